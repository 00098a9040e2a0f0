"""What the command line says of the versions of an article."""

from handlers.wording.wording import Wording
from storage.article import ArticleChange

NO_SUCH_ARTICLE = Wording(ja="回答番号 {key} はありません。", en="There is no answer {key}.")
WITHDRAWN = Wording(
    ja="回答番号 {key} を取り下げました。まもなく、どの窓口でも見つからなくなります。",
    en="Answer {key} is withdrawn; in a moment it is found no more.",
)
RESTORED = Wording(
    ja="回答番号 {key} を元に戻しました。まもなく、また見つかるようになります。",
    en="Answer {key} is back; in a moment it is found again.",
)
NOTHING_TO_DO = Wording(
    ja="回答番号 {key} は、すでにそうなっています。", en="Answer {key} is so already."
)
VERSION = Wording(
    ja="第 {revision} 版　{moment}　{change}　{author}",
    en="Version {revision}  {moment}  {change}  {author}",
)
VERSION_QUESTION = Wording(ja="  質問：{text}", en="  Question: {text}")
VERSION_ANSWER = Wording(ja="  回答：{text}", en="  Answer: {text}")
ORIGIN = Wording(
    ja="相談 #{number} から、{name} さんの案", en="Of ticket #{number}, proposed by {name}"
)
VERIFIED = Wording(ja="  確認：{name}（{date}）", en="  Verified by {name}, {date}")
STILL_WITHDRAWN = Wording(
    ja="更新したうちの {count} 件は取り下げられているため、見つかりません。戻すときは madoguchi kb restore を実行してください。",
    en="Of these, {count} are withdrawn and not found; bring them back with madoguchi kb restore.",
)
CHANGE = {
    ArticleChange.IMPORTED: Wording(ja="取り込み", en="imported"),
    ArticleChange.PUBLISHED: Wording(ja="公開", en="published"),
    ArticleChange.REVISED: Wording(ja="修正", en="changed"),
    ArticleChange.WITHDRAWN: Wording(ja="取り下げ（見つかりません）", en="withdrawn"),
    ArticleChange.RESTORED: Wording(ja="復活", en="brought back"),
    ArticleChange.CONFIRMED: Wording(ja="見直し（このままでよい）", en="reviewed, still right"),
    ArticleChange.MERGED: Wording(ja="ほかの回答をまとめた", en="took over another one's wordings"),
    ArticleChange.REPLACED: Wording(
        ja="ほかの回答にまとめた（見つかりません）", en="merged into another one"
    ),
    ArticleChange.SEPARATED: Wording(ja="まとめを取り消した", en="merge undone"),
}

"""What the command line says of articles that are alike, and of those that are missing."""

from bot.duplicates.merge import MergeProblem
from handlers.wording.wording import Wording

VERY_LIKE = Wording(
    ja="よく似た回答があります：{key} と {other}（{percent}％）",
    en="Very like an existing one: {key} and {other} ({percent} %)",
)
VERY_LIKE_FOOT = Wording(
    ja="同じ内容なら、madoguchi kb merge 残すid まとめるid で一つにまとめられます。",
    en="If they say the same, make them one: madoguchi kb merge KEEP DROP",
)
NOT_ALL_COMPARED = Wording(
    ja="回答が多いため、{count} 件までで比べました。残りは madoguchi kb duplicates で確かめてください。",
    en="Only {count} articles were compared; for the rest, run madoguchi kb duplicates.",
)
LEFT_MERGED = Wording(
    ja="ほかの回答にまとめた {count} 件は、そのままにしました。",
    en="Left as they are, because they were merged into others: {count}",
)

PAIR = Wording(ja="{percent}％　{other}　{key}", en="{percent} %  {other}  {key}")
PAIR_QUESTION = Wording(ja="　　{key}：{question}", en="    {key}: {question}")
NO_PAIRS = Wording(ja="よく似た回答はありません。", en="No two articles are very like each other.")

NO_GAPS = Wording(
    ja="{since}から今までに、過去の回答で答えられなかった質問はありません。",
    en="Since {since}, there was an earlier answer to every question.",
)
GAPS = Wording(
    ja="{since}から今までに、過去の回答で答えられなかった質問：{count} 件",
    en="Questions since {since} that no earlier answer covered: {count}",
)
GAPS_TOPIC_LINE = Wording(ja="{count} 件　{name}", en="{count}  {name}")
GAPS_QUESTION_LINE = Wording(ja="　　・{question}", en="    - {question}")

MERGED = Wording(
    ja="{drop} を {kept} にまとめました。今後は {kept} が表示されます。取り消すときは madoguchi kb unmerge {drop}",
    en="{drop} was merged into {kept}, which is shown from now on. To undo: madoguchi kb unmerge {drop}",
)
WORDINGS_TAKEN_OVER = Wording(ja="引き継いだ言い方：{count} 件", en="Wordings taken over: {count}")
WORDINGS_LEFT_OUT = Wording(
    ja="言い方が 50 個になったため、引き継がなかったもの：{wordings}",
    en="Left out, because there are 50 wordings already: {wordings}",
)
EXPORT_AGAIN = Wording(
    ja="手元の表で管理しているときは、madoguchi kb export で書き出し直したものを、これからの元にしてください。",
    en="If you keep the articles in a file of your own, go on from a fresh madoguchi kb export.",
)
UNMERGED = Wording(
    ja="{drop} を {kept} から戻しました。それぞれ別の回答として表示されます。",
    en="{drop} and {kept} are two articles again.",
)
MERGE_REFUSED = {
    MergeProblem.NO_SUCH_ARTICLE: Wording(
        ja="{key} という id の回答はありません。", en="There is no article {key}."
    ),
    MergeProblem.ITSELF: Wording(
        ja="{key} を同じ {key} にまとめることはできません。",
        en="{key} cannot be merged into itself.",
    ),
    MergeProblem.WITHDRAWN: Wording(
        ja="{key} は取り下げられています。先に madoguchi kb restore {key} で戻してください。",
        en="{key} is withdrawn; bring it back with madoguchi kb restore {key} first.",
    ),
    MergeProblem.MERGED_BEFORE: Wording(
        ja="{key} は、すでにほかの回答にまとめられています。戻すときは madoguchi kb unmerge {key}",
        en="{key} has been merged into another one. To undo that: madoguchi kb unmerge {key}",
    ),
    MergeProblem.NOT_MERGED: Wording(
        ja="{key} は、ほかの回答にまとめられていません。",
        en="{key} has not been merged into another one.",
    ),
    MergeProblem.KEPT_ONE_MERGED: Wording(
        ja="まとめた先の {key} も、ほかの回答にまとめられています。先に madoguchi kb unmerge {key} で戻してください。",
        en="{key}, which stands for it, has been merged further. Undo that first: madoguchi kb unmerge {key}",
    ),
    MergeProblem.TOO_MANY_WORDINGS: Wording(
        ja="{key} には、聞き方がもう入りません。",
        en="{key} has no room for more wordings.",
    ),
}

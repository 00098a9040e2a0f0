"""What the office reads while it puts the articles in order."""

from bot.duplicates.merge import MergeProblem
from handlers.wording.wording import Wording
from storage.article_list import Which

LIST_BUTTON = Wording(ja="過去の回答を整える", en="Answers")
LIST_TITLE = Wording(ja="過去の回答", en="Answers")
WHICH = {
    Which.FINDABLE: Wording(ja="公開中の回答", en="Published answers"),
    Which.TO_REVIEW: Wording(ja="見直しの日が来た回答", en="Answers to be reviewed"),
    Which.WITHDRAWN: Wording(ja="取り下げた回答", en="Withdrawn answers"),
}
WHICH_PLACEHOLDER = Wording(ja="表示する回答", en="Which answers")
SEARCH_LABEL = Wording(
    ja="質問・回答・別の聞き方・担当・回答番号の言葉で探す",
    en="Search by words of question, answer, phrasings, owner or number",
)
SHOWN = Wording(
    ja="{which}：{count} 件のうち {first}〜{last} 件目", en="{which}: {first} to {last} of {count}"
)
NONE_THERE = Wording(ja="{which}はありません。", en="{which}: there are none.")
NONE_FOUND = Wording(
    ja="{which}に、「{search}」の言葉がすべて入ったものはありません。言葉を減らすか、何も書かずに探してください。",
    en="{which}: none has all words of “{search}”. Try fewer words, or none to see all.",
)
LINE_FACTS = Wording(
    ja="回答番号 {key}　担当：{owner}{review}", en="Answer {key} · {owner}{review}"
)
NOBODY = Wording(ja="なし", en="nobody")
LINE_REVIEW = Wording(ja="　見直し：{date}", en=" · to be reviewed {date}")
LINE_DUE = Wording(ja="　:warning: 見直し：{date}", en=" · :warning: to be reviewed {date}")
OPEN_BUTTON = Wording(ja="開く", en="Open")

PAGE_TITLE = Wording(ja="過去の回答", en="Answer")
PAGE_TICKET = Wording(ja="　相談 #{number} から", en=" · of ticket #{number}")
PAGE_WITHDRAWN = Wording(
    ja=":no_entry: 取り下げ中です。職員には見つかりません。",
    en=":no_entry: It is withdrawn: staff do not find it.",
)
PAGE_MERGED = Wording(
    ja=":link: 回答番号 {key} にまとめました。職員にはそちらが見つかります。",
    en=":link: It was merged into answer {key}, which staff find instead.",
)
PAGE_MERGED_AND_GONE = Wording(
    ja=":no_entry: 回答番号 {key} にまとめました。{key} が取り下げ中のため、職員にはどちらも見つかりません。",
    en=":no_entry: It was merged into answer {key}, which is withdrawn: staff find neither.",
)
PAGE_ABSORBED = Wording(
    ja="回答番号 {key} をまとめてあります：{question}",
    en="Answer {key} was merged into this one: {question}",
)
PAGE_ABSORBED_MORE = Wording(
    ja="まとめたものは、ほかに {count} 件あります。", en="{count} more were merged into this one."
)
PAGE_REVIEW_DUE = Wording(
    ja="*見直し予定日*\n:warning: {text}（その日が来ています）",
    en="*To be looked at again on*\n:warning: {text}, which has come",
)
PAGE_VERIFIED = Wording(
    ja="*確かめた方*\n{name} さん（{date}）", en="*Verified by*\n{name}, {date}"
)
PAGE_HISTORY = Wording(ja="*これまでの変更*\n{list}", en="*Changes so far*\n{list}")
PAGE_CHANGE = Wording(ja="• {moment}　{change}　{author}", en="• {moment}  {change}  {author}")
PAGE_NOBODY = Wording(ja="サーバーでの操作", en="at the terminal")
PAGE_EARLIER = Wording(ja="ほかに、前の変更が {count} 件あります。", en="{count} earlier changes.")
PAGE_CUT = Wording(
    ja="（長いため、ここまでを表示しています。全体は「直す」か、書き出したファイルで読めます。）",
    en="(This is the first part. Press “Change”, or export, to read all of it.)",
)

MERGE_BUTTON = Wording(ja="ほかの回答にまとめる…", en="Merge into another…")
UNMERGE_BUTTON = Wording(ja="まとめを取り消す", en="Undo the merge")
MERGE_TITLE = Wording(ja="ほかの回答にまとめる", en="Merge into another")
MERGE_LEAD = Wording(
    ja=(
        "回答番号 {key}「{question}」の聞き方を、残す回答に加えます。この回答は職員に見つからなくなります。"
        "あとから取り消せます。"
    ),
    en=(
        "The wordings of answer {key}, “{question}”, go to the answer that stays. Staff do not find "
        "this one any more. It can be undone."
    ),
)
MERGE_ALIKE = Wording(ja="よく似た回答から選ぶ", en="Choose one that is like it")
MERGE_ALIKE_PART = Wording(ja="{key}：{question}", en="{key}: {question}")
MERGE_KEY = Wording(
    ja="または、残す回答の番号を書く", en="Or write the number of the one that stays"
)
MERGE_KEY_ALONE = Wording(ja="残す回答の番号", en="Number of the answer that stays")
MERGE_KEY_HINT = Wording(
    ja="番号は回答の下に「回答番号 …」とあります。ホームの「過去の回答を整える」でも探せます。",
    en="It stands below the answer, and in the list behind “Answers” in Home.",
)
MERGE_NO_KEY = Wording(
    ja="残す回答を選ぶか、番号を書いてください。",
    en="Please choose the answer that stays, or write its number.",
)
MERGE_PROBLEM = {
    MergeProblem.NO_SUCH_ARTICLE: Wording(
        ja="回答番号 {key} はありません。番号を一覧で確かめてください。",
        en="There is no answer {key}. Please look its number up in the list.",
    ),
    MergeProblem.ITSELF: Wording(
        ja="これは、いまの回答の番号です。残すほうの番号を書いてください。",
        en="This is the number of the answer itself. Please write that of the one that stays.",
    ),
    MergeProblem.WITHDRAWN: Wording(
        ja="回答番号 {key} は取り下げ中です。先に「もう一度公開する」を押してください。",
        en="Answer {key} is withdrawn. Please publish it again first.",
    ),
    MergeProblem.MERGED_BEFORE: Wording(
        ja="その回答は、ほかの回答にまとめてあります。まとめた先の {key} を書いてください。",
        en="That answer was merged into another one. Please write {key}, which stands for it.",
    ),
    MergeProblem.KEPT_ONE_MERGED: Wording(
        ja="回答番号 {key} も、ほかの回答にまとめてあります。そちらのまとめを先に取り消してください。",
        en="Answer {key} has been merged further. Please undo that merge first.",
    ),
    MergeProblem.TOO_MANY_WORDINGS: Wording(
        ja="回答番号 {key} には、聞き方がもう入りません。「直す」で「別の聞き方」を減らしてから、まとめてください。",
        en="Answer {key} has no room for more wordings. Please take some of them out first.",
    ),
    MergeProblem.NOT_MERGED: Wording(
        ja="回答番号 {key} は、ほかの回答にまとめられていません。",
        en="Answer {key} has not been merged into another one.",
    ),
}

"""What is said of articles: proposed, approved, revised, withdrawn."""

from bot.articles.form import ArticleField, ArticleProblem
from bot.locale import Locale
from bot.sensitive import Masks, Sensitive
from handlers.wording.wording import Wording
from storage.article import ArticleChange
from storage.article_proposal import ProposalStatus

# Stands in an article where something was that nobody should read there.
MASK = {
    Sensitive.MY_NUMBER: Wording(ja="【マイナンバー】", en="[My Number]"),
    Sensitive.MAIL: Wording(ja="【メールアドレス】", en="[e-mail]"),
    Sensitive.PHONE: Wording(ja="【電話番号】", en="[phone number]"),
    Sensitive.NAME: Wording(ja="【氏名】", en="[name]"),
    Sensitive.DEPARTMENT: Wording(ja="【部署名】", en="[department]"),
}


def masks_in(locale: Locale) -> Masks:
    """The masks in the language of the articles."""
    return {kind: wording.plain(locale) for kind, wording in MASK.items()}


def marks_in(*texts: str) -> tuple[str, ...]:
    """The masks, of any language, that stand in some texts; each once."""
    marks = (wording.plain(locale) for wording in MASK.values() for locale in Locale)
    return tuple(mark for mark in marks if any(mark in text for text in texts))


KEEP_BUTTON = Wording(ja="この相談を過去の回答に残す", en="Keep this as an answer for others")
CARD_PROPOSED = Wording(
    ja="{name} さんが、過去の回答の案を出しました。デジ室の確認を待っています。",
    en="{name} proposed an answer for others. It waits for the DX office.",
)
CARD_KEPT = Wording(
    ja="過去の回答になりました：回答番号 {key}", en="It became an answer for others: {key}"
)

PROPOSE_TITLE = Wording(ja="過去の回答に残す", en="Keep as an answer")
AMEND_TITLE = Wording(ja="回答案を直す", en="Change the proposal")
REVISE_TITLE = Wording(ja="過去の回答を直す", en="Change the answer")
PROPOSE_LEAD = Wording(
    ja=(
        "ほかの職員が読んでもわかるように直して、「送信する」を押してください。デジ室が確認してから公開します。\n"
        "*お名前・電話番号・マイナンバーなどの個人情報が残っていないか、ご確認ください。* 見つけたものは【　】で伏せてあります。"
    ),
    en=(
        "Word it so that anybody can follow, then press “Send”. The DX office looks at it before others see it.\n"
        "*Please check that no personal data is left: names, phone numbers, My Numbers.* What was found stands covered in [ ]."
    ),
)
PROPOSE_LEAD_OF_OFFICE = Wording(
    ja=(
        "ほかの職員が読んでもわかるように書いて、「送信する」を押してください。案はデジ室あてのメッセージになります。"
        "その「公開する」を押すまで、職員には見つかりません。\n"
        "*お名前・電話番号・マイナンバーなどの個人情報が残っていないか、ご確認ください。* 見つけたものは【　】で伏せてあります。"
    ),
    en=(
        "Word it so that anybody can follow, then press “Send”. It becomes a message to the DX office; staff "
        "do not find it until somebody presses “Publish” in it.\n"
        "*Please check that no personal data is left: names, phone numbers, My Numbers.* What was found stands covered in [ ]."
    ),
)
AMEND_LEAD = Wording(
    ja="直しても、まだ公開されません。*個人情報が残っていないか、ご確認ください。*",
    en="It is not published yet. *Please check that no personal data is left.*",
)
REVISE_LEAD = Wording(
    ja="「送信する」を押すと、すぐに新しい内容で見つかるようになります。*個人情報が残っていないか、ご確認ください。*",
    en="Once you press “Send”, it is found as it reads here. *Please check that no personal data is left.*",
)
WITHDRAWN_LEAD = Wording(
    ja="この回答は取り下げ中です。直しても、「もう一度公開する」を押すまで職員には見つかりません。*個人情報が残っていないか、ご確認ください。*",
    en="This answer is withdrawn. Staff do not find it until somebody presses “Publish it again”. *Please check that no personal data is left.*",
)
DRAFT_CUT = Wording(
    ja="やりとりが長いため、はじめの部分だけを入れました。残りは相談のスレッドにあります。必要なところを写してください。",
    en="The conversation is long, so this is its first part. The rest stands in the ticket's thread.",
)
STILL_SENSITIVE = Wording(
    ja="個人情報のようなものが残っています。このまま載せてよいときは、もう一度「送信する」を押してください。",
    en="Something looks like personal data. If it is meant to be there, press “Send” once more.",
)
STILL_MARKED = Wording(
    ja="伏せた印が残っています：{marks}\nこのままでは、読む人に伝わりません。一般的な言葉（「担当者」「内線」など）に書き換えてください。このままでよいときは、もう一度「送信する」を押してください。",
    en="What was covered still stands there: {marks}\nReaders cannot follow that; please use general words, such as “the person in charge”. If it is meant so, press “Send” once more.",
)
STILL_SENSITIVE_PART = Wording(ja="• {kind}：{text}", en="• {kind} {text}")
STILL_ALIKE = Wording(
    ja=(
        "よく似た回答がすでにあります（窓口に「回答番号 …」と送ると読めます）。書いた内容はそのまま残っています。\n"
        "同じ内容でもかまいません。もう一度「送信する」を押してください。別の回答として公開するか、"
        "今ある回答に生かすかは、デジ室が決めます。"
    ),
    en=(
        "There are answers very like it (send their number to the desk to read them). What you wrote is still here.\n"
        "Press “Send” once more, also if it says the same: the DX office decides whether to publish it as an "
        "answer of its own or to use it for the one that is there."
    ),
)
STILL_ALIKE_REVISED = Wording(
    ja=(
        "よく似た回答がほかにあります（窓口に「回答番号 …」と送ると読めます）。書いた内容はそのまま残っています。\n"
        "このまま直してよければ、もう一度「送信する」を押してください。"
    ),
    en=(
        "Another answer is very like it (send its number to the desk to read it). What you wrote is still here.\n"
        "If it is to read like this, press “Send” once more."
    ),
)
STILL_ALIKE_PART = Wording(ja="• 回答番号 {key}：{question}", en="• Answer {key}: {question}")
STILL_SENSITIVE_MORE = Wording(ja="• ほかに {count} か所", en="• and {count} more")

ARTICLE_LABEL = {
    ArticleField.QUESTION: Wording(ja="質問", en="Question"),
    ArticleField.ANSWER: Wording(ja="回答", en="Answer"),
    ArticleField.PHRASINGS: Wording(
        ja="別の聞き方（1 行に 1 つ）", en="Other ways to ask it (one a line)"
    ),
    ArticleField.TAGS: Wording(ja="タグ（「、」で区切る）", en="Tags (with commas between)"),
    ArticleField.OWNER: Wording(ja="担当（内容に責任を持つ課）", en="Maintained by (department)"),
    ArticleField.REVIEW_ON: Wording(ja="見直し予定日", en="To be looked at again on"),
    ArticleField.URL: Wording(ja="元のページの URL", en="Address of the source page"),
}
ANSWER_GOES_ON = Wording(ja="回答（続き）", en="Answer (goes on)")
PHRASINGS_HINT = Wording(
    ja="職員が窓口に打ちそうな言い方を書いておくと、見つかりやすくなります。",
    en="Write what staff may type: it is found more easily then.",
)
ARTICLE_PROBLEM = {
    ArticleProblem.MISSING: Wording(ja="ここを入力してください。", en="Please fill in this field."),
    ArticleProblem.TOO_LONG: Wording(
        ja="長すぎるところがあります。短くするか、元のページの URL に任せてください。",
        en="Something here is too long. Please shorten it, or leave it to the source page.",
    ),
    ArticleProblem.TOO_MANY: Wording(
        ja="数が多すぎます。50 個までにしてください。", en="These are too many: 50 at most, please."
    ),
    ArticleProblem.PAST: Wording(
        ja="見直し予定日には、今日以降の日付を選んでください。",
        en="Please choose today or a later day.",
    ),
}

THANKS = Wording(
    ja="過去の回答の案をデジ室に送りました。公開が決まったら、ダイレクトメッセージでお知らせします。",
    en="The DX office has your proposal. You will hear in a direct message what becomes of it.",
)
THANKS_OF_OFFICE = Wording(
    ja="過去の回答の案をデジ室あてのメッセージにしました。その「公開する」を押すと、職員に見つかるようになります。",
    en="Your proposal is a message to the DX office now. Staff find it once somebody presses “Publish” in it.",
)
OUTCOME = {
    ProposalStatus.WAITING: Wording(
        ja="「{question}」は、デジ室の確認を待っています。",
        en="“{question}” waits for the DX office.",
    ),
    ProposalStatus.PUBLISHED: Wording(
        ja="「{question}」が過去の回答になりました（回答番号 {key}、確認：{name} さん）。ありがとうございました。",
        en="“{question}” is an answer for others now ({key}, approved by {name}). Thank you.",
    ),
    ProposalStatus.FOLDED: Wording(
        ja="「{question}」と同じ内容の回答がすでにあったので、聞き方をそちらに加えました（回答番号 {key}、{name} さん）。ありがとうございました。",
        en="There was an answer to “{question}” already: {name} added your wording to it ({key}). Thank you.",
    ),
    ProposalStatus.DECLINED: Wording(
        ja="「{question}」は、今回は公開を見送りました（{name} さん）。理由：",
        en="“{question}” was not published this time ({name}). The reason:",
    ),
}

PROPOSAL_SUMMARY = Wording(
    ja="過去の回答の案が届きました：{question}", en="An answer was proposed: {question}"
)
PROPOSAL_FROM = Wording(ja="{name} さんの案", en="Proposed by {name}")
PROPOSAL_FROM_TICKET = Wording(
    ja="{name} さんの案（相談 #{number} から。番号は職員には見えません）",
    en="Proposed by {name} (of ticket #{number}, which staff do not see)",
)
PROPOSAL_PHRASINGS = Wording(ja="*別の聞き方*\n{text}", en="*Other ways to ask it*\n{text}")
PROPOSAL_TAGS = Wording(ja="*タグ*\n{text}", en="*Tags*\n{text}")
PROPOSAL_OWNER = Wording(ja="*担当*\n{text}", en="*Maintained by*\n{text}")
PROPOSAL_REVIEW = Wording(ja="*見直し予定日*\n{text}", en="*To be looked at again on*\n{text}")
PROPOSAL_URL = Wording(ja="*元のページ*\n{text}", en="*Source page*\n{text}")
PROPOSAL_CUT = Wording(
    ja="（長いため、ここまでを表示しています。全体は「直す」で読めます。）",
    en="(This is the first part. Press “Change” to read all of it.)",
)
PROPOSAL_SENSITIVE = Wording(
    ja=":warning: 個人情報のようなものが含まれています（{kinds}）。公開してよいか、ご確認ください。",
    en=":warning: There is something like personal data in it ({kinds}). Please look before you publish.",
)
PROPOSAL_MARKED = Wording(
    ja=":warning: 伏せた印（{marks}）が残っています。公開する前に「直す」で書き換えてください。",
    en=":warning: What was covered ({marks}) still stands in it. Please change that before you publish.",
)
PROPOSAL_PUBLISHED = Wording(
    ja=":white_check_mark: {name} さんが公開しました（回答番号 {key}）。",
    en=":white_check_mark: Published by {name} as {key}.",
)
PROPOSAL_MERGED = Wording(
    ja=(
        ":white_check_mark: {name} さんが公開しました（回答番号 {key}）。"
        "いまは、回答番号 {kept} にまとめられています：{question}"
    ),
    en=":white_check_mark: Published by {name} as {key}. By now it is merged into answer {kept}: {question}",
)
PROPOSAL_DECLINED = Wording(
    ja="{name} さんが見送りました：{reason}", en="Declined by {name}: {reason}"
)
PROPOSAL_FOLDED = Wording(
    ja=":white_check_mark: {name} さんが、聞き方を回答番号 {key} に加えました。この案は公開していません。",
    en=":white_check_mark: {name} added its wording to answer {key}. This proposal is not published.",
)
PROPOSAL_ALIKE = Wording(
    ja=":warning: *よく似た回答がすでにあります。* 別の内容なら、そのまま公開してください。",
    en=":warning: *There are answers very like it.* If it says something else, publish it all the same.",
)
ALIKE_PART = Wording(ja="回答番号 {key}：{question}", en="Answer {key}: {question}")
PROPOSAL_ALSO_WAITING = Wording(
    ja=(
        ":warning: *よく似た案が、ほかにも公開を待っています。* 見比べて、どちらを公開するかお決めください。"
        "一方を公開すると、残った案のメッセージに、その回答が示されます。"
    ),
    en=(
        ":warning: *Proposals very like it wait as well.* Please compare them and choose which to publish. "
        "Once one is published, the message about the other shows it."
    ),
)
ALSO_WAITING_PART = Wording(ja="• 「{question}」（{name} さん）", en="• “{question}” ({name})")
OPEN_ALIKE_BUTTON = Wording(ja="この回答を開いて直す", en="Open and change this one")
FOLD_BUTTON = Wording(ja="聞き方だけをこの回答に加える", en="Add only the wording to this one")
FOLD_TITLE = Wording(ja="聞き方だけを加えますか？", en="Add only the wording?")
FOLD_TEXT = Wording(
    ja="案の質問と別の聞き方を、この回答に加えます。回答の文は変わりません。案は公開しません。",
    en="The ways in which the proposal asks are added to this answer, whose text stays. The proposal is not published.",
)
FOLD_YES = Wording(ja="加えます", en="Add")
FOLD_NO = Wording(ja="いいえ、加えません", en="Do not add")
PUBLISH_BUTTON = Wording(ja="公開する", en="Publish")
EDIT_BUTTON = Wording(ja="直す", en="Change")
DECLINE_BUTTON = Wording(ja="見送る", en="Decline")

DECLINE_TITLE = Wording(ja="公開を見送る", en="Decline")
DECLINE_LABEL = Wording(ja="見送る理由", en="Why it is not published")
DECLINE_HINT = Wording(
    ja="案を出した方に、あなたのお名前と一緒に届きます。例：同じ内容の回答がすでにあります",
    en="Who proposed it will read this, with your name. For example: there is such an answer already",
)

WITHDRAW_ARTICLE_BUTTON = Wording(ja="回答を取り下げる", en="Withdraw this answer")
WITHDRAW_ARTICLE_TITLE = Wording(ja="この回答を取り下げますか？", en="Withdraw this answer?")
WITHDRAW_ARTICLE_TEXT = Wording(
    ja="職員が質問しても見つからなくなります。あとから戻すこともできます。",
    en="Staff will not find it any more. You can bring it back later.",
)
WITHDRAW_ARTICLE_YES = Wording(ja="取り下げます", en="Withdraw")
WITHDRAW_ARTICLE_NO = Wording(ja="いいえ、残します", en="Keep")
RESTORE_BUTTON = Wording(ja="もう一度公開する", en="Publish it again")
NEWS_STILL_WITHDRAWN = Wording(
    ja="取り下げ中のため、職員には見つかりません。",
    en="It is withdrawn: staff do not find it.",
)

NEWS_NOW_MERGED = Wording(
    ja="職員には、代わりに回答番号 {key} が見つかります。",
    en="Staff find answer {key} in its place.",
)
NEWS_MERGED_AND_GONE = Wording(
    ja="まとめた先の回答番号 {key} が取り下げ中のため、職員にはどちらも見つかりません。",
    en="Answer {key}, which stands for it, is withdrawn: staff find neither.",
)
ARTICLE_NEWS = {
    ArticleChange.IMPORTED: Wording(
        ja="回答番号 {key} を取り込みました：{question}", en="Answer {key} was imported: {question}"
    ),
    ArticleChange.PUBLISHED: Wording(
        ja="{name} さんが回答番号 {key} を公開しました：{question}",
        en="{name} published answer {key}: {question}",
    ),
    ArticleChange.REVISED: Wording(
        ja="{name} さんが回答番号 {key} を直しました：{question}",
        en="{name} changed answer {key}: {question}",
    ),
    ArticleChange.WITHDRAWN: Wording(
        ja="{name} さんが回答番号 {key} を取り下げました。職員にはもう見つかりません：{question}",
        en="{name} withdrew answer {key}. Staff do not find it any more: {question}",
    ),
    ArticleChange.RESTORED: Wording(
        ja="{name} さんが回答番号 {key} を元に戻しました：{question}",
        en="{name} brought answer {key} back: {question}",
    ),
    ArticleChange.CONFIRMED: Wording(
        ja="{name} さんが回答番号 {key} を見直しました。このまま使えます：{question}",
        en="{name} reviewed answer {key}; it still holds: {question}",
    ),
    ArticleChange.MERGED: Wording(
        ja="{name} さんが回答番号 {key} に、ほかの回答をまとめました：{question}",
        en="{name} merged another answer into answer {key}: {question}",
    ),
    ArticleChange.REPLACED: Wording(
        ja="{name} さんが回答番号 {key} を、ほかの回答にまとめました：{question}",
        en="{name} merged answer {key} into another one: {question}",
    ),
    ArticleChange.SEPARATED: Wording(
        ja="{name} さんが回答番号 {key} のまとめを取り消しました：{question}",
        en="{name} undid the merge of answer {key}: {question}",
    ),
}

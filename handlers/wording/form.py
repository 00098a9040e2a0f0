"""The form that opens a ticket."""

from bot.tickets.form import Field, FormProblem
from handlers.wording.wording import Wording

FORM_TITLE = Wording(ja="ヘルプデスクに相談", en="Ask the help desk")
FORM_SEND = Wording(ja="送信する", en="Send")
FORM_CANCEL = Wording(ja="やめる", en="Cancel")
FORM_CLOSE = Wording(ja="閉じる", en="Close")
FORM_LEAD = Wording(
    ja="ご質問の内容を入れておきました。必要なところを直して「送信する」を押してください。",
    en="Your question is filled in. Change what you like, then press “Send”.",
)
FORM_LEAD_CUT = Wording(
    ja=(
        "文章が長いため、最初の {longest} 文字を入れておきました。続きも、そのままヘルプデスクに届きます。\n"
        "必要なところを直して「送信する」を押してください。"
    ),
    en=(
        "Your text is long: its first {longest} characters are filled in, and the rest reaches the help desk as it is.\n"
        "Change what you like, then press “Send”."
    ),
)

PHONE_TITLE = Wording(ja="電話の相談を登録", en="Request by phone")
PHONE_LEAD = Wording(
    ja="Slack を使っている方からの電話は「相談者」を選んでください。回答がご本人に届きます。",
    en="If the caller uses Slack, choose the requester: the answer then goes to them.",
)
PHONE_REQUESTER = Wording(ja="相談者（Slack を使っている方）", en="Requester, if they use Slack")
REQUESTER_PLACEHOLDER = Wording(ja="相談者を選ぶ", en="Choose the requester")
CALLER_HINT = Wording(
    ja="お名前・所属・内線番号。回答は登録したあなたに届きますので、折り返しの連絡をお願いします。",
    en="Name, department, extension. The answer goes to you, so that you can call back.",
)

LABEL = {
    Field.REQUESTER: Wording(
        ja="相談者（ほかの方の代わりに相談するとき）", en="Requester, if you ask for somebody else"
    ),
    Field.CALLER: Wording(
        ja="電話をかけてきた方（Slack を使っていない方）", en="Caller, if they do not use Slack"
    ),
    Field.TITLE: Wording(ja="件名", en="Title"),
    Field.DETAILS: Wording(ja="くわしい内容", en="Details"),
    Field.WANTED_BY: Wording(ja="いつまでに必要ですか", en="Wanted by"),
    Field.URGENT: Wording(ja="急ぎの相談ですか", en="Is it urgent?"),
    Field.URGENT_REASON: Wording(ja="急ぐ理由", en="Why it is urgent"),
}
DETAILS_HINT = Wording(
    ja="画面に出たメッセージや、試したことも書いていただくと早く解決します。",
    en="Messages on the screen and what you have tried help to solve it sooner.",
)
URGENT_OPTION = Wording(ja="至急対応してほしい", en="Please treat it as urgent")
URGENT_HINT = Wording(
    ja="例：窓口の受付が止まっている、今日が提出期限",
    en="For example: the counter is at a standstill, or it is due today",
)

FORM_PROBLEM = {
    FormProblem.NO_COLLEAGUE: Wording(
        ja="この方は選べません。市の職員の方を選んでください。",
        en="This is not a member of the city's staff. Please choose somebody else.",
    ),
    FormProblem.CALLER_MISSING: Wording(
        ja="相談者を選ぶか、電話をかけてきた方のお名前を書いてください。",
        en="Please choose the requester above, or write who called.",
    ),
    FormProblem.MISSING: Wording(ja="入力してください。", en="Please fill this in."),
    FormProblem.TOO_LONG: Wording(
        ja="長すぎます。短くしてください。", en="This is too long. Please shorten it."
    ),
    FormProblem.PAST: Wording(
        ja="過ぎた日付です。今日以降の日付を選んでください。",
        en="This day has passed. Please choose today or later.",
    ),
    FormProblem.REASON_MISSING: Wording(
        ja="急ぎの場合は、理由を書いてください。",
        en="Please say why it is urgent.",
    ),
}

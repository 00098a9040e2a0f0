"""What the command line says of the city's list of people."""

from bot.people.listed import PersonProblem
from handlers.wording.wording import Wording

REGISTERED = Wording(
    ja="名簿を取り込みました：追加 {added} 人、変更 {changed} 人、変更なし {unchanged} 人、名簿から除外 {removed} 人、取り込まなかった行 {bad} 行",
    en="List taken in: {added} added, {changed} changed, {unchanged} unchanged, {removed} removed from the list, {bad} lines left out",
)
COMPARED = Wording(
    ja="取り込むとこうなります（まだ何も変えていません）：追加 {added} 人、変更 {changed} 人、変更なし {unchanged} 人、名簿から除外 {removed} 人、取り込めない行 {bad} 行",
    en="Nothing was changed yet. Importing would: add {added}, change {changed}, leave {unchanged} as they are, remove {removed} from the list, leave out {bad} lines",
)
SLACK_REFUSES = Wording(
    ja="メールアドレスを Slack で確かめられません（{problem}）。SLACK_BOT_TOKEN と権限 users:read.email を確認するか、slack_id の列を使ってください。",
    en="Slack cannot be asked about e-mail addresses ({problem}). Check SLACK_BOT_TOKEN and the scope users:read.email, or use the column slack_id.",
)
COLUMN_MISSING = Wording(
    ja="1 行目に、slack_id か email の列名と、name（氏名）の列名が必要です。",
    en="its first line must name a column slack_id or email, and a column name.",
)
PERSON_PROBLEM = {
    PersonProblem.NO_ADDRESS: Wording(
        ja="Slack の ID もメールアドレスもありません。",
        en="it has neither a Slack id nor an e-mail.",
    ),
    PersonProblem.BAD_SLACK_ID: Wording(
        ja="slack_id は U か W で始まる英数字です。", en="its slack_id does not begin with U or W."
    ),
    PersonProblem.NO_NAME: Wording(ja="氏名がありません。", en="it has no name."),
    PersonProblem.UNKNOWN_ROLE: Wording(
        ja="役割は「職員」「ヘルプデスク」「デジ室」（staff、partner、office）のどれかを書いてください。",
        en="its role must be staff, partner or office.",
    ),
    PersonProblem.TOO_LONG: Wording(
        ja="氏名は 80 文字、部と課は 99 文字、会社名は 200 文字までです。",
        en="a name may have 80 characters, a bureau or department 99, a company 200.",
    ),
    PersonProblem.UNPRINTABLE: Wording(
        ja="表示できない文字が入っています。", en="it contains characters that cannot be shown."
    ),
    PersonProblem.LISTED_TWICE: Wording(
        ja="同じ方の行が先にあります。", en="an earlier line lists the same person."
    ),
    PersonProblem.NOT_IN_SLACK: Wording(
        ja="このメールアドレスの方は Slack にいません。", en="nobody in Slack has this e-mail."
    ),
    PersonProblem.BROKEN_ROW: Wording(
        ja="行が壊れているか、列が多すぎます。", en="the line is broken or has too many columns."
    ),
}

"""Files of tickets."""

from bot.exports.labels import Heading
from handlers.wording.wording import Wording
from storage.ticket_event import TicketVerb
from storage.ticket_export import ExportFormat, ExportPart

EXPORT_BUTTON = Wording(ja="書き出す", en="Export")
FORM_TITLE = Wording(ja="相談を書き出す", en="Export tickets")
FORM_LEAD = Wording(
    ja=(
        "いまの一覧の相談をファイルにして、窓口からのダイレクトメッセージでお送りします。"
        "1 行が 1 件で、経過の一覧も付きます。個人情報の扱いにご注意ください。"
    ),
    en=(
        "The tickets of this list, one a row, and what happened to them, come as files in your "
        "direct messages. Mind the personal data in them."
    ),
)
FORM_FORMAT = Wording(ja="ファイルの形式", en="Format")
FORMAT = {
    ExportFormat.XLSX: Wording(ja="Excel（.xlsx）", en="Excel (.xlsx)"),
    ExportFormat.CSV: Wording(ja="CSV（UTF-8）", en="CSV (UTF-8)"),
    ExportFormat.CP932: Wording(
        ja="CSV（Shift_JIS：古いソフト用）", en="CSV (Shift_JIS, for older programs)"
    ),
}
FILE_NAME = {
    ExportPart.BOTH: Wording(ja="相談一覧_{day}.xlsx", en="tickets_{day}.xlsx"),
    ExportPart.TICKETS: Wording(ja="相談一覧_{day}.csv", en="tickets_{day}.csv"),
    ExportPart.EVENTS: Wording(ja="経過_{day}.csv", en="history_{day}.csv"),
    ExportPart.LOSSES: Wording(ja="書けなかった文字_{day}.csv", en="lost_characters_{day}.csv"),
}
SENT = Wording(
    ja="相談 {count} 件を書き出しました。送信した時点で、あなたがご覧になれるものだけが入っています。",
    en="Here are {count} tickets: what you may see as of now.",
)
SENT_LOSSES = Wording(
    ja="Shift_JIS で書けない文字が {count} か所あり、「〓」にしました。場所は「書けなかった文字」のファイルにあります。",
    en="Shift_JIS lacks characters in {count} places, where 〓 stands. A file says which ones.",
)
SHEET_TICKETS = Wording(ja="相談", en="tickets")
SHEET_EVENTS = Wording(ja="経過", en="history")
SHEET_LOSSES = Wording(ja="書けなかった文字", en="lost characters")

HEADING = {
    Heading.NUMBER: Wording(ja="番号", en="number"),
    Heading.TITLE: Wording(ja="件名", en="title"),
    Heading.DETAILS: Wording(ja="内容", en="details"),
    Heading.STATUS: Wording(ja="状態", en="state"),
    Heading.URGENT: Wording(ja="至急の理由", en="urgent because"),
    Heading.REQUESTER: Wording(ja="相談者", en="requester"),
    Heading.OPENER: Wording(ja="登録した方", en="entered by"),
    Heading.CALLER: Wording(ja="電話をかけてきた方", en="caller"),
    Heading.DEPARTMENT: Wording(ja="所属", en="department"),
    Heading.ASSIGNEE: Wording(ja="担当", en="assignee"),
    Heading.COMPANY: Wording(ja="担当の会社", en="company"),
    Heading.OPENED: Wording(ja="受付日時", en="received"),
    Heading.WANTED_BY: Wording(ja="希望日", en="wanted by"),
    Heading.ANSWER_DUE: Wording(ja="最初の返事の期限", en="first answer by"),
    Heading.SOLUTION_DUE: Wording(ja="解決の期限", en="to be solved by"),
    Heading.HOLD_UNTIL: Wording(ja="保留の期限", en="on hold until"),
    Heading.SINCE: Wording(ja="この状態になった日時", en="in this state since"),
    Heading.SOLVED: Wording(ja="解決日時", en="solved"),
    Heading.CLOSED: Wording(ja="終了日時", en="closed"),
    Heading.WITHDRAWN: Wording(ja="取り下げ日時", en="withdrawn"),
    Heading.MERGED: Wording(ja="まとめた先の番号", en="merged into"),
    Heading.MESSAGES: Wording(ja="やりとりの件数", en="messages"),
    Heading.TYPE: Wording(ja="種別", en="request type"),
    Heading.ANSWERS: Wording(ja="入力内容", en="filled in"),
    Heading.ENDED_BY: Wording(ja="終わりにした人", en="ended by"),
    Heading.ENDED_REASON: Wording(ja="取り下げの理由", en="withdrawn because"),
    Heading.PROBLEM: Wording(ja="共通の原因", en="problem"),
    Heading.TEMPLATES: Wording(ja="使ったテンプレート", en="templates used"),
    Heading.ARTICLE: Wording(ja="使った記事", en="article used"),
    Heading.MINUTES: Wording(ja="対応時間（分）", en="minutes"),
    Heading.SCORE: Wording(ja="相談者の評価（4 が最高）", en="rating (of 4)"),
    Heading.COMMENT: Wording(ja="相談者のひとこと", en="in the requester's words"),
    Heading.STEP: Wording(ja="順番", en="step"),
    Heading.AT: Wording(ja="日時", en="at"),
    Heading.VERB: Wording(ja="できごと", en="what"),
    Heading.ACTOR: Wording(ja="した人", en="who"),
    Heading.FROM: Wording(ja="前の状態", en="state before"),
    Heading.TO: Wording(ja="後の状態", en="state after"),
    Heading.ABOUT: Wording(ja="相手・対象", en="whom or what"),
    Heading.REASON: Wording(ja="理由", en="reason"),
    Heading.UNTIL: Wording(ja="いつまで", en="until"),
    Heading.NOTE: Wording(ja="ひとこと", en="note"),
    Heading.COLUMN: Wording(ja="列", en="column"),
    Heading.CHARACTER: Wording(ja="文字", en="character"),
    Heading.CODE: Wording(ja="コード", en="code"),
}
VERB = {
    TicketVerb.OPEN: Wording(ja="登録", en="entered"),
    TicketVerb.TAKE: Wording(ja="担当", en="taken"),
    TicketVerb.ASSIGN: Wording(ja="担当替え", en="handed over"),
    TicketVerb.RELEASE: Wording(ja="担当を外す", en="given back"),
    TicketVerb.START: Wording(ja="対応開始", en="begun"),
    TicketVerb.WAIT: Wording(ja="返事待ち", en="waiting"),
    TicketVerb.HOLD: Wording(ja="保留", en="on hold"),
    TicketVerb.RESUME: Wording(ja="再開", en="resumed"),
    TicketVerb.SOLVE: Wording(ja="解決", en="solved"),
    TicketVerb.CLOSE: Wording(ja="終了", en="closed"),
    TicketVerb.EXPIRE: Wording(ja="返事がなく終了", en="closed without an answer"),
    TicketVerb.WITHDRAW: Wording(ja="取り下げ", en="withdrawn"),
    TicketVerb.REOPEN: Wording(ja="再対応", en="reopened"),
    TicketVerb.APPEND: Wording(ja="追記", en="added to"),
    TicketVerb.EXPEDITE: Wording(ja="至急", en="made urgent"),
    TicketVerb.MERGE: Wording(ja="まとめ", en="merged"),
    TicketVerb.LINK: Wording(ja="共通の原因につないだ", en="linked to a problem"),
    TicketVerb.UNLINK: Wording(ja="共通の原因から外した", en="taken off a problem"),
    TicketVerb.UNMERGE: Wording(ja="まとめの取り消し", en="unmerged"),
}

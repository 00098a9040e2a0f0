"""Everything about one ticket, and what happened to it, in words."""

from handlers.wording.wording import Wording
from storage.ticket_event import TicketVerb

DETAIL_TITLE = Wording(ja="相談の詳細", en="Ticket")
TEXT_TITLE = Wording(ja="相談の内容", en="Request")
TEXT_CUT = Wording(
    ja="（長いため、ここまでを表示しています。全文は「書き出す」のファイルにあります。）",
    en="(This is the first part. The whole text is in the file that you can export.)",
)
TALK_TITLE = Wording(ja="やりとり（{count} 件）", en="Conversation ({count})")
TALK_NONE = Wording(ja="まだやりとりはありません。", en="Nothing was said yet.")
TALK_ONLY_OWN = Wording(
    ja="代わりに登録した相談です。ここには、あなたが書いたものだけが表示されます。",
    en="You entered it for somebody else. Only what you wrote is shown here.",
)
TALK_OLDER = Wording(ja="前のやりとりを見る", en="Earlier")
TALK_NEWER = Wording(ja="次のやりとりを見る", en="Later")
SPOKEN_BY_REQUESTER = Wording(ja="*{name}* さん（相談者側）　{moment}", en="*{name}*, {moment}")
SPOKEN_BY_HELPDESK = Wording(
    ja="*{name}* さん（ヘルプデスク）　{moment}", en="*{name}* (help desk), {moment}"
)
SPOKEN_NOTHING = Wording(ja="（ファイル）", en="(files)")
MERGED_HERE = Wording(ja="この相談にまとめた相談：", en="Merged into this one:")
NOTE = Wording(ja=":lock: 内部メモ　{note}", en=":lock: Internal note by {note}")
WORKED = Wording(
    ja=":lock: {name} さん　{count} 分：{summary}", en=":lock: {name}, {count} minutes: {summary}"
)
HISTORY_TITLE = Wording(ja="これまでの経過", en="History")
HISTORY_EARLIER = Wording(
    ja="これより前に {count} 件あります。", en="There are {count} entries before these."
)
HISTORY_LINE = Wording(ja="{moment}　{actor}：{what}", en="{moment} {actor}: {what}")
HISTORY_DESK = Wording(ja="自動", en="automatic")
HISTORY_REASON = Wording(ja="（理由：{reason}）", en=" (reason: {reason})")
HISTORY_NOTE = Wording(ja="（ひとこと：{note}）", en=" (note: {note})")

# Short, as a list of what happened reads.
HISTORY = {
    TicketVerb.OPEN: Wording(ja="相談を登録しました", en="entered the ticket"),
    TicketVerb.TAKE: Wording(ja="担当になりました", en="took it"),
    TicketVerb.ASSIGN: Wording(ja="担当を {name} さんに替えました", en="gave it to {name}"),
    TicketVerb.RELEASE: Wording(ja="{name} さんの担当を外しました", en="took it off {name}"),
    TicketVerb.START: Wording(ja="対応を始めました", en="began to work on it"),
    TicketVerb.WAIT: Wording(ja="相談者の返事待ちにしました", en="asked the requester something"),
    TicketVerb.HOLD: Wording(ja="{until}まで保留にしました", en="put it on hold until {until}"),
    TicketVerb.RESUME: Wording(ja="対応を再開しました", en="resumed it"),
    TicketVerb.SOLVE: Wording(ja="解決済みにしました", en="marked it as solved"),
    TicketVerb.CLOSE: Wording(ja="終了にしました", en="closed it"),
    TicketVerb.EXPIRE: Wording(
        ja="返事がないため終了にしました", en="closed it, as there was no answer"
    ),
    TicketVerb.WITHDRAW: Wording(ja="取り下げました", en="withdrew it"),
    TicketVerb.REOPEN: Wording(ja="もう一度開きました", en="reopened it"),
    TicketVerb.APPEND: Wording(ja="質問を追記しました", en="added a question"),
    TicketVerb.EXPEDITE: Wording(ja="至急にしました", en="made it urgent"),
    TicketVerb.MERGE: Wording(ja="ほかの相談にまとめました", en="merged it into another"),
    TicketVerb.LINK: Wording(
        ja="共通の原因「{name}」につなぎました", en="linked it to the problem “{name}”"
    ),
    TicketVerb.UNLINK: Wording(
        ja="共通の原因「{name}」から外しました", en="took it off the problem “{name}”"
    ),
    TicketVerb.UNMERGE: Wording(ja="ほかの相談から分けました", en="parted it from the other"),
}

"""What is said of tickets."""

from bot.actor import Role
from handlers.wording.wording import Wording
from storage.ticket import TicketStatus

TICKET_STATUS = {
    TicketStatus.NEW: Wording(ja="受付済み", en="Received"),
    TicketStatus.ASSIGNED: Wording(ja="担当決定", en="Assigned"),
    TicketStatus.IN_PROGRESS: Wording(ja="対応中", en="In progress"),
    TicketStatus.WAITING: Wording(ja="相談者の返事待ち", en="Waiting for the requester"),
    TicketStatus.ON_HOLD: Wording(ja="保留", en="On hold"),
    TicketStatus.SOLVED: Wording(ja="解決済み", en="Solved"),
    TicketStatus.CLOSED: Wording(ja="終了", en="Closed"),
    TicketStatus.WITHDRAWN: Wording(ja="取り下げ", en="Withdrawn"),
    TicketStatus.MERGED: Wording(ja="まとめ済み", en="Merged"),
}

ROLE_NAME = {
    Role.STAFF: Wording(ja="職員", en="staff"),
    Role.PARTNER: Wording(ja="ヘルプデスク", en="help desk"),
    Role.OFFICE: Wording(ja="デジ室", en="DX office"),
    Role.OUTSIDER: Wording(ja="庁外の方", en="outsider"),
}

RECEIPT_TITLE = Wording(
    ja="相談 #{number} を受け付けました：{title}",
    en="Your request is ticket #{number}: {title}",
)
RECEIPT_NEW = Wording(
    ja="担当者が決まったら、このスレッドでお知らせします。",
    en="You will hear in this thread who looks after it.",
)
RECEIPT_ASSIGNED = Wording(ja="{name} さんが対応しています。", en="{name} looks after it.")
RECEIPT_SOLVED = Wording(
    ja="解決済みです。続きがあれば、このスレッドに返信してください。対応を再開します。",
    en="Solved. If something is left, reply in this thread and it is taken up again.",
)
RECEIPT_WITHDRAWN = Wording(
    ja="取り下げました。また必要になったら、このスレッドに返信してください。対応を再開します。",
    en="Withdrawn. If you need it after all, reply in this thread and it is taken up again.",
)
RECEIPT_WAITING = Wording(
    ja="ヘルプデスクが、あなたのお返事を待っています。このスレッドに返信してください。",
    en="The help desk waits for your reply. Please answer in this thread.",
)
RECEIPT_ON_HOLD = Wording(
    ja="{day}まで保留にしています。その日になったら、対応を再開します。",
    en="On hold until {day}. It is taken up again then.",
)
RECEIPT_CLOSED = Wording(
    ja="対応を終了しました。続きがあれば、このスレッドに返信してください。",
    en="Closed. If something is left, reply in this thread.",
)
RECEIPT_MERGED = Wording(
    ja="同じ内容の相談 #{number} にまとめました。回答は、引き続きこのスレッドに届きます。",
    en="Merged into ticket #{number}, which is about the same. You still hear in this thread.",
)
RECEIPT_EXPECTED = Wording(
    ja="{moment}までに、最初のお返事をします。", en="You will have a first answer by {moment}."
)
RECEIPT_NEXT_DUTY = Wording(
    ja="ヘルプデスクの次の対応日は、{day}です。", en="The help desk works next on {day}."
)
RECEIPT_HOURS = Wording(
    ja="ヘルプデスクの対応時間は、開庁日の {opens}〜{closes} です。",
    en="The help desk works on business days, {opens} to {closes}.",
)
RECEIPT_ENTERED_FOR = Wording(
    ja="{name} さんの代わりに登録した相談です。回答は {name} さんに届きます。",
    en="You entered it for {name}, who gets the answers.",
)
RECEIPT_NEW_OPENER = Wording(
    ja="担当者が決まったら、ここでお知らせします。", en="You will see here who looks after it."
)
RECEIPT_IN_FULL = Wording(
    ja="文章が長いため、全文を別にヘルプデスクへお渡ししています。",
    en="Your text is long; the help desk gets all of it.",
)
RECEIPT_FOOT_OPENER = Wording(
    ja="このスレッドへの返信は、ヘルプデスクと相談者に届きます。✅ が付いた返信は届いています。",
    en="Replies in this thread go to the help desk and to the requester. A ✅ says that one arrived.",
)
RECEIPT_FOOT = Wording(
    ja="補足や質問は、このスレッドに返信してください。✅ が付いた返信はヘルプデスクに届いています。",
    en="Reply in this thread to add anything. A reply marked ✅ has reached the help desk.",
)

CARD_SUMMARY = Wording(ja="相談 #{number}：{title}", en="Ticket #{number}: {title}")
CARD_REQUESTER = Wording(ja="*相談者*\n{name}", en="*Requester*\n{name}")
CARD_DEPARTMENT = Wording(ja="*所属*\n{name}", en="*Department*\n{name}")
CARD_STATUS = Wording(ja="*状態*\n{status}", en="*Status*\n{status}")
CARD_ASSIGNEE = Wording(ja="*担当*\n{name}", en="*Assignee*\n{name}")
CARD_WANTED_BY = Wording(ja="*希望日*\n{date}", en="*Wanted by*\n{date}")
CARD_ANSWER_DUE = Wording(ja="最初の返事の期限：{moment}", en="First answer by {moment}")
CARD_SOLUTION_DUE = Wording(ja="解決の期限：{moment}", en="To be solved by {moment}")
CARD_HOLD = Wording(ja="*保留の期限*\n{date}", en="*On hold until*\n{date}")
CARD_MERGED = Wording(
    ja="相談 #{number} にまとめました。続きは、そちらのカードでお願いします。",
    en="Merged into ticket #{number}. Please go on below that card.",
)
CARD_SIMILAR = Wording(ja="似た相談：", en="Similar tickets:")
CARD_FOLLOWS = Wording(
    ja="前の相談の続きです：#{number} {title}（{status}）",
    en="Follows an earlier ticket: #{number} {title} ({status})",
)
CARD_FOLLOWED = Wording(
    ja="続きの相談：#{number} {title}（{status}）",
    en="Goes on in: #{number} {title} ({status})",
)
CARD_MERGED_HERE = Wording(
    ja="まとめた相談（このスレッドへの返信は、次の方々にも、それぞれのスレッドで届きます）：",
    en="Merged into this one; these requesters read your replies too, each in their own thread:",
)
CARD_MERGED_MORE = Wording(ja="ほかに {count} 件あります。", en="and {count} others.")
OTHER_TICKET = Wording(ja="#{number} {title}（{status}）", en="#{number} {title} ({status})")
OTHER_TICKET_OF = Wording(ja="#{number} {title}（{name} さん）", en="#{number} {title} ({name})")
CARD_OPENED = Wording(ja="*受付*\n{moment}・{age}", en="*Received*\n{moment}, {age}")
CARD_OPENER = Wording(ja="*登録した方*\n{name}", en="*Entered by*\n{name}")
CARD_CALLER = Wording(ja="*電話をかけてきた方*\n{caller}", en="*Caller*\n{caller}")
CARD_URGENT = Wording(
    ja=":rotating_light: *至急*　{reason}", en=":rotating_light: *Urgent*: {reason}"
)
CARD_FOUND = Wording(ja="窓口が見つけた過去の回答：", en="Earlier answers that were found:")
CARD_FOUND_NONE = Wording(
    ja="相談者にお見せした過去の回答はありません。",
    en="The requester was shown no earlier answer.",
)
CARD_FOOT = Wording(
    ja="このスレッドへの返信は、相談者に届きます。✅ が付いたものは届いています。",
    en="Replies in this thread go to the requester. Those marked ✅ have arrived.",
)
CARD_GOES_ON = Wording(
    ja="長い文章です。全文は、このスレッドにあります。",
    en="This goes on: the whole text is in the thread.",
)
FULL_TEXT = Wording(ja="*相談 #{number}　全文*", en="*Ticket #{number}: the whole text*")
FULL_TEXT_PART = Wording(
    ja="*相談 #{number}　全文（{part}／{of}）*",
    en="*Ticket #{number}: the whole text, {part} of {of}*",
)
NO_DEPARTMENT = Wording(ja="所属未登録", en="not registered")
NO_ASSIGNEE = Wording(ja="未定", en="nobody yet")

TAKE_BUTTON = Wording(ja="担当する", en="Take it")
SOLVE_BUTTON = Wording(ja="解決済みにする", en="Mark as solved")
EXPEDITE_BUTTON = Wording(ja="至急にする", en="It is urgent")
WITHDRAW_BUTTON = Wording(ja="取り下げる", en="Withdraw")
WITHDRAW_TITLE = Wording(ja="相談を取り下げますか？", en="Withdraw this ticket?")
WITHDRAW_TEXT = Wording(
    ja="ヘルプデスクは相談 #{number} の対応を終わります。あとから再開することもできます。",
    en="The help desk stops working on ticket #{number}. You can reopen it later.",
)
WITHDRAW_YES = Wording(ja="はい、取り下げます", en="Yes, withdraw it")
WITHDRAW_NO = Wording(ja="いいえ", en="No")
REQUESTER_SOLVED_BUTTON = Wording(ja="解決しました", en="It is solved")

RELAY_FROM_HELPDESK = Wording(
    ja="*{name}* さん（ヘルプデスク）より　相談 #{number}",
    en="From *{name}* (help desk), ticket #{number}",
)
RELAY_FROM_REQUESTER = Wording(
    ja="*{name}* さん（相談者）より　相談 #{number}",
    en="From *{name}* (requester), ticket #{number}",
)
RELAY_FROM_MERGED = Wording(
    ja="*{name}* さん（#{number} の相談者）より　相談 #{into}",
    en="From *{name}* (requester of #{number}), ticket #{into}",
)
RELAY_FROM_OPENER_OF_MERGED = Wording(
    ja="*{name}* さん（#{number} を相談者の代わりに登録した方）より　相談 #{into}",
    en="From *{name}* (who entered #{number} for its requester), ticket #{into}",
)
RELAY_FROM_OPENER = Wording(
    ja="*{name}* さん（相談者の代わりに登録した方）より　相談 #{number}",
    en="From *{name}* (who entered it for the requester), ticket #{number}",
)

ROOT_FOR_REQUESTER = Wording(
    ja="{name} さんが、あなたの代わりに相談 #{number} を登録しました。回答はこのスレッドに届きます。",
    en="{name} entered ticket #{number} for you. You will hear in this thread.",
)
ROOT_FOR_OPENER = Wording(
    ja="{name} さんからの電話を、相談 #{number} として登録しました。",
    en="The call of {name} is ticket #{number}.",
)
ROOT_BY_PHONE = Wording(
    ja="電話で受けた相談を #{number} として登録しました。回答はこのスレッドに届きます。",
    en="The call is ticket #{number}. The answer comes in this thread.",
)
ROOT_OWN = Wording(
    ja="相談 #{number} を承りました。回答はこのスレッドに届きます。",
    en="Your request is ticket #{number}. The answer comes in this thread.",
)
ROOT_MOVED = Wording(
    ja=(
        "相談 #{number} の続きは、このスレッドでお知らせします。"
        "もとのチャンネルは、庁外の方も読めるようになったためです。"
    ),
    en=(
        "You hear of ticket #{number} in this thread from now on: "
        "people of other organisations have come to read the channel where it was."
    ),
)
ROOT_CALLER = Wording(ja="電話をかけてきた方：{caller}", en="Caller: {caller}")
OWN_QUESTION = Wording(ja="*{name}* さんの質問：", en="*{name}* asks:")
ADDITION = Wording(
    ja="*{name}* さんの追記：　相談 #{number}", en="*{name}* adds to ticket #{number}:"
)

RELAY_EDITED = Wording(ja="{head}（編集済み）", en="{head} (edited)")

RELAY_CUT = Wording(
    ja="（長いため、ここまでを表示しています。続きが必要なときは、分けて送るようお伝えください。）",
    en="(This is the first part of a long message. Ask for the rest in a message of its own.)",
)

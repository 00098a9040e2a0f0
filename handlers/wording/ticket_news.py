"""What is told of a ticket when somebody did something with it."""

from handlers.wording.wording import Wording

NEWS_TAKEN = Wording(
    ja="{name} さんが相談 #{number} を担当します。返信はこのスレッドに届きます。",
    en="{name} looks after ticket #{number}. You will hear in this thread.",
)
NEWS_SOLVED_BY_HELPDESK = Wording(
    ja=(
        "{name} さんが相談 #{number} を解決済みにしました。\n"
        "まだ解決していないときは、このスレッドに返信してください。対応を再開します。"
    ),
    en=(
        "{name} marked ticket #{number} as solved.\n"
        "If it is not, reply in this thread and it is taken up again."
    ),
)
NEWS_SOLVED_BY_REQUESTER = Wording(
    ja="相談者の {name} さんから、相談 #{number} は「解決しました」と連絡がありました。",
    en="The requester {name} says that ticket #{number} is solved.",
)
NEWS_SOLVED_OWN = Wording(
    ja="相談 #{number} を解決済みにしました。続きがあれば、このスレッドに返信してください。対応を再開します。",
    en="Ticket #{number} is marked as solved. If something is left, reply in this thread.",
)
NEWS_EXPIRED_OWN = Wording(
    ja=(
        "お返事がなかったため、相談 #{number} をいったん終了しました。\n"
        "まだ必要なときは、このスレッドにお書きください。対応を再開します。"
    ),
    en=(
        "Ticket #{number} has ended for now, as there was no answer.\n"
        "If you still need it, write in this thread and it is taken up again."
    ),
)
NEWS_EXPIRED = Wording(
    ja="相談者からの返事がなかったため、相談 #{number} を終了にしました。返事があれば、自動で再開します。",
    en="Ticket #{number} has ended without an answer from the requester. Their reply opens it again.",
)
NEWS_WITHDRAWN = Wording(
    ja="{name} さんが相談 #{number} を取り下げました。対応は不要です。",
    en="{name} has withdrawn ticket #{number}. Nothing more is needed.",
)
NEWS_WITHDRAWN_OWN = Wording(
    ja="相談 #{number} を取り下げました。また必要になったら、このスレッドに返信してください。",
    en="Ticket #{number} is withdrawn. If you need it after all, reply in this thread.",
)
NEWS_WITHDRAWN_FOR_YOU = Wording(
    ja=(
        "代わりに登録した {name} さんが、相談 #{number} を取り下げました。\n"
        "まだ必要なときは、このスレッドに返信してください。対応を再開します。"
    ),
    en=(
        "{name}, who had entered ticket #{number} for you, has withdrawn it.\n"
        "If you still need it, reply in this thread and it is taken up again."
    ),
)
NEWS_REOPENED = Wording(
    ja="相談者の {name} さんから返信があったため、相談 #{number} を再開しました。",
    en="The requester {name} replied, so ticket #{number} is open again.",
)
NEWS_REOPENED_BY_OPENER = Wording(
    ja="相談者の代わりに登録した {name} さんから返信があったため、相談 #{number} を再開しました。",
    en="{name}, who entered ticket #{number} for the requester, replied; it is open again.",
)
NEWS_ASSIGNED = Wording(
    ja="相談 #{number} の担当が {name} さんに替わりました。返信はこのスレッドに届きます。",
    en="{name} looks after ticket #{number} from now on. You will hear in this thread.",
)
NEWS_ASSIGNED_TO_YOU = Wording(
    ja="相談 #{number} の担当をお願いします。（{name} さんより）",
    en="Please look after ticket #{number}. (From {name})",
)
NEWS_GIVEN_TO_YOU = Wording(
    ja="相談 #{number} の担当をお願いします。（自動で割り当てました）",
    en="Please look after ticket #{number}. (Assigned automatically)",
)
NEWS_SOLVED_AMONG_US = Wording(
    ja="{name} さんが相談 #{number} を解決済みにしました。",
    en="{name} marked ticket #{number} as solved.",
)
NEWS_NOTE = Wording(ja="ひとこと：{note}", en="Note: {note}")
NEWS_WAITING = Wording(
    ja="相談 #{number} について、ヘルプデスクがお返事を待っています。このスレッドに返信してください。",
    en="The help desk waits for your reply about ticket #{number}. Please answer in this thread.",
)
NEWS_ON_HOLD = Wording(
    ja="相談 #{number} を {day}まで保留にしました。その日になったら、対応を再開します。",
    en="Ticket #{number} is on hold until {day}. It is taken up again then.",
)
NEWS_REASON = Wording(ja="理由：{reason}", en="Reason: {reason}")
NEWS_RESUMED = Wording(
    ja="相談者の {name} さんから返事がありました。相談 #{number} の対応をお願いします。",
    en="The requester {name} has replied. Please go on with ticket #{number}.",
)
NEWS_HOLD_IS_OVER = Wording(
    ja="相談 #{number} の保留の期限になりました。対応を再開してください。",
    en="Ticket #{number} was on hold until today. Please take it up again.",
)
NEWS_WITHDRAWN_BY_HELPDESK = Wording(
    ja="{name} さんが相談 #{number} の対応を終わりました。まだ必要なときは、このスレッドに返信してください。",
    en="{name} has ended ticket #{number}. If you still need it, reply in this thread.",
)
NEWS_REOPENED_BY_HELPDESK = Wording(
    ja="{name} さんが相談 #{number} の対応を再開しました。",
    en="{name} has taken up ticket #{number} again.",
)
NEWS_MERGED = Wording(
    ja="相談 #{number} を、同じ内容の相談 #{into} にまとめました。回答は引き続きこのスレッドに届きます。",
    en="Ticket #{number} is about the same as #{into} and was merged into it. You still hear here.",
)
NEWS_MERGED_CARD = Wording(
    ja="相談 #{number} を #{into} にまとめました。続きは、そちらのカードでお願いします。",
    en="Ticket #{number} was merged into #{into}. Please go on below that card.",
)
NEWS_MERGED_HERE = Wording(
    ja=(
        "相談 #{number} を、この相談 #{into} にまとめました。\n"
        "ここでの返信は、#{number} の相談者にも届きます。お互いのお名前や書いたことは伝わりません。"
    ),
    en=(
        "Ticket #{number} was merged into this one, #{into}.\n"
        "Its requester reads what you reply here. Neither learns of the other."
    ),
)
NEWS_UNMERGED = Wording(
    ja="相談 #{number} は、あらためて個別に対応します。回答は引き続きこのスレッドに届きます。",
    en="Ticket #{number} is looked after by itself again. You still hear in this thread.",
)
NEWS_UNMERGED_CARD = Wording(
    ja="相談 #{number} を、#{into} から分けました。続きは、このカードでお願いします。",
    en="Ticket #{number} is no longer merged into #{into}. Please go on below this card.",
)
NEWS_UNMERGED_HERE = Wording(
    ja="相談 #{number} を、この相談 #{into} から分けました。ここでの返信は、#{number} の相談者には届きません。",
    en="Ticket #{number} is no longer merged into #{into}. Its requester does not read what you reply.",
)
NEWS_SOLVED_TOGETHER = Wording(
    ja=(
        "同じ内容の相談が解決したため、相談 #{number} も解決済みにしました。\n"
        "まだ解決していないときは、このスレッドに返信してください。対応を再開します。"
    ),
    en=(
        "A ticket about the same is solved, and ticket #{number} with it.\n"
        "If it is not, reply in this thread and it is taken up again."
    ),
)
NEWS_REOPENED_OF_MERGED = Wording(
    ja="#{of} の相談者の {name} さんから返信があったため、相談 #{number} を再開しました。",
    en="The requester of #{of}, {name}, replied, so ticket #{number} is open again.",
)
NEWS_RESUMED_OF_MERGED = Wording(
    ja="#{of} の相談者の {name} さんから返事がありました。相談 #{number} の対応をお願いします。",
    en="The requester of #{of}, {name}, has replied. Please go on with ticket #{number}.",
)
NEWS_RELEASED = Wording(
    ja="{name} さんが相談 #{number} の担当から外れました。担当者が決まったら、お知らせします。",
    en="{name} no longer looks after ticket #{number}. You will hear who does.",
)
NEWS_EXPEDITED = Wording(
    ja="相談 #{number} を至急にしました。本日の対応者とデジ室にお知らせしています。",
    en="Ticket #{number} is urgent now. Who is on duty and the DX office are being told.",
)
NEWS_APPENDED = Wording(
    ja="相談 #{number} に追記しました。ヘルプデスクの回答は、はじめに相談したスレッドに届きます。",
    en="Added to ticket #{number}. The help desk answers in the thread where you first asked.",
)

"""What people can do with a ticket, as menus and forms name it."""

from bot.tickets.choices import ChoiceField, ChoiceProblem
from handlers.wording.wording import Wording
from storage.ticket_event import TicketVerb

MENU_PLACEHOLDER = Wording(ja="ほかの操作", en="More")

MENU_LABEL = {
    TicketVerb.START: Wording(ja="対応を始める", en="Start work"),
    TicketVerb.WAIT: Wording(ja="相談者の返事待ちにする", en="Wait for the requester"),
    TicketVerb.RESUME: Wording(ja="対応を再開する", en="Resume"),
    TicketVerb.HOLD: Wording(ja="保留にする…", en="Put on hold…"),
    TicketVerb.ASSIGN: Wording(ja="担当を替える…", en="Hand over…"),
    TicketVerb.RELEASE: Wording(ja="担当を外す", en="Give it back"),
    TicketVerb.MERGE: Wording(ja="ほかの相談にまとめる…", en="Merge into another…"),
    TicketVerb.UNMERGE: Wording(ja="まとめるのをやめる", en="Part it again"),
    TicketVerb.LINK: Wording(ja="共通の原因につなぐ…", en="Link to a problem…"),
    TicketVerb.UNLINK: Wording(ja="共通の原因から外す", en="Take off the problem"),
    TicketVerb.EXPEDITE: Wording(ja="至急にする…", en="Make it urgent…"),
    TicketVerb.WITHDRAW: Wording(ja="対応しないで終える…", en="End without work…"),
    TicketVerb.CLOSE: Wording(ja="終了にする", en="Close"),
    TicketVerb.REOPEN: Wording(ja="もう一度対応する", en="Reopen"),
}

FORM_TITLE = {
    TicketVerb.HOLD: Wording(ja="相談を保留にする", en="Put on hold"),
    TicketVerb.ASSIGN: Wording(ja="担当を替える", en="Hand over"),
    TicketVerb.WITHDRAW: Wording(ja="対応しないで終える", en="End without work"),
    TicketVerb.EXPEDITE: Wording(ja="相談を至急にする", en="Make it urgent"),
}
FORM_LEAD = {
    TicketVerb.HOLD: Wording(
        ja="相談 #{number} を、決めた日まで保留にします。相談者にも、期限と理由をお知らせします。",
        en="Ticket #{number} rests until a day. The requester is told until when, and why.",
    ),
    TicketVerb.ASSIGN: Wording(
        ja="相談 #{number} の担当を替えます。新しい担当の方には、このカードのスレッドでお知らせします。",
        en="Somebody else looks after ticket #{number}. They are told in the thread of the card.",
    ),
    TicketVerb.WITHDRAW: Wording(
        ja="相談 #{number} の対応を終わります。理由は相談者にお知らせします。",
        en="Ticket #{number} ends here. The requester is told why.",
    ),
    TicketVerb.EXPEDITE: Wording(
        ja="相談 #{number} を至急にします。本日の対応者とデジ室に、すぐにお知らせします。",
        en="Ticket #{number} becomes urgent. Who is on duty and the DX office are told at once.",
    ),
}
EXPEDITE_REASON = Wording(
    ja="至急の理由（相談者・ヘルプデスク・デジ室が読みます）",
    en="Why it cannot wait (the requester, the help desk and the office read it)",
)
FORM_LABEL = {
    ChoiceField.UNTIL: Wording(ja="再開する日", en="Take it up again on"),
    ChoiceField.COLLEAGUE: Wording(ja="新しい担当", en="Who looks after it"),
    ChoiceField.REASON: Wording(
        ja="理由（相談者に届きます）", en="Reason (the requester reads it)"
    ),
    ChoiceField.NOTE: Wording(
        ja="担当の方へのひとこと（相談者には届きません）",
        en="A word for them (the requester does not read it)",
    ),
}
CHOICE_PROBLEM = {
    ChoiceProblem.MISSING: Wording(
        ja="この欄を入力してください。", en="Please fill in this field."
    ),
    ChoiceProblem.NOT_AHEAD: Wording(
        ja="明日から 1 年以内の日を選んでください。",
        en="Please choose a day from tomorrow on, within a year.",
    ),
    ChoiceProblem.NOT_OF_HELPDESK: Wording(
        ja="ヘルプデスクかデジ室の方を選んでください。",
        en="Please choose somebody of the help desk or the DX office.",
    ),
    ChoiceProblem.TOO_LONG: Wording(
        ja="500 文字以内でお願いします。", en="Please keep it within 500 characters."
    ),
}

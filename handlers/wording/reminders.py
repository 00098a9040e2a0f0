"""Reminders of tickets, and what people asked to be reminded of."""

from handlers.wording.wording import Wording

# Below the card, to who has it or could take it.
UNASSIGNED = Wording(
    ja="相談 #{number} の担当がまだ決まっていません（受付：{moment}）。対応できる方は「担当する」を押してください。",
    en="Nobody has taken ticket #{number} yet (opened {moment}). Who can, press “Take”.",
)
ANSWER_SOON = Wording(
    ja="相談 #{number} は、{moment} までに最初のお返事をする約束です。",
    en="A first answer to ticket #{number} is promised by {moment}.",
)
ANSWER_LATE = Wording(
    ja="相談 #{number} は、最初のお返事の約束（{moment}）を過ぎました。状況だけでも、ひとことお願いします。",
    en=(
        "The first answer to ticket #{number} was promised by {moment}. "
        "Even a word on where it stands helps."
    ),
)
ANSWER_LATER = Wording(
    ja="相談 #{number} に、まだお返事ができていません（約束：{moment}）。手の空いている方は、代わりに対応をお願いします。",
    en=(
        "Ticket #{number} is still without an answer (promised by {moment}). "
        "Who has a moment, please step in."
    ),
)
SOLUTION_SOON = Wording(
    ja="相談 #{number} の対応期限は {moment} です。",
    en="Ticket #{number} is due by {moment}.",
)
SOLUTION_LATE = Wording(
    ja="相談 #{number} の対応期限（{moment}）を過ぎました。見通しを相談者にお知らせください。",
    en="Ticket #{number} was due by {moment}. Please tell the requester when to expect it.",
)
SOLUTION_LATER = Wording(
    ja="相談 #{number} は、対応期限（{moment}）を過ぎたままです。手の空いている方は、手伝いをお願いします。",
    en="Ticket #{number} is still open past its due time ({moment}). Who has a moment, please help.",
)
# To the office.
UNASSIGNED_STILL = Wording(
    ja="相談 #{number}「{title}」の担当が決まらないまま、1 日分の業務時間が過ぎました。",
    en="Ticket #{number} “{title}” has been without anybody for a whole working day.",
)
ANSWER_LATEST = Wording(
    ja="相談 #{number}「{title}」に、約束の {moment} を過ぎて 1 日たっても、お返事ができていません。",
    en="Ticket #{number} “{title}” is without an answer, a working day after it was promised ({moment}).",
)
SOLUTION_LATEST = Wording(
    ja="相談 #{number}「{title}」は、対応期限の {moment} を過ぎて 1 日たっても、終わっていません。",
    en="Ticket #{number} “{title}” is still open, a working day past its due time ({moment}).",
)
REMINDER_FACTS = Wording(
    ja="相談者：{requester}　担当：{assignee}　状態：{status}",
    en="Requester: {requester} · Assignee: {assignee} · Status: {status}",
)
NUDGE = Wording(
    ja="相談 #{number} について、{day}からヘルプデスクがお返事を待っています。",
    en="The help desk has been waiting for your answer on ticket #{number} since {day}.",
)
NUDGE_HOW = Wording(
    ja=(
        "このスレッドにお書きください。もう困っていなければ、下のボタンを押してください。\n"
        "お返事がないときは、{day}にいったん終了します。そのあとでも、ここに書けば再開できます。"
    ),
    en=(
        "Just write in this thread. If it is settled, press the button below.\n"
        "Without an answer the ticket ends on {day}; writing here afterwards opens it again."
    ),
)
PROMISE_LATER = Wording(
    ja="相談 #{number} のお返事の予定が、遅くなりました。お待たせして申し訳ありません。",
    en="Your answer to ticket #{number} comes later than we said. We are sorry for the wait.",
)
PROMISE_SOONER = Wording(
    ja="相談 #{number} のお返事の予定が、早くなりました。",
    en="Your answer to ticket #{number} comes sooner than we said.",
)

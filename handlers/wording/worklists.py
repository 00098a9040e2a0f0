"""Lists of tickets: in Home, and as the result of a search."""

from bot.lists.chosen import Order, WorkList
from handlers.wording.wording import Wording

WORK_TITLE = Wording(ja="相談の一覧（{count} 件）", en="Tickets ({count})")
DEPARTMENT_TITLE = Wording(
    ja="あなたの課の相談（{count} 件）", en="Tickets of your department ({count})"
)
TAB = {
    WorkList.MINE: Wording(ja="自分の担当", en="Mine"),
    WorkList.UNASSIGNED: Wording(ja="担当未定", en="Unassigned"),
    WorkList.OVERDUE: Wording(ja="期限切れ", en="Overdue"),
    WorkList.DUE_TODAY: Wording(ja="今日が期限", en="Due today"),
    WorkList.WAITING: Wording(ja="返事待ち", en="Waiting"),
    WorkList.URGENT: Wording(ja="至急", en="Urgent"),
    WorkList.UNANSWERED: Wording(ja="返信がまだ", en="Not replied to"),
    WorkList.LONG_WAITING: Wording(ja="返事待ちが 1 週間以上", en="Waiting for a week or more"),
    WorkList.OPEN: Wording(ja="対応中すべて", en="All open"),
    WorkList.DONE: Wording(ja="終わったもの", en="Done"),
    WorkList.ANY: Wording(ja="すべて", en="Everything"),
}
EMPTY = {
    WorkList.MINE: Wording(
        ja="いま担当している相談はありません。", en="You look after no ticket right now."
    ),
    WorkList.UNASSIGNED: Wording(
        ja="担当が決まっていない相談はありません。", en="Every ticket has somebody."
    ),
    WorkList.OVERDUE: Wording(ja="期限を過ぎた相談はありません。", en="Nothing is overdue."),
    WorkList.WAITING: Wording(
        ja="相談者の返事を待っている相談はありません。", en="No ticket waits for its requester."
    ),
    WorkList.DUE_TODAY: Wording(ja="今日が期限の相談はありません。", en="Nothing is due today."),
    WorkList.URGENT: Wording(ja="至急の相談はありません。", en="Nothing is urgent."),
    WorkList.UNANSWERED: Wording(
        ja="返信がまだの相談はありません。", en="Every requester has a reply."
    ),
    WorkList.LONG_WAITING: Wording(
        ja="1 週間以上返事を待っている相談はありません。",
        en="No ticket has waited for its requester for a week.",
    ),
    WorkList.OPEN: Wording(ja="対応中の相談はありません。", en="No ticket is open."),
    WorkList.DONE: Wording(ja="終わった相談はありません。", en="No ticket is done yet."),
    WorkList.ANY: Wording(ja="当てはまる相談はありません。", en="There is no such ticket."),
}
NOTHING_THERE = Wording(
    ja="この条件に当てはまる相談はありません。絞り込みを変えてみてください。",
    en="No ticket fits this. Try a wider choice.",
)
OPEN_NOW = Wording(ja="対応中の相談：{counts}", en="Open now: {counts}")
OPEN_OF_STATUS = Wording(ja="{status} {count} 件", en="{count} {status}")

ORDER_LABEL = Wording(ja="並べ方", en="Order")
ORDER = {
    Order.NEWEST: Wording(ja="新しい順", en="Newest first"),
    Order.OLDEST: Wording(ja="古い順", en="Oldest first"),
    Order.DEPARTMENT: Wording(ja="課ごと", en="By department"),
    Order.STATE: Wording(ja="状態ごと", en="By state"),
}
BY_STATUS = Wording(ja="状態で絞る", en="State")
BY_DEPARTMENT = Wording(ja="課で絞る", en="Department")
BY_ASSIGNEE = Wording(ja="担当で絞る", en="Assignee")
BY_COMPANY = Wording(ja="会社で絞る", en="Company")
ANYTHING = Wording(ja="（すべて）", en="(any)")
NO_DEPARTMENT = Wording(ja="（所属未登録）", en="(not registered)")
CLEAR_BUTTON = Wording(ja="絞り込みを外す", en="Clear")

LINE_TITLE = Wording(ja="*#{number}　{title}*", en="*#{number} {title}*")
LINE_URGENT = Wording(
    ja=":rotating_light: *#{number}　{title}*", en=":rotating_light: *#{number} {title}*"
)
LINE_FACTS = Wording(
    ja="{status}　担当：{assignee}　受付：{day}（{age}）",
    en="{status} · Assignee: {assignee} · Opened: {day} ({age})",
)
LINE_REQUESTER = Wording(ja="相談者：{name}（{department}）", en="Requester: {name} ({department})")
LINE_DUE = Wording(ja="期限：{day}", en="Due: {day}")
LINE_OVERDUE = Wording(ja="⚠️ 期限切れ：{day}", en="⚠️ Overdue: {day}")
LINE_MENU = Wording(ja="操作を選ぶ", en="Choose")
SEE_BUTTON = Wording(ja="詳しく", en="Details")

FIND_BUTTON = Wording(ja="相談を探す", en="Find tickets")
FIND_LEAD = Wording(
    ja="入力したすべての条件に当てはまる相談を探します。ご覧になれる相談だけが見つかります。",
    en="Finds tickets that fit everything you fill in, among those that you may see.",
)
FIND_SUBMIT = Wording(ja="探す", en="Find")
FIND_WORDS = Wording(ja="言葉（件名・内容・やりとり）", en="Words (title, text, conversation)")
FIND_NUMBER = Wording(ja="相談の番号", en="Number of the ticket")
FIND_PERSON = Wording(
    ja="人（相談者・登録した方・担当）", en="Person (requester, who entered it, assignee)"
)
FIND_STATUS = Wording(ja="状態", en="State")
FIND_DEPARTMENT = Wording(ja="課", en="Department")
FIND_SINCE = Wording(ja="受付日（この日から）", en="Received from")
FIND_UNTIL = Wording(ja="受付日（この日まで）", en="Received until")
FIND_NOTHING = Wording(ja="条件を一つ以上入力してください。", en="Please fill in at least one.")
FIND_NO_NUMBER = Wording(
    ja="相談の番号を、数字で入力してください。例：12", en="Please enter its number, such as 12."
)
FIND_BACKWARDS = Wording(
    ja="「この日から」より後の日を選んでください。", en="Please choose a day after the first one."
)
FOUND_TITLE = Wording(ja="見つかった相談", en="Tickets found")
FOUND_COUNT = Wording(ja="{count} 件見つかりました。{wanted}", en="{count} found. {wanted}")
FOUND_NONE = Wording(
    ja="見つかりませんでした。{wanted}\n言葉を短くしたり、条件を減らしたりしてみてください。",
    en="Nothing found. {wanted}\nTry shorter words, or fewer of them.",
)
LISTED = Wording(ja="*{name}*　{count} 件", en="*{name}*: {count}")
FOUND_WORDS = Wording(ja="（言葉：{words}）", en="(Words: {words})")
CHANGE_BUTTON = Wording(ja="条件を変える", en="Change the search")

"""Until when something is due, and how that was counted."""

from bot.calendar.day_kind import DayKind
from handlers.wording.wording import Wording
from storage.pledge import Allowance

ALLOWANCE = {
    Allowance.HOUR: Wording(ja="1 時間", en="1 hour"),
    Allowance.TWO_HOURS: Wording(ja="2 時間", en="2 hours"),
    Allowance.FOUR_HOURS: Wording(ja="4 時間", en="4 hours"),
    Allowance.DAY: Wording(ja="1 開庁日", en="1 business day"),
    Allowance.TWO_DAYS: Wording(ja="2 開庁日", en="2 business days"),
    Allowance.THREE_DAYS: Wording(ja="3 開庁日", en="3 business days"),
    Allowance.FIVE_DAYS: Wording(ja="5 開庁日", en="5 business days"),
    Allowance.TEN_DAYS: Wording(ja="10 開庁日", en="10 business days"),
    Allowance.TWENTY_DAYS: Wording(ja="20 開庁日", en="20 business days"),
}
DAY_KIND = {
    DayKind.WORKING: Wording(ja="開庁日", en="business day"),
    DayKind.EXTRA: Wording(ja="臨時の開庁日", en="open by way of exception"),
    DayKind.CLOSED: Wording(ja="市の閉庁日", en="closed by the city"),
    DayKind.NEW_YEAR: Wording(ja="年末年始", en="New Year"),
    DayKind.HOLIDAY: Wording(ja="祝日", en="holiday"),
    DayKind.WEEKEND: Wording(ja="土日", en="weekend"),
}
NAMED_KIND = Wording(ja="{kind}（{name}）", en="{kind} ({name})")
NO_DUTY = Wording(ja="ヘルプデスクの対応日ではありません", en="no duty day of the help desk")
PAUSED = Wording(ja="お返事待ち・保留", en="waiting or on hold")
OUTSIDE_HOURS = Wording(ja="対応時間の外", en="outside of the hours")

ANSWER_DUE = Wording(ja="最初の返事：{until}", en="First answer: {until}")
SOLUTION_DUE = Wording(ja="解決：{until}", en="Solution: {until}")
UNTIL = Wording(ja="{moment}まで", en="by {moment}")
STANDS_STILL = Wording(
    ja="いまは数えていません（相談者のお返事を待っています）", en="the clock stands still"
)
COUNTED_FROM = Wording(
    ja="{moment}から、{allowance}（{length}）を数えます。",
    en="Counted from {moment}: {allowance} ({length}).",
)
COUNTED_URGENT = Wording(
    ja="至急の相談として、{moment}から、{allowance}（{length}）を数えます。",
    en="Urgent. Counted from {moment}: {allowance} ({length}).",
)
COUNTED_DAY = Wording(ja="{day}　{hours}　{length}", en="{day}  {hours}  {length}")
DAY_LEFT_OUT = Wording(ja="{day}　数えません：{why}", en="{day}  not counted: {why}")
DAYS_LEFT_OUT = Wording(
    ja="{first} 〜 {last}　数えません：{why}", en="{first} – {last}  not counted: {why}"
)
UNPLANNED = Wording(
    ja="対応日がまだ登録されていない月は、開庁日をすべて対応日として数えています。",
    en="In months without duty days so far, every business day is counted as one.",
)
LENGTH = Wording(ja="{hours} 時間 {minutes} 分", en="{hours} h {minutes} min")
NO_TICKET = Wording(ja="相談 #{number} はありません。", en="There is no ticket #{number}.")
IS_OVER = Wording(
    ja="この相談は終わっています。期限は、開いていたときのものです。",
    en="This ticket is over; these are the times that were set while it was open.",
)

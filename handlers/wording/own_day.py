"""What a partner reads of their own day, and the office in the evening."""

from handlers.wording.wording import Wording

MINE = Wording(ja="*あなたの担当*", en="*Yours*")
SWITCH_OFF = Wording(
    ja="このお知らせは、ホームの「リマインド」で止められます。",
    en="You can switch this off in Home, under “Reminders”.",
)

DAY_DONE = Wording(ja="*今日の動き*", en="*Today*")
BACK = Wording(ja="再開した相談　*{count}* 件", en="Open again *{count}*")
BY_BOT = Wording(ja="窓口が答えた質問　*{count}* 件", en="Answered by the bot *{count}*")
BRIEFLY = Wording(
    ja="新しい相談 {new} 件、解決 {solved} 件、受付中 {open} 件",
    en="new {new}, solved {solved}, open {open}",
)
DUE_NEXT = Wording(ja="*{day}までが期限の相談*　{count} 件", en="*Due by {day}* ({count})")
NOTHING_DUE = Wording(ja="{day}までが期限の相談はありません。", en="Nothing is due by {day}.")
NEXT_DUTY = Wording(ja="*次の開庁日のヘルプデスク*", en="*On duty on the next business day*")

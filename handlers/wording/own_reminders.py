"""What people ask to be reminded of, and putting off what rang."""

from bot.reminders.meant import WhenProblem
from bot.reminders.snooze import Snooze
from handlers.wording.wording import Wording

# When it rings.
OWN_REMINDER = Wording(ja="リマインド：{text}", en="Reminder: {text}")
OWN_REMINDER_TICKET = Wording(
    ja="相談 #{number}「{title}」のリマインドです。", en="A reminder of ticket #{number} “{title}”."
)
OWN_REMINDER_GONE = Wording(
    ja="リマインドです（相談は、今はご覧いただけません）。",
    en="A reminder. You cannot see its ticket any more.",
)
ABOUT_TICKET = Wording(ja="相談 #{number}「{title}」", en="Ticket #{number} “{title}”")
COMES_AGAIN = Wording(ja="繰り返し：{rule}", en="Repeats {rule}")
SNOOZE_MENU = Wording(ja="あとで知らせる", en="Remind again later")
SNOOZE = {
    Snooze.HOUR: Wording(ja="1 時間後", en="In an hour"),
    Snooze.EVENING: Wording(ja="今日の夕方", en="This evening"),
    Snooze.TOMORROW: Wording(ja="明日の朝", en="Tomorrow morning"),
    Snooze.THREE_DAYS: Wording(ja="3 営業日後", en="In 3 business days"),
    Snooze.MONDAY: Wording(ja="来週の月曜", en="Monday next week"),
}
# When it is set.
REMINDER_SET = Wording(ja="{moment} にお知らせします。", en="You will be reminded on {moment}.")
REMINDER_SET_AGAIN = Wording(
    ja="{rule} にお知らせします。次は {moment} です。",
    en="You will be reminded {rule}; next on {moment}.",
)
REMINDER_MOVED = Wording(
    ja="ご指定の日時は業務時間の外のため、次に開くときにしました。",
    en="The time you gave is outside office hours, so it comes when the office opens next.",
)
SET_ABOUT = Wording(ja="内容：{text}", en="About: {text}")
SET_ABOUT_TICKET = Wording(ja="相談 #{number}", en="Ticket #{number}")
# The form, and the list below it.
REMIND_ME_MENU = Wording(ja="自分に知らせる…", en="Remind me…")
REMINDERS_BUTTON = Wording(ja="リマインド", en="Reminders")
REMINDERS_TITLE = Wording(ja="自分へのリマインド", en="Your reminders")
REMINDERS_LEAD = Wording(
    ja="決めた日時に、ダイレクトメッセージでお知らせします。ほかの方には見えません。",
    en="You get a direct message at the time you choose. Nobody else sees it.",
)
REMIND_OF_TICKET_LEAD = Wording(
    ja="相談 #{number} を、あなただけにお知らせします。ほかの方には見えません。",
    en="You alone are reminded of ticket #{number}. Nobody else sees it.",
)
WHEN_LABEL = Wording(ja="いつ", en="When")
WHEN_HINT = Wording(
    ja="例：明日10時、3営業日後、来週月曜、月末、毎月5日、毎月第3営業日、毎年度初め",
    en="Such as: tomorrow at 10am, in 3 business days, next Monday, on Dec 5, every Monday",
)
WHAT_LABEL = Wording(ja="内容", en="What")
WHAT_OPTIONAL_LABEL = Wording(ja="ひとこと（任意）", en="A note (optional)")
REMINDERS_SAVE = Wording(ja="知らせてもらう", en="Remind me")
MORNINGS_ON = Wording(
    ja="対応日の朝に、その日の相談をまとめてお知らせしています。",
    en="On the morning of your duty days you get a summary of your tickets.",
)
MORNINGS_OFF = Wording(
    ja="対応日の朝のお知らせは、止めています。",
    en="The summary on the morning of your duty days is switched off.",
)
STOP_MORNINGS = Wording(ja="止める", en="Switch off")
WANT_MORNINGS = Wording(ja="受け取る", en="Switch on")
REMINDERS_NONE = Wording(
    ja="今のところ、リマインドはありません。", en="There are no reminders at the moment."
)
REMINDERS_MORE = Wording(ja="ほかに {count} 件あります。", en="{count} more.")
REMINDER_LINE = Wording(ja="*{moment}*　{text}", en="*{moment}* {text}")
REMINDER_LINE_AGAIN = Wording(
    ja="*{moment}*　{text}\n繰り返し：{rule}", en="*{moment}* {text}\nRepeats {rule}"
)
DROP_BUTTON = Wording(ja="消す", en="Delete")
# What cannot be.
WHEN_PROBLEM = {
    WhenProblem.NOT_UNDERSTOOD: Wording(
        ja="日時が分かりませんでした。「明日10時」「3営業日後」「毎月5日」のように書いてください。",
        en="I do not understand when. Write it as in “tomorrow at 10am” or “every Monday”.",
    ),
    WhenProblem.OTHER_WEEKDAY: Wording(
        ja="日付と曜日が合っていません。ご確認ください。",
        en="The date is not on that weekday. Please check.",
    ),
    WhenProblem.PAST: Wording(
        ja="その日時は、もう過ぎています。", en="That time has already passed."
    ),
    WhenProblem.TOO_FAR: Wording(
        ja="5 年より先の日時には、お知らせできません。",
        en="That is more than five years ahead, which is too far.",
    ),
}
WHAT_MISSING = Wording(
    ja="何をお知らせするかも、書いてください。", en="Please write what to remind you of, too."
)
WHAT_TOO_LONG = Wording(
    ja="内容は {count} 文字までにしてください。", en="Please keep it to {count} characters."
)
USAGE_REMIND = Wording(
    ja="• `{command} リマインド 明日10時 予算の件`　決めた日時に、あなただけにお知らせします。`{command} リマインド` だけで一覧が開きます。",
    en="• `{command} remind tomorrow at 10am budget` reminds you alone; `{command} remind` shows the list.",
)

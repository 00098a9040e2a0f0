"""Nothing is forgotten, played in the page: the calendar, what is promised, what reminds of it."""

from datetime import date, datetime, timedelta

from bot.calendar.office_calendar import OfficeCalendar
from bot.working_days.page import month_after
from handlers import action_ids
from storage.reminder import ReminderKind
from tests.browser.first_week import OFFICE, YOSHIDA
from tests.browser.office_time import OFFICE as TOKYO
from tests.browser.office_time import office_time
from tests.browser.story import HELPDESK, KOBAYASHI, UNKNOWN, YAMADA, Look
from tests.browser.troubled_day import hand_over
from tests.browser.workspace import FORM, HOME, MAIN, THREAD, Workspace

EVERYBODY = "全庁"
DUTY_DAYS = "毎週月、火、水、木、金午前"
K = ReminderKind


async def play_keeping_time(desk: Workspace, look: Look) -> None:
    """From the calendar to a ticket that ends because nobody answers, and goes on all the same."""
    await enter_duty_days(desk, look)
    await ask_for_help(desk, look)
    await close_the_city(desk, look)
    await be_reminded(desk, look)
    await escalate(desk, look)
    await wait_in_vain(desk, look)
    await remind_oneself(desk, look)


async def enter_duty_days(desk: Workspace, look: Look) -> None:
    """The office writes the days of next month as it would in a mail."""
    await open_calendar(desk)
    await look("calendar_empty", FORM)
    month = month_after(today().replace(day=1))
    await desk.press_in_form(action_ids.ADD_DUTY, month=month.isoformat())
    await desk.sees("会社名", FORM)
    await desk.page.click("textarea, input:not(:placeholder-shown)", FORM)
    await desk.page.type(DUTY_DAYS)
    await look("duty_form", FORM)
    await desk.send("保存する")
    await open_calendar(desk)
    await desk.sees("人日", FORM)
    await look("duty_days", FORM)
    await desk.close()


async def open_calendar(desk: Workspace) -> None:
    """In Home, as one of the office."""
    await desk.become(YOSHIDA)
    await desk.open_home()
    await desk.press_for_form("開庁日・稼働日", HOME)
    await desk.sees("お返事と解決のめやす", FORM)


async def ask_for_help(desk: Workspace, look: Look) -> None:
    """Whoever asks is told until when they hear."""
    await hand_over(desk, YAMADA, UNKNOWN)
    await desk.sees("までに、最初のお返事をします")
    await look("promised", THREAD)


async def close_the_city(desk: Workspace, look: Look) -> None:
    """They are told so when that changes."""
    await open_calendar(desk)
    await desk.press_in_form(action_ids.CHANGE_CITY_DAYS)
    await desk.sees("最初の日", FORM)
    closed = OfficeCalendar(TOKYO).business_day_from(today() + timedelta(days=1))
    await desk.choose_day("最初の日", closed)
    await desk.choose("閉庁")  # the stand-in sends nothing of what is chosen from the start
    await desk.fill("名称（市制記念日など）", "庁舎の停電")
    await look("closed_form", FORM)
    await desk.send("保存する")
    await open_calendar(desk)
    await desk.sees("庁舎の停電", FORM)
    await look("calendar", FORM)
    await desk.close()
    await desk.become(YAMADA)
    await desk.open(YAMADA)
    await desk.open_last_thread()
    await desk.wait_until(K.PROMISE_MOVED)
    await desk.sees("お返事の予定が、遅くなりました")
    await look("promise_moved", THREAD)


def today() -> date:
    """The business day on which the story is played."""
    return office_time(datetime.now(TOKYO)).now().astimezone(TOKYO).date()


async def be_reminded(desk: Workspace, look: Look) -> None:
    """Whoever has it is told before it is late, and when it is."""
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.press("担当する", MAIN)
    await desk.sees("担当決定", MAIN)
    await desk.wait_until(K.ANSWER_SOON)
    await desk.open_last_thread()
    await desk.sees("までに最初のお返事をする約束です")
    await look("due_soon", THREAD)
    await desk.wait_until(K.ANSWER_LATE)
    await desk.sees("約束（")
    await look("overdue", THREAD)
    await desk.pick("明日の朝", THREAD)
    await desk.sees("にお知らせします")
    await look("put_off", THREAD)


async def escalate(desk: Workspace, look: Look) -> None:
    """Their colleagues hear of it, then the office."""
    await desk.wait_until(K.ANSWER_LATER)
    await desk.sees("手の空いている方")
    await look("to_colleagues", THREAD)
    await desk.wait_until(K.ANSWER_LATEST)
    await desk.become(YOSHIDA)
    await desk.open(OFFICE)
    await desk.sees("1 日たっても、お返事ができていません", MAIN)
    await look("to_office", MAIN)


async def wait_in_vain(desk: Workspace, look: Look) -> None:
    """The help desk asks back; the requester forgets, is asked once more, and comes back late."""
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.open_last_thread()
    await desk.say("モニターの型番を教えてください。", THREAD)
    await desk.sees_tick()
    await desk.pick("相談者の返事待ちにする")
    await desk.become(YAMADA)
    await desk.open(YAMADA)
    await desk.open_last_thread()
    await desk.sees("ヘルプデスクがお返事を待っています")
    await desk.wait_until(K.NUDGE)
    await desk.sees("にいったん終了します")
    await look("nudge", THREAD)
    await desk.wait_until(K.EXPIRY)
    await desk.sees("お返事がなかったため")
    await look("expired", THREAD)
    await desk.say("遅くなりました。型番は EV2480 です。", THREAD)
    await desk.sees_tick()
    await look("reopened", THREAD)


async def remind_oneself(desk: Workspace, look: Look) -> None:
    """By the command, and in Home."""
    await desk.open(EVERYBODY)
    await desk.command("/soudan リマインド 明日10時 予算要求の締め切り")
    await desk.open(YAMADA)
    await desk.sees("にお知らせします", MAIN)
    await look("reminder_set", MAIN)
    await desk.open_home()
    await desk.press_for_form("リマインド", HOME)
    await desk.fill("いつ", "毎月第3営業日 9時")
    await desk.fill("内容", "月次の報告")
    await look("reminder_form", FORM)
    await desk.send("知らせてもらう")
    await desk.press_for_form("リマインド", HOME)
    await desk.sees("月次の報告", FORM)
    await look("reminders", FORM)
    await desk.send("やめる")
    await desk.wait_until(K.OWN)
    await desk.open(YAMADA)
    await desk.sees("リマインド：予算要求の締め切り", MAIN)
    await look("own_reminder", MAIN)

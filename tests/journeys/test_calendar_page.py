"""The office looks at its calendar and changes it; what is promised keeps to it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.locale import Locale
from bot.working_days.page import month_after
from handlers import action_ids
from handlers.wording.dates import day_of_year
from storage.audit import AuditAction, AuditEntry
from storage.duty_day import DutyContract, DutyDay
from storage.pledge import Allowance, KeptPledge
from tests.fakes.slack import View
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.home import open_home
from tests.journeys.people import card, open_ticket
from tests.journeys.test_templates import option, shown
from tests.journeys.words import UNKNOWN

BUTTON = "開庁日・稼働日"
MONTH = month_after(datetime.now(ZoneInfo("Asia/Tokyo")).date().replace(day=1))  # the second shown


def opens_the_page(desk: City) -> View:
    open_home(desk, desk.yoshida).presses(BUTTON)
    return desk.slack.open_view(desk.yoshida, action_ids.CALENDAR_PAGE)


def presses(desk: City, label: str, action_id: str, form: str) -> View:
    """A button of the page, the last one of that name; what opens above it."""
    value = option(desk.slack.open_view(desk.yoshida, action_ids.CALENDAR_PAGE), label)
    desk.slack.press_in_view(desk.yoshida, action_id, value)
    return desk.slack.open_view(desk.yoshida, form)


def sends(desk: City, values: dict[str, str]) -> None:
    """The form closes, and the page below it is there again."""
    below = desk.slack.submit(desk.yoshida, values)
    assert below is not None
    assert (below.callback_id, below.errors) == (action_ids.CALENDAR_PAGE, {})


def test_duty_days_are_entered_and_count(desk: City, books: Books) -> None:
    page = opens_the_page(desk)
    assert "稼働日は未登録です" in page.shown()
    form = presses(desk, "稼働日を登録する", action_ids.ADD_DUTY, action_ids.DUTY_FORM)
    wrong = desk.slack.submit(desk.yoshida, {"company": "みらい", "days": "1、百日"})
    assert wrong is not None
    assert "読み取れません：百日" in wrong.errors["days"]
    month = date.fromisoformat(action_ids.unpack(form.private_metadata)["month"])  # type: ignore[arg-type]
    written = {"company": " みらい ", "days": "毎週水、金午前×2"}
    sends(desk, written)
    page = shown(desk, desk.yoshida, "みらいの稼働日")
    assert "午前×2" in page.shown()
    days = books.all(DutyDay)
    assert {(one.company, one.day.month) for one in days} == {("みらい", month.month)}
    assert {one.day.weekday() for one in days} == {2, 4}

    form = presses(desk, "変える", action_ids.CHANGE_DUTY, action_ids.DUTY_FORM)
    assert "みらい" in form.shown()
    sends(desk, {"days": "なし"})
    shown(desk, desk.yoshida, "稼働日は未登録です")
    assert books.all(DutyDay) == []
    entries = [one for one in books.all(AuditEntry) if one.action is AuditAction.CHANGE]
    assert len(entries) == 2


def test_the_city_closes_for_a_day(desk: City, books: Books) -> None:
    opens_the_page(desk)
    form = action_ids.CITY_DAYS_FORM
    presses(desk, "開庁日を変える", action_ids.CHANGE_CITY_DAYS, form)
    day = MONTH.replace(day=7)
    backwards = {"first": day.isoformat(), "last": MONTH.isoformat()}
    refused = desk.slack.submit(desk.yoshida, backwards)
    assert refused is not None
    assert "92 日以内" in refused.errors["last"]
    closed = {"first": day.isoformat(), "last": day.isoformat(), "reason": "市制記念日 <!channel>"}
    sends(desk, closed)
    page = shown(desk, desk.yoshida, "市の閉庁日（市制記念日")
    assert day_of_year(day, Locale.JA) in page.shown()
    assert "<!channel>" not in str(page.blocks)
    books.rest(desk.slack)


def test_contracts_and_promises(desk: City, books: Books) -> None:
    opens_the_page(desk)
    presses(desk, "契約を登録する", action_ids.ADD_CONTRACT, action_ids.CONTRACT_FORM)
    refused = desk.slack.submit(desk.yoshida, {"agreed": "たくさん", "yen": "8万"})
    assert refused is not None
    assert set(refused.errors) == {"agreed", "yen"}
    agreed = {"company": "みらい", "agreed": "９６.5日", "yen": "80,000円"}
    sends(desk, agreed)
    shown(desk, desk.yoshida, "契約 96.5 人日")
    (contract,) = books.all(DutyContract)
    assert (contract.half_days, contract.yen_per_day) == (193, 80_000)

    presses(desk, "めやすを変える", action_ids.CHANGE_PLEDGES, action_ids.PLEDGE_FORM)
    sends(desk, {"answer": "2d"})
    shown(desk, desk.yoshida, "すべての相談：最初の返事 2 開庁日")
    (pledge,) = books.all(KeptPledge)
    assert (pledge.request_type_id, pledge.answer) == (None, Allowance.TWO_DAYS)
    presses(desk, "めやすを変える", action_ids.CHANGE_PLEDGES, action_ids.PLEDGE_FORM)
    desk.slack.press_in_view(desk.yoshida, action_ids.PLEDGE_TYPE, "1")
    shown(desk, desk.yoshida, "この種別だけのめやす")
    sends(desk, {"urgent_answer": "1h"})
    shown(desk, desk.yoshida, "1 時間・1 開庁日")
    assert len(books.all(KeptPledge)) == 2


def test_the_button_is_for_the_office_alone(desk: City) -> None:
    for user in (desk.yamada, desk.kobayashi):
        assert BUTTON not in open_home(desk, user).view().buttons()


def test_the_card_says_until_when(desk: City) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    assert requester.sees("までに、最初のお返事をします")
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.sees("最初の返事の期限：")
    helpdesk.says("確認します")
    requester.sees("確認します")
    helpdesk.sees("解決の期限：")

"""The form for reminders of one's own is one that Slack takes."""

import json
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.recurrence import Every, Rule
from bot.locale import Locale
from bot.reminders.mine import OwnLine
from handlers.views.own_reminders import LISTED, render_reminders, render_ticket_reminder_form
from handlers.views.rendered import Reader
from handlers.views.snooze import snooze_menu
from tests.fakes.slack.limits import check_view
from tests.fakes.slack.walking import elements_in

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)  # ten in the morning
CALENDAR = OfficeCalendar(ZoneInfo("Asia/Tokyo"))
RULE = Rule(Every.BUSINESS_DAY_OF_MONTH, 23, time(10))


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("count", [0, 1, LISTED, LISTED + 1, 100])
def test_the_list_is_within_slacks_limits(count: int, locale: Locale) -> None:
    line = OwnLine(2**63 - 1, NOW, RULE, "<!channel>" * 200, 999_999)
    view = render_reminders((line,) * count, Reader(locale, CALENDAR, NOW))
    check_view(json.loads(json.dumps(view)), "modal")
    buttons = [one for _, one in elements_in(view["blocks"]) if one["type"] == "button"]
    assert len(buttons) == min(count, LISTED)
    assert "<!channel>" not in json.dumps(view)


@pytest.mark.parametrize("locale", Locale)
def test_a_partner_can_switch_the_mornings_there(locale: Locale) -> None:
    reader = Reader(locale, CALENDAR, NOW)

    def switches(*, mornings: bool | None) -> list[str]:
        line = OwnLine(2**63 - 1, NOW, RULE, "x" * 2000, 999_999)
        view = render_reminders((line,) * 100, reader, mornings=mornings)
        check_view(json.loads(json.dumps(view)), "modal")
        elements = [one for _, one in elements_in(view["blocks"])]
        return [one["value"] for one in elements if one["action_id"] == "want_mornings"]

    assert switches(mornings=None) == []
    assert switches(mornings=True) == ['{"wanted":0}']
    assert switches(mornings=False) == ['{"wanted":1}']


@pytest.mark.parametrize("locale", Locale)
def test_so_is_the_form_of_a_ticket(locale: Locale) -> None:
    view = render_ticket_reminder_form(2**63 - 1, 999_999, "C0123456789", locale)
    check_view(json.loads(json.dumps(view)), "modal")


def test_what_is_over_cannot_be_chosen() -> None:
    def labels(hour: int) -> list[str]:
        reader = Reader(Locale.JA, CALENDAR, NOW.replace(hour=hour))
        return [one["text"]["text"] for one in snooze_menu(1, reader)["options"]]

    always = ["1 時間後", "明日の朝", "3 営業日後", "来週の月曜"]
    assert labels(8) == always  # five in the afternoon
    assert labels(1) == [always[0], "今日の夕方", *always[1:]]

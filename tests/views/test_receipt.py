"""What a receipt says to who writes when nobody is there."""

from datetime import UTC, datetime

import pytest

from bot.calendar.office_calendar import OfficeCalendar
from bot.letters.receipt_content import ReceiptContent
from bot.locale import Locale
from handlers.views.rendered import Reader
from handlers.views.ticket import render_receipt
from storage.ticket import TicketStatus
from tests.views.test_dates import TOKYO

AT_WORK = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)  # a Tuesday, ten in the morning
IN_THE_EVENING = datetime(2026, 11, 24, 8, 15, tzinfo=UTC)
ON_SUNDAY = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
HOURS = {Locale.JA: "8:30〜17:15", Locale.EN: "8:30 to 17:15"}
DUE = datetime(2026, 11, 25, 8, 15, tzinfo=UTC)


def receipt(now: datetime, locale: Locale, due: datetime | None) -> str:
    content = ReceiptContent(1, 12, "印刷できない", TicketStatus.NEW, None, due)
    return str(render_receipt(content, Reader(locale, OfficeCalendar(TOKYO), now)).blocks)


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("now", [IN_THE_EVENING, ON_SUNDAY])
def test_the_hours_are_named_when_nobody_is_there(now: datetime, locale: Locale) -> None:
    assert HOURS[locale] in receipt(now, locale, DUE)


def test_else_they_are_not() -> None:
    assert HOURS[Locale.JA] not in receipt(AT_WORK, Locale.JA, DUE)
    assert HOURS[Locale.JA] not in receipt(ON_SUNDAY, Locale.JA, None), "it is answered"

"""What a receipt says to who writes when nobody is there."""

from datetime import UTC, date, datetime

import pytest

from bot.letters.content import ReceiptContent
from bot.locale import Locale
from handlers.views.rendered import Reader
from handlers.views.ticket import render_receipt
from storage.ticket import TicketStatus
from tests.views.test_dates import TOKYO

AT_WORK = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)  # a Tuesday, ten in the morning
IN_THE_EVENING = datetime(2026, 11, 24, 8, 15, tzinfo=UTC)
ON_SUNDAY = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
HOURS = {Locale.JA: "9:00〜17:15", Locale.EN: "9:00 to 17:15"}


def receipt(now: datetime, locale: Locale, expected_by: date | None) -> str:
    content = ReceiptContent(1, 12, "印刷できない", TicketStatus.NEW, None, expected_by)
    return str(render_receipt(content, Reader(locale, TOKYO, now)).blocks)


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("now", [IN_THE_EVENING, ON_SUNDAY])
def test_the_hours_are_named_when_nobody_is_there(now: datetime, locale: Locale) -> None:
    assert HOURS[locale] in receipt(now, locale, date(2026, 11, 25))


def test_else_they_are_not() -> None:
    assert HOURS[Locale.JA] not in receipt(AT_WORK, Locale.JA, date(2026, 11, 25))
    assert HOURS[Locale.JA] not in receipt(ON_SUNDAY, Locale.JA, None), "it is answered"

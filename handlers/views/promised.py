"""Until when a ticket is due, for who works on it and for who waits."""

from datetime import datetime

from handlers.views.rendered import Reader
from handlers.wording import tickets
from handlers.wording.dates import day_of_year, moment_of_year

BETWEEN = " · "  # both in one line


def promised_dues(
    answer_due_at: datetime | None, solution_due_at: datetime | None, reader: Reader
) -> list[str]:
    """Until when the help desk answers and solves; None = nothing is due."""
    locale, zone = reader.locale, reader.timezone
    dues = ((tickets.CARD_ANSWER_DUE, answer_due_at), (tickets.CARD_SOLUTION_DUE, solution_due_at))
    return [
        wording.mrkdwn(locale, moment=moment_of_year(due, locale, zone))
        for wording, due in dues
        if due is not None
    ]


def promise(answer_due_at: datetime, reader: Reader) -> str:
    """Until when the requester hears for the first time."""
    moment = moment_of_year(answer_due_at, reader.locale, reader.timezone)
    return tickets.RECEIPT_EXPECTED.mrkdwn(reader.locale, moment=moment)


def next_duty(since: datetime, reader: Reader) -> list[str]:
    """On which day the help desk works next after an instant, if not on the day of it."""
    begins = reader.calendar.duty_time.next_from(since)
    if begins is None or reader.calendar.today(begins) == reader.calendar.today(since):
        return []
    on = day_of_year(reader.calendar.today(begins), reader.locale)
    return [tickets.RECEIPT_NEXT_DUTY.mrkdwn(reader.locale, day=on)]

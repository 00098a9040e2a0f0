"""Until when a ticket is due, for who works on it."""

from datetime import datetime

from handlers.views.rendered import Reader
from handlers.wording import tickets
from handlers.wording.dates import moment_of_year

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

"""The forms in which people say of what they want to be reminded, and when."""

from collections.abc import Iterator
from datetime import UTC, datetime, time

from bot.calendar.recurrence import LAST, Every, Rule
from bot.locale import Locale
from bot.reminders.mine import OwnLine
from handlers.views.blocks import Block, context
from handlers.views.own_reminders import render_reminders, render_ticket_reminder_form
from handlers.views.rendered import Reader
from handlers.wording.own_reminders import WHAT_MISSING, WHEN_PROBLEM

AT = datetime(2026, 11, 30, 1, 0, tzinfo=UTC)


def reminder_forms(reader: Reader) -> Iterator[tuple[str, Block]]:
    """Each by its name."""
    ja = reader.locale is Locale.JA
    once = OwnLine(1, AT, None, "予算の件" if ja else "The budget", None)
    of_ticket = OwnLine(2, AT, None, "", 12)
    again = OwnLine(
        3, AT, Rule(Every.MONTH, LAST, time(10)), "月次報告" if ja else "Monthly report", None
    )
    yield "reminder_form (new)", render_reminders((), reader)
    yield "reminder_form (list)", render_reminders((once, of_ticket, again), reader)
    yield "reminder_form (partner)", render_reminders((once,), reader, mornings=True)
    yield "reminder_form (no mornings)", render_reminders((), reader, mornings=False)
    yield "reminder_form (ticket)", render_ticket_reminder_form(1, 12, "C1", reader.locale)
    problems = [one.mrkdwn(reader.locale) for one in (*WHEN_PROBLEM.values(), WHAT_MISSING)]
    yield "reminder_form (errors)", {"blocks": list(map(context, problems))}

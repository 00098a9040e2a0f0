"""The forms for absences of the help desk, and for who shall watch a ticket."""

from collections.abc import Iterator
from datetime import date

from bot.duty.absences import AbsenceBoard, AbsenceLine
from bot.locale import Locale
from handlers.views.absences import render_absence_form
from handlers.views.blocks import Block, context
from handlers.views.watch import render_watch_form
from handlers.wording.duty import ABSENCE_PROBLEM


def duty_forms(locale: Locale) -> Iterator[tuple[str, Block]]:
    """Each by its name: for a partner, and for the office."""
    name = "小林 直樹" if locale is Locale.JA else "Naoki Kobayashi"
    days = AbsenceLine(1, name, date(2026, 11, 30), date(2026, 12, 4))
    one_day = AbsenceLine(2, name, date(2026, 12, 25), date(2026, 12, 25))
    yield "absence_form (new)", render_absence_form(AbsenceBoard((), for_all=False), locale)
    board = AbsenceBoard((days, one_day), for_all=True)
    yield "absence_form (office)", render_absence_form(board, locale)
    problems = [context(one.mrkdwn(locale)) for one in ABSENCE_PROBLEM.values()]
    yield "watch_form", render_watch_form(1, 12, "C1", locale)
    yield "absence_form (errors)", {"blocks": problems}

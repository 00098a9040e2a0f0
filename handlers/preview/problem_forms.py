"""The forms of problems, and the list of them."""

from collections.abc import Iterator
from datetime import timedelta

from bot.call import Place
from bot.letters.problem_content import CityNoticeContent
from bot.problems.announce import Announced, AnnouncementDraft
from bot.problems.look import LinkDraft, ProblemLine
from handlers.preview.problem_examples import TEXT, TITLE
from handlers.views.blocks import Block, context
from handlers.views.problem_forms import (
    render_announced,
    render_announcement_form,
    render_begin_form,
    render_link_form,
    render_problem_list,
)
from handlers.views.rendered import Reader
from handlers.wording.problems import FAULT
from storage.problem import ProblemKind


def problem_forms(reader: Reader) -> Iterator[tuple[str, Block]]:
    """Each form by its name."""
    locale, kind = reader.locale, ProblemKind.OUTAGE
    title, text, begun = TITLE[locale], TEXT[locale], reader.now - timedelta(days=1)
    place = Place("C024BE91L", "1795300001.000100")
    lines = (ProblemLine(1, title, kind, begun, 9, 8, place),)
    yield "link_form", render_link_form(LinkDraft(1, 12, lines), "C1", locale)
    yield "link_form (none there)", render_link_form(LinkDraft(1, 12, ()), "C1", locale)
    yield "begin_form", render_begin_form(locale)
    for shown in (lines, ()):
        yield "problem_list", render_problem_list(shown, reader)
    for ends in (False, True):
        draft = AnnouncementDraft(1, title, 8, resolves=ends, can_be_city_wide=ends)
        yield "announcement_form", render_announcement_form(draft, "C1", locale)
    name = "吉田 隆" if locale is locale.JA else "Takashi Yoshida"
    announced = Announced(1, title, kind, name, text, 8, resolves=True, city_wide=True)
    notice = CityNoticeContent(title, kind, text, over=True)
    yield "send_announcement", render_announced(announced, notice, "C1", reader)
    faults = [context(wording.mrkdwn(locale)) for wording in FAULT.values()]
    yield "announcement_form (errors)", {"blocks": faults}

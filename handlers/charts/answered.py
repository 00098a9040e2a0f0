"""How much does the bot answer, and how much comes to the desk?"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.figures.answered import Answered
from bot.locale import Locale
from handlers.charts.canvas import DARK, LIGHT, USUAL, Canvas
from handlers.charts.chart import Chart
from handlers.wording import charts as words

WIDTH = 0.4


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the time.

    Attributes:
        name: below its bars.
        opened: tickets that came in.
    """

    name: str
    bot: Answered
    opened: int


def answered_chart(parts: Sequence[Part], locale: Locale) -> Chart:
    """What the bot answered beside the tickets that came in, part by part; at least one."""
    title = words.ANSWERED_TITLE.plain(locale)
    canvas, places = Canvas(title), range(len(parts))
    answered, opened = [one.bot.answered for one in parts], [one.opened for one in parts]
    for shift, counts, ink, name in (
        (-WIDTH / 2, answered, DARK, words.BY_BOT),
        (WIDTH / 2, opened, LIGHT, words.OPENED),
    ):
        at = [one + shift for one in places]
        bars = canvas.axes.bar(at, counts, WIDTH, color=ink, label=name.plain(locale))
        canvas.axes.bar_label(bars, fontproperties=canvas.font(USUAL - 2), padding=2)
    canvas.axes.set_xticks(list(places), [one.name for one in parts])
    canvas.axes.set_ylim(0, max(*answered, *opened, 1) * 1.15)
    canvas.axes.yaxis.set_visible(False)
    canvas.axes.spines["left"].set_visible(False)
    canvas.legend()
    finding = _finding(sum(answered), sum(opened), locale)
    return Chart("answered.png", canvas.png(), title, finding)


def _finding(answered: int, opened: int, locale: Locale) -> str:
    both = answered + opened
    if not both:
        return words.ANSWERED_NONE.plain(locale)
    share = round(100 * answered / both)
    return words.ANSWERED_FINDING.plain(locale, answered=answered, opened=opened, share=share)

"""Does the desk keep up with what comes in?"""

from collections.abc import Sequence

from bot.figures.flow import Flow
from bot.figures.period import Period
from bot.locale import Locale
from handlers.charts.canvas import DARK, INK, LIGHT, USUAL, Canvas
from handlers.charts.chart import Chart
from handlers.wording import charts as words

WIDTH = 0.4  # of a bar; a week has 1
MOST_NAMES = 14  # below the picture


def flow_chart(weeks: Sequence[tuple[Period, Flow]], before: int, locale: Locale) -> Chart:
    """What came in beside what came to an end, week by week, and a line for what is open.

    Args:
        weeks: in order; at least one.
        before: what was open before the first of them.
        locale: of who reads it.
    """
    title = words.FLOW_TITLE.plain(locale)
    canvas, places = Canvas(title), range(len(weeks))
    came = [flow.new + flow.back for _, flow in weeks]
    ended = [flow.ended for _, flow in weeks]
    still_open = _still_open(weeks, before)
    canvas.axes.bar(
        [one - WIDTH / 2 for one in places],
        came,
        WIDTH,
        color=LIGHT,
        label=words.CAME.plain(locale),
    )
    canvas.axes.bar(
        [one + WIDTH / 2 for one in places],
        ended,
        WIDTH,
        color=DARK,
        label=words.ENDED.plain(locale),
    )
    line = words.OPEN.plain(locale)
    canvas.axes.plot(places, still_open, color=INK, marker="o", markersize=4, label=line)
    every = -(-len(weeks) // MOST_NAMES)
    names = [f"{one.first.month}/{one.first.day}" for one, _ in weeks]
    canvas.axes.set_xticks(list(places)[::every], names[::every])
    canvas.axes.set_ylabel(words.TICKETS.plain(locale), fontproperties=canvas.font(USUAL))
    canvas.axes.set_ylim(0, max(*came, *ended, *still_open, 1) * 1.15)
    canvas.grid("y")
    canvas.legend()
    return Chart(
        "flow.png", canvas.png(), title, _finding(sum(came), sum(ended), still_open, locale)
    )


def _still_open(weeks: Sequence[tuple[Period, Flow]], before: int) -> list[int]:
    counts = []
    for _, flow in weeks:
        before += flow.net
        counts.append(before)
    return counts


def _finding(came: int, ended: int, still_open: Sequence[int], locale: Locale) -> str:
    wording = words.FLOW_KEEPS_UP if ended >= came else words.FLOW_FALLS_BEHIND
    return wording.plain(locale, weeks=len(still_open), came=came, ended=ended, open=still_open[-1])

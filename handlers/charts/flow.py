"""Does the desk keep up with what comes in?"""

from collections.abc import Sequence
from enum import StrEnum

from bot.figures.flow import Flow
from bot.figures.period import Period
from bot.locale import Locale
from handlers.charts.canvas import DARK, INK, LIGHT, USUAL, Canvas
from handlers.charts.chart import Chart
from handlers.wording import charts as words

WIDTH = 0.4  # of a bar; a week has 1
MOST_NAMES = 14  # below the picture


class Step(StrEnum):
    """What a pair of bars tells of."""

    WEEK = "week"
    MONTH = "month"


def flow_chart(
    parts: Sequence[tuple[Period, Flow]], before: int, locale: Locale, step: Step = Step.WEEK
) -> Chart:
    """What came in beside what came to an end, part by part, and a line for what is open.

    Args:
        parts: in order; at least one.
        before: what was open before the first of them.
        locale: of who reads it.
        step: what the parts are.
    """
    title = words.FLOW_TITLE[step].plain(locale)
    canvas, places = Canvas(title), range(len(parts))
    came = [flow.new + flow.back for _, flow in parts]
    ended = [flow.ended for _, flow in parts]
    still_open = _still_open(parts, before)
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
    line = words.OPEN[step].plain(locale)
    canvas.axes.plot(places, still_open, color=INK, marker="o", markersize=4, label=line)
    every = -(-len(parts) // MOST_NAMES)
    names = [_name(one, step) for one, _ in parts]
    canvas.axes.set_xticks(list(places)[::every], names[::every])
    canvas.axes.set_ylabel(words.TICKETS.plain(locale), fontproperties=canvas.font(USUAL))
    canvas.axes.set_ylim(0, max(*came, *ended, *still_open, 1) * 1.15)
    canvas.grid("y")
    canvas.legend()
    return Chart(
        "flow.png", canvas.png(), title, _finding(step, sum(came), sum(ended), still_open, locale)
    )


def _still_open(parts: Sequence[tuple[Period, Flow]], before: int) -> list[int]:
    counts = []
    for _, flow in parts:
        before += flow.net
        counts.append(before)
    return counts


def _name(part: Period, step: Step) -> str:
    first = part.first
    return f"{first.year}/{first.month}" if step is Step.MONTH else f"{first.month}/{first.day}"


def _finding(step: Step, came: int, ended: int, still_open: Sequence[int], locale: Locale) -> str:
    wording = words.FLOW_KEEPS_UP if ended >= came else words.FLOW_FALLS_BEHIND
    time = words.STEPS[step].plain(locale, count=len(still_open))
    return wording.plain(locale, time=time, came=came, ended=ended, open=still_open[-1])

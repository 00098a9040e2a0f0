"""From which departments do tickets come?"""

from collections.abc import Sequence
from textwrap import wrap

from bot.figures.groups import Group
from bot.locale import Locale
from handlers.charts.canvas import MIDDLE, USUAL, Canvas
from handlers.charts.chart import Chart
from handlers.wording import charts as words

MOST = 10  # of them; of the others it is told how many there are
NAME_WIDTH = 18  # characters of a line
LINES = 3  # of a name
PER_BAR, AROUND = 0.45, 1.3  # inches


def departments_chart(groups: Sequence[Group], locale: Locale) -> Chart:
    """A bar for each of those with most new tickets, the longest above."""
    title = words.DEPARTMENTS_TITLE.plain(locale)
    new = [one for one in groups if one.flow.new]
    shown, others = new[:MOST], new[MOST:]
    canvas = Canvas(title, height=AROUND + PER_BAR * max(len(shown), LINES))
    names, counts = [department_name(one, locale) for one in shown], [one.flow.new for one in shown]
    places = range(len(shown))
    drawn = canvas.axes.barh(places, counts, color=MIDDLE, height=0.7)
    canvas.axes.bar_label(drawn, fontproperties=canvas.font(USUAL), padding=3)
    canvas.axes.set_yticks(list(places), [_in_lines(name) for name in names])
    canvas.axes.invert_yaxis()
    canvas.axes.set_xlim(0, max([*counts, 1]) * 1.1)
    canvas.axes.set_xticks([])
    canvas.axes.spines["bottom"].set_visible(False)
    if others:
        rest = sum(one.flow.new for one in others)
        note = words.OTHERS.plain(locale, departments=len(others), count=rest)
        canvas.axes.set_xlabel(note, loc="left", fontproperties=canvas.font(USUAL))
    return Chart("departments.png", canvas.png(), title, _finding(new, locale))


def department_name(group: Group, locale: Locale) -> str:
    """As people read it."""
    return group.name or words.UNKNOWN_DEPARTMENT.plain(locale)


def _in_lines(name: str) -> str:
    return "\n".join(wrap(name, NAME_WIDTH, max_lines=LINES, placeholder="…"))


def _finding(new: Sequence[Group], locale: Locale) -> str:
    if not new:
        return words.DEPARTMENTS_NONE.plain(locale)
    total, first = sum(one.flow.new for one in new), new[0]
    return words.DEPARTMENTS_FINDING.plain(
        locale,
        departments=sum(one.id is not None for one in new),
        total=total,
        name=department_name(first, locale),
        count=first.flow.new,
        share=round(100 * first.flow.new / total),
    )

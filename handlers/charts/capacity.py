"""Do the duty days suffice?"""

from bot.capacity.outlook import MonthAhead, Outlook
from bot.locale import Locale
from handlers.charts.canvas import DARK, INK, LIGHT, MIDDLE, USUAL, Canvas
from handlers.charts.chart import Chart
from handlers.views.calendar_lines import month_title, person_days
from handlers.wording import charts as words

WIDTH = 0.3


def capacity_chart(ahead: Outlook, locale: Locale) -> Chart:
    """Of each month the days that are worked and planned, beside those that are needed."""
    title = words.CAPACITY_TITLE.plain(locale)
    canvas, places = Canvas(title), range(len(ahead.months))
    left, right = [one - WIDTH / 1.8 for one in places], [one + WIDTH / 1.8 for one in places]
    worked = [one.worked / 2 for one in ahead.months]
    planned = [one.planned / 2 for one in ahead.months]
    needed = [(one.needed or 0) / 2 for one in ahead.months]
    totals = [one + other for one, other in zip(worked, planned, strict=True)]
    wanted = [one + other for one, other in zip(worked, needed, strict=True)]
    axes = canvas.axes
    axes.bar(left, worked, WIDTH, color=DARK, label=words.WORKED.plain(locale))
    axes.bar(left, planned, WIDTH, bottom=worked, color=MIDDLE, label=words.PLANNED.plain(locale))
    axes.bar(right, worked, WIDTH, color=DARK)
    axes.bar(
        right,
        needed,
        WIDTH,
        bottom=worked,
        color=LIGHT,
        hatch="//",
        edgecolor=INK,
        linewidth=0.5,
        label=words.NEEDED.plain(locale),
    )
    for at, value in (*zip(left, totals, strict=True), *zip(right, wanted, strict=True)):
        axes.annotate(
            f"{value:.1f}",
            (at, value),
            (0, 3),
            textcoords="offset points",
            ha="center",
            fontproperties=canvas.font(USUAL),
        )
    axes.set_xticks(list(places), [month_title(one.first, locale) for one in ahead.months])
    axes.set_xlim(-0.7, len(ahead.months) - 0.3)
    axes.set_ylim(0, max(*totals, *wanted, 1) * 1.15)
    axes.set_ylabel(words.PERSON_DAYS.plain(locale), fontproperties=canvas.font(USUAL))
    canvas.grid("y")
    canvas.legend()
    finding = " ".join(
        month_finding(one, month_title(one.first, locale), locale) for one in ahead.months
    )
    return Chart("capacity.png", canvas.png(), title, finding)


def month_finding(month: MonthAhead, name: str, locale: Locale) -> str:
    """What the picture says of a month."""
    if not month.is_planned:
        return words.MONTH_NOT_PLANNED.plain(locale, month=name)
    if month.needed is None:
        return words.MONTH_UNKNOWN.plain(locale, month=name)
    planned, needed = person_days(month.planned), f"{month.needed / 2:.1f}"
    if month.short:
        return words.MONTH_SHORT.plain(
            locale, month=name, needed=needed, planned=planned, count=person_days(month.short)
        )
    return words.MONTH_SUFFICIENT.plain(locale, month=name, needed=needed, planned=planned)

"""How old is what is open?"""

from bot.figures.standing import AGES, Ages
from bot.locale import Locale
from handlers.charts.canvas import DARK, MIDDLE, USUAL, Canvas
from handlers.charts.chart import Chart
from handlers.wording import charts as words

OLD = 3  # from which group on they are drawn dark: more than five business days


def ages_chart(ages: Ages, locale: Locale) -> Chart:
    """A bar for each group of ages; those that have waited for long are dark."""
    title = words.AGES_TITLE.plain(locale, count=ages.total)
    canvas = Canvas(title)
    names = age_names(locale)
    inks = [DARK if place >= OLD else MIDDLE for place in range(len(names))]
    bars = canvas.axes.bar(names, ages.counts, color=inks, width=0.7)
    canvas.axes.bar_label(bars, fontproperties=canvas.font(USUAL), padding=3)
    canvas.axes.set_ylim(0, max(*ages.counts, 1) * 1.15)
    canvas.axes.yaxis.set_visible(False)
    canvas.axes.spines["left"].set_visible(False)
    canvas.axes.set_xlabel(words.AGES_AXIS.plain(locale), fontproperties=canvas.font(USUAL))
    return Chart("ages.png", canvas.png(), title, _finding(ages, locale))


def age_names(locale: Locale) -> list[str]:
    """What the groups are called."""
    starts = [0, *(limit + 1 for limit in AGES)]
    inner = [
        words.ONE_AGE.plain(locale, first=first)
        if first == last
        else words.FROM_TO.plain(locale, first=first, last=last)
        for first, last in zip(starts, AGES, strict=False)
    ]
    return [*inner, words.MORE.plain(locale, first=starts[-1])]


def _finding(ages: Ages, locale: Locale) -> str:
    if ages.oldest is None:
        return words.AGES_NONE.plain(locale)
    old = sum(ages.counts[OLD:])
    return words.AGES_FINDING.plain(
        locale, count=ages.total, old=old, limit=AGES[OLD - 1], oldest=ages.oldest
    )

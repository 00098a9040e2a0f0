"""A report in a few sentences, which follow from its figures."""

from collections.abc import Iterator
from dataclasses import replace

from bot.figures.satisfied import CONTENT
from bot.locale import Locale
from bot.periodic_report.contents import Report
from bot.periodic_report.numbers import Numbers
from bot.periodic_report.subject import Row, Subject, Topic
from handlers.periodic_report.names import month_name, span_name
from handlers.periodic_report.subjects import subject
from handlers.periodic_report.written import length, percent
from handlers.views.calendar_lines import person_days
from handlers.wording import periodic_report as words
from handlers.wording.dates import day


def summary(report: Report, locale: Locale) -> Subject:
    """A row for each sentence, below what it is a report of."""
    rows = [Row((one,)) for one in sentences(report, locale)]
    title = words.TITLE[report.span.kind].plain(locale)
    named = [words.NAMED.plain(locale, title=title, span=span_name(report.span, locale))]
    if not report.is_over:
        last = day(report.numbers.period.last, locale)
        named.append(words.SO_FAR.plain(locale, last=last))
    plain = subject(Topic.SUMMARY, (), rows, locale)
    return replace(plain, columns=(" ".join(named),))


def sentences(report: Report, locale: Locale) -> Iterator[str]:
    """What came, what became of it, how soon, how well, and whether the days suffice."""
    numbers = report.numbers
    if report.is_empty:
        yield words.NOTHING_CAME.plain(locale)
    else:
        yield _came(report, locale)
        yield _flow(numbers, locale)
        if numbers.flow.back:
            yield words.CAME_BACK.plain(locale, count=numbers.flow.back)
        yield from _bot(numbers, locale)
    yield from _service(numbers, locale)
    yield from _capacity(report, locale)


def _came(report: Report, locale: Locale) -> str:
    new = report.numbers.flow.new
    if report.before is None:
        return words.CAME.plain(locale, count=new)
    before, then = words.BEFORE[report.span.kind].plain(locale), report.before.flow.new
    if new == then:
        return words.CAME_SAME.plain(locale, count=new, before=before)
    wording = words.CAME_MORE if new > then else words.CAME_FEWER
    difference = abs(new - then)
    return wording.plain(locale, count=new, before=before, then=then, difference=difference)


def _flow(numbers: Numbers, locale: Locale) -> str:
    wording = words.FALLS_BEHIND if numbers.flow.net > 0 else words.KEEPS_UP
    return wording.plain(
        locale, ended=numbers.flow.ended, open=numbers.open, then=numbers.open_before
    )


def _bot(numbers: Numbers, locale: Locale) -> Iterator[str]:
    bot = numbers.bot
    if bot.asked:
        share = percent(bot.answered / bot.asked)
        yield words.BOT_ANSWERED.plain(
            locale, asked=bot.asked, answered=bot.answered, share=share
        )  # fmt: skip


def _service(numbers: Numbers, locale: Locale) -> Iterator[str]:
    waited, promised, satisfied = numbers.to_answer, numbers.promised, numbers.satisfied
    if waited.median is not None and waited.ninth is not None:
        median, ninth = length(waited.median, locale), length(waited.ninth, locale)
        yield words.ANSWERED_WITHIN.plain(locale, median=median, ninth=ninth)
    if promised.share is not None:
        yield words.PROMISES_KEPT.plain(
            locale,
            decided=promised.kept + promised.broken,
            kept=promised.kept,
            share=percent(promised.share),
        )
    if satisfied.content is not None:
        yield words.CONTENT.plain(
            locale,
            total=satisfied.total,
            count=sum(satisfied.counts[one] for one in CONTENT),
            share=percent(satisfied.content),
        )


def _capacity(report: Report, locale: Locale) -> Iterator[str]:
    ahead = report.outlook
    for month in ahead.months:
        if month.short:
            name = month_name(month.first, locale)
            yield words.SHORT.plain(locale, month=name, count=person_days(month.short))
    if beyond := ahead.beyond_contracts:
        yield words.SHORT_BEYOND.plain(locale, count=person_days(beyond))

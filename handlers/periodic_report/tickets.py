"""What came in and ended, how old it is, and from where it comes."""

from collections.abc import Iterator, Sequence

from bot.figures.answered import Answered
from bot.figures.flow import Flow
from bot.locale import Locale
from bot.periodic_report.amount import Amount, change, of_share
from bot.periodic_report.contents import GroupLine, Part, Report
from bot.periodic_report.span import SpanKind
from bot.periodic_report.subject import Cell, Row, Subject, Topic
from handlers.charts.ages import age_names
from handlers.charts.departments import department_name
from handlers.periodic_report.names import part_name
from handlers.periodic_report.subjects import subject
from handlers.wording import periodic_report as words
from handlers.wording.wording import Wording


def flow(report: Report, locale: Locale) -> Subject:
    """Week by week, or month by month."""
    columns = (words.NEW, words.BACK, words.SOLVED, words.ENDED, words.OPEN_AT_END)
    rows = [
        Row((_name(report, one, locale), *_moved(one.flow), Amount(one.open)))
        for one in report.parts
    ]
    if _is_whole(report):
        total = words.TOTAL.plain(locale)
        moved = _moved(report.numbers.flow)
        rows.append(Row((total, *moved, Amount(report.numbers.open)), is_total=True))
    return subject(Topic.FLOW, (_part_column(report), *columns), rows, locale)


def ages(report: Report, locale: Locale) -> Subject:
    """Of what was open at the end."""
    counts, total = report.ages.counts, report.ages.total
    rows = [
        Row((name, Amount(count), of_share(count, total)))
        for name, count in zip(age_names(locale), counts, strict=True)
    ]
    rows.append(Row((words.TOTAL.plain(locale), Amount(total), None), is_total=True))
    columns = (words.AGE_COLUMN, words.COUNT, words.SHARE)
    return subject(Topic.AGES, columns, rows, locale)


def bot(report: Report, locale: Locale) -> Subject:
    """What the bot answered, in the same parts."""
    columns = (words.ASKED, words.ANSWERED, words.SHARE, words.SOLVED_BY_BOT, words.HANDED_OVER)
    rows = [Row((_name(report, one, locale), *_asked(one.bot))) for one in report.parts]
    if _is_whole(report):
        asked = _asked(report.numbers.bot)
        rows.append(Row((words.TOTAL.plain(locale), *asked), is_total=True))
    return subject(Topic.BOT, (_part_column(report), *columns), rows, locale)


def departments(report: Report, locale: Locale) -> Subject:
    """All from which any ticket came, or is open."""
    columns = _group_columns(words.DEPARTMENT, report)
    rows = [
        Row((department_name(one.group, locale), *_group(one)))
        for one in report.departments
    ]  # fmt: skip
    return subject(Topic.DEPARTMENTS, columns, rows, locale, _nothing(rows, locale))


def kinds(report: Report, locale: Locale) -> Subject:
    """Likewise."""
    columns = _group_columns(words.KIND, report)
    rows = [
        Row((one.group.name or words.NO_KIND.plain(locale), *_group(one))) for one in report.kinds
    ]
    return subject(Topic.KINDS, columns, rows, locale, _nothing(rows, locale))


def _name(report: Report, part: Part, locale: Locale) -> str:
    return part_name(part.period, report.span.kind, locale)


def _part_column(report: Report) -> Wording:
    return words.MONTH_COLUMN if report.span.kind is SpanKind.YEAR else words.WEEK_COLUMN


def _is_whole(report: Report) -> bool:
    """Whether the parts are those of the time; a week is seen beside others."""
    return report.parts[0].period.first == report.numbers.period.first


def _moved(moved: Flow) -> Iterator[Cell]:
    return map(Amount, (moved.new, moved.back, moved.solved, moved.ended))


def _asked(one: Answered) -> Iterator[Cell]:
    yield Amount(one.asked)
    yield Amount(one.answered)
    yield of_share(one.answered, one.asked)
    yield Amount(one.solved)
    yield Amount(one.handed_over)


def _group_columns(name: Wording, report: Report) -> Sequence[Wording]:
    before = () if report.before is None else (words.BEFORE[report.span.kind], words.CHANGE_BEFORE)
    return (name, words.NEW, *before, words.SOLVED, words.ENDED, words.OPEN_AT_END)


def _group(line: GroupLine) -> Iterator[Cell]:
    group, new = line.group, Amount(line.group.flow.new)
    yield new
    if line.new_before is not None:
        before = Amount(line.new_before)
        yield before
        yield change(new, before)
    yield Amount(group.flow.solved)
    yield Amount(group.flow.ended)
    yield Amount(group.open)


def _nothing(rows: Sequence[Row], locale: Locale) -> Sequence[str]:
    return () if rows else (words.NO_KINDS.plain(locale),)

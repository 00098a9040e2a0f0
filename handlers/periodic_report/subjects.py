"""What the subjects of a report have in common."""

from collections.abc import Iterable, Sequence

from bot.locale import Locale
from bot.periodic_report.subject import Row, Subject, Topic
from handlers.wording import periodic_report as words
from handlers.wording.wording import Wording


def subject(
    topic: Topic,
    columns: Iterable[Wording],
    rows: Iterable[Row],
    locale: Locale,
    lines: Sequence[str] = (),
) -> Subject:
    """One of them, with its words."""
    return Subject(
        topic=topic,
        title=words.SECTION[topic].plain(locale),
        sheet=words.SHEET[topic].plain(locale),
        columns=tuple(one.plain(locale) for one in columns),
        rows=tuple(rows),
        lines=tuple(lines),
    )

"""What a file would change in the calendar, as lines at the terminal."""

from bot.calendar.duty import Duty
from bot.locale import Locale
from bot.working_days.changes import Change
from bot.working_days.entry import CityDay, Contract, Entry, EntryProblem
from bot.working_days.file_row import BadEntry
from handlers.views.calendar_lines import company_name, person_days
from handlers.wording import read_files
from handlers.wording import working_days as words
from handlers.wording.dates import day


def change_line(change: Change, locale: Locale) -> str:
    """What is added, changed or removed."""
    before = entry_text(change.before, locale) if change.before else ""
    entry = entry_text(change.entry, locale)
    return words.CHANGE[change.outcome].plain(locale, before=before, entry=entry)


def bad_line(row: BadEntry, locale: Locale, *, is_ics: bool) -> str:
    """Why a row, or an event, was left out, and what to do."""
    problem = row.problem
    if isinstance(problem, EntryProblem):
        reason = words.ENTRY_PROBLEM[problem].plain(locale)
    else:
        reason = words.ROW_PROBLEM[problem].plain(locale)
    wording = words.EVENT_LEFT_OUT if is_ics else read_files.ROW_LEFT_OUT
    return wording.plain(locale, line=row.line, reason=reason)


def entry_text(entry: Entry, locale: Locale) -> str:
    """An entry in words."""
    match entry:
        case CityDay():
            wording = words.CITY_OPEN if entry.is_open else words.CITY_CLOSED
            return wording.plain(locale, day=day(entry.day, locale), name=entry.name).rstrip()
        case Duty():
            return words.DUTY.plain(
                locale,
                day=day(entry.day, locale),
                company=company_name(entry.company, locale),
                part=words.DAY_PART[entry.part].plain(locale),
                people=entry.people,
            )
        case Contract():
            return words.CONTRACT.plain(
                locale,
                company=company_name(entry.company, locale),
                agreed=person_days(entry.half_days),
                used="-",
                planned="-",
                left="-",
            )

"""Groups of synonyms, for who sits at the terminal."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from bot.synonyms.book import Group, SynonymBook
from bot.synonyms.noted import at_terminal, note_group, note_written
from bot.synonyms.scribe import Draft, Outcome, Overlap, Scribe, begin_writing
from bot.synonyms.words import WordsError, WordsProblem, split_words
from bot.unit import Unit
from knowledge.importing.refusals import BadRow
from knowledge.importing.synonyms import WordsRow
from storage.audit import Change
from storage.database import Database
from storage.synonym_group import SynonymGroup, kept_groups, removed_groups

_NOBODY = ""  # in particular


@dataclass(frozen=True, slots=True)
class BadWords:
    """A line that was not taken, and why."""

    line: int
    error: WordsError


@dataclass(slots=True)
class Imported:
    """What became of the lines of a file."""

    counts: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    bad: list[BadRow | BadWords] = field(default_factory=list)


def every_group(database: Database) -> list[Group]:
    """All groups, as the office sees them."""
    with database.read() as session:
        return SynonymBook(kept_groups(session)).every


def past_groups(database: Database) -> Sequence[SynonymGroup]:
    """What was removed or replaced, oldest first."""
    with database.read() as session:
        return removed_groups(session)


def add_words(database: Database, words: tuple[str, ...], overlap: Overlap, at: datetime) -> None:
    """Add a group.

    Raises:
        WordsError: the words are not taken.
    """
    with database.write() as session:
        outcome = begin_writing(session, _NOBODY, at).write(Draft(words, overlap=overlap))
        note_written(at_terminal(session, at), words, outcome)


def remove_by_key(database: Database, key: str, at: datetime) -> Group | None:
    """Remove a group, or switch it off; None when it is not in force."""
    with database.write() as session:
        group = begin_writing(session, _NOBODY, at).take_out(key)
        if group is not None:
            note_group(at_terminal(session, at), group, Change.WITHDRAWN)
        return group


def restore_by_key(database: Database, key: str, at: datetime) -> Group | None:
    """Switch on what comes with the product; None when it is not off."""
    with database.write() as session:
        scribe = begin_writing(session, _NOBODY, at)
        off = (group for group in scribe.book.every if key in (group.key, *group.instead_of))
        found = next(off, None)
        group = scribe.bring_back(found.key) if found else None
        if group is not None:
            note_group(at_terminal(session, at), group, Change.RESTORED)
        return group


def import_groups(
    database: Database,
    rows: Iterable[WordsRow | BadRow],
    overlap: Overlap,
    at: datetime,
    *,
    dry_run: bool = False,
) -> Imported:
    """Add every group of a file, as one change. Importing it again changes nothing.

    Args:
        database: where groups are remembered.
        rows: of the file.
        overlap: what becomes of a word that another group has.
        at: now.
        dry_run: say what would come of it, and change nothing.
    """
    done = Imported()
    with suppress(_OnlyLookingError), database.write() as session:
        scribe = begin_writing(session, _NOBODY, at)
        for row in rows:
            _take(scribe, row, overlap, done, at_terminal(session, at))
        if dry_run:
            raise _OnlyLookingError
    return done


class _OnlyLookingError(Exception):
    """Undoes the transaction."""


def _take(
    scribe: Scribe, row: WordsRow | BadRow, overlap: Overlap, done: Imported, unit: Unit
) -> None:
    if isinstance(row, BadRow):
        done.bad.append(row)
        return
    words = split_words("\n".join(row.cells))
    try:
        outcome = scribe.write(Draft(words, overlap=overlap))
        note_written(unit, words, outcome)
        done.counts[outcome] += 1
    except WordsError as error:
        if error.problem is WordsProblem.ALREADY_THERE:
            done.counts[Outcome.SAME] += 1
        else:
            done.bad.append(BadWords(row.line, error))

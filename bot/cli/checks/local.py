"""What can be seen without Slack: the database and what lies in it."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from bot.app import open_database, utc_now
from bot.cli.checks.alarm import check_alarms
from bot.cli.checks.finding import Finding, mend, note, ok
from bot.cli.checks.trouble import check_hearing, check_incidents
from bot.cli.kb_database import is_yet_to_be_made
from bot.cli.say import mend_of
from bot.make_finder import make_encoder
from bot.room import has_room
from bot.setting_error import SettingError
from bot.settings import Settings
from handlers.wording import cli
from handlers.wording import doctor as words
from handlers.wording.dates import moment
from knowledge.encoding.encoder import Encoder
from knowledge.ranking.written import read_judge
from storage import sqlite_version
from storage.article import Article
from storage.database import Database
from storage.inbox import InboxRow, InboxStatus
from storage.letter import Letter, LetterStatus
from storage.ranker import in_use_since, ranker_in_use
from storage.upgrade import is_current

NAMED = 5  # references in one line


def check_database(settings: Settings) -> list[Finding]:
    """Connection, schema, SQLite's version, what was set aside, and what the trouble is."""
    database = open_database(settings)
    try:
        return list(_look(database, settings))
    except DBAPIError as error:
        return [mend(words.DATABASE_DOWN, problem=type(error.orig).__name__)]
    finally:
        database.close()


def _look(database: Database, settings: Settings) -> Iterator[Finding]:
    if database.is_sqlite and not sqlite_version.has_full_text():
        yield mend(cli.NO_FULL_TEXT, version=sqlite_version.current())
        return
    if (is_yet_to_be_made(database) and _can_be_made(database)) or not is_current(database):
        yield mend(words.DATABASE_OLD)
        return
    yield ok(words.DATABASE_OK, kind="SQLite" if database.is_sqlite else "PostgreSQL")
    if database.is_sqlite:
        yield _sqlite()
    yield _room(database)
    with database.read() as session:
        yield _articles(session)
        yield from _finding_by(session, settings)
        yield _letters(session)
        yield _inbox(session)
        yield from check_incidents(session, settings, utc_now())
        yield from check_hearing(session, settings, utc_now())
        yield from check_alarms(session, settings)


def _can_be_made(database: Database) -> bool:
    return Path(database.engine.url.database or "").parent.is_dir()


def _room(database: Database) -> Finding:
    return ok(words.ROOM_OK) if has_room(database, utc_now()) else mend(words.ROOM_NONE)


def _sqlite() -> Finding:
    version = sqlite_version.current()
    if sqlite_version.has_wal_bug():
        return note(words.SQLITE_BUG, version=version)
    return ok(words.SQLITE_OK, version=version)


def _articles(session: Session) -> Finding:
    count = session.scalars(select(func.count()).select_from(Article)).one()
    return ok(words.ARTICLES_OK, count=count) if count else mend(words.ARTICLES_NONE)


def _finding_by(session: Session, settings: Settings) -> Iterator[Finding]:
    """The encoder, and the ranker that goes with it."""
    try:
        encoder = make_encoder(settings) if settings.madoguchi_semantic else None
    except SettingError as error:
        how = mend_of(error, settings.madoguchi_locale)
        yield mend(words.ENCODER_BAD, variable=error.variable, mend=how)
        return
    yield _encoder(settings, encoder)
    yield _ranker(session, settings, encoder.name if encoder else "")


def _encoder(settings: Settings, encoder: Encoder | None) -> Finding:
    if not settings.madoguchi_semantic:
        return note(words.ENCODER_OFF)
    if encoder is None:
        return note(words.ENCODER_MISSING)
    own = settings.madoguchi_encoder
    return ok(words.ENCODER_OWN, place=str(own)) if own else ok(words.ENCODER_OK)


def _ranker(session: Session, settings: Settings, encoder: str) -> Finding:
    ranker = ranker_in_use(session, encoder)
    if ranker is not None and read_judge(ranker.judge) is None:
        return note(words.RANKER_OUTGROWN)
    since = in_use_since(session, encoder, ranker)
    if since is None:
        return ok(words.RANKER_NEVER)
    said = words.RANKER_DEFAULT if ranker is None else words.RANKER_LEARNED
    return ok(said, since=moment(since, settings.madoguchi_locale, settings.timezone))


def _letters(session: Session) -> Finding:
    aside = select(Letter.problem).where(Letter.status == LetterStatus.SET_ASIDE)
    problems = Counter(session.scalars(aside).all())
    if not problems:
        return ok(words.LETTERS_OK)
    named = ", ".join(f"{problem} × {count}" for problem, count in problems.most_common())
    return mend(words.LETTERS_ASIDE, count=problems.total(), problems=named)


def _inbox(session: Session) -> Finding:
    aside = select(InboxRow.reference).where(InboxRow.status == InboxStatus.SET_ASIDE)
    references = session.scalars(aside).all()
    if not references:
        return ok(words.INBOX_OK)
    named = ", ".join(references[:NAMED]) + ("…" if len(references) > NAMED else "")
    return mend(words.INBOX_ASIDE, count=len(references), references=named)

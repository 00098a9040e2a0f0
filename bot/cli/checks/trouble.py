"""Trouble that is not over, and whether the desk listens to Slack."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.catch_up import SILENCE
from bot.cli.checks.finding import Finding, mend, note, ok
from bot.letters.incident import whereabouts
from bot.settings import Settings
from handlers.views.incident import mishap_of, where
from handlers.views.rendered import Reader
from handlers.wording import doctor as words
from handlers.wording import incidents
from handlers.wording.dates import moment
from storage.hearing import Gap, last_heard
from storage.incident import Incident, incidents_open


def check_incidents(session: Session, settings: Settings, now: datetime) -> Iterator[Finding]:
    """Each trouble that is not over, with its mend."""
    open_ones = incidents_open(session)
    if not open_ones:
        yield ok(words.INCIDENTS_OK)
    reader = Reader(
        settings.madoguchi_locale,
        settings.calendar,
        now,
        settings.madoguchi_helpdesk_channel or "",
        settings.madoguchi_office_channel or "",
    )
    for incident in open_ones:
        yield _incident(session, incident, reader)


def check_hearing(session: Session, settings: Settings, now: datetime) -> Iterator[Finding]:
    """When Slack was heard last, and what is still being caught up with."""
    heard_at = last_heard(session)
    if heard_at is None:
        yield ok(words.HEARD_NEVER)
        return
    at = moment(heard_at, settings.madoguchi_locale, settings.timezone)
    if now - heard_at <= SILENCE:
        yield ok(words.HEARD_OK, moment=at)
    else:
        minutes = (now - heard_at) // timedelta(minutes=1)
        yield note(words.HEARD_LONG_AGO, moment=at, minutes=minutes)
    for gap in session.scalars(select(Gap).where(Gap.closed_at.is_(None))):
        since = moment(gap.since, settings.madoguchi_locale, settings.timezone)
        yield note(words.CATCHING_UP, since=since, places=len(gap.looked_in))


def _incident(session: Session, incident: Incident, reader: Reader) -> Finding:
    place = whereabouts(session, incident)
    mishap = mishap_of(place, incident.problem)
    return mend(
        words.INCIDENT,
        what=incidents.WHAT[mishap].plain(reader.locale, where=where(place, reader)),
        mend=incidents.MEND[mishap].plain(reader.locale),
        since=moment(incident.first_at, reader.locale, reader.timezone),
        problem=incident.problem,
    )

"""Digests go out when their time has come, once."""

from collections.abc import Iterator
from datetime import date, datetime

from bot.actor import THE_DESK
from bot.call import Call, Place
from bot.desk import Desk
from bot.digests.kinds import DIGESTS, DigestType
from bot.digests.look import look_up
from bot.digests.section import Scope
from bot.digests.when import is_time
from bot.letters.digest import write_digest
from storage.digest import Digest, DigestKind, last_told, told_on
from storage.insert import insert_unless_there
from storage.moment import see_one_moment


def send_digests(desk: Desk, now: datetime) -> None:
    """Write what is due; what the desk slept through, as long as the office is open.

    Of several processes that do so at once, each digest is sent by one.
    """
    for kind, at in desk.digest_times.items():
        if is_time(desk.calendar, at, now):
            send_digest(desk, kind, desk.calendar.today(now), now)


def send_digest(desk: Desk, kind: DigestKind, day: date, now: datetime) -> int:
    """Write those of a day which nobody has yet; how many were written."""
    return sum(_write(desk, digest, now) for digest in digests_of(desk, kind, day, now))


def digests_of(
    desk: Desk, kind: DigestKind, day: date, now: datetime, *, again: bool = False
) -> Iterator[Digest]:
    """Those of a day that are still to be written, or all; nothing is written down."""
    type_ = DIGESTS[kind]
    if not desk.calendar.is_business_day(day):
        return
    with desk.database.read() as session:
        readers = type_.readers(desk, session, day)
        told = set() if again else told_on(session, kind, day)
    for channel in readers:
        if channel not in told and (found := _digest(desk, kind, type_, channel, day, now)):
            yield found


def _digest(
    desk: Desk, kind: DigestKind, type_: DigestType, channel: str, day: date, now: datetime
) -> Digest | None:
    """As of now; None = its readers get none on this day."""
    calendar = desk.calendar
    with desk.database.read() as session:
        see_one_moment(session)
        before = last_told(session, kind, channel, day)
        period = type_.covers(calendar, day, before)
        if period is None:
            return None
        return look_up(session, kind, type_, Scope(calendar, now, day, period, channel))


def _write(desk: Desk, digest: Digest, now: datetime) -> bool:
    values = {
        column.key: getattr(digest, column.key)
        for column in Digest.__mapper__.column_attrs
        if column.key != "id"
    }
    with desk.unit(Call(THE_DESK, now, Place(digest.channel))) as unit:
        digest_id = insert_unless_there(unit.session, Digest, **values)
        # What says nothing is kept all the same: later that day it would come too late.
        if digest_id is not None and digest.sections:
            write_digest(unit, digest_id, digest.channel)
    return digest_id is not None

"""Digests go out when their time has come, once."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from bot.actor import THE_DESK
from bot.call import Call, Place
from bot.desk import Desk
from bot.digests.kinds import DIGESTS
from bot.digests.look import look_up
from bot.digests.section import Scope
from bot.digests.when import is_time
from bot.letters.digest import write_digest
from storage.digest import Digest, DigestKind, last_told, told_on
from storage.insert import insert_unless_there
from storage.moment import see_one_moment
from storage.room import NoRoomError


def send_digests(desk: Desk, now: datetime) -> None:
    """Write what is due; what the desk slept through, as long as the office is open.

    Of several processes that do so at once, each digest is sent by one. One that fails keeps no
    other back.

    Raises:
        ExceptionGroup: of those that failed.
    """
    failed: list[Exception] = []
    day = desk.calendar.today(now)
    for kind, at in desk.digest_times.items():
        if is_time(desk.calendar, at, now):
            for channel in _readers(desk, kind, day, again=False):
                try:
                    _send(desk, kind, channel, day, now)
                except NoRoomError:
                    raise
                except Exception as error:  # noqa: BLE001 - raised below
                    failed.append(error)
    if failed:
        raise ExceptionGroup("digests", failed)


def send_digest(desk: Desk, kind: DigestKind, day: date, now: datetime) -> int:
    """Write those of a day which nobody has yet; how many were written."""
    readers = _readers(desk, kind, day, again=False)
    return sum(_send(desk, kind, channel, day, now) for channel in readers)


def digests_of(
    desk: Desk, kind: DigestKind, day: date, now: datetime, *, again: bool = False
) -> Iterator[Digest]:
    """Those of a day that are still to be written, or all; nothing is written down."""
    for channel in _readers(desk, kind, day, again=again):
        if found := _digest(desk, kind, channel, day, now):
            yield found


def _readers(desk: Desk, kind: DigestKind, day: date, *, again: bool) -> Sequence[str]:
    """Who gets one on a day, and has none yet or gets it again."""
    if not desk.calendar.is_business_day(day):
        return []
    with desk.database.read() as session:
        readers = DIGESTS[kind].readers(desk, session, day)
        told = set() if again else told_on(session, kind, day)
    return [one for one in readers if one not in told]


def _send(desk: Desk, kind: DigestKind, channel: str, day: date, now: datetime) -> bool:
    found = _digest(desk, kind, channel, day, now)
    return found is not None and _write(desk, found, now)


def _digest(desk: Desk, kind: DigestKind, channel: str, day: date, now: datetime) -> Digest | None:
    """As of now; None = its readers get none on this day."""
    calendar, type_ = desk.calendar, DIGESTS[kind]
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

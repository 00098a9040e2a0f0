"""What rings until when, by a clock that tests hold in their hands."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.actor import Actor
from bot.call import Call
from bot.letters.delivery import Post
from bot.letters.registry import LETTER_TYPES
from bot.letters.reminder_content import NudgeContent, PromiseMovedContent, TicketReminderContent
from bot.office import OfficeAddress
from bot.post_office import PostOffice
from bot.reminders.ring import Rung, ring_due
from storage.reminder import Reminder, ReminderKind, ReminderOutcome
from tests.storage.world import OFFICE, World

TOKYO = ZoneInfo("Asia/Tokyo")
Told = TicketReminderContent | NudgeContent | PromiseMovedContent


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TOKYO)


def in_office_time(instant: datetime) -> str:
    return f"{instant.astimezone(TOKYO):%m-%d %H:%M}"


def posts_at_any_time(world: World) -> None:
    """The postman is at work whatever the time of a story, and tells the office one by one."""
    later = at("2030-01-01T10:00")
    address = OfficeAddress(None, OFFICE.people)
    patience = timedelta(seconds=30)
    world.office = PostOffice(
        world.database, LETTER_TYPES, lambda: later, patience, lambda: None, address
    )
    world.desk = world.desk_where(office_people=OFFICE.people)


def does(world: World, actor: Actor, when: str) -> Call:
    return replace(world.call(actor), at=at(when))


def rung(world: World, now: str, holder: str = "one") -> list[Rung]:
    return list(ring_due(world.desk, holder, at(now)))


def rings(world: World, now: str, holder: str = "one") -> list[ReminderKind]:
    """What is done about reminders at an instant, by the desk's clock."""
    return [one.kind for one in rung(world, now, holder)]


def rings_meanwhile(
    world: World, since: str, until: str, every: timedelta = timedelta(minutes=15)
) -> Iterator[tuple[str, ReminderKind]]:
    """What rings while time passes, and when."""
    now = at(since)
    while now <= at(until):
        for one in ring_due(world.desk, "one", now):
            if one.outcome is ReminderOutcome.RUNG:
                yield in_office_time(now), one.kind
        now += every


def coming(world: World) -> dict[ReminderKind, str]:
    """What is still to come, in office time."""
    with world.database.read() as session:
        rows = session.scalars(select(Reminder).where(Reminder.settled_at.is_(None)))
        return {one.kind: in_office_time(one.due_at) for one in rows}


def told(world: World) -> list[Told]:
    """Everything that people were reminded of."""
    world.post_all()
    posts = [one.delivery.content for one in world.sent if isinstance(one.delivery, Post)]
    return [one for one in posts if isinstance(one, Told)]

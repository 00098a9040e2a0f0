"""All digests on one page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy.orm import Session

from bot.desk import Desk
from bot.digests.board import BOARD
from bot.digests.evening import EVENING
from bot.digests.morning import MORNING, MORNING_CHART
from bot.digests.section import ChartOf, Section
from bot.digests.sections.own_day import OWN_DAY
from bot.digests.when import Rule, each_business_day, each_week, first_of_week, this_day
from bot.duty.on_duty import on_duty
from bot.office_channels import office_channels
from storage.channel_setting import channels_with_board
from storage.digest import DigestKind


@dataclass(frozen=True, slots=True)
class DigestType:
    """What has to be known of a kind of digest.

    Attributes:
        covers: of which days it tells, and on which there is none.
        readers: the channels, or Slack ids of people, that get one on a day.
        sections: in the order in which they are read.
        chart: in its thread.
    """

    covers: Rule
    readers: Callable[[Desk, Session, date], Sequence[str]]
    sections: tuple[Section[Any], ...]
    chart: ChartOf[Any] | None = None


def to_office(desk: Desk, session: Session, _day: date) -> Sequence[str]:
    """The office's channel, or its people."""
    return office_channels(desk, session)


def to_partners(_desk: Desk, session: Session, day: date) -> Sequence[str]:
    """Those who work for the help desk on the day and want it, each in their direct messages."""
    return [one.slack_id for one in on_duty(session, day) if one.no_digest_since is None]


def to_all_staff(desk: Desk, session: Session, day: date) -> Sequence[str]:
    """The channel that the city has named, and those that the office has chosen.

    What was chosen when the board of the week had come already, begins with the next one.
    """
    comes_at = desk.digest_times.get(DigestKind.BOARD, time.max)
    due = datetime.combine(first_of_week(desk.calendar, day), comes_at, desk.timezone)
    named = [] if desk.board_channel is None else [desk.board_channel]
    return list(dict.fromkeys([*named, *channels_with_board(session, due)]))


DIGESTS: Mapping[DigestKind, DigestType] = {
    DigestKind.MORNING: DigestType(each_business_day, to_office, MORNING, MORNING_CHART),
    DigestKind.EVENING: DigestType(this_day, to_office, EVENING),
    DigestKind.PARTNER: DigestType(each_business_day, to_partners, (OWN_DAY,)),
    DigestKind.BOARD: DigestType(each_week, to_all_staff, BOARD),
}

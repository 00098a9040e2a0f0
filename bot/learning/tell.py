"""The office is told when a ranker went live, once, at hours when somebody reads it."""

from datetime import datetime

from sqlalchemy import update

from bot.actor import THE_DESK
from bot.call import Call, Place
from bot.desk import Desk
from bot.letters.ranker import write_ranker
from bot.unit import Unit
from storage.ranker import TrainedRanker, ranker_in_use, told_before


def tell_of_ranker(desk: Desk, now: datetime) -> None:
    """Tell of the one that is in use; the message about the one before loses its button.

    Of several processes that do so at once, one tells.
    """
    channel = desk.office_channel
    if channel is None or not desk.calendar.is_at_work(now):
        return
    with desk.unit(Call(THE_DESK, now, Place(channel))) as unit:
        ranker = ranker_in_use(unit.session, desk.finder.encoder_name)
        if ranker is not None and _is_mine_to_tell(unit, ranker, channel):
            write_ranker(unit, ranker)
            before = told_before(unit.session, ranker)
            if before is not None:
                write_ranker(unit, before)


def _is_mine_to_tell(unit: Unit, ranker: TrainedRanker, channel: str) -> bool:
    untold = update(TrainedRanker).where(
        TrainedRanker.id == ranker.id, TrainedRanker.told_in.is_(None)
    )
    claimed = unit.session.execute(untold.values(told_in=channel).returning(TrainedRanker.id))
    return claimed.first() is not None

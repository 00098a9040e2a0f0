"""A ranker is taken back: the one before it, or the default, is in use again."""

from datetime import datetime

from bot.actor import THE_DESK
from bot.articles.who import refuse_unless_office
from bot.call import Call, Place
from bot.desk import Desk
from bot.learning.pupil import Pupil
from bot.letters.ranker import write_ranker
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.person import Person
from storage.ranker import TrainedRanker, ranker_in_use


def take_ranker_back(desk: Desk, call: Call, ranker_id: int) -> None:
    """The office takes the one that is in use back; every process follows within a minute."""
    with desk.unit(call) as unit:
        refuse_unless_office(unit)
        locked = {"of": TrainedRanker}
        ranker = unit.session.get(TrainedRanker, ranker_id, with_for_update=locked)
        if ranker is None or ranker.taken_back_at is not None:
            raise RefusedError(Reason.RANKER_TAKEN_BACK)
        if ranker_in_use(unit.session, ranker.encoder) is not ranker:
            raise RefusedError(Reason.RANKER_REPLACED)
        _take_back(unit, ranker, unit.person())


def take_newest_back(pupil: Pupil, now: datetime) -> bool:
    """Take the one in use back, at a terminal; False when the default is in use."""
    with pupil.database.write() as session:
        ranker = ranker_in_use(session, pupil.encoder)
        if ranker is not None:
            call = Call(THE_DESK, now, Place(ranker.told_in or ""))
            _take_back(Unit(session, call), ranker, None)
    pupil.catch_up()
    return ranker is not None


def _take_back(unit: Unit, ranker: TrainedRanker, person: Person | None) -> None:
    ranker.taken_back_at, ranker.taken_back_by = unit.at, person
    unit.session.flush()
    write_ranker(unit, ranker)
    again = ranker_in_use(unit.session, ranker.encoder)
    if again is not None:
        write_ranker(unit, again)

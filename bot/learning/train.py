"""Every night: how well articles are found, and a new ranker if it is better."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import update

from bot.learning.pupil import Pupil
from knowledge.evaluation.report import Report
from knowledge.learning.examples import gather
from knowledge.learning.held_out import Comparison
from knowledge.learning.learn import Lesson, is_enough, measure, teach
from knowledge.ranking.written import write_judge
from storage.insert import insert_unless_there
from storage.ranker import NightlyMeasure, TrainedRanker, ranker_in_use

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Trained:
    """What came of training: how many labelled questions there were, and the comparison, if any."""

    questions: int
    comparison: Comparison | None


def train_ranker(pupil: Pupil, now: datetime, timezone: ZoneInfo) -> None:
    """Measure and train, once a night. Of several processes, one does it."""
    day = now.astimezone(timezone).date()
    with pupil.database.write() as session:
        mine = insert_unless_there(session, NightlyMeasure, day=day, figures=None)
    if mine is not None:
        train(pupil, now, day=day)


def train(
    pupil: Pupil,
    now: datetime,
    step: Callable[[int], object] = lambda _: None,
    *,
    day: date | None = None,
) -> Trained:
    """Train from all labels; what was not better is kept as refused.

    Args:
        pupil: has the labels.
        now: aware.
        step: called with 1 after each question that was looked up.
        day: of the nightly measure that waits for its figures; None = there is none.
    """
    queries = pupil.labelled()
    examples = gather(pupil.finder, queries, step)
    in_use = pupil.in_use()
    if day is not None:
        _note(pupil, day, measure(examples, in_use))
    if not is_enough(queries):
        return Trained(len(queries), None)
    lesson = teach(examples, in_use)
    _keep(pupil, lesson, now)
    pupil.catch_up()
    return Trained(len(queries), lesson.comparison)


def take_back(pupil: Pupil, now: datetime) -> bool:
    """Take the ranker in use back, for the one before or the default; False when that is in use."""
    with pupil.database.write() as session:
        ranker = ranker_in_use(session, pupil.encoder)
        if ranker is not None:
            ranker.taken_back_at = now
    pupil.catch_up()
    return ranker is not None


def _note(pupil: Pupil, day: date, figures: Report) -> None:
    plain = {name: value for name, value in asdict(figures).items() if name != "bands"}
    with pupil.database.write() as session:
        session.execute(
            update(NightlyMeasure).where(NightlyMeasure.day == day).values(figures=plain)
        )


def _keep(pupil: Pupil, lesson: Lesson, now: datetime) -> None:
    comparison = lesson.comparison
    with pupil.database.write() as session:
        session.add(
            TrainedRanker(
                trained_at=now,
                encoder=pupil.encoder,
                judge=write_judge(lesson.judge),
                is_better=comparison.is_better,
                **asdict(comparison),
            )
        )
    log.info("ranker_trained", in_use=comparison.is_better, **asdict(comparison))

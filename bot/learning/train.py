"""Every night: how well articles are found, and a new ranker if it is better."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import update

from bot.learning.pupil import Pupil
from knowledge.evaluation.report import Report
from knowledge.learning.examples import Example, gather
from knowledge.learning.held_out import Comparison
from knowledge.learning.learn import Lesson, is_enough, measure, teach
from knowledge.ranking.written import read_judge, write_judge
from storage.insert import insert_unless_there
from storage.ranker import NightlyMeasure, TrainedRanker, last_ranker

NIGHT = time(1, 0), time(6, 0)  # in office time
# Questions with a label that must have come since the last training, and their share of all.
_MORE, _MORE_SHARE = 20, 0.1

log = structlog.get_logger(__name__)


def train_ranker(pupil: Pupil, now: datetime, timezone: ZoneInfo) -> None:
    """Measure and train, once a night. Of several processes, one does it."""
    local = now.astimezone(timezone)
    if not NIGHT[0] <= local.time() < NIGHT[1]:
        return
    day = local.date()
    with pupil.database.write() as session:
        mine = insert_unless_there(session, NightlyMeasure, day=day, figures=None)
    if mine is not None:
        examples = gather(pupil.finder, pupil.labelled())
        if not examples:
            return  # a city that has just begun
        _note(pupil, day, measure(examples, pupil.in_use()))
        if _is_worth_while(pupil, examples):
            train(pupil, now, examples)


def train(pupil: Pupil, now: datetime, examples: Sequence[Example]) -> Comparison | None:
    """Train; what was not better is kept as refused.

    Args:
        pupil: takes up what is better.
        now: aware.
        examples: of all labels.

    Returns how it compares with the one in use; None when there are too few labels.
    """
    if not is_enough([one.asked for one in examples]):
        return None
    lesson = teach(examples, pupil.in_use())
    _keep(pupil, lesson, now)
    pupil.catch_up()
    return lesson.comparison


def _is_worth_while(pupil: Pupil, examples: Sequence[Example]) -> bool:
    """Whether there is more to learn from than the last time, however that came out."""
    with pupil.database.read() as session:
        last = last_ranker(session, pupil.encoder)
    if last is None or read_judge(last.judge) is None:
        return True
    now = sum(bool(one.asked.relevant) for one in examples)
    return now >= last.questions + max(_MORE, _MORE_SHARE * last.questions)


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
                apart=list(map(write_judge, lesson.apart)),
                is_better=comparison.is_better,
                **asdict(comparison),
            )
        )
    log.info("ranker_trained", in_use=comparison.is_better, **asdict(comparison))

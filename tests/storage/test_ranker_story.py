"""What staff do with answers teaches the desk, if it helps; and it can be taken back."""

import random
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.changes.delete import delete
from bot.changes.post import Post as Posted
from bot.learning.pupil import Pupil
from bot.learning.take_back import take_newest_back
from bot.learning.train import train, train_ranker
from bot.questions.solve import solve_question
from knowledge.evaluation.judged import JudgedQuery
from knowledge.learning.examples import gather
from knowledge.learning.parts import PARTS
from storage.database import Database
from storage.question import Question
from storage.ranker import NightlyMeasure, TrainedRanker, every_ranker
from tests.knowledge import learned_town as town
from tests.storage.knowledge import know
from tests.storage.on_sqlite import ON_SQLITE
from tests.storage.people import YAMADA
from tests.storage.world import World

NEW = "書庫で鍵を借りる"  # nobody asked at that place yet
NIGHT = datetime(2026, 12, 2, 17, 30, tzinfo=UTC)  # half past two in Tokyo


def live(world: World, labels: Iterable[JudgedQuery]) -> Pupil:
    """Let staff ask, and say what solved it; the desk's pupil."""
    articles = town.articles()
    ids = dict(zip([one.key for one in articles], know(world, *articles), strict=True))
    for label in labels:
        asked = world.asks(YAMADA, label.query)
        for key in label.answers:
            solve_question(world.desk, world.call(YAMADA), asked, ids[key])
    return Pupil(world.database, world.desk.finder)


def first(world: World) -> str:
    return world.desk.finder.find(NEW).candidates[0].key


def rankers(database: Database) -> list[TrainedRanker]:
    with database.read() as session:
        return list(every_ranker(session))


def measures(database: Database) -> list[NightlyMeasure]:
    with database.read() as session:
        return list(session.scalars(select(NightlyMeasure)))


def test_at_night_it_learns_and_by_hand_it_is_taken_back(world: World, elsewhere: Database) -> None:
    pupil = live(world, town.labels())
    assert first(world) == "lend-0"
    train_ranker(pupil, NIGHT, world.desk.timezone)
    assert first(world) == "desk-0"
    (ranker,) = rankers(world.database)
    assert ranker.is_better
    assert ranker.success_after > ranker.success_before
    in_use = pupil.in_use()
    unseeing = [in_use.judge_of_part(part, semantic=False) for part in range(PARTS)]
    assert len({in_use.trained, *unseeing}) == 1 + PARTS, "kept for the next comparison"

    replica = town.finder()
    Pupil(elsewhere, replica).catch_up()
    assert replica.find(NEW).candidates[0].key == "desk-0", "another process takes it up"

    assert take_newest_back(pupil, NIGHT)
    assert first(world) == "lend-0"
    assert not take_newest_back(pupil, NIGHT), "what comes with the product cannot be taken back"
    train_ranker(pupil, NIGHT + timedelta(days=1), world.desk.timezone)
    assert first(world) == "lend-0", "nothing new was said since"


@ON_SQLITE
def test_what_is_not_better_is_refused_and_kept_as_such(world: World) -> None:
    chance = random.Random(1)
    noise = [
        JudgedQuery(one.query, {f"{chance.choice(['lend', 'desk'])}-{thing}": 2})
        for one in town.labels()
        for thing in [next(iter(one.answers))[-1]]
    ]
    pupil = live(world, noise)
    before = first(world)
    train(pupil, NIGHT, gather(pupil.finder, pupil.labelled()))
    (ranker,) = rankers(world.database)
    assert not ranker.is_better
    assert first(world) == before


def test_one_process_measures_a_night_once(world: World, elsewhere: Database) -> None:
    pupil = live(world, town.labels()[:20])
    train_ranker(pupil, NIGHT, world.desk.timezone)
    train_ranker(Pupil(elsewhere, world.desk.finder), NIGHT, world.desk.timezone)
    (night,) = measures(world.database)
    assert night.figures is not None
    assert night.figures["queries"] == 20
    assert night.figures["success_at_1"] is not None
    assert rankers(world.database) == [], "twenty labels are too few to train from"
    train_ranker(pupil, NIGHT + timedelta(days=1), world.desk.timezone)
    assert len(measures(world.database)) == 2
    train_ranker(pupil, NIGHT + timedelta(days=1, hours=9), world.desk.timezone)
    assert len(measures(world.database)) == 2, "not by day"


def test_the_first_night_of_a_city_has_nothing_to_measure(world: World) -> None:
    train_ranker(Pupil(world.database, world.desk.finder), NIGHT, world.desk.timezone)
    (night,) = measures(world.database)
    assert night.figures is None
    assert rankers(world.database) == []


def test_words_that_are_taken_back_are_forgotten(world: World) -> None:
    (label, *_) = town.labels()
    pupil = live(world, [label])
    pupil.catch_up()
    sign = pupil.finder.explain(label.query).articles
    assert any(part.value == 1 for one in sign for part in one.parts if part.sign == "confirmed")
    with world.database.read() as session:
        (question,) = session.scalars(select(Question))
    delete(world.desk, world.call(YAMADA), Posted(question.channel, question.ts, "post"))
    pupil.catch_up()
    signs = pupil.finder.explain(label.query).articles
    assert not any(part.value for one in signs for part in one.parts if part.sign == "confirmed")

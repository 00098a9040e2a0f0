"""The office hears of a ranker that went live, once, and may take it back from there."""

from datetime import UTC, datetime

import pytest

from bot.actor import Actor
from bot.desk import Desk
from bot.learning.pupil import Pupil
from bot.learning.take_back import take_newest_back, take_ranker_back
from bot.learning.tell import tell_of_ranker
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.kind import LetterKind
from bot.letters.ranker_content import RankerContent, RankerState
from bot.refusal import Reason
from knowledge.ranking.defaults import LEXICAL
from knowledge.ranking.written import write_judge
from storage.ranker import TrainedRanker, in_use_since, ranker_in_use
from tests.storage.people import KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.world import NOW, OFFICE, World

SATURDAY = datetime(2026, 11, 28, 1, 0, tzinfo=UTC)
TOO_EARLY = datetime(2026, 11, 23, 23, 29, tzinfo=UTC)  # of a Tuesday, in Tokyo
TRAINED = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)


@pytest.fixture
def desk(world: World) -> Desk:
    return world.desk_where(office_channel=OFFICE.channel)


def goes_live(world: World, *, encoder: str = "", is_better: bool = True) -> int:
    with world.database.write() as session:
        ranker = TrainedRanker(
            trained_at=TRAINED,
            encoder=encoder,
            judge=write_judge(LEXICAL),
            questions=120,
            gain_before=0.6,
            gain_after=0.7,
            success_before=0.5,
            success_after=0.65,
            certainty=0.99,
            is_better=is_better,
        )
        session.add(ranker)
        session.flush()
        return ranker.id


def ranker(world: World, ranker_id: int) -> TrainedRanker:
    with world.database.read() as session:
        return session.get_one(TrainedRanker, ranker_id)


def shown(delivery: Delivery) -> RankerContent:
    assert isinstance(delivery, Post | Update)
    assert isinstance(delivery.content, RankerContent)
    return delivery.content


def told(world: World) -> list[tuple[type[Delivery], int, RankerState]]:
    """What the office reads now that it did not read before."""
    contents = [(type(one.delivery), shown(one.delivery)) for one in world.post_all()]
    return [(kind, content.ranker_id, content.state) for kind, content in contents]


def presses(world: World, desk: Desk, ranker_id: int, actor: Actor = YOSHIDA) -> None:
    take_ranker_back(desk, world.call(actor), ranker_id)


def test_the_office_is_told_once_when_it_works(world: World, desk: Desk) -> None:
    learned = goes_live(world)
    for early in (SATURDAY, TOO_EARLY):
        tell_of_ranker(desk, early)
    tell_of_ranker(world.desk, NOW)
    assert told(world) == [], "nor without a channel of the office"
    for _ in range(2):  # the second as another process does
        tell_of_ranker(desk, NOW)
    (sent,) = world.post_all()
    assert sent.letter.channel == OFFICE.channel
    content = shown(sent.delivery)
    assert (content.questions, content.success_before, content.success_after) == (120, 0.5, 0.65)
    assert (content.ranker_id, content.trained_at) == (learned, TRAINED)
    assert content.state is RankerState.IN_USE


def test_nothing_is_said_of_what_is_not_in_use(world: World, desk: Desk) -> None:
    goes_live(world, is_better=False)
    goes_live(world, encoder="another")
    tell_of_ranker(desk, NOW)
    assert told(world) == []


def test_the_office_takes_it_back_and_reads_so(world: World, desk: Desk) -> None:
    learned = goes_live(world)
    tell_of_ranker(desk, NOW)
    world.post_all()
    for outsider in (YAMADA, KOBAYASHI):
        presses(world, desk, learned, outsider)
    assert [reason for _, reason in world.newly_refused()] == [Reason.ONLY_OFFICE] * 2
    assert ranker(world, learned).taken_back_at is None
    world.post_all()

    presses(world, desk, learned)
    (sent,) = world.post_all()
    content = shown(sent.delivery)
    assert isinstance(sent.delivery, Update)
    assert content.state is RankerState.TAKEN_BACK
    assert (content.taken_back_by, content.taken_back_at) == (
        YOSHIDA.name,
        NOW,
    )
    with world.database.read() as session:
        assert ranker_in_use(session, "") is None
        assert in_use_since(session, "", None) == NOW
    presses(world, desk, learned)
    assert [reason for _, reason in world.newly_refused()] == [Reason.RANKER_TAKEN_BACK]


def test_only_the_newest_can_be_taken_back_and_the_one_before_is_back(
    world: World, desk: Desk
) -> None:
    old = goes_live(world)
    tell_of_ranker(desk, NOW)
    world.post_all()
    new = goes_live(world)
    tell_of_ranker(desk, NOW)
    assert told(world) == [(Post, new, RankerState.IN_USE), (Update, old, RankerState.REPLACED)]
    presses(world, desk, old)
    assert [reason for _, reason in world.newly_refused()] == [Reason.RANKER_REPLACED]
    world.post_all()

    presses(world, desk, new)
    assert told(world) == [(Update, new, RankerState.TAKEN_BACK), (Update, old, RankerState.IN_USE)]
    with world.database.read() as session:
        in_use = ranker_in_use(session, "")
        assert in_use is not None
        assert in_use.id == old
        assert in_use_since(session, "", in_use) == NOW
    tell_of_ranker(desk, NOW)
    assert told(world) == [], "the office has heard of it"


def test_what_is_taken_back_at_a_terminal_is_shown_too(world: World, desk: Desk) -> None:
    pupil = Pupil(world.database, world.desk.finder)
    learned = goes_live(world)
    with world.database.read() as session:
        assert in_use_since(session, "", ranker_in_use(session, "")) == TRAINED
    tell_of_ranker(desk, NOW)
    world.post_all()
    assert take_newest_back(pupil, NOW)
    (sent,) = world.post_all()
    content = shown(sent.delivery)
    assert (content.state, content.taken_back_by) == (RankerState.TAKEN_BACK, "")

    unheard_of = goes_live(world)
    assert take_newest_back(pupil, NOW)
    assert told(world) == []
    assert ranker(world, unheard_of).taken_back_at == NOW
    assert ranker(world, learned).taken_back_at == NOW


def test_what_was_taken_back_before_the_letter_left_is_not_told(world: World, desk: Desk) -> None:
    learned = goes_live(world)
    tell_of_ranker(desk, NOW)
    presses(world, desk, learned)
    assert told(world) == []
    assert len(world.letters(LetterKind.RANKER)) == 1

"""What pairs of questions and answers teach."""

from dataclasses import replace

import numpy as np
import pytest

from knowledge.encoding.encoder import Rows
from knowledge.index.correlation import BY_MEANING, BY_WORDS, Correlation, Manner, correlate

MANNERS = [BY_MEANING, BY_WORDS]
TOPICS, PAIRS, SIZE = 12, 600, 24


def unit(rows: Rows) -> Rows:
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    scaled: Rows = (rows / lengths).astype(np.float32)
    return scaled


class World:
    """Topics, each asked about in one way and answered in another."""

    def __init__(self) -> None:
        self.chance = np.random.default_rng(7)
        self.asked, self.answered = self.chance.normal(size=(2, TOPICS, SIZE))

    def pairs(self, count: int) -> tuple[Rows, Rows, list[int]]:
        topics = self.chance.integers(0, TOPICS, count).tolist()
        noise = self.chance.normal(size=(2, count, SIZE))
        return unit(self.asked[topics] + noise[0]), unit(self.answered[topics] + noise[1]), topics


@pytest.fixture(scope="module")
def world() -> World:
    return World()


def learned(world: World, manner: Manner) -> Correlation:
    questions, answers, _ = world.pairs(PAIRS)
    return correlate(questions, answers, manner)


@pytest.mark.parametrize("manner", MANNERS)
def test_it_tells_which_answer_goes_with_a_new_question(world: World, manner: Manner) -> None:
    correlation = learned(world, manner)
    questions, answers, topics = world.pairs(200)
    right = plain = 0
    for question, topic in zip(questions, topics, strict=True):
        right += topics[int(np.argmax(correlation.of(question, answers)))] == topic
        plain += topics[int(np.argmax(answers @ question))] == topic
    assert right > 150
    assert plain < 50, "cosines cannot tell: questions and answers lie in other directions"


@pytest.mark.parametrize("manner", MANNERS)
def test_it_lies_between_minus_one_and_one(world: World, manner: Manner) -> None:
    correlation = learned(world, manner)
    questions, answers, _ = world.pairs(50)
    for question in questions:
        said = correlation.of(question, answers)
        assert said.shape == (50,)
        assert (np.abs(said) <= 1 + 1e-6).all()


@pytest.mark.parametrize("manner", MANNERS)
def test_nothing_is_said_of_questions_of_another_kind(world: World, manner: Manner) -> None:
    correlation = learned(world, manner)
    questions, answers, _ = world.pairs(20)
    assert correlation.of(questions[0], answers).any()
    assert not correlation.of(10 * questions[0], answers).any()


def test_who_is_stranger_is_believed_less(world: World) -> None:
    correlation = learned(world, BY_MEANING)
    question, answers = world.pairs(20)[0][0], world.pairs(20)[1]
    far = float(np.linalg.norm((question - correlation.question_mean) @ correlation.spread))
    halfway = (BY_MEANING.familiar + BY_MEANING.strange) / 2
    half = replace(correlation, usual=far / halfway).of(question, answers)
    whole = replace(correlation, usual=far).of(question, answers)
    assert half == pytest.approx(whole / 2, abs=1e-6)


def test_what_has_no_vector_stays_unknown(world: World) -> None:
    correlation = learned(world, BY_MEANING)
    questions, answers, _ = world.pairs(3)
    answers[1] = np.nan
    for question in (questions[0], 10 * questions[0]):
        assert np.isnan(correlation.of(question, answers)).tolist() == [False, True, False]


def test_the_fewer_pairs_the_less_is_believed(world: World) -> None:
    questions, answers, _ = world.pairs(PAIRS)
    many = correlate(questions, answers, BY_WORDS)
    few = correlate(questions[:20], answers[:20], BY_WORDS)
    assert np.linalg.norm(few.spread) < np.linalg.norm(many.spread)


@pytest.mark.parametrize("manner", MANNERS)
def test_pairs_that_are_all_alike_teach_nothing_and_break_nothing(manner: Manner) -> None:
    same = unit(np.ones((50, SIZE), np.float32))
    correlation = correlate(same, same, manner)
    assert np.isfinite(correlation.of(same[0], same)).all()

"""A finder learns from labels what words alone do not say, and nothing from noise."""

import random
from dataclasses import replace

import numpy as np
import pytest

from knowledge.evaluation.judged import JudgedQuery
from knowledge.finder import Finder
from knowledge.index.evidence import Sign
from knowledge.index.memory import Memory, Remembered
from knowledge.learning.examples import Example, gather, memory_of
from knowledge.learning.fitting import fit_odds, fit_shares
from knowledge.learning.held_out import compare, train_apart
from knowledge.learning.learn import ENOUGH, learn, measure, teach
from knowledge.learning.parts import PARTS, part_of
from knowledge.learning.training import train
from knowledge.ranking.defaults import LEXICAL
from knowledge.ranking.judge import Judge
from knowledge.ranking.learned import NOTHING_LEARNED, Learned
from knowledge.ranking.ranker import LinearRanker, linear
from knowledge.ranking.sureness import Clue, Logistic, Sureness
from knowledge.ranking.written import read_judge, write_judge
from tests.knowledge import learned_town as town
from tests.knowledge.spoken_for import speaking

NEW = "書庫で鍵を借りる"  # nobody asked at that place yet


BLIND = replace(LEXICAL, ranker=linear({}))


def first(found: Finder, text: str) -> str:
    key: str = found.find(text).candidates[0].key
    return key


def test_what_was_learned_is_found_and_was_not_before() -> None:
    finder = town.finder()
    assert first(finder, NEW) == "lend-0"
    comparison = learn(finder, town.labels())
    assert comparison is not None
    assert comparison.is_better
    assert comparison.success_after > comparison.success_before
    assert first(finder, NEW) == "desk-0"
    parts = {part.sign: part.points for part in finder.explain(NEW).articles[0].parts}
    assert parts["confirmed"] > 0


@pytest.mark.parametrize("seed", range(1, 9))
def test_noise_is_refused(seed: int) -> None:
    chance = random.Random(seed)
    keys = [article.key for article in town.articles()]
    noise = [JudgedQuery(one.query, {chance.choice(keys): 2}) for one in town.labels()]
    finder = town.finder()
    comparison = learn(finder, noise)
    assert comparison is not None
    assert not comparison.is_better
    assert finder.judge_of(finder.evidence(NEW)) is LEXICAL


def test_a_few_labels_are_remembered_and_train_nothing() -> None:
    assert learn(town.finder(), town.labels()[: ENOUGH - 1]) is None


def test_a_held_out_question_never_sees_itself() -> None:
    alone = [JudgedQuery("鍵を借りる", {"desk-0": 2}), JudgedQuery("議場の机", {"desk-1": 2})]
    examples = gather(town.finder(), alone)
    report = measure(examples, NOTHING_LEARNED)
    assert report.success_at_1 == 0.0


def test_a_grade_of_zero_speaks_against() -> None:
    memory = Memory([Remembered(frozenset({"鍵", "折る"}), {"lend-0": 0, "desk-0": 2})])
    recalled = memory.recall({"鍵", "折る"})
    assert recalled.foremost() == ("desk-0",)
    signs = recalled.signs(["lend-0", "desk-0", "lend-1"])
    assert signs[0].tolist() == [0.0, 0.0, 0.0, 1.0]
    assert signs[1].tolist() == pytest.approx([1.0, np.log(2), 0.0, 0.0])
    assert not signs[2].any()
    assert not memory.recall({"鍵", "折る"}, without=0).signs(["desk-0"]).any()


def test_an_article_comes_into_question_for_an_earlier_question_alone() -> None:
    finder = town.finder()
    asked = "かぎ束をなくした"
    assert "desk-7" not in [one.key for one in finder.find(asked).candidates]
    memory = Memory([Remembered(finder.words(asked), {"desk-7": 2})])
    finder.learn(Learned(memory))
    assert "desk-7" in [one.key for one in finder.find(asked).candidates]
    assert "desk-7" not in [one.key for one in finder.find(asked, without=["desk-7"]).candidates]
    finder.remove("desk-7")
    assert "desk-7" not in [one.key for one in finder.find(asked).candidates]


def test_a_trained_judge_is_read_as_it_was_written() -> None:
    examples = gather(town.finder(), town.labels())
    judge = train(examples, memory_of(examples), LEXICAL)
    assert read_judge(write_judge(judge)) == judge
    assert read_judge(write_judge(judge).replace("COVERED", "COVER")) is None


def test_nothing_confirmed_ever_speaks_against_an_article() -> None:
    examples = gather(town.finder(), town.labels())
    upside_down = [
        replace(one, grades={key: 2 for key in one.evidence.keys if key not in one.grades})
        for one in examples
    ]
    judge = train(upside_down, memory_of(upside_down), LEXICAL)
    assert isinstance(judge.ranker, LinearRanker)
    weights = judge.ranker.weights
    assert min(weights[Sign.CONFIRMED], weights[Sign.OFTEN], weights[Sign.RELATED]) >= 0
    assert weights[Sign.DECLINED] <= 0


def test_what_there_is_already_is_refused() -> None:
    examples = gather(town.finder(), town.labels())
    lesson = teach(examples, NOTHING_LEARNED)
    assert lesson.comparison.is_better
    in_use = Learned(memory_of(examples), lesson.judge, lesson.semantic, lesson.apart)
    again = teach(examples, in_use).comparison
    assert again.gain_before == again.gain_after
    assert not again.is_better


def test_who_is_compared_has_not_seen_the_question() -> None:
    """Of a judge that saw a part, and of one that did not, the latter is asked its questions."""
    examples = gather(town.finder(), town.labels())
    apart = train_apart(examples, LEXICAL)
    assert len(set(apart)) == PARTS, "each has seen other questions"
    for part in range(PARTS):
        blind = [BLIND if other == part else judge for other, judge in enumerate(apart)]
        theirs = [one for one in examples if part_of(one.asked.query) == part]
        lost = compare(examples, apart, apart).success_before
        lost -= compare(examples, blind, apart).success_before
        assert 0 < lost <= len(theirs) / len(examples)


def test_a_question_is_in_the_same_part_however_it_is_written() -> None:
    written = ("鍵を借りる", "鍵を、借りる。", " 鍵を借りる？ ")
    assert len({part_of(one) for one in written}) == 1
    parts = {part_of(one.query) for one in town.labels()}
    assert parts == set(range(PARTS))


def test_who_judges_a_part_has_not_seen_it() -> None:
    other = replace(LEXICAL, sureness=replace(LEXICAL.sureness, sure=0.9))
    apart = tuple(replace(other, ranker=linear({Sign.WHOLE: part})) for part in range(PARTS))
    learned = Learned(trained=other, apart=apart)
    assert [learned.judge_of_part(part, semantic=False) for part in range(PARTS)] == [*apart]
    assert learned.judge_of_part(3, semantic=True) is NOTHING_LEARNED.judge(semantic=True)
    assert Learned(trained=other).judge_of_part(3, semantic=False) is other
    assert NOTHING_LEARNED.judge_of_part(3, semantic=False) is LEXICAL


def test_what_is_found_no_more_is_neither_learned_nor_missed() -> None:
    finder = town.finder()
    finder.remove("desk-0")
    asked = [
        JudgedQuery("鍵", {"desk-0": 2}),
        JudgedQuery("鍵の束", {"desk-0": 2, "lend-0": 1}),
        JudgedQuery("鍵がない", {"desk-0": 0}),
    ]
    steps = list[int]()
    first, second = gather(finder, asked, steps.append)
    assert (first.asked.query, dict(first.asked.relevant)) == ("鍵の束", {"lend-0": 1})
    assert (second.asked.query, dict(second.asked.relevant)) == ("鍵がない", {})
    assert len(steps) == len(asked)


def test_shares_are_fitted_to_grades() -> None:
    random_ = np.random.default_rng(3)
    wanted = np.array([1.0, -0.5])
    groups = []
    for _ in range(200):
        values = random_.normal(size=(6, 2))
        shares = np.exp(values @ wanted)
        groups.append((values, shares / shares.sum()))
    alike = np.ones(200)
    assert fit_shares(groups, alike, np.zeros(2), 0.0) == pytest.approx(wanted, abs=1e-6)
    assert fit_shares(groups, alike, np.zeros(2), 1e6) == pytest.approx([0, 0], abs=1e-3)
    # What counts twice is as good as twice the same.
    twice = fit_shares([*groups, *groups[:50]], np.ones(250), np.zeros(2), 0.1)
    counts = np.where(np.arange(200) < 50, 2.0, 1.0)
    assert fit_shares(groups, counts, np.zeros(2), 0.1) == pytest.approx(twice, abs=1e-6)


def test_shares_are_fitted_where_a_whole_step_leads_up_again() -> None:
    # What few questions have, and these in great measure: far from where it begins nothing bends.
    random_ = np.random.default_rng(5)
    groups = []
    for number in range(300):
        values = random_.normal(size=(20, 2))
        values[:, 1] *= 20.0 if number < 2 else 0.0
        grades = np.zeros(20)
        grades[values[:, 1 if number < 2 else 0].argmax()] = 1.0
        groups.append((values, grades))
    counts, penalty = np.ones(300), 1e-3
    fitted = fit_shares(groups, counts, np.zeros(2), penalty)

    def loss(weights: np.ndarray) -> float:
        scores = [(values @ weights, grades) for values, grades in groups]
        lost = [np.logaddexp.reduce(one) - one @ grades for one, grades in scores]
        return float(np.mean(lost) + penalty * weights @ weights)

    for away in ((0.01, 0), (-0.01, 0), (0, 0.01), (0, -0.01)):
        assert loss(fitted) < loss(fitted + np.array(away))


def test_odds_are_fitted_to_what_was_right() -> None:
    random_ = np.random.default_rng(4)
    values = np.column_stack([random_.normal(size=5_000), np.ones(5_000)])
    right = (random_.random(5_000) < 1 / (1 + np.exp(-values @ [2.0, -1.0]))).astype(float)
    found = fit_odds(values, right, np.ones(5_000), np.zeros(2), 1e-6)
    assert found == pytest.approx([2.0, -1.0], abs=0.2)


def test_whether_there_is_an_answer_is_learned_by_itself() -> None:
    """What answers is always the fifth: none of the first three does, yet there is an answer."""
    signs = [{Sign.COVERED: 0.9 - 0.1 * place} for place in range(5)]
    examples = []
    for last in "efghijklmnopqrstuvwx":
        asked = JudgedQuery(last, {last: 2})
        found = speaking(*signs, keys=f"abcd{last}")
        examples.append(Example(asked, asked.relevant, frozenset({last}), found, None, 0.0))
    even = Logistic(0.0, (0.0,) * len(Clue))
    begin = Judge(linear({Sign.COVERED: 1.0}), Sureness(even, even, even, 0.7, 0.35))
    trained = train(examples, memory_of(examples), begin)
    finding = trained.judge(speaking(*signs), 5)
    assert finding.among_three < 0.5 < finding.answerable

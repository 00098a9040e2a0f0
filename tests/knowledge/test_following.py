"""Who asks on is understood with what they asked before, and not shown the same again."""

from collections.abc import Collection

import pytest

from knowledge.article import Article
from knowledge.finder import Finder
from knowledge.finding import Candidate, Decision, Finding
from knowledge.following import behind, find_following, find_others, surer
from tests.knowledge.gold_finder import sample_finder

PRINTER = Article("prt-1", "プリンターから印刷できません", "電源を確認してください。")
SCANNER = Article("scn-1", "プリンターでスキャンできません", "宛先を確認してください。")
PASSWORD = Article("acc-1", "パスワードを忘れてログインできません", "再発行します。")


def finding(decision: Decision, confidence: float, *keys: str) -> Finding:
    return Finding(decision, confidence, tuple(Candidate(key, 1.0) for key in keys))


SURE = finding(Decision.ANSWER, 0.9, "a", "b", "c")
UNSURE = finding(Decision.SUGGEST, 0.5, "a", "b", "c")
NOTHING = finding(Decision.NONE, 0.1, "a")


@pytest.mark.parametrize(
    ("alone", "together", "expected"),
    [
        (SURE, UNSURE, SURE),
        (UNSURE, SURE, SURE),
        (NOTHING, UNSURE, UNSURE),
        # An answer beats a confident suggestion: what counts first is what is done with it.
        (finding(Decision.ANSWER, 0.4, "x"), finding(Decision.SUGGEST, 0.9, "y"), "alone"),
        (finding(Decision.SUGGEST, 0.4, "x"), finding(Decision.SUGGEST, 0.6, "y"), "together"),
        (finding(Decision.SUGGEST, 0.5, "x"), finding(Decision.SUGGEST, 0.5, "y"), "alone"),
    ],
)
def test_the_surer_finding_counts(
    alone: Finding, together: Finding, expected: Finding | str
) -> None:
    named = {"alone": alone, "together": together}
    wanted = named[expected] if isinstance(expected, str) else expected
    assert surer(alone, together) == wanted


@pytest.mark.parametrize(
    ("found", "read", "decision", "keys"),
    [
        (SURE, "", Decision.ANSWER, "abc"),
        (SURE, "a", Decision.SUGGEST, "bca"),
        (SURE, "b", Decision.ANSWER, "acb"),
        (SURE, "abc", Decision.NONE, "abc"),
        (UNSURE, "a", Decision.SUGGEST, "bca"),
        (UNSURE, "abc", Decision.NONE, "abc"),
        (NOTHING, "a", Decision.NONE, "a"),
        (finding(Decision.NONE, 0.0), "a", Decision.NONE, ""),
    ],
)
def test_what_was_read_goes_behind(
    found: Finding, read: str, decision: Decision, keys: str
) -> None:
    pushed = behind(found, set(read))
    assert pushed.decision is decision
    assert "".join(one.key for one in pushed.candidates) == keys
    assert pushed.confidence == found.confidence


@pytest.fixture
def finder() -> Finder:
    finder = Finder()
    for article in (PRINTER, SCANNER, PASSWORD):
        finder.put(article)
    return finder


def test_without_anything_before_it_is_a_plain_search(finder: Finder) -> None:
    text = "パスワードを忘れました"
    assert find_following(finder, text, (), ()) == finder.find(text)


def test_a_few_words_are_understood_with_what_went_before(finder: Finder) -> None:
    assert finder.find("スキャンの方です").candidates[0].key == "scn-1"
    vague = "できません"
    found = find_following(finder, vague, ("プリンターでスキャン",), ())
    assert found.candidates[0].key == "scn-1"
    assert found.confidence >= finder.find(vague).confidence


def test_another_matter_in_the_same_thread_stands_for_itself(finder: Finder) -> None:
    text = "パスワードを忘れてログインできません"
    found = find_following(finder, text, ("プリンターから印刷できません",), ("prt-1",))
    assert (found.decision, found.candidates[0].key) == (Decision.ANSWER, "acc-1")


def test_what_did_not_help_is_not_the_answer_again(finder: Finder) -> None:
    text = PRINTER.question
    assert finder.find(text).decision is Decision.ANSWER
    found = find_following(finder, text, (text,), ("prt-1",))
    assert found.decision is not Decision.ANSWER
    assert not found.candidates or found.candidates[-1].key == "prt-1"


def test_what_was_read_brings_nothing_else_with_it(finder: Finder) -> None:
    earlier = (PASSWORD.question,)
    found = find_following(finder, "花壇の水やりを頼みたい", earlier, ("acc-1",))
    assert found.decision is Decision.NONE


def test_what_comes_next_is_offered_if_it_is_good_enough(finder: Finder) -> None:
    others = find_others(finder, ["プリンターから印刷もスキャンもできません"], {"prt-1"})
    assert [one.key for one in others.candidates] == ["scn-1"]
    assert others.decision is Decision.SUGGEST


@pytest.mark.parametrize("seen", [{"acc-1"}, {"acc-1", "prt-1", "scn-1"}])
def test_what_only_touches_the_question_is_not_offered(finder: Finder, seen: set[str]) -> None:
    assert find_others(finder, [PASSWORD.question], seen) == finding(Decision.NONE, 0.0)


class Unsure(Finder):
    """Somewhere there is an answer, but hardly among what it found."""

    def find(self, text: str, limit: int = 10, *, without: Collection[str] = ()) -> Finding:
        assert text
        assert limit
        keys = [Candidate(key, 1.0) for key in "abc" if key not in without]
        return Finding(Decision.SUGGEST, 0.3, tuple(keys), among_three=0.4, answerable=0.9)


def test_what_comes_next_has_to_be_an_answer_itself() -> None:
    assert not find_others(Unsure(), ["どこかにあるはず"], {"a"}).candidates


@pytest.fixture(scope="module")
def samples() -> Finder:
    return sample_finder(None)


@pytest.mark.parametrize(
    ("asked", "seen", "offered"),
    [
        ("メールが届きません", "mail-004", ["mail-003"]),
        ("プリンターの紙詰まり", "prt-001", ["prt-004"]),
        # What comes second has a word in common, and is far behind.
        ("パスワードを忘れました", "acc-001", []),
        ("Wi-Fiにつながりません", "net-001", []),
        ("アカウントがロックされました", "acc-002", []),
    ],
)
def test_the_next_of_the_sample_articles(
    samples: Finder, asked: str, seen: str, offered: list[str]
) -> None:
    assert samples.find(asked).candidates[0].key == seen
    assert [one.key for one in find_others(samples, [asked], {seen}).candidates] == offered


def test_a_next_one_is_never_the_answer(finder: Finder) -> None:
    assert finder.find(PRINTER.question).decision is Decision.ANSWER
    assert find_others(finder, [PRINTER.question], ()).decision is Decision.SUGGEST


def test_words_that_asked_on_count_as_they_did_then(finder: Finder) -> None:
    asked = ["プリンターでスキャン", "できません"]
    found = find_following(finder, asked[1], asked[:1], ())
    others = find_others(finder, asked, ())
    assert others.candidates[0].key == found.candidates[0].key == "scn-1"


def test_an_article_that_is_left_out_does_not_weigh_on_the_others(finder: Finder) -> None:
    without = finder.find(PRINTER.question, without={"prt-1"})
    finder.remove("prt-1")
    alone = finder.find(PRINTER.question)
    assert [one.key for one in without.candidates] == [one.key for one in alone.candidates]

"""Finding by meaning: what the letters do not say, and what an encoder may not break."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge.article import Article
from knowledge.encoding.article_vectors import (
    ANSWER_LIMIT,
    QUESTION_LIMIT,
    passage_text,
    wording_texts,
)
from knowledge.encoding.encode_articles import encode_articles
from knowledge.finder import Finder
from knowledge.finding import Decision
from knowledge.index.evidence import Sign
from knowledge.ranking.defaults import LEXICAL, SEMANTIC
from knowledge.ranking.explained import AS_WRITTEN
from knowledge.ranking.ranker import WORD_FOR_WORD
from knowledge.ranking.sureness import Grounds
from tests.knowledge.desk import ARTICLES, MAILBOX, PASSWORD, PRINTER, encoded_finder_of, keys
from tests.knowledge.fake_encoder import FakeEncoder, vectors_of

RIDDLE = "qqqq"  # no word of it is anywhere


@pytest.fixture
def encoder() -> FakeEncoder:
    return FakeEncoder(same_as={RIDDLE: PRINTER.question})


@pytest.fixture
def meaning(encoder: FakeEncoder) -> Finder:
    return encoded_finder_of(*ARTICLES, encoder=encoder)


def test_what_means_the_same_is_found_though_no_word_is(meaning: Finder, desk: Finder) -> None:
    assert keys(desk.find(RIDDLE)) == []
    assert keys(meaning.find(RIDDLE))[0] == PRINTER.key


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.key)
def test_who_asks_word_for_word_is_answered_all_the_same(meaning: Finder, article: Article) -> None:
    finding = meaning.find(article.question)
    assert keys(finding)[0] == article.key
    assert finding.decision is Decision.ANSWER


def test_the_judge_is_whoever_can_read_the_evidence(meaning: Finder, desk: Finder) -> None:
    assert meaning.judge_of(meaning.evidence(PASSWORD.question)) is SEMANTIC
    assert desk.judge_of(desk.evidence(PASSWORD.question)) is LEXICAL


def test_until_anything_is_encoded_words_decide_alone(encoder: FakeEncoder, desk: Finder) -> None:
    finder = Finder(encoder)
    for article in ARTICLES:
        finder.put(article)
    assert finder.without_vectors() == tuple(article.key for article in ARTICLES)
    assert finder.find("パスワードを忘れた") == desk.find("パスワードを忘れた")
    assert keys(finder.find(RIDDLE)) == []


def test_a_newcomer_is_found_before_it_is_encoded(meaning: Finder) -> None:
    meaning.put(Article("car-1", "公用車を予約するには？", "車両予約から申し込みます。"))
    assert meaning.without_vectors() == ("car-1",)
    assert keys(meaning.find("公用車の予約"))[0] == "car-1"
    assert keys(meaning.find(RIDDLE))[0] == PRINTER.key


def test_an_article_that_is_put_again_means_nothing_until_it_is_encoded(
    meaning: Finder,
) -> None:
    meaning.put(replace(PRINTER, answer="電源を確認してください。"))
    assert meaning.without_vectors() == (PRINTER.key,)
    assert PRINTER.key not in keys(meaning.find(RIDDLE))
    encode_articles(meaning, [PRINTER], lambda _: None)
    assert meaning.without_vectors() == ()
    assert keys(meaning.find(RIDDLE))[0] == PRINTER.key


def test_vectors_of_an_older_version_are_ignored(meaning: Finder, encoder: FakeEncoder) -> None:
    meaning.put(replace(PRINTER, phrasings=()))
    meaning.place_vectors(PRINTER.key, vectors_of(encoder, wording_texts(PRINTER), "?"))
    assert meaning.without_vectors() == (PRINTER.key,)


def test_vectors_of_what_is_gone_are_ignored(meaning: Finder, encoder: FakeEncoder) -> None:
    meaning.remove(PRINTER.key)
    meaning.place_vectors(PRINTER.key, vectors_of(encoder, wording_texts(PRINTER), "?"))
    assert PRINTER.key not in keys(meaning.find(RIDDLE, limit=50))


def test_what_is_left_out_is_not_found_by_meaning_either(meaning: Finder) -> None:
    assert PRINTER.key not in keys(meaning.find(RIDDLE, limit=50, without={PRINTER.key, "x"}))


def test_idle_talk_is_left_alone_whatever_it_may_mean(meaning: Finder) -> None:
    for talk in ("", "   ", "？？？", "🍣🍣🍣", "ありがとうございました！", "お疲れ様です"):
        assert meaning.find(talk).decision is Decision.NONE


def test_what_says_nothing_is_not_encoded(meaning: Finder, encoder: FakeEncoder) -> None:
    asked_before = len(encoder.questions)
    assert meaning.find("🍣？！").candidates == ()
    assert len(encoder.questions) == asked_before


def test_only_the_beginning_of_a_question_is_encoded(meaning: Finder, encoder: FakeEncoder) -> None:
    meaning.find("印刷" * 10_000)
    assert encoder.questions[-1] == ("印刷" * 10_000)[:QUESTION_LIMIT]


def test_an_article_is_encoded_by_its_wordings_and_as_a_whole() -> None:
    assert wording_texts(PASSWORD) == [PASSWORD.question, *PASSWORD.phrasings]
    assert passage_text(PASSWORD) == f"{PASSWORD.question} {PASSWORD.answer}"
    long = Article("x", "問" * 1_000, "答" * 1_000, ("別" * 1_000,))
    assert wording_texts(long) == ["問" * QUESTION_LIMIT, "別" * QUESTION_LIMIT]
    assert passage_text(long) == "問" * QUESTION_LIMIT + " " + "答" * ANSWER_LIMIT


@pytest.mark.parametrize("count", [0, 1, 15, 16, 17, 40])
def test_all_articles_are_encoded_a_few_at_a_time(count: int) -> None:
    articles = [replace(MAILBOX, key=f"m-{n}", question=f"容量 {n}") for n in range(count)]
    finder, steps = Finder(FakeEncoder()), list[int]()
    for article in articles:
        finder.put(article)
    encode_articles(finder, articles, steps.append)
    assert finder.without_vectors() == ()
    assert sum(steps) == count
    for article in articles:
        evidence = finder.evidence(article.question)
        row = evidence.signs[evidence.keys.index(article.key)]
        assert row[Sign.WORDING_COSINE] == pytest.approx(1, abs=1e-3)
        assert row[Sign.PASSAGE_COSINE] < 1


def test_without_an_encoder_there_is_nothing_to_encode(desk: Finder) -> None:
    steps: list[int] = []
    encode_articles(desk, ARTICLES, steps.append)
    assert steps == []
    assert len(desk.without_vectors()) == len(ARTICLES)


@pytest.mark.parametrize(
    "text", [PASSWORD.question, "パスワードを忘れた", RIDDLE, "メール 会議 書類", "🍣", ""]
)
def test_why_something_was_found_adds_up(meaning: Finder, desk: Finder, text: str) -> None:
    for finder, sure in ((meaning, 0.73), (desk, 0.75)):
        explanation, finding = finder.explain(text), finder.find(text, 3)
        assert explanation.finding == finding
        assert (explanation.sure, explanation.worth_showing) == (sure, 0.35)
        for article, candidate in zip(explanation.articles, finding.candidates, strict=True):
            assert article.key == candidate.key
            signs = [part.sign for part in article.parts if part.sign != AS_WRITTEN]
            assert signs == [sign.name.lower() for sign in Sign]
            assert sum(part.points for part in article.parts) == pytest.approx(candidate.score)


def test_who_asks_word_for_word_is_told_so(desk: Finder) -> None:
    first = desk.explain(PASSWORD.question).articles[0]
    assert [part.points for part in first.parts if part.sign == AS_WRITTEN] == [WORD_FOR_WORD]


@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        (PASSWORD.question, Grounds.SURE),
        ("パスワード", Grounds.PERHAPS),
        ("", Grounds.NOTHING_NEAR),
    ],
)
def test_what_the_decision_rests_on_is_told(desk: Finder, text: str, grounds: Grounds) -> None:
    explanation = desk.explain(text)
    assert explanation.grounds is grounds
    assert explanation.finding.decision is grounds.decision


def test_the_words_that_led_to_an_article_are_named(desk: Finder) -> None:
    first = desk.explain("パスワードを忘れた花壇").articles[0]
    assert (first.key, first.words) == (PASSWORD.key, ("ぱすわーど", "忘れる"))


MEANING = encoded_finder_of(*ARTICLES)


@given(text=st.text(st.characters(exclude_categories=()), max_size=300), limit=st.integers(0, 20))
@example(text="\ud800\udc00\ud800", limit=10)
@example(text="\x00あ\u202e\ufeff", limit=10)
@settings(max_examples=100, deadline=None)
def test_any_text_is_found_by_meaning_too(text: str, limit: int) -> None:
    finding = MEANING.find(text, limit)
    scores = [candidate.score for candidate in finding.candidates]
    assert scores == sorted(scores, reverse=True)
    assert len(set(keys(finding))) == len(scores) <= limit
    assert 0.0 <= finding.confidence <= finding.among_three <= finding.answerable <= 1.0
    assert MEANING.find(text, limit) == finding


def test_who_asks_again_does_not_wait_again(meaning: Finder, encoder: FakeEncoder) -> None:
    del encoder.questions[:]
    first = meaning.find(RIDDLE)
    assert meaning.find(RIDDLE) == first
    meaning.explain(RIDDLE)
    assert encoder.questions == [RIDDLE]
    meaning.find(PASSWORD.question)
    assert encoder.questions == [RIDDLE, PASSWORD.question]

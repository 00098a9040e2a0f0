"""Articles in their indexes: put, replaced, removed, and nothing left behind."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.article import Article
from knowledge.encoding.article_vectors import ArticleVectors
from knowledge.index.catalogue import Catalogue
from knowledge.index.entry import Entry, read_article
from knowledge.index.evidence import Sign
from knowledge.index.lookup import look_up
from knowledge.text.question import read_question
from knowledge.text.synonyms import NO_SYNONYMS
from knowledge.text.term import Term
from tests.knowledge.desk import ARTICLES, PASSWORD, PRINTER
from tests.knowledge.fake_encoder import FakeEncoder, vectors_of

FIRST, SECOND = read_article(PASSWORD), read_article(PRINTER)


def catalogue_of(*entries: Entry) -> Catalogue:
    catalogue = Catalogue()
    for entry in entries:
        catalogue.put(entry)
    return catalogue


def vectors_for(entry: Entry, wordings: int | None = None) -> ArticleVectors:
    count = len(entry.wordings) if wordings is None else wordings
    return vectors_of(FakeEncoder(), [f"{entry.key} {n}" for n in range(count)], entry.key)


def known_vectors(catalogue: Catalogue) -> tuple[int, int]:
    """How many wordings and how many passages have a vector."""
    question = FakeEncoder().encode_questions(["?"])[0]
    wordings = catalogue.wording_vectors.nearness(question, len(catalogue.owners))
    passages = catalogue.passage_vectors.nearness(question, catalogue.size)
    return int((~np.isnan(wordings)).sum()), int((~np.isnan(passages)).sum())


def test_what_was_put_is_there() -> None:
    catalogue = catalogue_of(FIRST, SECOND)
    assert len(catalogue) == 2
    assert PASSWORD.key in catalogue
    assert "nowhere" not in catalogue
    (number,) = catalogue.numbers_of([PASSWORD.key, "nowhere"])
    place = catalogue.place(number)
    assert (place.key, place.article, place.wordings) == (PASSWORD.key, number, FIRST.wordings)
    assert [int(catalogue.owners[wording]) for wording in place.numbers] == [number] * 3


def test_its_words_are_those_of_question_phrasings_and_answer() -> None:
    words = catalogue_of(FIRST).words_of(PASSWORD.key)
    assert {"ぱすわーど", "忘れる", "pw", "発行"} <= words
    assert words == set(FIRST.answer).union(*(wording.words for wording in FIRST.wordings))
    assert catalogue_of(FIRST).words_of("nowhere") == frozenset()


def test_what_is_put_twice_is_there_once() -> None:
    catalogue = catalogue_of(FIRST, SECOND, FIRST, FIRST)
    assert len(catalogue) == 2
    assert [len(index) for index in (catalogue.whole, catalogue.answers)] == [2, 2]
    wordings = len(FIRST.wordings) + len(SECOND.wordings)
    assert [len(index) for index in (catalogue.wordings, catalogue.sounds)] == [wordings] * 2


def test_what_is_put_again_has_its_new_words_only() -> None:
    catalogue = catalogue_of(FIRST, SECOND)
    catalogue.put(read_article(Article(PASSWORD.key, "公用車を予約するには？", "申し込みます。")))
    assert not catalogue.whole.seek(Term(("ぱすわーど",))).ways
    assert catalogue.wordings.seek(Term(("公用",))).ways
    assert not catalogue.sounds.seek(Term(("ぱす",))).ways


def test_what_is_removed_leaves_nothing() -> None:
    catalogue = catalogue_of(FIRST)
    catalogue.place_vectors(PASSWORD.key, vectors_for(FIRST))
    catalogue.remove(PASSWORD.key)
    catalogue.remove(PASSWORD.key)
    catalogue.remove("nowhere")
    assert len(catalogue) == 0
    assert PASSWORD.key not in catalogue
    assert catalogue.numbers_of([PASSWORD.key]) == []
    indexes = (catalogue.wordings, catalogue.sounds, catalogue.answers, catalogue.whole)
    assert [len(index) for index in indexes] == [0] * 4
    assert known_vectors(catalogue) == (0, 0)
    assert not catalogue.without_vectors


def test_numbers_are_used_again() -> None:
    catalogue = catalogue_of(*map(read_article, ARTICLES))
    size, wordings = catalogue.size, len(catalogue.owners)
    for number in range(100):
        catalogue.remove(PASSWORD.key)
        catalogue.put(replace(FIRST, key=f"tmp-{number}"))
        catalogue.put(SECOND)
        catalogue.remove(f"tmp-{number}")
        catalogue.put(FIRST)
    assert (catalogue.size, len(catalogue.owners)) == (size, wordings)


def test_vectors_are_placed() -> None:
    catalogue = catalogue_of(FIRST, SECOND)
    assert list(catalogue.without_vectors) == [PASSWORD.key, PRINTER.key]
    catalogue.place_vectors(PASSWORD.key, vectors_for(FIRST))
    assert known_vectors(catalogue) == (3, 1)
    assert list(catalogue.without_vectors) == [PRINTER.key]


@pytest.mark.parametrize("wordings", [0, 1, 2, 4])
def test_vectors_of_another_version_are_ignored(wordings: int) -> None:
    catalogue = catalogue_of(FIRST)
    catalogue.place_vectors(PASSWORD.key, vectors_for(FIRST, wordings))
    assert known_vectors(catalogue) == (0, 0)
    assert list(catalogue.without_vectors) == [PASSWORD.key]


def test_vectors_of_what_is_gone_are_ignored() -> None:
    catalogue = catalogue_of(FIRST)
    catalogue.remove(PASSWORD.key)
    catalogue.place_vectors(PASSWORD.key, vectors_for(FIRST))
    catalogue.place_vectors("nowhere", vectors_for(FIRST))
    assert known_vectors(catalogue) == (0, 0)


def test_what_an_article_meant_before_is_forgotten() -> None:
    catalogue = catalogue_of(FIRST)
    catalogue.place_vectors(PASSWORD.key, vectors_for(FIRST))
    catalogue.put(FIRST)
    assert known_vectors(catalogue) == (0, 0)
    assert list(catalogue.without_vectors) == [PASSWORD.key]


def test_a_newcomer_does_not_mean_what_was_under_its_number() -> None:
    catalogue = catalogue_of(FIRST)
    catalogue.place_vectors(PASSWORD.key, vectors_for(FIRST))
    catalogue.remove(PASSWORD.key)
    catalogue.put(SECOND)
    assert catalogue.size == 1
    assert known_vectors(catalogue) == (0, 0)


ENTRIES = [
    read_article(Article(key, *texts))
    for key in "abc"
    for texts in (
        ("会議の予約", "予約します", ("会議", "会議室")),
        ("印刷", "印刷の予約", ()),
        ("会議の中止と印刷", "", ("予約",)),
    )
]
PUT, REMOVE, PLACE = "put", "remove", "place"
STEPS = st.tuples(st.sampled_from((PUT, PUT, REMOVE, PLACE)), st.sampled_from(ENTRIES))


def signs(catalogue: Catalogue) -> dict[str, Sequence[float]]:
    question = read_question("会議室の予約と印刷", NO_SYNONYMS)
    evidence = look_up(catalogue, question, FakeEncoder().encode_questions(["a 1"])[0])
    return dict(zip(evidence.keys, evidence.signs.tolist(), strict=True))


@given(steps=st.lists(STEPS, max_size=25))
@settings(max_examples=60, deadline=None)
def test_a_catalogue_changed_in_place_equals_one_made_anew(steps: list[tuple[str, Entry]]) -> None:
    catalogue, entries, placed = Catalogue(), dict[str, Entry](), set[str]()
    for step, entry in steps:
        if step == PUT:
            catalogue.put(entry)
            entries[entry.key] = entry
            placed.discard(entry.key)
        elif step == REMOVE:
            catalogue.remove(entry.key)
            entries.pop(entry.key, None)
            placed.discard(entry.key)
        else:
            catalogue.place_vectors(entry.key, vectors_for(entry))
            now = entries.get(entry.key)
            if now is not None and len(now.wordings) == len(entry.wordings):
                placed.add(entry.key)
    anew = catalogue_of(*entries.values())
    for key in placed:
        anew.place_vectors(key, vectors_for(entries[key]))
    assert catalogue.size <= 3
    assert set(catalogue.without_vectors) == entries.keys() - placed
    found, expected = signs(catalogue), signs(anew)
    assert found.keys() == expected.keys()
    for key, row in expected.items():
        assert found[key] == pytest.approx(row, rel=1e-5, nan_ok=True)
        assert len(row) == len(Sign)

"""What speaks for an article, against its definition."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np
import pytest

from knowledge.article import Article
from knowledge.encoding.article_vectors import passage_text, wording_texts
from knowledge.index.catalogue import Catalogue
from knowledge.index.entry import read_article
from knowledge.index.evidence import Evidence, Sign
from knowledge.index.lookup import look_up
from knowledge.text.question import QuestionReading, read_question
from knowledge.text.synonyms import Synonyms
from tests.knowledge.desk import ARTICLES, PASSWORD, PRINTER
from tests.knowledge.fake_encoder import FakeEncoder, vectors_of
from tests.knowledge.slow_lookup import SlowLookup

SYNONYMS = Synonyms.of([["印刷", "プリント", "出力"], ["メール", "電文", "会議の連絡"]])
SEMANTIC = [Sign.WORDING_COSINE, Sign.PASSAGE_COSINE, Sign.OWN_COSINE]
LEXICAL = [sign for sign in Sign if sign not in SEMANTIC]
ENCODER = FakeEncoder()
NOT_ENCODED = ARTICLES[-1].key
VECTORS = {
    article.key: vectors_of(ENCODER, wording_texts(article), passage_text(article))
    for article in ARTICLES
    if article.key != NOT_ENCODED
}
SLOW = SlowLookup([read_article(article) for article in ARTICLES], VECTORS)
QUESTIONS = [
    "パスワードを忘れた",
    "パスワードを忘れてログインできません。どうすればよいですか？",
    "プリントできない",
    "電文の容量",
    "会議の連絡が届かない",
    "ぱすわーどわすれた",
    "メール 会議 書類 印刷 休暇 書類",
    "スキャナで読み取っった書類",
    "エクセルで作ったグラフを資料に貼り付ける",
    "insatsu dekinai",
    "2GBを超えてメールを保管できますか",
    "PW",
    "花壇の水やりを頼みたい",
    "こんにちは",
]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return catalogue_of(ARTICLES)


def catalogue_of(articles: Sequence[Article], encoded: Collection[str] = VECTORS) -> Catalogue:
    catalogue = Catalogue()
    for article in articles:
        catalogue.put(read_article(article))
        if article.key in encoded:
            catalogue.place_vectors(article.key, VECTORS[article.key])
    return catalogue


def asked(text: str) -> QuestionReading:
    return read_question(text, SYNONYMS)


def rows(evidence: Evidence) -> dict[str, list[float]]:
    return dict(zip(evidence.keys, evidence.signs.tolist(), strict=True))


@pytest.mark.parametrize("text", QUESTIONS)
def test_signs_are_what_they_are_said_to_be(catalogue: Catalogue, text: str) -> None:
    vector = ENCODER.encode_questions([text])[0]
    evidence = look_up(catalogue, asked(text), vector)
    expected = SLOW.signs(asked(text), vector)
    for key, row in rows(evidence).items():
        for sign in expected[key]:
            # Vectors are kept in half precision.
            off = 1e-3 if sign in SEMANTIC else 1e-6
            wanted = pytest.approx(expected[key][sign], rel=1e-4, abs=off, nan_ok=True)
            assert row[sign] == wanted, (key, sign)
    assert evidence.known == pytest.approx(SLOW.known(asked(text)))
    assert evidence.words_asked == len(set(asked(text).reading.words))
    assert evidence.letters_asked == len(asked(text).reading.letters)


@pytest.mark.parametrize("text", QUESTIONS)
def test_whatever_has_anything_to_do_with_it_is_looked_at(catalogue: Catalogue, text: str) -> None:
    evidence = look_up(catalogue, asked(text))
    expected = SLOW.signs(asked(text), None)
    assert len(set(evidence.keys)) == len(evidence.keys)
    assert set(evidence.keys) == {
        key
        for key, signs in expected.items()
        if signs[Sign.WHOLE] > 0 or signs[Sign.WORDING] > 0 or signs[Sign.SOUND] > 0
    }


@pytest.mark.parametrize("text", QUESTIONS)
def test_shares_are_between_nothing_and_all(catalogue: Catalogue, text: str) -> None:
    evidence = look_up(catalogue, asked(text))
    for sign in (Sign.COVERED, Sign.MATCHED, Sign.LIKENESS, Sign.LACKING):
        assert ((evidence.signs[:, sign] >= 0) & (evidence.signs[:, sign] <= 1)).all()
    assert 0 <= evidence.known <= 1


@pytest.mark.parametrize("text", QUESTIONS)
def test_without_an_encoder_nobody_knows_what_it_means(catalogue: Catalogue, text: str) -> None:
    evidence = look_up(catalogue, asked(text))
    assert np.isnan(evidence.signs[:, SEMANTIC]).all()
    assert not np.isnan(evidence.signs[:, LEXICAL]).any()
    assert not evidence.semantic


def test_an_article_that_is_not_encoded_yet_is_found_all_the_same(catalogue: Catalogue) -> None:
    text = ARTICLES[-1].question
    evidence = look_up(catalogue, asked(text), ENCODER.encode_questions([text])[0])
    assert np.isnan(rows(evidence)[NOT_ENCODED][Sign.WORDING_COSINE])
    assert not np.isnan(rows(evidence)[PRINTER.key][Sign.WORDING_COSINE])
    assert evidence.semantic


def test_meaning_alone_is_enough_to_be_found(catalogue: Catalogue) -> None:
    text = "xyz"
    assert look_up(catalogue, asked(text)).keys == ()
    evidence = look_up(catalogue, asked(text), VECTORS[PRINTER.key].passage)
    assert set(evidence.keys) == set(VECTORS)
    assert rows(evidence)[PRINTER.key][Sign.PASSAGE_COSINE] == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("text", QUESTIONS)
def test_what_is_left_out_is_not_there_and_changes_nothing(catalogue: Catalogue, text: str) -> None:
    vector = ENCODER.encode_questions([text])[0]
    without = [PASSWORD.key, PRINTER.key]
    evidence = look_up(catalogue, asked(text), vector, catalogue.numbers_of(without))
    everything = rows(look_up(catalogue, asked(text), vector))
    expected = {key: row for key, row in everything.items() if key not in without}
    assert rows(evidence).keys() == expected.keys()
    for key, row in rows(evidence).items():
        # In single precision, beside fewer others: the last digits of a product may differ.
        assert row == pytest.approx(expected[key], abs=1e-6, nan_ok=True)


def test_all_can_be_left_out(catalogue: Catalogue) -> None:
    everybody = catalogue.numbers_of([article.key for article in ARTICLES])
    evidence = look_up(catalogue, asked(PASSWORD.question), None, everybody)
    assert evidence.keys == ()
    assert evidence.signs.shape == (0, len(Sign))


def test_leaving_some_out_makes_room_for_others() -> None:
    many = [replace(PRINTER, key=f"prt-{number:03}") for number in range(120)]
    catalogue = catalogue_of([PASSWORD, *many], ())
    seen = look_up(catalogue, asked(PRINTER.question)).keys
    others = look_up(catalogue, asked(PRINTER.question), None, catalogue.numbers_of(seen)).keys
    assert len(seen) == len(others) == 40
    assert not set(seen) & set(others)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        (PASSWORD.question, True),
        ("ＰＷを忘れた！！", True),
        ("pwを 忘れた", True),
        ("ピーダブリューを忘れた", False),
        ("パスワードを忘れてログインできません", False),
    ],
)
def test_word_for_word_is_letter_for_letter(catalogue: Catalogue, text: str, same: bool) -> None:
    evidence = look_up(catalogue, asked(text))
    exact = [
        key for key, is_same in zip(evidence.keys, evidence.word_for_word, strict=True) if is_same
    ]
    assert exact == ([PASSWORD.key] if same else [])


def test_two_long_texts_with_the_same_beginning_are_not_the_same() -> None:
    story = "会議室のプロジェクターに映らないので、ケーブルとモニターと電源を確かめました。" * 5
    articles = [Article(end, story + end, "。") for end in ("直りました", "交換しますか")]
    catalogue = catalogue_of(articles, ())
    evidence = look_up(catalogue, asked(story + "交換しますか"))
    same = dict(zip(evidence.keys, evidence.word_for_word.tolist(), strict=True))
    assert same == {"直りました": False, "交換しますか": True}


def test_nothing_is_known_of_what_nobody_wrote(catalogue: Catalogue) -> None:
    assert look_up(catalogue, asked("鷺沼")).known == 0
    assert look_up(catalogue, asked("鷺沼のプリンター")).known == pytest.approx(
        SLOW.known(asked("鷺沼のプリンター"))
    )
    assert look_up(catalogue, asked("プリンター")).known == pytest.approx(1)


def test_an_empty_catalogue_has_nothing_to_say() -> None:
    evidence = look_up(Catalogue(), asked("印刷"), ENCODER.encode_questions(["印刷"])[0])
    assert (evidence.keys, evidence.known, evidence.semantic) == ((), 0.0, False)


def test_candidates_are_taken_in_any_order(catalogue: Catalogue) -> None:
    evidence = look_up(catalogue, asked("印刷とメール"))
    order = list(reversed(range(len(evidence.keys))))
    taken = evidence.take(order)
    assert taken.keys == evidence.keys[::-1]
    assert np.array_equal(taken.signs, evidence.signs[::-1], equal_nan=True)
    assert taken.word_for_word.tolist() == evidence.word_for_word.tolist()[::-1]
    assert (taken.known, taken.words_asked) == (evidence.known, evidence.words_asked)
    assert taken.letters_asked == evidence.letters_asked
    assert evidence.take([]).keys == ()

"""Words that may stand for each other."""

import pytest

from knowledge.text.own_synonyms import own_synonyms
from knowledge.text.question import read_question
from knowledge.text.synonyms import Synonyms
from knowledge.text.term import Term

PRINTING = Synonyms.of([["印刷", "プリント", "出力"], ["印刷", "刷り出し"]])


def test_each_member_stands_for_all_others() -> None:
    assert PRINTING.by_word["印刷"][:2] == ("ぷりんと", "出力")
    assert PRINTING.by_word["ぷりんと"] == ("印刷", "出力")
    assert PRINTING.by_word["出力"] == ("印刷", "ぷりんと")


def test_a_group_may_be_in_any_script() -> None:
    by_word = Synonyms.of([["パソコン", "PC", "端末"]]).by_word
    assert set(by_word) == {"ぱそこん", "pc", "端末"}
    assert set(by_word["pc"]) == {"ぱそこん", "端末"}


def test_a_member_of_several_words_is_left_out() -> None:
    synonyms = Synonyms.of([["会議", "ミーティング", "オンライン会議", "", "。"]])
    assert set(synonyms.by_word) == {"会議", "みーてぃんぐ"}
    assert Synonyms.of([["会議", "打ち合わせの場所"]]).by_word == {"会議": ()}


def test_members_are_written_as_people_do() -> None:
    assert Synonyms.of([["ＰＣ", "ﾊﾟｿｺﾝ"]]) == Synonyms.of([["pc", "パソコン"]])


def test_nothing_stands_for_itself() -> None:
    synonyms = Synonyms.of([["引越し", "引っ越し"], ["ごみ", "ゴミ"]])
    assert all(not others for others in synonyms.by_word.values())


def test_a_word_that_is_asked_twice_is_one_term() -> None:
    question = read_question("印刷、印刷、また印刷", {})
    assert [term.words for term in question.terms].count(("印刷",)) == 1
    assert question.reading.words.count("印刷") == 3


def test_a_question_asks_for_each_word_once() -> None:
    question = read_question("会議と会議", {"会議": ("打ち合わせ",)})
    assert question.terms == (Term(("会議", "打ち合わせ")),)


def test_a_term_holds_the_written_word_first() -> None:
    question = read_question("プリントしたい", PRINTING.by_word)
    assert question.terms[0].words == ("ぷりんと", "印刷", "出力")


def test_the_own_list_has_no_member_twice_in_a_group() -> None:
    for word, others in own_synonyms().by_word.items():
        assert word not in others
        assert len(set(others)) == len(others)


@pytest.mark.parametrize(
    ("typed", "meant"), [("プリント", "印刷"), ("エクセル", "Excel"), ("PW", "パスワード")]
)
def test_the_product_knows_some_itself(typed: str, meant: str) -> None:
    own = own_synonyms().by_word
    written, wanted = (read_question(text, own).terms[0].words[0] for text in (typed, meant))
    assert wanted in own[written]
    assert written in own[wanted]

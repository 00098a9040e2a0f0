"""Words that may stand for each other."""

import itertools
from importlib.resources import files

import pytest

from knowledge.article import Article
from knowledge.finder import Finder
from knowledge.text.own_synonyms import own_groups, own_synonyms
from knowledge.text.question import read_question
from knowledge.text.synonyms import NO_SYNONYMS, Synonyms, phrase_of
from knowledge.text.term import Phrase, Term

PRINTING = Synonyms.of([["印刷", "プリント", "出力"], ["印刷", "刷り出し"]])
TWO_STEPS, MANY_FACTORS = ("2", "段階", "認証"), ("多", "要素", "認証")
LOGIN = Synonyms.of([["二段階認証", "多要素認証", "MFA"]])
OWN = own_groups()
MEMBERS = [(group, member) for group in OWN for member in group]


def terms(text: str, synonyms: Synonyms) -> tuple[Term, ...]:
    return read_question(text, synonyms).terms


def singles(text: str, synonyms: Synonyms) -> set[Phrase]:
    return set(synonyms.others[phrase_of(text)])


def test_each_member_stands_for_all_others() -> None:
    assert terms("印刷", PRINTING)[0].words[:3] == ("印刷", "ぷりんと", "出力")
    assert terms("プリント", PRINTING)[0].words == ("ぷりんと", "印刷", "出力")
    assert terms("出力", PRINTING)[0].words == ("出力", "印刷", "ぷりんと")


def test_a_group_may_be_in_any_script() -> None:
    synonyms = Synonyms.of([["パソコン", "PC", "端末"]])
    assert singles("PC", synonyms) == {("ぱそこん",), ("端末",)}


def test_members_of_several_words_stand_for_each_other_and_for_single_words() -> None:
    assert terms("二段階認証", LOGIN) == (
        Term(("2", "mfa"), phrases=(MANY_FACTORS,)),
        Term(("段階", "mfa"), phrases=(MANY_FACTORS,)),
        # Who has 多要素認証 has 認証 anyway.
        Term(("認証", "mfa")),
    )
    assert terms("MFA", LOGIN) == (Term(("mfa",), phrases=(TWO_STEPS, MANY_FACTORS)),)


def test_a_part_of_a_member_stands_for_nothing() -> None:
    assert terms("認証の段階", LOGIN) == (Term(("認証",)), Term(("段階",)))
    assert terms("二段階の認証", LOGIN) == terms("二段階認証", LOGIN)


def test_a_member_within_another_adds_nothing_to_it() -> None:
    synonyms = Synonyms.of([["証明", "証明書", "サーティフィケート"]])
    certificate = phrase_of("サーティフィケート")
    assert terms("証明書", synonyms) == (
        Term(("証明", *certificate)),
        Term(("書", *certificate)),
    )


@pytest.mark.parametrize("member", ["", "。", "です", "一度に七つもの言葉をつなげて書いた長い文"])
def test_a_member_without_meaning_or_end_is_left_out(member: str) -> None:
    assert Synonyms.of([["会議", "ミーティング", member]]) == Synonyms.of(
        [["会議", "ミーティング"]]
    )


def test_members_are_written_as_people_do() -> None:
    assert Synonyms.of([["ＰＣ", "ﾊﾟｿｺﾝ"]]) == Synonyms.of([["pc", "パソコン"]])


def test_nothing_stands_for_itself() -> None:
    synonyms = Synonyms.of([["引越し", "引っ越し"], ["ごみ", "ゴミ"]])
    assert terms("引越しのゴミ", synonyms) == terms("引越しのゴミ", NO_SYNONYMS)


def test_a_word_that_is_asked_twice_is_one_term() -> None:
    question = read_question("印刷、印刷、また印刷", NO_SYNONYMS)
    assert [term.words for term in question.terms].count(("印刷",)) == 1
    assert question.reading.words.count("印刷") == 3
    assert terms("会議と会議", Synonyms.of([["会議", "談合"]])) == (Term(("会議", "談合")),)


def test_the_shared_words_of_a_phrase_are_named_when_all_of_it_is_there() -> None:
    (term,) = terms("MFA", LOGIN)
    assert set(term.found_in(frozenset(("認証", "要素")))) == set()
    assert set(term.found_in(frozenset(("設定", *MANY_FACTORS)))) == set(MANY_FACTORS)


@pytest.mark.parametrize(
    ("asked", "said"), [*itertools.permutations(("MFA", "二段階認証", "多要素認証"), 2)]
)
def test_who_asks_in_one_word_finds_what_is_said_in_several(asked: str, said: str) -> None:
    finder = Finder()
    for key, question in (("a", f"{said}の設定"), ("b", "名刺の設定"), ("c", "段階的な設定")):
        finder.put(Article(key, question, "手引きを見てください。"))
    finder.use_synonyms(LOGIN)
    assert finder.find(f"{asked}を設定したい").candidates[0].key == "a"


class TestOwnList:
    def test_every_member_leads_to_an_article_that_has_another(self) -> None:
        """Each line does something, and so does each word in it, in both directions."""
        idle = [
            (group, member)
            for group, member in MEMBERS
            if not any(_finds(member, other) for other in group if other != member)
        ]
        assert idle == []

    def test_no_member_is_twice_in_a_group(self) -> None:
        for group in OWN:
            assert len(set(map(phrase_of, group))) == len(group), group

    def test_the_first_word_names_a_group(self) -> None:
        """It is by this word that the office switches a group off."""
        heads = [group[0] for group in OWN]
        assert len(set(heads)) == len(heads)

    def test_it_is_what_the_file_says(self) -> None:
        text = files("knowledge.text").joinpath("synonyms.txt").read_text(encoding="utf-8")
        assert len(OWN) == len(text.splitlines()) > 100


def _finds(asked: str, said: str) -> bool:
    """Whether a word finds an article by another one, which it does not without synonyms."""
    finder = Finder()
    finder.put(Article("a", said, ""))
    before = finder.evidence(asked).known
    finder.use_synonyms(own_synonyms())
    return finder.evidence(asked).known > before


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("プリント", "印刷"), ("エクセル", "Excel"), ("PW", "パスワード")),
        *(("サインイン", "ログイン"), ("リモートワーク", "在宅勤務"), ("ChatGPT", "生成AI")),
    ],
)
def test_the_product_knows_some_itself(typed: str, meant: str) -> None:
    own = own_synonyms()
    assert phrase_of(meant) in own.others[phrase_of(typed)]
    assert phrase_of(typed) in own.others[phrase_of(meant)]

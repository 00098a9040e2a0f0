"""Questions about one thing are put together, and called by what they have in common."""

from collections.abc import Sequence
from itertools import combinations
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.gaps import Asked, Topic, topics_of
from knowledge.gaps.gather import Pair, Similarities, gather
from knowledge.text.analysis import spellings
from tests.knowledge.desk import ARTICLES, finder_of

VPN = ("ＶＰＮがつながらない", "在宅勤務でVPNに接続できません", "vpnがつながらないです")
SCREEN = ("会議室のモニターが映らない", "モニターに何も映らない")
ALONE = "花壇の水やりを頼みたい"


def group(*texts: str) -> list[Topic]:
    asked = [Asked(number, text) for number, text in enumerate(texts, 1)]
    return topics_of(asked, finder_of(*ARTICLES).rarity)


def test_questions_about_one_thing_are_one_topic() -> None:
    topics = group(SCREEN[0], VPN[0], ALONE, VPN[1], SCREEN[1], VPN[2])
    assert [sorted(topic.members) for topic in topics] == [[2, 4, 6], [1, 5], [3]]


def test_a_topic_is_called_by_what_its_questions_share() -> None:
    vpn, screen, alone = group(*VPN, *SCREEN, ALONE)
    assert vpn.words[0] == "VPN"
    assert "モニター" in screen.words
    assert alone.words == ()


def test_the_end_of_a_word_is_no_name() -> None:
    (room,) = group("会議室のモニターが映らない", "会議室の予約が取れないのはなぜ", "会議室の鍵")
    assert room.words == ("会議室",)
    (user,) = group("相談室の利用者の名簿", "相談室の利用者を増やしたい")
    assert set(user.words) == {"相談室", "利用者"}


def test_a_word_of_several_parts_is_named_whole() -> None:
    (printer,) = group("サービス複合機が紙詰まり", "複合機のトナー", "複合機が止まった")
    assert printer.words == ("複合機",)
    (mail,) = group("電子申請の通知メールの文面を変えたい", "電子申請の通知メールが届かない")
    assert set(mail.words) == {"電子申請", "通知メール"}


def test_the_most_typical_question_comes_first() -> None:
    (topic,) = group("在宅勤務の日にVPNがつながらず会議に出られない", "VPNがつながらない", VPN[2])
    assert topic.members[-1] == 1


def test_what_only_one_person_wrote_names_no_topic() -> None:
    (topic,) = group("田中太郎です。VPNがつながらない", "VPNがつながらない")
    assert not {"田中", "太郎"} & set(topic.words)


def test_nothing_asked_nothing_to_group() -> None:
    assert group() == []


@pytest.mark.parametrize("text", ["", "？", "🙂", "どうすればいいですか", "\ud800"])
def test_questions_without_words_stand_alone(text: str) -> None:
    assert len(group(text, text, VPN[0])) == 3


def test_the_order_in_which_people_asked_changes_no_topic() -> None:
    texts = [*VPN, *SCREEN, ALONE]
    there = {frozenset(texts[one - 1] for one in topic.members) for topic in group(*texts)}
    texts.reverse()
    back = {frozenset(texts[one - 1] for one in topic.members) for topic in group(*texts)}
    assert there == back


def test_another_measure_can_take_the_place_of_words() -> None:
    def by_length(texts: Sequence[str]) -> Similarities:
        pairs = combinations(range(len(texts)), 2)
        return {(a, b): float(len(texts[a]) == len(texts[b])) for a, b in pairs}

    asked = [Asked(1, "朝"), Asked(2, "夜"), Asked(3, "昼間")]
    topics = topics_of(asked, lambda _word: 1.0, by_length)
    assert [topic.members for topic in topics] == [(1, 2), (3,)]


def test_words_are_shown_as_people_write_them() -> None:
    assert dict(spellings("ﾌﾟﾘﾝﾀｰが VPN につながらなかった")) == {
        "ぷりんたー": "プリンター",
        "vpn": "VPN",
        "繋がる": "つながる",
    }


# --- gathering ----------------------------------------------------------------------------------

COUNT = 7
PAIRS = list(combinations(range(COUNT), 2))
# Few values, so that many are equal; and roots of primes, of which no two averages are equal, so
# that there is one right result.
SOME = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([0.1, 0.4, 0.5, 0.9, 1.0]))
PRIMES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73)
DIFFERENT = st.permutations(PRIMES).map(
    lambda primes: {pair: sqrt(prime) / 9 for pair, prime in zip(PAIRS, primes, strict=True)}
)


def average(similarities: Similarities, one: list[int], other: list[int]) -> float:
    pairs: list[Pair] = [(min(a, b), max(a, b)) for a in one for b in other]
    return sum(similarities.get(pair, 0.0) for pair in pairs) / len(pairs)


def always_the_likest(similarities: Similarities, enough: float) -> list[list[int]]:
    """The same by looking at all pairs of groups again and again."""
    groups = [[number] for number in range(COUNT)]
    while len(groups) > 1:
        one, other = max(
            combinations(groups, 2), key=lambda pair: average(similarities, pair[0], pair[1])
        )
        if average(similarities, one, other) < enough:
            break
        groups = [each for each in groups if each not in (one, other)] + [one + other]
    return sorted(map(sorted, groups))


@given(DIFFERENT, st.floats(0.05, 1))
def test_groups_are_those_of_always_merging_the_likest(
    similarities: dict[Pair, float], enough: float
) -> None:
    assert sorted(gather(COUNT, similarities, enough)) == always_the_likest(similarities, enough)


@given(SOME, st.floats(0.05, 1))
def test_everything_is_in_one_group_and_no_two_groups_are_alike(
    similarities: dict[Pair, float], enough: float
) -> None:
    groups = gather(COUNT, similarities, enough)
    assert sorted(one for group in groups for one in group) == list(range(COUNT))
    for one, other in combinations(groups, 2):
        assert average(similarities, one, other) < enough + 1e-9

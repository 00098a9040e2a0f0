"""What makes a group of synonyms."""

import pytest

from bot.synonyms.words import (
    MOST_WORDS,
    WORD_MAX,
    WordsError,
    WordsProblem,
    check_words,
    split_words,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("二段階認証、多要素認証", ("二段階認証", "多要素認証")),
        ("二段階認証\n多要素認証\r\nMFA\n", ("二段階認証", "多要素認証", "MFA")),
        ("二段階認証，多要素認証,MFA；OTP", ("二段階認証", "多要素認証", "MFA", "OTP")),
        ("　無線 LAN 、 wifi、、wifi", ("無線 LAN", "wifi")),
        ("無線\u200bLAN、wi\x00fi", ("無線LAN", "wi fi")),
        (" 、\n", ()),
        ("", ()),
    ],
)
def test_words_stand_between_commas_or_one_a_line(text: str, words: tuple[str, ...]) -> None:
    assert split_words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "二段階認証、多要素認証",
        "PC、パソコン、端末",
        "引越し、引っ越し、転居",
        "証明、証明書、サーティ",
    ],
)
def test_these_are_groups(text: str) -> None:
    check_words(split_words(text))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", WordsProblem.MISSING),
        ("、　、", WordsProblem.MISSING),
        ("PC", WordsProblem.ONE_WORD),
        ("PC、PC", WordsProblem.ONE_WORD),
        ("引越し、引っ越し", WordsProblem.SAME_WORD),
        ("ＰＣ、pc", WordsProblem.SAME_WORD),
        ("証明、証明書", WordsProblem.WITHIN),
        ("PC、です", WordsProblem.NO_MEANING),
        ("PC、！？", WordsProblem.NO_MEANING),
        ("PC、" + "あ" * (WORD_MAX + 1), WordsProblem.WORD_TOO_LONG),
        ("PC、朝から急に画面が暗くて窓口の仕事が進まない", WordsProblem.SENTENCE),
        ("、".join(f"語{number}" for number in range(MOST_WORDS + 1)), WordsProblem.TOO_MANY_WORDS),
    ],
)
def test_these_are_none(text: str, problem: WordsProblem) -> None:
    with pytest.raises(WordsError) as refused:
        check_words(split_words(text))
    assert refused.value.problem is problem

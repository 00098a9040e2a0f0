"""The words of a group as people write them, and what must be right about them."""

import itertools
import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from knowledge.text.folding import visible
from knowledge.text.synonyms import LONGEST_PHRASE, phrase_of, says_more

WORD_MAX = 40  # characters
MOST_WORDS = 20
MOST_GROUPS = 2_000  # that a city writes itself

_BETWEEN = re.compile(r"[、，,;；\t\r\n]+")


class WordsProblem(StrEnum):
    """What is wrong with the words of a group."""

    MISSING = "missing"  # there are none
    ONE_WORD = "one_word"  # it needs another one
    SAME_WORD = "same_word"  # two ways to write one word, which are found anyway
    WITHIN = "within"  # one holds the other, so that it is found anyway
    WORD_TOO_LONG = "word_too_long"
    TOO_MANY_WORDS = "too_many_words"
    NO_MEANING = "no_meaning"  # made of words that nobody looks for
    SENTENCE = "sentence"  # too many words to stand for one
    ALREADY_THERE = "already_there"  # another group has all of them
    TAKEN = "taken"  # another group has one of them; they could be joined
    TOO_MANY_GROUPS = "too_many_groups"
    GONE = "gone"  # somebody else changed or removed the group meanwhile


class WordsError(Exception):
    """The words are not taken; nothing is changed.

    Attributes:
        details: what the sentence about it names.
    """

    def __init__(self, problem: WordsProblem, **details: str | int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.details = details


def split_words(text: str) -> tuple[str, ...]:
    """The words of a text: between commas, and one a line; a space is part of a word."""
    return tidy_words(_BETWEEN.split(text))


def tidy_words(words: Iterable[str]) -> tuple[str, ...]:
    """Each word once, without what is invisible and without spaces around it."""
    tidied = (" ".join(visible(word).split()) for word in words)
    return tuple(dict.fromkeys(word for word in tidied if word))


def check_words(words: Sequence[str]) -> None:
    """Look at the words by themselves.

    Raises:
        WordsError: they make no group.
    """
    if not words:
        raise WordsError(WordsProblem.MISSING)
    check_size(words)
    for word in words:
        _check_word(word)
    if len(words) == 1:
        raise WordsError(WordsProblem.ONE_WORD, word=words[0])
    phrases = set(map(phrase_of, words))
    if not any(says_more(*pair) for pair in itertools.combinations(phrases, 2)):
        same = WordsProblem.SAME_WORD if len(phrases) == 1 else WordsProblem.WITHIN
        raise WordsError(same, word=words[0], other=words[1])


def check_size(words: Sequence[str]) -> None:
    """Say when there are too many.

    Raises:
        WordsError: there are.
    """
    if len(words) > MOST_WORDS:
        raise WordsError(WordsProblem.TOO_MANY_WORDS, most=MOST_WORDS)


def _check_word(word: str) -> None:
    if len(word) > WORD_MAX:
        raise WordsError(WordsProblem.WORD_TOO_LONG, word=f"{word[:WORD_MAX]}…", most=WORD_MAX)
    phrase = phrase_of(word)
    if not phrase:
        raise WordsError(WordsProblem.NO_MEANING, word=word)
    if len(phrase) > LONGEST_PHRASE:
        raise WordsError(WordsProblem.SENTENCE, word=word)

"""A text taken apart into its words and its sound."""

import functools
import itertools
import re
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import jaconv
from sudachipy import Dictionary, Morpheme, SplitMode, Tokenizer

from knowledge.text.folding import fold_kana, tidy
from knowledge.text.latin_names import LATIN_NAMES
from knowledge.text.stop_list import SILENT_CLASSES, STOP_WORDS

# Characters. No other thread gets on while Sudachi has one piece: some milliseconds for so many.
_PIECE = 500
_ENDS = "。 "
_LONGEST_WORD = 40
_REMEMBERED = 2_000  # words with parts

# What somebody types who forgot to switch to Japanese: "pasuwa-do", not "pc" or "vlookup".
_LATIN = re.compile(r"(?<![a-z])[a-z][a-z'-]{3,}")
# Neither v nor l nor a bare c: who spells Japanese does without, and many names do not.
_SYLLABLE = r"(?:([kstpgzdbfjr])\1?(?:y|h|s)?|[mnhwy]y?|[ct]?ch)?[aiueo]|n'?|-"
_ROMAJI = re.compile(f"(?:{_SYLLABLE})+")
_LEAST_KNOWN = 4  # letters of a word that stops a run from being taken for Japanese
# 蜂の巣 is one word to the dictionary, and 蜂 and 巣 are in it.
_OF = re.compile("([一-鿿ァ-ヺー]+)の([一-鿿ァ-ヺー]+)")
_SPOKEN = re.compile(r"[ァ-ヺー]+")

Spell = Callable[[str], tuple[str, ...]]
"""From hiragana to the words that are read like that, in dictionary spelling."""

_of_this_thread = threading.local()


@dataclass(frozen=True, slots=True)
class Analysis:
    """Content words in dictionary spelling, in order, and how the whole text sounds."""

    words: tuple[str, ...]
    sound: str  # hiragana; what cannot be read aloud stands as it is


def analyse(folded: str, spell: Spell = lambda _: ()) -> Analysis:
    """Take a folded text apart. A text in Latin letters that spells Japanese counts as kana.

    Args:
        folded: the text.
        spell: the words that such kana make, if somebody knows; else the dictionary cuts them,
            which is hard without kanji: 複合機 becomes 服 and 剛毅.
    """
    found: list[str] = []
    sounds: list[str] = []
    for text, spelled in _parted(folded, spell):
        morphemes = list(_morphemes(text)) if not spelled else []
        found.extend(spelled or itertools.chain.from_iterable(map(_content_words, morphemes)))
        sounds.append(text if spelled else "".join(map(_sound, morphemes)))
    return Analysis(words=tuple(found), sound="".join(sounds))


def sound_of(word: str) -> str:
    """Return how a word is read aloud, in hiragana."""
    return "".join(map(_sound, _morphemes(word)))


def _parted(folded: str, spell: Spell) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the kana whose words are known, with these, and the texts between them."""
    text, end = "", 0
    for latin in _LATIN.finditer(folded):
        kana = _as_kana(latin)
        spelled = spell(kana) if kana != latin[0] else ()
        text += folded[end : latin.start()]
        end = latin.end()
        if spelled:
            yield text, ()
            yield kana, spelled
            text = ""
        else:
            text += kana
    yield text + folded[end:], ()


def words(folded: str) -> tuple[str, ...]:
    """Return the content words of a folded text, in order, each in its dictionary spelling."""
    return tuple(itertools.chain.from_iterable(map(_content_words, _morphemes(folded))))


def spellings(text: str) -> Iterator[tuple[str, str]]:
    """Yield the content words of a text, each as a dictionary lists the spelling used there.

    What only follows words, such as the 室 of 会議室, is shown with the word that it follows.
    """
    found = [*_morphemes(tidy(text)), None]
    for morpheme, following in itertools.pairwise(found):
        if morpheme and not _is_suffix(morpheme) and (word := _content_word(morpheme)):
            suffix = following.surface() if following and _is_suffix(following) else ""
            yield word, morpheme.dictionary_form() + suffix


def _as_kana(latin: re.Match[str]) -> str:
    """Return the kana that a run of Latin letters spells, unless it holds a word of its own."""
    run = latin[0]
    if run in LATIN_NAMES or not _ROMAJI.fullmatch(run):
        return run
    if any(map(_is_known, _tokenizer().tokenize(run))):
        return run
    kana: str = jaconv.alphabet2kana(run)
    return kana


def _is_known(morpheme: Morpheme) -> bool:
    return not morpheme.is_oov() and len(morpheme.surface()) >= _LEAST_KNOWN


def _morphemes(folded: str) -> Iterator[Morpheme]:
    for piece in _pieces(folded):
        yield from _tokenizer().tokenize(piece)


def _pieces(folded: str) -> Iterator[str]:
    """Cut a long text where a sentence or a word ends, if one does."""
    start = 0
    while start < len(folded):
        end = start + _PIECE
        if end < len(folded):
            end = max(folded.rfind(mark, start, end) for mark in _ENDS) + 1 or end
        yield folded[start:end]
        start = end


def _content_words(morpheme: Morpheme) -> tuple[str, ...]:
    """Return the word to look for, and its parts where it has some that stand alone."""
    word = _content_word(morpheme)
    if not word:
        return ()
    surface = morpheme.surface()
    return (word, *_parts(surface, morpheme.normalized_form())) if "の" in surface else (word,)


@functools.lru_cache(_REMEMBERED)
def _parts(surface: str, normal: str) -> tuple[str, ...]:
    """Return the words on both sides of a の, as they were written and in dictionary spelling."""
    found = filter(None, map(_OF.fullmatch, (surface, normal)))
    halves = itertools.chain.from_iterable(one.groups() for one in found)
    return tuple(dict.fromkeys(itertools.chain.from_iterable(map(words, halves))))


def _content_word(morpheme: Morpheme) -> str:
    """Return the word to look for, or nothing for what carries no meaning."""
    if morpheme.part_of_speech()[0] in SILENT_CLASSES:
        return ""
    word = morpheme.normalized_form().casefold()
    if word in STOP_WORDS:
        return ""
    # The same few words come again and again: one copy of each will do.
    return sys.intern(str(fold_kana(word)[:_LONGEST_WORD]))


def _is_suffix(morpheme: Morpheme) -> bool:
    return bool(morpheme.part_of_speech()[0] == "接尾辞")


def _sound(morpheme: Morpheme) -> str:
    """Return how a word is read; a number or a single letter is read as it is written."""
    surface: str = morpheme.surface()
    reading: str = morpheme.reading_form()
    if not surface.strip():
        return ""
    if surface[0].isdigit() or (len(surface) == 1 and surface.isascii()):
        return surface
    return fold_kana(reading) if _SPOKEN.fullmatch(reading) else fold_kana(surface)


def _tokenizer() -> Tokenizer:
    """Return this thread's tokenizer: one cannot be used by two threads at once."""
    tokenizer: Tokenizer | None = getattr(_of_this_thread, "tokenizer", None)
    if tokenizer is None:
        # The shortest units (A) find more than the longest (C): 窓口/業務, not 窓口業務.
        tokenizer = _dictionary().tokenizer(mode=SplitMode.A)
        _of_this_thread.tokenizer = tokenizer
    return tokenizer


@functools.cache
def _dictionary() -> Dictionary:
    return Dictionary()

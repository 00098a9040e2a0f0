"""As many believable articles as wanted: sentences of the sample articles, put together anew."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.article import Article
from knowledge.importing import read_articles
from knowledge.index.entry import Entry
from knowledge.text.analysis import words
from knowledge.text.folding import fold
from knowledge.text.reading import LIKENESS_LIMIT, Reading, read

SAMPLES = Path(__file__).parents[2] / "knowledge" / "samples" / "articles.csv"
NAMES = 20_000
MOST_PHRASINGS = 2
ANSWER_SENTENCES = (2, 4)
_SENTENCE = re.compile(r"[^。\n]+。?")
_FIRST, _SECOND = (
    "山川田森松竹梅石岩島浜港橋坂谷野原沢池泉",
    "上中下東西南北本新古大小高長広深清若早遠",
)
_KINDS = ("支所", "出張所", "公民館", "児童館", "システム", "台帳", "係", "窓口", "倉庫", "分室")


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence with its reading: so that it is read once, in however many articles it stands."""

    text: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Recipe:
    """Of what an article is made."""

    key: str
    wordings: tuple[tuple[Piece, ...], ...]
    answer: tuple[Piece, ...]


class Synthetic:
    """Articles and questions, the same for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self._seed = seed
        samples = [one for one in read_articles(SAMPLES) if isinstance(one, Article)]
        self._topics = [_pieces((one.question, *one.phrasings)) for one in samples]
        self.sentences = sorted({text for one in samples for text in _SENTENCE.findall(one.answer)})
        self._sentences = _pieces(self.sentences)
        chance = random.Random(seed)
        names = {_name(chance): None for _ in range(NAMES * 2)}
        self._names = _pieces(list(names)[:NAMES])

    def articles(self, count: int) -> Iterator[Article]:
        """Yield articles as people would write them."""
        for recipe in self._recipes(count):
            question, *phrasings = ("".join(one.text for one in each) for each in recipe.wordings)
            answer = "".join(piece.text for piece in recipe.answer)
            yield Article(recipe.key, question, answer, tuple(phrasings))

    def entries(self, count: int) -> Iterator[Entry]:
        """Yield the same articles, read: sentence by sentence, and each sentence once only."""
        for recipe in self._recipes(count):
            wordings = tuple(_together(each) for each in recipe.wordings)
            answer = tuple(word for piece in recipe.answer for word in piece.reading.words)
            yield Entry(recipe.key, wordings, answer)

    def questions(self, texts: Sequence[str], count: int) -> list[str]:
        """Return questions of people, half of them about something that has a name."""
        chance = random.Random(self._seed + 1)
        return [
            chance.choice(("", f"{self._name(chance).text}の")) + chance.choice(texts)
            for _ in range(count)
        ]

    def _recipes(self, count: int) -> Iterator[Recipe]:
        chance = random.Random(self._seed)
        for number in range(count):
            topic, name = chance.choice(self._topics), self._name(chance)
            several = 1 + chance.randint(0, MOST_PHRASINGS)
            wordings = tuple((name, piece) for piece in chance.sample(topic, several))
            answer = chance.choices(self._sentences, k=chance.randint(*ANSWER_SENTENCES))
            yield Recipe(f"syn-{number:07}", wordings, (name, *answer))

    def _name(self, chance: random.Random) -> Piece:
        """A few names are common and most are rare."""
        return self._names[int(len(self._names) * chance.random() ** 3)]


def _pieces(texts: Sequence[str]) -> list[Piece]:
    return [Piece(text, _read(text)) for text in texts]


def _read(text: str) -> Reading:
    reading = read(text)
    return Reading(words(fold(text)), reading.letters, reading.sound)


def _name(chance: random.Random) -> str:
    place = "".join(chance.choice(some) for some in (_FIRST, _SECOND, _FIRST))
    return f"{place}{chance.choice(_KINDS)}{chance.randint(1, 99)}"


def _together(pieces: Sequence[Piece]) -> Reading:
    return Reading(
        tuple(word for piece in pieces for word in piece.reading.words),
        "".join(piece.reading.letters for piece in pieces)[:LIKENESS_LIMIT],
        "".join(piece.reading.sound for piece in pieces)[:LIKENESS_LIMIT],
    )

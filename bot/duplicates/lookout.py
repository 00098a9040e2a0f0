"""Watching an import for articles that are very like another."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from bot.export_articles import every_kept_article
from knowledge.article import Article
from knowledge.duplicates import Shelf
from storage.database import Database

# With more than so many, comparing would take longer than all the rest of an import.
MOST_COMPARED = 5_000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles that are very like each other."""

    key: str
    other: str  # key of the one that was there before
    similarity: float  # 0..1


@dataclass(slots=True)
class Lookout:
    """Holds what comes in against what is there, and against what came in before it.

    Attributes:
        pairs: what was found.
        gave_up: there were too many articles to compare all of them.
    """

    database: Database
    pairs: list[Pair] = field(default_factory=list)
    gave_up: bool = False
    _shelf: Shelf | None = None

    def see(self, article: Article) -> None:
        """Look at an article that is new or has changed."""
        shelf = self._filled()
        if len(shelf) >= MOST_COMPARED:
            self.gave_up = True
            return
        self.pairs += [
            Pair(article.key, found.key, found.similarity) for found in shelf.near(article)
        ]
        shelf.put(article)

    def _filled(self) -> Shelf:
        """The shelf with what is kept; an import that changes nothing never asks for it."""
        if self._shelf is None:
            self._shelf = Shelf()
            for article in islice(every_kept_article(self.database), MOST_COMPARED):
                self._shelf.put(article)
        return self._shelf


def every_pair(database: Database) -> Iterator[Pair]:
    """All pairs of articles that are very like each other, each once; a look takes a while."""
    shelf = Shelf()
    for article in every_kept_article(database):
        for found in shelf.near(article):
            yield Pair(article.key, found.key, found.similarity)
        shelf.put(article)

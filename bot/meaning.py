"""Gives articles their sentence vectors: those kept from before, and new ones for new texts."""

import itertools
import threading
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import structlog
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from bot.kept_articles import as_findable
from knowledge.article import Article as FindableArticle
from knowledge.encoding.article_vectors import ArticleVectors, passage_text, wording_texts
from knowledge.encoding.encoder import Encoder, Rows
from knowledge.finder import Finder
from storage.article import Article
from storage.database import Database
from storage.text_vector import keep_vectors, kept_vectors

log = structlog.get_logger(__name__)

ARTICLES_AT_A_TIME = 100
# Texts between two looks at whether to stop: less than two seconds on a slow machine.
TEXTS_AT_A_TIME = 8
_KEPT_AS = np.dtype("<f2")


class _Text(NamedTuple):
    """A text to encode, and as which of the two kinds."""

    text: str
    is_passage: bool

    @property
    def digest(self) -> str:
        kind = "passage" if self.is_passage else "question"
        return sha256(f"{kind}\0{self.text}".encode(errors="surrogatepass")).hexdigest()


class Meaning:
    """Brings what articles mean to the finder of this process."""

    def __init__(self, database: Database, finder: Finder) -> None:
        self._database = database
        self._finder = finder
        self._stopping = threading.Event()

    def stop(self) -> None:
        """Leave the rest for the next start; what was computed is kept."""
        self._stopping.set()

    def catch_up(self, step: Callable[[int], object] = lambda _: None) -> int:
        """Give vectors to every article that has none; how many articles that was.

        Args:
            step: called with the number of articles that got theirs, a few at a time.
        """
        encoder = self._finder.encoder
        if encoder is None:
            return 0
        placed = 0
        for articles in self._waiting():
            if not self._place(encoder, articles):
                break
            placed += len(articles)
            step(len(articles))
        if placed:
            log.info("articles_encoded", count=placed)
        return placed

    def _waiting(self) -> Iterator[list[FindableArticle]]:
        waiting = iter(self._finder.without_vectors())
        while keys := list(itertools.islice(waiting, ARTICLES_AT_A_TIME)):
            wanted = select(Article).where(Article.key.in_(keys))
            with self._database.read() as session:
                rows = session.scalars(wanted.options(selectinload(Article.phrasings))).all()
            yield [as_findable(row) for row in rows]

    def _place(self, encoder: Encoder, articles: Sequence[FindableArticle]) -> bool:
        """Give vectors to a few articles; False when there was no time for all of them."""
        texts = {article.key: _texts(article) for article in articles}
        vectors = self._vectors(encoder, {text for group in texts.values() for text in group})
        for key, (passage, *wordings) in texts.items():
            if all(text in vectors for text in (passage, *wordings)):
                rows = np.stack([vectors[text] for text in wordings])
                self._finder.place_vectors(key, ArticleVectors(rows, vectors[passage]))
        return not self._stopping.is_set()

    def _vectors(self, encoder: Encoder, texts: set[_Text]) -> dict[_Text, npt.NDArray[np.float32]]:
        with self._database.read() as session:
            kept = kept_vectors(session, encoder.name, {text.digest for text in texts})
        vectors = {
            text: np.frombuffer(kept[text.digest], _KEPT_AS).astype(np.float32)
            for text in texts
            if text.digest in kept
        }
        missing = sorted(texts - vectors.keys())
        for start in range(0, len(missing), TEXTS_AT_A_TIME):
            if self._stopping.is_set():
                break
            some = missing[start : start + TEXTS_AT_A_TIME]
            vectors.update(self._encode(encoder, some))
        return vectors

    def _encode(
        self, encoder: Encoder, texts: Sequence[_Text]
    ) -> dict[_Text, npt.NDArray[np.float32]]:
        encoded: dict[_Text, npt.NDArray[np.float32]] = {}
        for is_passage, encode in (
            (False, encoder.encode_questions),
            (True, encoder.encode_passages),
        ):
            of_kind = [text for text in texts if text.is_passage is is_passage]
            rows: Rows = encode([text.text for text in of_kind])
            encoded.update(zip(of_kind, rows, strict=True))
        with self._database.write() as session:
            rows_to_keep = {
                text.digest: vector.astype(_KEPT_AS).tobytes() for text, vector in encoded.items()
            }
            keep_vectors(session, encoder.name, rows_to_keep)
        return encoded


def _texts(article: FindableArticle) -> list[_Text]:
    """The passage, then the wordings."""
    wordings = [_Text(text, is_passage=False) for text in wording_texts(article)]
    return [_Text(passage_text(article), is_passage=True), *wordings]

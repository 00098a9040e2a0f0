"""Reads articles for the finder, and keeps what was read for the next start and other replicas."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from typing import NamedTuple

from knowledge.article import Article as FindableArticle
from knowledge.index.entry import Entry, read_article
from knowledge.index.packed import UnknownFormatError, pack, unpack
from knowledge.index.reading_version import reading_version
from storage.article import Article
from storage.article_reading import KeptReading, Texts, keep_readings, texts_of
from storage.database import Database
from storage.room import NoRoomError


class Read(NamedTuple):
    """An article, read.

    Attributes:
        texts: what was read.
        entry: what the finder takes.
        packed: the same in bytes.
        version: which version made it.
    """

    texts: Texts
    entry: Entry
    packed: bytes
    version: str

    @property
    def is_old(self) -> bool:
        """Whether another version read it: this one may read something else."""
        return self.version != reading_version()

    @property
    def is_kept(self) -> bool:
        """Whether it need not be written down."""
        kept = self.texts.reading
        return kept is not None and (kept.version, kept.packed) == (self.version, self.packed)


def read(texts: Texts) -> Read:
    """Take the reading that is kept, whichever version made it, or read the article."""
    kept = texts.reading
    if kept is not None and kept.digest == _digest(texts):
        with suppress(UnknownFormatError):  # then it is read like one that nobody has read yet
            return Read(texts, unpack(texts.key, kept.packed), kept.packed, kept.version)
    return read_anew(texts)


def read_anew(texts: Texts) -> Read:
    """Read an article: the slow part of making it found."""
    entry = read_article(FindableArticle(texts.key, texts.question, texts.answer, texts.phrasings))
    return Read(texts, entry, pack(entry), reading_version())


def keep(database: Database, articles: Iterable[Read]) -> None:
    """Write down what was read just now, if there is room for it."""
    new = {
        one.texts.article_id: KeptReading(_digest(one.texts), one.version, one.packed)
        for one in articles
        if not one.is_kept
    }
    if new:
        # It is read again by whoever needs it. Of the full disk, the database tells the office.
        with suppress(NoRoomError), database.write() as session:
            keep_readings(session, new)


def read_ahead(database: Database, keys: Sequence[str]) -> None:
    """Read articles that came in, so that every replica finds them read."""
    with database.read() as session:
        waiting = [texts for some in texts_of(session, Article.key.in_(keys)) for texts in some]
    keep(database, map(read, waiting))


def _digest(texts: Texts) -> str:
    parts = (texts.question, texts.answer, *texts.phrasings)
    together = "".join(f"{len(part)}:{part}" for part in parts)
    return sha256(together.encode(errors="surrogatepass")).hexdigest()

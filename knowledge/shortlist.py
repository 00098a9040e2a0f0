"""Finding among a few texts that are no articles: the same way, in milliseconds."""

from collections.abc import Iterable
from functools import lru_cache

from knowledge.article import Article
from knowledge.finder import Finder
from knowledge.finding import Finding
from knowledge.index.entry import Entry, read_article
from knowledge.text.own_synonyms import own_synonyms

KEPT = 512  # texts that need not be read again

_read = lru_cache(maxsize=KEPT)(read_article)


def find_among(texts: Iterable[Article], wanted: str, limit: int) -> Finding:
    """Find up to ``limit`` of the texts that fit, by words and by sound.

    Args:
        texts: up to about a hundred.
        wanted: what was asked for.
        limit: how many candidates are wanted.
    """
    finder = Finder()
    finder.use_synonyms(own_synonyms())
    for text in texts:
        entry: Entry = _read(text)
        finder.put_entry(entry)
    return finder.find(wanted, limit)

"""Keeps what can be found in step with what is remembered."""

import threading

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from bot.kept_articles import as_findable
from bot.synonyms.shelf import SynonymShelf
from knowledge.finder import Finder
from storage.article import Article
from storage.counter import CounterName, current_number
from storage.database import Database


class Librarian:
    """Keeps the finder of this process up to date: articles, and words that mean the same.

    Articles may be new, changed, withdrawn or merged.
    """

    def __init__(self, database: Database, finder: Finder) -> None:
        self._database = database
        self._finder = finder
        self._synonyms = SynonymShelf(finder)
        self._seen = 0
        self._one_at_a_time = threading.Lock()

    def catch_up(self) -> int:
        """Index what changed since the last time; how many articles that was."""
        with self._one_at_a_time, self._database.read() as session:
            self._synonyms.catch_up(session)
            newest = current_number(session, CounterName.KNOWLEDGE)
            if newest == self._seen:
                return 0
            changed = session.scalars(
                select(Article)
                .where(Article.changed_in > self._seen)
                .options(selectinload(Article.phrasings))
            ).all()
            for article in changed:
                self._shelve(article)
            self._seen = newest
            return len(changed)

    def _shelve(self, article: Article) -> None:
        if article.is_findable:
            self._finder.put(as_findable(article))
        else:
            self._finder.remove(article.key)

"""Keeps what can be found in step with what is remembered."""

import itertools
import threading

from bot.readings import Read, keep, read, read_anew
from bot.synonyms.shelf import SynonymShelf
from knowledge.finder import Finder
from storage.article import Article
from storage.article_reading import Texts, texts_of
from storage.counter import CounterName, current_number
from storage.database import Database
from storage.moment import see_one_moment

READ_ANEW_AT_A_TIME = 100  # articles; less than a tenth of a second


class Librarian:
    """Keeps the finder of this process up to date: articles, and words that mean the same.

    Articles may be new, changed, withdrawn or merged. What another version read is found at once,
    and read anew when there is time.
    """

    def __init__(self, database: Database, finder: Finder) -> None:
        self._database = database
        self._finder = finder
        self._synonyms = SynonymShelf(finder)
        self._seen = 0
        self._read_by_others: dict[int, None] = {}  # ids of articles
        self._one_at_a_time = threading.Lock()

    def catch_up(self) -> int:
        """Index what changed since the last time; how many articles that was."""
        with self._one_at_a_time, self._database.read() as session:
            see_one_moment(session)
            self._synonyms.catch_up(session)
            newest = current_number(session, CounterName.KNOWLEDGE)
            if newest == self._seen:
                return 0
            count = 0
            for some in texts_of(session, Article.changed_in > self._seen):
                self._shelve(some)
                count += len(some)
            self._seen = newest
            return count

    def read_anew(self) -> int:
        """Read a few of the articles again that another version read; how many are left."""
        with self._one_at_a_time:
            ids = list(itertools.islice(self._read_by_others, READ_ANEW_AT_A_TIME))
            with self._database.read() as session:
                old = [one for some in texts_of(session, Article.id.in_(ids)) for one in some]
            articles = [read_anew(texts) for texts in old if texts.is_findable]
            for article in articles:
                # Most read as before, and need not lose what they mean.
                if article.texts.reading is None or article.packed != article.texts.reading.packed:
                    self._finder.put_entry(article.entry, article.packed)
            keep(self._database, articles)
            for article_id in ids:
                del self._read_by_others[article_id]
            return len(self._read_by_others)

    def _shelve(self, some: list[Texts]) -> None:
        articles = [read(texts) for texts in some if texts.is_findable]
        for article in articles:
            self._put(article)
        for texts in some:
            if not texts.is_findable:
                self._finder.remove(texts.key)
        keep(self._database, articles)

    def _put(self, article: Read) -> None:
        self._finder.put_entry(article.entry, article.packed)
        if article.is_old:
            self._read_by_others[article.texts.article_id] = None

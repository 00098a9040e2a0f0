"""What is kept already and says nearly the same as an article that is being written."""

from bot.kept_articles import as_findable
from knowledge.article import Article
from knowledge.duplicates import Duplicate, near
from knowledge.finder import Finder
from storage.article import articles_by_key
from storage.database import Database


def near_kept(database: Database, finder: Finder, article: Article) -> list[Duplicate]:
    """Articles that are very like one, the likest first; before somebody approves it.

    Call it outside of a transaction that writes: it takes some ten milliseconds.
    """
    keys = finder.neighbours(article)
    with database.read() as session:
        kept = articles_by_key(session, keys)
        among = [as_findable(one) for one in kept.values() if one.is_findable]
    return near(article, among)

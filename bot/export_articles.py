"""All articles, for a file that can be imported again."""

from collections.abc import Iterator

from bot.kept_articles import as_findable
from knowledge import article as findable
from knowledge.exporting import UnwritableFileReason
from storage.article import every_article
from storage.database import Database

# What the words for a file that cannot be written are chosen by.
__all__ = ["UnwritableFileReason", "every_kept_article"]


def every_kept_article(
    database: Database, *, withdrawn: bool = False
) -> Iterator[findable.Article]:
    """What can be found, in the order of the ids, all as it stands at one moment.

    What was withdrawn only on request; what was merged into another stands there.
    """
    with database.read() as session:
        for article in every_article(session, withdrawn=withdrawn):
            yield as_findable(article)

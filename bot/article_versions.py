"""The versions of an article, for the command line."""

from dataclasses import dataclass
from datetime import datetime

from bot.articles.editions import set_withdrawn
from bot.articles.show_anew import show_anew
from storage.article import ArticleRevision, article_by_key, keep_articles_still, revisions_of
from storage.article_proposal import origin_of
from storage.database import Database


@dataclass(frozen=True, slots=True)
class History:
    """Every version, and where the first came from.

    Attributes:
        ticket: the number of the ticket; None when it came of none.
        proposer: "" likewise.
    """

    revisions: tuple[ArticleRevision, ...]
    ticket: int | None = None
    proposer: str = ""


def history_of(database: Database, key: str) -> History | None:
    """All versions of an article, oldest first; None when there is no such article."""
    with database.read() as session:
        article = article_by_key(session, key)
        if article is None:
            return None
        revisions = tuple(revisions_of(session, article.id))
        origin = origin_of(session, article.id)
        if origin is None or origin.ticket is None:
            return History(revisions)
        return History(revisions, origin.ticket.number, origin.proposer.name)


def withdraw_by_key(database: Database, key: str, at: datetime, *, withdrawn: bool) -> bool | None:
    """Withdraw an article or bring it back; None if there is none, False if it is so already."""
    with database.write() as session:
        keep_articles_still(session)
        article = article_by_key(session, key)
        if article is None:
            return None
        changed = set_withdrawn(session, article, "", at, withdrawn=withdrawn)
        if changed:
            show_anew(session, article, at)
        return changed

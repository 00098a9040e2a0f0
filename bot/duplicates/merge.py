"""Making two articles one, and taking that back."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy.orm import Session

from bot.articles.editions import rephrase, set_replaced
from bot.articles.show_anew import show_anew
from knowledge.importing.columns import SEPARATOR
from knowledge.importing.limits import MOST_PHRASINGS
from knowledge.text.folding import fold, letters
from storage.article import Article, ArticleChange, article_by_key, keep_articles_still
from storage.article_merge import ArticleMerge, merge_of
from storage.database import Database


class MergeProblem(StrEnum):
    """Why two articles cannot be made one, or taken apart."""

    NO_SUCH_ARTICLE = "no_such_article"
    WITHDRAWN = "withdrawn"  # the office does not want it to be found
    ITSELF = "itself"
    MERGED_BEFORE = "merged_before"  # another one stands for it
    NOT_MERGED = "not_merged"  # nothing to take back
    KEPT_ONE_MERGED = "kept_one_merged"  # what stands for it has been merged further itself
    TOO_MANY_WORDINGS = "too_many_wordings"  # not all would find room; at a terminal they are named


class MergeError(Exception):
    """Nothing was changed."""

    def __init__(self, problem: MergeProblem, key: str) -> None:
        super().__init__(f"{key}: {problem}")
        self.problem = problem
        self.key = key


class Merged(NamedTuple):
    """What became of it: the phrasings that were taken over or given back, and those left out."""

    kept: str  # key
    phrasings: tuple[str, ...]
    left_out: tuple[str, ...] = ()


def merge_articles(database: Database, keep_key: str, drop_key: str, at: datetime) -> Merged:
    """Let one article stand for another from now on, and be found by its wordings too.

    Raises:
        MergeError: one is missing or is not found any more, or both are the same.
    """
    with database.write() as session:
        keep_articles_still(session)
        kept, dropped = (_article(session, key) for key in (keep_key, drop_key))
        merged = merge_into(session, kept, dropped, at)
        show_anew(session, dropped, at)
        return merged


def merge_into(
    session: Session, kept: Article, dropped: Article, at: datetime, author: str = ""
) -> Merged:
    """The same, in a transaction that keeps articles still; the author is "" at the terminal.

    Raises:
        MergeError: one is not found any more, or both are the same.
    """
    if kept is dropped:
        raise MergeError(MergeProblem.ITSELF, kept.key)
    for article in (kept, dropped):
        _refuse_unless_findable(article)
    new = _new_wordings(kept, dropped)
    room = _room(kept)
    taken = new[:room]
    texts = [*(one.text for one in kept.phrasings), *taken]
    rephrase(session, kept, texts, ArticleChange.MERGED, at, author)
    set_replaced(session, dropped, kept, at, author)
    session.add(
        ArticleMerge(dropped_id=dropped.id, kept_id=kept.id, taken_over=taken, merged_at=at)
    )
    return Merged(kept.key, tuple(taken), tuple(new[room:]))


def unmerge_article(database: Database, drop_key: str, at: datetime) -> Merged:
    """Let an article stand for itself again, and have its wordings back.

    Raises:
        MergeError: there is no such article, or it was not merged into another.
    """
    with database.write() as session:
        keep_articles_still(session)
        dropped = _article(session, drop_key)
        merged = take_apart(session, dropped, at)
        show_anew(session, dropped, at)
        return merged


def take_apart(session: Session, dropped: Article, at: datetime, author: str = "") -> Merged:
    """The same, in a transaction that keeps articles still; the author is "" at the terminal.

    Raises:
        MergeError: it was not merged into another, or that one was merged further since.
    """
    merge = merge_of(session, dropped.id)
    if merge is None:
        raise MergeError(MergeProblem.NOT_MERGED, dropped.key)
    if merge.kept.merged_into is not None:  # and took the wordings along
        raise MergeError(MergeProblem.KEPT_ONE_MERGED, merge.kept.key)
    kept, theirs = merge.kept, set(merge.taken_over)
    texts = [phrasing.text for phrasing in kept.phrasings]
    given_back = tuple(text for text in texts if text in theirs)
    own = [text for text in texts if text not in theirs]
    rephrase(session, kept, own, ArticleChange.SEPARATED, at, author)
    set_replaced(session, dropped, None, at, author)
    merge.undone_at = at
    return Merged(kept.key, given_back)


def _article(session: Session, key: str) -> Article:
    article = article_by_key(session, key)
    if article is None:
        raise MergeError(MergeProblem.NO_SUCH_ARTICLE, key)
    return article


def _refuse_unless_findable(article: Article) -> None:
    if article.merged_into is not None:
        raise MergeError(MergeProblem.MERGED_BEFORE, article.key)
    if article.is_withdrawn:
        raise MergeError(MergeProblem.WITHDRAWN, article.key)


def has_room(kept: Article, dropped: Article) -> bool:
    """Whether one article can take over all that people ask for another by."""
    return len(_new_wordings(kept, dropped)) <= _room(kept)


def _room(article: Article) -> int:
    return max(MOST_PHRASINGS - len(article.phrasings), 0)


def _new_wordings(kept: Article, dropped: Article) -> list[str]:
    """How people ask for the one and nobody is known to ask for the other, as files can hold it."""
    known = {_letters(wording) for wording in _wordings(kept)}
    new: list[str] = []
    for wording in _wordings(dropped):
        if _letters(wording) not in known:
            known.add(_letters(wording))
            new.append(wording.replace(SEPARATOR, " "))
    return new


def _wordings(article: Article) -> Iterable[str]:
    return (article.question, *(phrasing.text for phrasing in article.phrasings))


def _letters(wording: str) -> str:
    return letters(fold(wording))

"""Articles as they are remembered, and as they are read from files and found."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from knowledge import article as findable
from storage.article import Article, ArticleRevision, Phrasing
from storage.counter import CounterName, next_number

# What people call a field in their files, where that is another name.
_COLUMNS = {"key": "id", "dated": "date", "review_on": "review_date"}


def as_findable(article: Article) -> findable.Article:
    """An article as files and the finder have it."""
    return findable.Article(
        key=article.key,
        question=article.question,
        answer=article.answer,
        phrasings=tuple(phrasing.text for phrasing in article.phrasings),
        tags=tuple(article.tags),
        url=article.url,
        owner=article.owner,
        dated=article.dated,
        review_on=article.review_on,
    )


def differing_columns(kept: Article, row: findable.Article) -> tuple[str, ...]:
    """The columns of a file in which a row differs from what is kept."""
    before = as_findable(kept)
    names = [field.name for field in fields(row)]
    return tuple(
        _COLUMNS.get(name, name) for name in names if getattr(before, name) != getattr(row, name)
    )


def keep(
    session: Session,
    kept: dict[str, Article],
    rows: Sequence[findable.Article],
    at: datetime,
) -> None:
    """Write down articles, each as a new revision, in a few statements for all of them.

    Args:
        session: in a transaction that keeps articles still.
        kept: those that were there before, by key.
        rows: how they are to read.
        at: now.
    """
    if not rows:
        return
    stamp = {"changed_at": at, "changed_in": next_number(session, CounterName.KNOWLEDGE)}
    written = [
        *_add(session, [row for row in rows if row.key not in kept], stamp),
        *_change(session, [(kept[row.key], row) for row in rows if row.key in kept], stamp),
    ]
    phrasings = [phrasing for one in written for phrasing in _phrasings(one)]
    if phrasings:
        session.execute(insert(Phrasing), phrasings)
    session.execute(insert(ArticleRevision), [_revision(one, at) for one in written])


class _Written(NamedTuple):
    article_id: int
    revision: int
    row: findable.Article


def _add(session: Session, rows: list[findable.Article], stamp: dict[str, Any]) -> list[_Written]:
    if not rows:
        return []
    session.execute(
        insert(Article),
        [{"key": row.key, "revision": 1, **_facts(row), **stamp} for row in rows],
    )
    keys = select(Article.key, Article.id).where(Article.key.in_([row.key for row in rows]))
    ids = dict(session.execute(keys).all())
    return [_Written(ids[row.key], 1, row) for row in rows]


def _change(
    session: Session, pairs: list[tuple[Article, findable.Article]], stamp: dict[str, Any]
) -> list[_Written]:
    written = [_Written(article.id, article.revision + 1, row) for article, row in pairs]
    if not written:
        return []
    # Nobody has looked at these words yet; whether it is withdrawn is not for a file to say.
    unverified = {"verifier": "", "verified_on": None}
    changes = [
        {"id": one.article_id, "revision": one.revision, **_facts(one.row), **unverified, **stamp}
        for one in written
    ]
    session.execute(update(Article), changes)
    theirs = delete(Phrasing).where(Phrasing.article_id.in_([one.article_id for one in written]))
    session.execute(theirs.execution_options(synchronize_session=False))
    return written


def _facts(row: findable.Article) -> dict[str, Any]:
    return {
        "question": row.question,
        "answer": row.answer,
        "tags": list(row.tags),
        "url": row.url,
        "owner": row.owner,
        "dated": row.dated,
        "review_on": row.review_on,
    }


def _phrasings(one: _Written) -> list[dict[str, Any]]:
    return [
        {"article_id": one.article_id, "position": position, "text": text}
        for position, text in enumerate(one.row.phrasings)
    ]


def _revision(one: _Written, at: datetime) -> dict[str, Any]:
    return {
        **_facts(one.row),
        "article_id": one.article_id,
        "revision": one.revision,
        "phrasings": list(one.row.phrasings),
        "recorded_at": at,
    }

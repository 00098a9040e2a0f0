"""From the fields of one row to an article, or to the reason why not."""

import re
from collections.abc import Iterator
from datetime import date

from knowledge.article import Article
from knowledge.importing import limits
from knowledge.importing.columns import SEPARATOR
from knowledge.importing.days import read_day
from knowledge.importing.draft import Fields
from knowledge.importing.refusals import BadRowReason

# Besides control characters, what no file in UTF-8 and no XML can hold.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def article_from(fields: Fields) -> Article | BadRowReason:
    """Return the article that a row holds, or the first thing that is wrong with it."""
    texts = {column: _clean(text) for column, text in fields.items()}
    try:
        dated = _day(texts.get("date"))
    except ValueError:
        return BadRowReason.DATE_UNREADABLE
    try:
        review_on = _day(texts.get("review_date"))
    except ValueError:
        return BadRowReason.REVIEW_DATE_UNREADABLE
    article = Article(
        key=texts.get("id", ""),
        question=texts.get("question", ""),
        answer=texts.get("answer", ""),
        phrasings=_several(texts.get("phrasings", "")),
        tags=_several(texts.get("tags", "")),
        url=texts.get("url", ""),
        owner=texts.get("owner", ""),
        dated=dated,
        review_on=review_on,
    )
    return next(_faults(article), article)


def _clean(text: str) -> str:
    """Return a text without the space around it, with one kind of newline."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _day(text: str | None) -> date | None:
    return read_day(text) if text else None


def _several(text: str) -> tuple[str, ...]:
    """Split a text, leaving out empty parts and repetitions."""
    parts = (part.strip() for part in text.split(SEPARATOR))
    return tuple(dict.fromkeys(part for part in parts if part))


def _faults(article: Article) -> Iterator[BadRowReason]:
    if not article.key:
        yield BadRowReason.MISSING_ID
    if not article.question:
        yield BadRowReason.MISSING_QUESTION
    if not article.answer:
        yield BadRowReason.MISSING_ANSWER
    yield from (reason for reason, is_so in _excesses(article).items() if is_so)
    if any(_UNPRINTABLE.search(text) for text in _texts(article)):
        yield BadRowReason.CONTROL_CHARACTERS


def _excesses(article: Article) -> dict[BadRowReason, bool]:
    longest_phrasing = max(map(len, article.phrasings), default=0)
    longest_tag = max(map(len, article.tags), default=0)
    return {
        BadRowReason.ID_TOO_LONG: len(article.key) > limits.LONGEST_ID,
        BadRowReason.QUESTION_TOO_LONG: len(article.question) > limits.LONGEST_QUESTION,
        BadRowReason.ANSWER_TOO_LONG: len(article.answer) > limits.LONGEST_ANSWER,
        BadRowReason.PHRASING_TOO_LONG: longest_phrasing > limits.LONGEST_PHRASING,
        BadRowReason.TOO_MANY_PHRASINGS: len(article.phrasings) > limits.MOST_PHRASINGS,
        BadRowReason.TAG_TOO_LONG: longest_tag > limits.LONGEST_TAG,
        BadRowReason.TOO_MANY_TAGS: len(article.tags) > limits.MOST_TAGS,
        BadRowReason.URL_TOO_LONG: len(article.url) > limits.LONGEST_URL,
        BadRowReason.OWNER_TOO_LONG: len(article.owner) > limits.LONGEST_OWNER,
    }


def _texts(article: Article) -> Iterator[str]:
    yield from (article.key, article.question, article.answer, article.url, article.owner)
    yield from article.phrasings
    yield from article.tags

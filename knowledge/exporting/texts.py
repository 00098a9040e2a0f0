"""An article as the texts of its columns."""

from datetime import date

from knowledge.article import Article
from knowledge.importing.columns import SEPARATOR


def texts_of(article: Article) -> dict[str, str]:
    """Return the columns of a table, in their order; importing them gives the article again."""
    return {
        "id": article.key,
        "question": article.question,
        "answer": article.answer,
        "phrasings": SEPARATOR.join(article.phrasings),
        "tags": SEPARATOR.join(article.tags),
        "url": article.url,
        "owner": article.owner,
        "date": _day(article.dated),
        "review_date": _day(article.review_on),
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""

"""Articles into a JSONL file."""

import json
from collections.abc import Iterable
from pathlib import Path

from knowledge.article import Article
from knowledge.exporting.refusals import Written
from knowledge.exporting.texts import texts_of


def write_jsonl(path: Path, articles: Iterable[Article]) -> Written:
    """Write one object a line, in UTF-8; phrasings and tags are lists, a day not given is null."""
    written = Written()
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for article in articles:
            file.write(json.dumps(_object(article), ensure_ascii=False) + "\n")
            written.rows += 1
    return written


def _object(article: Article) -> dict[str, object]:
    texts = texts_of(article)
    return {
        **texts,
        "phrasings": article.phrasings,
        "tags": article.tags,
        "date": texts["date"] or None,
        "review_date": texts["review_date"] or None,
    }

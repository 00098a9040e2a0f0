"""Vectors for all articles of a finder, without keeping them anywhere."""

from collections.abc import Callable, Iterator, Sequence

from knowledge.article import Article
from knowledge.encoding.article_vectors import ArticleVectors, passage_text, wording_texts
from knowledge.finder import Finder

_AT_A_TIME = 16


def encode_articles(
    finder: Finder, articles: Sequence[Article], step: Callable[[int], object]
) -> None:
    """Give vectors to articles, if the finder has an encoder.

    Args:
        finder: has these articles.
        articles: all of them.
        step: called with how many more are done.
    """
    if finder.encoder is None:
        return
    for some in _batches(articles):
        wordings = [wording_texts(article) for article in some]
        passages = finder.encoder.encode_passages([passage_text(article) for article in some])
        rows = finder.encoder.encode_questions([text for texts in wordings for text in texts])
        start = 0
        for article, texts, passage in zip(some, wordings, passages, strict=True):
            vectors = ArticleVectors(rows[start : start + len(texts)], passage)
            finder.place_vectors(article.key, vectors)
            start += len(texts)
        step(len(some))


def _batches(articles: Sequence[Article]) -> Iterator[Sequence[Article]]:
    for start in range(0, len(articles), _AT_A_TIME):
        yield articles[start : start + _AT_A_TIME]

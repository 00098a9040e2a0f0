"""A read article in bytes, and back."""

import pytest
from hypothesis import given, settings

from knowledge.article import Article
from knowledge.index.entry import Entry, read_article
from knowledge.index.packed import UnknownFormatError, pack, unpack
from tests.knowledge.any_articles import articles
from tests.knowledge.desk import ARTICLES


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.key)
def test_nothing_is_lost(article: Article) -> None:
    entry = read_article(article)
    assert unpack(article.key, pack(entry)) == entry


@given(several=articles())
@settings(deadline=None, max_examples=40)
def test_nothing_is_lost_of_any_text(several: list[Article]) -> None:
    for entry in map(read_article, several):
        assert unpack(entry.key, pack(entry)) == entry


def test_it_is_small() -> None:
    entry = read_article(ARTICLES[0])
    held = sum(
        len(one.letters) + len(one.sound) + len("".join(one.words)) for one in entry.wordings
    )
    assert len(pack(entry)) < 3 * (held + len("".join(entry.answer)))


@pytest.mark.parametrize("packed", [b"", b"0rest", b"\xff"])
def test_what_another_version_packed_is_refused(packed: bytes) -> None:
    with pytest.raises(UnknownFormatError):
        unpack("key", packed)


def test_an_article_without_words() -> None:
    entry = read_article(Article("key", "?", ""))
    assert entry.answer == ()
    assert unpack("key", pack(entry)) == Entry("key", entry.wordings, ())

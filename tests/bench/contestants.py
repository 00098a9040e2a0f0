"""Everybody who finds, over the same articles and the same vectors."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.encoding.article_vectors import ArticleVectors
from knowledge.encoding.encoder import Encoder
from knowledge.evaluation.judged import JudgedQuery, Outcome
from knowledge.evaluation.trial import Trial, try_out
from knowledge.finder import Finder
from knowledge.finding import Candidate, Decision, Finding
from knowledge.index.entry import read_article
from knowledge.text.own_synonyms import own_synonyms
from tests.bench.embedding import Remembering
from tests.bench.judged_sets import JudgedSet
from tests.bench.rivals.fuzzy import Fuzzy
from tests.bench.rivals.meaning import Meaning
from tests.bench.rivals.okapi import Okapi
from tests.bench.rivals.rival import Rival, bags
from tests.bench.rivals.tantivy_words import TantivyWords
from tests.bench.rivals.trigrams import Trigrams

FUZZY = "rapidfuzz token_set_ratio"
BM25 = "BM25 (bm25s)"
TRIGRAMS = "SQLite FTS5, trigrams"
TANTIVY = "tantivy"
E5 = "e5-small alone"
LEXICAL = "Madoguchi, words and sounds"
SEMANTIC = "Madoguchi, with e5-small"
WARM_UP = ("印刷できません", "パスワードを忘れました", "庭の木を剪定したい")


@dataclass(frozen=True)
class Ours:
    """The product without and with an encoder."""

    lexical: Finder
    semantic: Finder


def ours(judged: JudgedSet, vectors: Sequence[ArticleVectors], encoder: Encoder) -> Ours:
    """Put the articles into finders that are set up as the product's own is."""
    both = Ours(Finder(), Finder(Remembering(encoder)))
    both.lexical.use_synonyms(own_synonyms())
    both.semantic.use_synonyms(own_synonyms())
    for article, one in zip(judged.articles, vectors, strict=True):
        entry = read_article(article)
        both.lexical.put_entry(entry)
        both.semantic.put_entry(entry)
        both.semantic.place_vectors(article.key, one)
    both.lexical.study()
    both.semantic.study()
    return both


def rivals(
    judged: JudgedSet, vectors: Sequence[ArticleVectors], encoder: Encoder
) -> Iterator[tuple[str, Rival]]:
    yield FUZZY, Fuzzy(judged.articles)
    yield BM25, Okapi(bags(judged.articles))
    yield TRIGRAMS, Trigrams(judged.articles)
    yield TANTIVY, TantivyWords(bags(judged.articles))
    yield E5, Meaning(judged.articles, vectors, encoder)


def trial_of_rival(rival: Rival, queries: Sequence[JudgedQuery]) -> Trial:
    for text in WARM_UP:
        rival.find(text)
    outcomes, seconds = [], []
    for query in queries:
        began = time.perf_counter()
        found = rival.find(query.query)
        seconds.append(time.perf_counter() - began)
        outcomes.append(Outcome(query, _finding(found)))
    return Trial(tuple(outcomes), tuple(seconds), removed=())


def trial_of_ours(finder: Finder, queries: Sequence[JudgedQuery]) -> Trial:
    for text in WARM_UP:
        finder.find(text)
    return try_out(finder, queries)


def _finding(keys: list[str]) -> Finding:
    """An order and nothing else: a rival does not say how sure it is."""
    candidates = tuple(Candidate(key, float(-rank)) for rank, key in enumerate(keys))
    return Finding(Decision.SUGGEST, confidence=0.0, candidates=candidates)

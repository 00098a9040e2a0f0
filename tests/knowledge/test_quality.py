"""How well the right article is found: on the samples, and on a city's FAQ where it is at hand."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from knowledge.article import Article
from knowledge.finder import Finder
from knowledge.finding import Decision, Finding
from knowledge.importing import read_articles
from knowledge.text.own_synonyms import own_synonyms
from tests.knowledge.desk import finder_of, keys

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "knowledge" / "samples" / "articles.csv"
DATA = ROOT.parent / "shared" / "data"


class Outcome(NamedTuple):
    finding: Finding
    right: frozenset[str]

    def among_first(self, count: int) -> bool:
        return not self.right.isdisjoint(keys(self.finding)[:count])


def as_delivered(*articles: Article) -> Finder:
    """A finder with the synonyms that come with the product."""
    finder = finder_of(*articles)
    finder.use_synonyms(own_synonyms())
    return finder


def share(outcomes: list[Outcome], count: int) -> float:
    return sum(outcome.among_first(count) for outcome in outcomes) / len(outcomes)


@pytest.fixture(scope="module")
def samples() -> list[Article]:
    if not SAMPLES.exists():
        pytest.skip("no sample articles")
    return [article for article in read_articles(SAMPLES) if isinstance(article, Article)]


def test_sample_wordings_lead_to_their_article(samples: list[Article]) -> None:
    finder = as_delivered(*samples)
    for article in samples:
        for wording in (article.question, *article.phrasings):
            assert keys(finder.find(wording))[0] == article.key


def test_sample_phrasings_are_found_before_they_are_known(samples: list[Article]) -> None:
    outcomes = list(held_out(as_delivered(*samples), samples))
    answered = [o for o in outcomes if o.finding.decision is Decision.ANSWER]
    assert share(outcomes, 1) >= 0.682
    assert share(outcomes, 3) >= 0.84
    assert share(answered, 1) >= 0.894


def held_out(finder: Finder, articles: list[Article]) -> Iterator[Outcome]:
    for article in articles:
        for phrasing in article.phrasings:
            others = tuple(other for other in article.phrasings if other != phrasing)
            finder.put(replace(article, phrasings=others))
            yield Outcome(finder.find(phrasing), frozenset((article.key,)))
        finder.put(article)


def load(name: str) -> list[Outcome]:
    folder = DATA / name
    if not folder.exists():
        pytest.skip(f"{name} is not at hand")
    with (folder / "kb.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        finder = as_delivered(*(Article(r["id"], r["question"], r["answer"]) for r in rows))
    with (folder / "queries.jsonl").open(encoding="utf-8") as lines:
        asked = [json.loads(line) for line in lines]
    return [Outcome(finder.find(a["query"]), best(a["relevant"])) for a in asked]


def best(relevant: dict[str, int]) -> frozenset[str]:
    return frozenset(key for key, grade in relevant.items() if grade == 2)


@pytest.mark.parametrize(
    ("name", "first", "among_three"), [("amagasaki_faq", 0.43, 0.654), ("jsquad", 0.91, 0.95)]
)
def test_the_right_article_is_among_the_first(name: str, first: float, among_three: float) -> None:
    outcomes = [outcome for outcome in load(name) if outcome.right]
    assert share(outcomes, 1) >= first
    assert share(outcomes, 3) >= among_three

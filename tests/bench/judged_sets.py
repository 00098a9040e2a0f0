"""Articles with questions that people have judged: ours, and what lies beside the project."""

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from knowledge.article import Article
from knowledge.evaluation.judged import JudgedQuery
from knowledge.evaluation.read_queries import read_queries
from knowledge.importing import read_articles

ROOT = Path(__file__).parents[2]
BESIDE = ROOT.parent / "shared" / "data"
GOLD = "gold"
OTHERS = ("amagasaki_faq", "jsquad")


@dataclass(frozen=True)
class JudgedSet:
    name: str
    articles: list[Article]
    queries: list[JudgedQuery]

    def __str__(self) -> str:
        answerable = sum(bool(one.answers) for one in self.queries)
        return (
            f"{self.name}, {len(self.articles)} articles, {len(self.queries)} questions, "
            f"{answerable} of them with an answer"
        )


def judged_set(name: str) -> JudgedSet:
    """Read a set; skips the test when it is not at hand."""
    return _gold() if name == GOLD else _beside(BESIDE / name)


def _gold() -> JudgedSet:
    samples = read_articles(ROOT / "knowledge" / "samples" / "articles.csv")
    questions = ROOT / "tests" / "knowledge" / "gold" / "questions.jsonl"
    articles = [one for one in samples if isinstance(one, Article)]
    return JudgedSet(GOLD, articles, read_queries(questions))


def _beside(folder: Path) -> JudgedSet:
    if not folder.is_dir():
        pytest.skip(f"{folder.name} is not at hand: it would lie in ../shared/data/{folder.name}")
    with (folder / "kb.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        articles = [Article(row["id"], row["question"], row["answer"]) for row in rows]
    return JudgedSet(folder.name, articles, read_queries(folder / "queries.jsonl"))

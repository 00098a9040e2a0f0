"""One contestant with so many articles, in a process of its own: what it takes, as JSON.

``python -m tests.bench.scale_run CONTESTANT ARTICLES``
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path

import numpy as np

from knowledge.encoding.article_vectors import ArticleVectors
from knowledge.encoding.choose import load_encoder
from knowledge.evaluation.read_queries import read_queries
from knowledge.finder import Finder
from knowledge.index.entry import Entry
from knowledge.index.packed import pack, unpack
from knowledge.text.own_synonyms import own_synonyms
from tests.bench.rivals.okapi import Okapi
from tests.bench.rivals.tantivy_words import TantivyWords
from tests.bench.synthetic import Synthetic
from tests.bench.table import percentile

QUESTIONS = Path(__file__).parents[1] / "knowledge" / "gold" / "questions.jsonl"
ASKED, WARM_UP, EDITED = 300, 20, 50
VECTOR_SIZE = 384
LEXICAL, SEMANTIC, BM25S, TANTIVY = "words-and-sounds", "with-vectors", "bm25s", "tantivy"

Find = Callable[[str], object]


@dataclass(frozen=True)
class Took:
    """What it took; seconds of the processor where nothing else is said.

    Other work on the machine changes them least; those of all cores are added up.

    Attributes:
        build: to index everything; the articles were read before.
        study: to learn from the articles, for who does.
        start: the same from what is stored, for who stores anything.
        edit: for an article that is put again, median.
        asked: for each question.
        waited: for each question, by the clock.
        encoded: of it, for the vector of each question, by the clock.
        before: megabytes of the process before any article was there.
        memory: megabytes of it afterwards.
    """

    build: float
    study: float | None
    start: float | None
    edit: float | None
    asked: list[float]
    waited: list[float]
    encoded: list[float]
    before: float
    memory: float


def main() -> None:
    contestant, count = sys.argv[1], int(sys.argv[2])
    synthetic = Synthetic()
    texts = [query.query for query in read_queries(QUESTIONS)]
    questions = synthetic.questions(texts, ASKED)
    took = _ours if contestant in (LEXICAL, SEMANTIC) else _rival
    json.dump(asdict(took(contestant, synthetic, count, questions)), sys.stdout)


def _ours(contestant: str, synthetic: Synthetic, count: int, questions: list[str]) -> Took:
    finder = Finder(load_encoder() if contestant == SEMANTIC else None)
    finder.use_synonyms(own_synonyms())
    before = _megabytes()
    began = time.process_time()
    for entry in synthetic.entries(count):
        finder.put_entry(entry)
    build = time.process_time() - began
    if finder.encoder is not None:
        _place_vectors(finder, synthetic.entries(count))
    began = time.process_time()
    finder.study()
    studied = time.process_time() - began
    memory = _megabytes()
    asked, waited = _ask(finder.find, questions)
    encoder = finder.encoder
    encoded = _ask(lambda text: encoder.encode_questions([text]), questions)[1] if encoder else []
    edit = _edit(finder, list(islice(synthetic.entries(count), EDITED)))
    start = _start(list(islice(synthetic.entries(count), 20_000)), count)
    return Took(build, studied, start, edit, asked, waited, encoded, before, memory)


def _place_vectors(finder: Finder, entries: Iterator[Entry]) -> None:
    """Vectors of chance: they take as long as others."""
    chance = np.random.default_rng(1)
    for entry in entries:
        rows = chance.standard_normal((len(entry.wordings) + 1, VECTOR_SIZE), dtype=np.float32)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        finder.place_vectors(entry.key, ArticleVectors(rows[1:], rows[0]))


def _edit(finder: Finder, entries: list[Entry]) -> float:
    took = []
    for entry, other in zip(entries, reversed(entries), strict=True):
        began = time.process_time()
        finder.put_entry(replace(entry, wordings=other.wordings))
        took.append(time.process_time() - began)
    return percentile(took, 50)


def _start(entries: list[Entry], count: int) -> float:
    """From what is stored, without the database: of some articles, as many times as there are."""
    stored = [(entry.key, pack(entry)) for entry in entries]
    finder, began = Finder(), time.process_time()
    for key, packed in stored:
        finder.put_entry(unpack(key, packed), packed)
    return (time.process_time() - began) * count / len(stored)


def _rival(contestant: str, synthetic: Synthetic, count: int, questions: list[str]) -> Took:
    bags = {entry.key: entry.whole for entry in synthetic.entries(count)}
    before, began = _megabytes(), time.process_time()
    rival = Okapi(bags) if contestant == BM25S else TantivyWords(bags)
    build = time.process_time() - began
    memory = _megabytes() - before
    asked, waited = _ask(rival.find, questions)
    return Took(build, None, None, None, asked, waited, [], 0.0, memory)


def _ask(find: Find, questions: list[str]) -> tuple[list[float], list[float]]:
    for question in questions[:WARM_UP]:
        find(question)
    asked, waited = [], []
    for question in questions:
        clock, processor = time.perf_counter(), time.process_time()
        find(question)
        asked.append(time.process_time() - processor)
        waited.append(time.perf_counter() - clock)
    return asked, waited


def _megabytes() -> float:
    """What the process has in memory, the pages of its files included."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


if __name__ == "__main__":
    main()

"""How long others are held up while somebody's paste of 40,000 characters is looked up."""

import random
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from knowledge.finder import Finder
from knowledge.text.own_synonyms import own_synonyms
from tests.bench.machine import machine
from tests.bench.synthetic import Synthetic
from tests.bench.table import percentile, table

LONG, ARTICLES, TIMES = 40_000, 2_000, 10
TICK = 0.001  # seconds
MOST_SECONDS = 0.1  # of the longest stall, median over the pastes
HEADS = ("a look, ms", "held up, ms p99", "held up, ms most")


def pastes(synthetic: Synthetic) -> dict[str, str]:
    chance = random.Random(3)
    sentences = "".join(chance.choices(synthetic.sentences, k=LONG // 10))
    texts = {
        "sentences": sentences,
        "sentences without an end": "".join(one for one in sentences if one not in "。、 \n"),
        "kanji": "".join(chance.choices("山川申請書端末印刷", k=LONG)),
        "kana": "".join(chance.choices("あいうえおかき", k=LONG)),
        "romaji": "pasuwa-do insatsu konpyu-ta " * (LONG // 20),
        "one run of Latin letters": "pasuwado" * (LONG // 8),
        "a log": "2026-11-28 03:02:02 ERROR com.example.Foo$Bar(7): 失敗しました\n" * (LONG // 50),
    }
    return {name: text[:LONG] for name, text in texts.items()}


@pytest.mark.bench
def test_pastes_hold_nobody_up(tmp_path: Path) -> None:
    synthetic, finder = Synthetic(), Finder()
    finder.use_synonyms(own_synonyms())
    for entry in synthetic.entries(ARTICLES):
        finder.put_entry(entry)
    rows, longest = [], []
    for name, paste in pastes(synthetic).items():
        finder.find(paste)
        took, stalls = stalled(partial(finder.find, paste))
        figures = (took, percentile(stalls, 99), max(stalls))
        rows.append((name, [f"{1000 * figure:.1f}" for figure in figures]))
        longest.append(max(stalls))
    sys.stdout.write(
        f"\n\nmachine  {machine(tmp_path)}\ndata     {ARTICLES:,} synthetic articles\n"
        f"command  make bench ARGS='-k pastes'\n\n{table(HEADS, [('', rows)])}\n"
    )
    assert percentile(longest, 50) < MOST_SECONDS


def stalled(work: Callable[[], object]) -> tuple[float, list[float]]:
    """Seconds of the work, and by how much another thread woke too late meanwhile."""
    late: list[float] = []
    over = threading.Event()

    def tick() -> None:
        before = time.perf_counter()
        while not over.is_set():
            time.sleep(TICK)
            now = time.perf_counter()
            late.append(now - before - TICK)
            before = now

    other = threading.Thread(target=tick)
    other.start()
    began = time.perf_counter()
    for _ in range(TIMES):
        work()
    took = (time.perf_counter() - began) / TIMES
    over.set()
    other.join()
    return took, late

"""What the finder takes among 2,000 articles, 100,000 and a million, beside other engines."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.bench.machine import machine
from tests.bench.scale_run import ASKED, BM25S, LEXICAL, SEMANTIC, TANTIVY, Took
from tests.bench.table import percentile, table

ROOT = Path(__file__).parents[2]
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
HEADS = (
    "build s",
    "study s",
    "start s",
    "edit ms",
    "MB",
    "p50",
    "p99",
    "waited p50",
    "waited p99",
    "encoding",
)
CELL_WIDTH = 18
# Milliseconds of the processor and megabytes. What other work makes of p99 is for people to judge.
MOST = {
    (2_000, LEXICAL): (10, None),
    (2_000, SEMANTIC): (60, 400),
    (100_000, LEXICAL): (20, None),
    (100_000, SEMANTIC): (80, None),
    (1_000_000, LEXICAL): (60, 1_500),
}


@pytest.mark.bench
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("articles", [2_000, 100_000, 1_000_000])
def test_scale(articles: int, tmp_path: Path) -> None:
    contestants = [LEXICAL, *([SEMANTIC] if (articles, SEMANTIC) in MOST else []), BM25S, TANTIVY]
    took = {one: _run(one, articles) for one in contestants}
    sys.stdout.write(
        f"\n\nmachine  {machine(tmp_path)}, load {os.getloadavg()[0]:.1f}\n"
        f"data     {articles:,} synthetic articles, {ASKED} questions\n"
        "times    ms of the processor; waited and encoding by the clock\n"
        f"command  make bench ARGS='-k scale'\n\n{_shown(took)}\n"
    )
    for contestant, one in took.items():
        milliseconds, megabytes = MOST.get((articles, contestant), (None, None))
        assert milliseconds is None or percentile(one.asked, 50) * 1000 <= milliseconds
        assert megabytes is None or one.memory <= megabytes


def _run(contestant: str, articles: int) -> Took:
    """In a process of its own, so that its memory is its own."""
    command = [sys.executable, "-m", "tests.bench.scale_run", contestant, str(articles)]
    environment = {**os.environ, **ONE_CORE, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    return Took(**json.loads(ran.stdout))


def _shown(took: Mapping[str, Took]) -> str:
    rows = [(name, _cells(one, took[BM25S])) for name, one in took.items()]
    return table(HEADS, [("in brackets: times bm25s", rows)], CELL_WIDTH)


def _cells(one: Took, other: Took) -> list[str]:
    times = [
        f"{1000 * mine:.1f} (×{mine / theirs:.2f})"
        for mine, theirs in (
            (percentile(one.asked, 50), percentile(other.asked, 50)),
            (percentile(one.asked, 99), percentile(other.asked, 99)),
            (percentile(one.waited, 50), percentile(other.waited, 50)),
            (percentile(one.waited, 99), percentile(other.waited, 99)),
        )
    ]
    encoded = "-"
    if one.encoded:
        encoded = "/".join(f"{1000 * percentile(one.encoded, which):.1f}" for which in (50, 99))
    study = "-" if one.study is None else f"{one.study:.1f}"
    start = "-" if one.start is None else f"{one.start:.1f}"
    edit = "-" if one.edit is None else f"{1000 * one.edit:.2f}"
    return [
        f"{one.build:.1f}",
        study,
        start,
        edit,
        f"{one.memory:.0f} ({one.before:.0f})",
        *times,
        encoded,
    ]

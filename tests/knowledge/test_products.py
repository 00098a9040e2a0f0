"""Products of one vector with many in bytes, whoever multiplies."""

import numpy as np
import pytest

from knowledge.index import products as module
from knowledge.index.postings import Floats
from knowledge.index.products import Bytes, by_bytes, by_floats, has_simsimd, in_bytes, products

SIZE = 384
# A vector in bytes is off by half a step in each place, and these cancel each other out.
ROUGHLY = 2e-3


def vectors(count: int) -> Floats:
    rows = np.random.default_rng(5).standard_normal((count, SIZE), dtype=np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows


def in_rows(rows: Floats) -> tuple[Bytes, Floats]:
    parts = [in_bytes(row) for row in rows]
    rough = np.array([row for row, _ in parts], np.int8).reshape(len(rows), SIZE)
    return rough, np.array([step for _, step in parts], np.float32)


@pytest.mark.parametrize("count", [0, 1, 511, 512, 513, 1_300])
@pytest.mark.parametrize("way", [by_floats, by_bytes, products], ids=lambda way: way.__name__)
def test_products_are_roughly_those_of_the_vectors(
    count: int, way: module.Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    if way is by_bytes and not has_simsimd():
        pytest.skip("simsimd is not installed: it comes with the encoder")
    monkeypatch.setattr(module, "_BYTES_AT_ONCE", 512)
    rows, asked = vectors(count), vectors(1_301)[-1]
    rough, steps = in_rows(rows)
    assert way(rough, asked) * steps == pytest.approx(rows @ asked, abs=ROUGHLY)


def test_without_simsimd_it_does_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "has_simsimd", lambda: False)
    rows = vectors(3)
    rough, steps = in_rows(rows)
    assert products(rough, rows[1])[1] * steps[1] == pytest.approx(1, abs=ROUGHLY)


def test_nothing_in_bytes_is_nothing() -> None:
    rough, step = in_bytes(np.zeros(4, np.float32))
    assert (rough.tolist(), float(step)) == ([0] * 4, 1.0)

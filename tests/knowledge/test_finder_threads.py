"""Many find while others put and remove."""

import itertools
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace

import pytest

from knowledge.finder import Finder
from knowledge.finding import Finding
from tests.knowledge.desk import ARTICLES, LAPTOP, MEETING, PASSWORD, PRINTER, keys

STEADY = (PASSWORD, PRINTER)
COMING_AND_GOING = [replace(MEETING, key=f"new-{n}", phrasings=("紙とPW",)) for n in range(5)]
CHANGES = 300


@pytest.fixture(autouse=True)
def _threads_take_turns_often() -> Iterator[None]:
    """Let threads interrupt each other a thousand times as often, or they hardly meet."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(5e-6)
    yield
    sys.setswitchinterval(before)


@contextmanager
def ended(event: threading.Event) -> Iterator[None]:
    """Set the event in any case, so that nobody waits for a thread that failed."""
    try:
        yield
    finally:
        event.set()


def change(finder: Finder, done: threading.Event) -> None:
    with ended(done):
        articles = itertools.cycle(COMING_AND_GOING)
        for number in range(CHANGES):
            article = next(articles)
            finder.put(article)
            finder.put(replace(LAPTOP, answer=f"{LAPTOP.answer} 版{number}"))
            finder.remove(article.key)


def search(finder: Finder, done: threading.Event) -> int:
    known = {article.key for article in (*ARTICLES, *COMING_AND_GOING)}
    finds = 0
    while not done.is_set():
        for article in STEADY:
            finding = finder.find(article.question)
            check(finding, known)
            assert keys(finding)[0] == article.key
            finds += 1
    return finds


def check(finding: Finding, known: set[str]) -> None:
    found = keys(finding)
    assert known.issuperset(found)
    assert len(found) == len(set(found))
    scores = [candidate.score for candidate in finding.candidates]
    assert scores == sorted(scores, reverse=True)


def test_finding_stays_right_while_articles_come_and_go(desk: Finder) -> None:
    before = [desk.find(article.question) for article in ARTICLES]
    done = threading.Event()
    with ThreadPoolExecutor(max_workers=4) as threads:
        searches = [threads.submit(search, desk, done) for _ in range(3)]
        changes = threads.submit(change, desk, done)
    changes.result()
    assert all(running.result() > 0 for running in searches)
    desk.put(LAPTOP)
    assert len(desk) == len(ARTICLES)
    assert [desk.find(article.question) for article in ARTICLES] == before


def test_several_writers_leave_what_they_wrote(desk: Finder) -> None:
    def write(writer: int) -> None:
        for number in range(50):
            desk.put(replace(MEETING, key=f"{writer}-{number}"))
            desk.put(replace(MEETING, key="shared"))

    with ThreadPoolExecutor(max_workers=4) as threads:
        for writing in [threads.submit(write, writer) for writer in range(4)]:
            writing.result()
    assert len(desk) == len(ARTICLES) + 4 * 50 + 1

"""The desk itself fails: people are told, and nothing is lost."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any, NoReturn

import pytest

from bot import reception
from bot.cli.checks.local import check_database
from bot.hear import hear
from bot.settings import Settings
from handlers.listeners import buttons, messages, ticket_form
from storage.inbox import InboxRow, InboxStatus
from storage.question import Question
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import SOLVED_BUTTON, Thread, ask
from tests.journeys.words import KNOWN, NOTHING_FOUND, UNKNOWN

SORRY = "申し訳ありません。うまく処理できませんでした"


@pytest.fixture(autouse=True)
def _hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give up after a moment; in earnest it takes half a minute."""
    monkeypatch.setattr(reception, "TRIES", 2)
    monkeypatch.setattr(reception, "FIRST_DELAY", timedelta(milliseconds=10))


def broken(*_args: Any, **_more: Any) -> NoReturn:
    """Stands for a use case with a mistake in it."""
    raise ZeroDivisionError("the secret inside of the desk")


def broken_once(real: Callable[..., None]) -> Callable[..., None]:
    """Fails the first time only."""
    calls: list[None] = []

    def use_case(*args: Any) -> None:
        calls.append(None)
        if len(calls) == 1:
            broken()
        real(*args)

    return use_case


def set_aside(books: Books) -> list[InboxRow]:
    return [row for row in books.all(InboxRow) if row.status is InboxStatus.SET_ASIDE]


def is_told_the_reference(thread: Thread, books: Books) -> None:
    """An apology to this person alone, with the reference under which the payload is kept."""
    told = thread.is_told(SORRY)
    (row,) = set_aside(books)
    assert re.findall(r"[0-9A-Z]{6}", told.text) == [row.reference]
    assert row.problem == "ZeroDivisionError"
    assert row.payload is not None
    shown = [one.shown() for one in thread.messages()]
    assert not any("secret" in text or "Error" in text or "Traceback" in text for text in shown)


@BOTH_ENTRANCES
def test_a_question_that_cannot_be_dealt_with(
    desk: City, books: Books, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "hear", broken)
    thread = ask(desk, desk.yamada, UNKNOWN)
    is_told_the_reference(thread, books)
    books.rest(desk.slack)
    assert len(thread.showing(SORRY)) == 1

    (row,) = set_aside(books)
    (finding,) = [one for one in check_database(settings) if "references" in one.details]
    assert finding.details == {"count": 1, "references": row.reference}


def test_a_button_that_does_not_work(
    desk: City, books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buttons, "solve_question", broken)
    thread = ask(desk, desk.yamada, KNOWN)
    thread.presses(SOLVED_BUTTON)
    is_told_the_reference(thread, books)


@BOTH_ENTRANCES
def test_a_form_that_cannot_be_dealt_with(
    desk: City, books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ticket_form, "open_ticket", broken)
    thread = ask(desk, desk.yamada, UNKNOWN)
    thread.opens_the_form()
    assert thread.sends_the_form() is None
    told = desk.slack.wait_for(
        lambda: [one for one in desk.slack.messages(thread.channel) if SORRY in one.shown()],
        what="what was typed, given back",
    )
    assert UNKNOWN in told[0].shown()
    (row,) = set_aside(books)
    assert row.reference in told[0].shown()
    assert "secret" not in told[0].shown()


def test_a_failure_that_passes_goes_unnoticed(
    desk: City, books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "hear", broken_once(hear))
    thread = ask(desk, desk.yamada, UNKNOWN)
    thread.sees(NOTHING_FOUND)
    books.rest(desk.slack)
    assert len(thread.replies()) == 1
    assert books.count(Question) == 1
    assert set_aside(books) == []


def test_after_a_failure_the_next_message_is_answered(
    desk: City, books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(messages, "hear", broken)
        failed = ask(desk, desk.yamada, UNKNOWN)
        failed.is_told(SORRY)
    ask(desk, desk.yamada, UNKNOWN).sees(NOTHING_FOUND)
    books.rest(desk.slack)

"""What was typed in a form that could not be taken comes back, and can be sent after all."""

from datetime import timedelta
from typing import Any, NoReturn

import pytest

from bot import reception
from handlers.listeners import ticket_form
from storage.ticket import Ticket
from tests.fakes.slack.walking import elements_in
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import Thread, ask, card, mention
from tests.journeys.test_handover import direct, own_thread
from tests.journeys.words import NOTHING_FOUND, RECEIVED, UNKNOWN, UNKNOWN_TOO

BACK = "まだヘルプデスクに届いていません"
AGAIN = "この内容で相談する"
TYPED = {"title": "白線の件", "details": "北側の駐車場です。急ぎません。"}


def sends_what_came_back(desk: City) -> None:
    """Press the button below it; the form holds what was typed."""
    back = direct(desk, desk.sato, BACK)
    assert all(words in back.shown() for words in TYPED.values())
    Thread(desk.slack, desk.sato, desk.slack.im(desk.sato), back.ts).presses(AGAIN)
    view = desk.slack.open_view(desk.sato, "hand_over_form")
    assert all(words in view.shown() for words in TYPED.values())
    assert desk.slack.submit(desk.sato) is None
    own_thread(desk, desk.sato).sees(RECEIVED)


@BOTH_ENTRANCES
def test_a_thread_that_somebody_else_took_meanwhile(desk: City, books: Books) -> None:
    yamada = mention(desk, desk.yamada, UNKNOWN)
    yamada.sees(NOTHING_FOUND)
    sato = yamada.seen_by(desk.sato)
    sato.says(f"{desk.slack.mention(desk.slack.bot_user)} {UNKNOWN_TOO}")
    desk.slack.wait_for(lambda: len(sato.showing(NOTHING_FOUND)) == 2, what="both answers")
    sato.opens_the_form()

    first, _second = yamada.showing(NOTHING_FOUND)
    (button,) = [one for _, one in elements_in(first.blocks)]
    desk.slack.press(desk.yamada, desk.everybody, first.ts, button["action_id"], button["value"])
    desk.slack.open_view(desk.yamada, "ticket_form")
    yamada.sends_the_form()
    yamada.sees(RECEIVED)

    sato.sends_the_form(TYPED)
    sends_what_came_back(desk)
    card(desk, 2, desk.kobayashi)
    books.rest(desk.slack)
    assert books.count(Ticket) == 2
    assert not [one for one in desk.slack.messages(desk.everybody) if BACK in one.shown()]


def test_a_form_that_failed_for_good(
    desk: City, books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reception, "TRIES", 2)
    monkeypatch.setattr(reception, "FIRST_DELAY", timedelta(milliseconds=10))

    def broken(*_args: Any, **_more: Any) -> NoReturn:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(ticket_form, "open_ticket", broken)
        thread = ask(desk, desk.sato, UNKNOWN_TOO)
        thread.opens_the_form()
        thread.sends_the_form(TYPED)
        assert "参照番号" in direct(desk, desk.sato, BACK).shown()
    sends_what_came_back(desk)
    card(desk, 1, desk.kobayashi)
    books.rest(desk.slack)
    assert books.count(Ticket) == 1

"""Slack stumbles: in the end, everything was said exactly once."""

from collections.abc import Callable

import pytest

from bot import reception
from bot.app import open_way, utc_now
from bot.cli.checks.finding import Severity
from bot.cli.checks.local import check_database
from bot.cli.checks.remote import check_slack
from bot.settings import Settings
from storage.letter import Letter, LetterStatus
from storage.letter_claims import send_again
from storage.question import Question
from tests.fakes.slack.faults import Faults
from tests.journeys import main_story
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES, HTTP, SOCKET
from tests.journeys.people import SOLVE_BUTTON, TAKE_BUTTON, TICK, ask, card, open_ticket
from tests.journeys.words import NOTHING_FOUND, RECEIVED, UNKNOWN

TROUBLES: dict[str, Callable[[Faults], None]] = {
    "replies are lost": lambda faults: faults.drop_reply("chat.postMessage", 5, 0.5),
    "updates are lost": lambda faults: faults.drop_reply("chat.update", 2),
    "too many requests": lambda faults: faults.rate_limit("chat.postMessage", 1, 2),
    "gateway errors": lambda faults: faults.http_error("chat.postMessage", 503, 2),
    "everything comes twice": lambda faults: faults.redeliver(),
}


# What comes twice does so by the entrance; the rest is about what we send.
@pytest.mark.parametrize(
    ("trouble", "entrance"),
    [*((trouble, SOCKET) for trouble in TROUBLES), ("everything comes twice", HTTP)],
    indirect=["entrance"],
)
def test_the_main_story_in_bad_weather(desk: City, books: Books, trouble: str) -> None:
    TROUBLES[trouble](desk.slack.faults)
    main_story.play(desk, books)


def test_a_lost_connection_loses_nothing(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    for abruptly in (False, True, False):
        desk.slack.faults.disconnect_sockets(abruptly=abruptly)
        words = f"{'急に' if abruptly else '予告して'}切れました"
        requester.gets_a_tick(requester.says(words))
        helpdesk.sees(words)
    books.rest(desk.slack)
    assert len(helpdesk.replies()) == 3
    assert desk.slack.undelivered == []


def test_while_slack_is_down_nothing_is_forgotten(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    books.rest(desk.slack)
    desk.slack.faults.http_error("chat.postMessage", 503)
    helpdesk.says("どの花壇でしょうか")
    desk.slack.wait_for(lambda: postponed(books), what="a letter that has to wait")
    desk.slack.faults.down()
    answered = requester.says("正面玄関の右側です")
    desk.slack.wait_for(lambda: desk.slack.sockets == 0, what="the end of the connection")
    desk.slack.faults.clear()

    requester.sees("どの花壇でしょうか", timeout=20)
    helpdesk.sees("正面玄関の右側です", timeout=20)
    requester.gets_a_tick(answered)
    books.rest(desk.slack)
    assert len(requester.showing("どの花壇でしょうか")) == 1
    assert len(helpdesk.replies()) == 1


@BOTH_ENTRANCES
def test_acks_that_slack_does_not_hear_double_nothing(desk: City, books: Books) -> None:
    desk.slack.delivery.ack_timeout = 0.2
    desk.slack.faults.ignore_acks()
    thread = ask(desk, desk.yamada, UNKNOWN)
    thread.sees(NOTHING_FOUND)
    desk.slack.settle()
    assert [one.attempts for one in desk.slack.undelivered if one.key.endswith(thread.ts)] == [3]
    books.rest(desk.slack)
    assert len(thread.replies()) == 1
    assert books.count(Question) == 1


def test_a_partner_is_quicker_than_the_desk(desk: City, books: Books) -> None:
    """The card stands in Slack, but the desk has not heard where: the answer was lost."""
    thread = ask(desk, desk.yamada, UNKNOWN)
    thread.opens_the_form()
    desk.slack.faults.drop_reply("chat.postMessage", 2)
    thread.sends_the_form()
    helpdesk = card(desk, 1, desk.kobayashi)
    said = helpdesk.says("どの花壇でしょうか")

    thread.sees("どの花壇でしょうか")
    helpdesk.gets_a_tick(said)
    books.rest(desk.slack)
    assert len(thread.showing("どの花壇でしょうか")) == 1
    cards = [one for one in desk.slack.messages(desk.helpdesk) if "相談 #1：" in one.text]
    assert len(cards) == 1


def test_a_bystander_is_not_relayed_before_the_desk_knows_either(desk: City, books: Books) -> None:
    """Somebody replies to a chat in the help desk's channel while a card is under way."""
    ts = desk.slack.post(desk.kato, desk.helpdesk, "お昼にしませんか")
    thread = ask(desk, desk.yamada, UNKNOWN)
    thread.opens_the_form()
    desk.slack.faults.drop_reply("chat.postMessage", 2)
    thread.sends_the_form()
    card(desk, 1, desk.kobayashi)
    desk.slack.post(desk.kobayashi, desk.helpdesk, "そうしましょう", ts)
    books.rest(desk.slack)
    assert thread.showing("そうしましょう") == []


def test_who_somebody_is_may_be_unknown_for_a_while(
    desk: City, books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slack's trouble is no failure of the payload: it is not given up for that."""
    monkeypatch.setattr(reception, "TRIES", 1)
    desk.slack.faults.http_error("users.info", 503, 1)
    thread = ask(desk, desk.yamada, UNKNOWN)
    thread.sees(NOTHING_FOUND)
    books.rest(desk.slack)
    assert len(thread.replies()) == 1


def test_a_tick_that_is_there_already_is_fine(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    card(desk, 1, desk.kobayashi)
    desk.slack.faults.drop_reply("reactions.add", 1)
    said = requester.says("右側です")
    requester.gets_a_tick(said)
    books.rest(desk.slack)
    assert desk.slack.message(requester.channel, said).reactions[TICK] == [desk.slack.bot.user_id]


def test_a_receipt_that_was_refused_is_not_posted_twice(desk: City, books: Books) -> None:
    requester = ask(desk, desk.yamada, UNKNOWN)
    requester.opens_the_form()
    direct = desk.slack.im(desk.yamada)
    direct.archived = True
    requester.sends_the_form()
    helpdesk = card(desk, 1, desk.kobayashi)
    books.rest(desk.slack)
    direct.archived = False

    helpdesk.presses(TAKE_BUTTON)
    requester.sees("小林 直樹 さんが対応しています")
    send_what_was_set_aside(books)
    books.rest(desk.slack)
    helpdesk.presses(SOLVE_BUTTON)
    requester.sees("解決済みです")
    books.rest(desk.slack)
    assert len(requester.showing(RECEIVED)) == 1


def test_a_channel_that_was_archived_gets_its_card_later(
    desk: City, books: Books, settings: Settings
) -> None:
    desk.helpdesk.archived = True
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    desk.slack.wait_for(lambda: aside(books), what="a letter that was set aside")
    requester.says("右側です")

    problem, incident = (one for one in check_database(settings) if one.severity is Severity.MEND)
    assert problem.details == {"count": 1, "problems": "is_archived × 1"}
    assert incident.details["problem"] == "is_archived"
    found = check_slack(settings, open_way(settings), is_open=True)
    (problem,) = [one for one in found if one.severity is Severity.MEND]
    assert problem.details["problem"] == "is_archived"

    desk.helpdesk.archived = False
    assert send_what_was_set_aside(books) == 1
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.sees("山田 花子: 右側です")
    books.rest(desk.slack)
    assert len(helpdesk.replies()) == 1
    assert all(one.severity is not Severity.MEND for one in check_database(settings))


def postponed(books: Books) -> list[Letter]:
    return [one for one in books.all(Letter) if one.problem and one.status is LetterStatus.WAITING]


def aside(books: Books) -> list[Letter]:
    return [one for one in books.all(Letter) if one.status is LetterStatus.SET_ASIDE]


def send_what_was_set_aside(books: Books) -> int:
    """As ``madoguchi letters retry`` does."""
    with books.database.write() as session:
        return send_again(session, now=utc_now())

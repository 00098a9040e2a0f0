"""Nobody listened for a while: what people wrote meanwhile is dealt with once, afterwards.

How it is fetched does not depend on the entrance; that somebody notices the silence does.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from bot import catch_up
from bot.settings import Settings
from handlers.catch_up import fetcher
from storage.hearing import Gap, Hearing
from storage.inbox import InboxRow
from storage.question import Question
from storage.thread import Thread as Thread_
from tests.fakes.slack import FakeSlack
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES, HTTP, SOCKET, at_entrance
from tests.journeys.hurry import hurried
from tests.journeys.people import Thread, ask, card, mention, open_ticket
from tests.journeys.running import running
from tests.journeys.test_files import EDITED, PICTURE, PLAN, gets_files
from tests.journeys.words import ANSWER, KNOWN, NOTHING_FOUND, UNKNOWN, UNKNOWN_TOO

IN_EARNEST = catch_up.SILENCE


@pytest.fixture(autouse=True)
def _any_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    """A moment counts as long; in earnest Slack itself bridges the first minute."""
    monkeypatch.setattr(catch_up, "SILENCE", timedelta(0))
    monkeypatch.setattr(fetcher, "POLL", 0.5)


@pytest.fixture
def _hour(monkeypatch: pytest.MonkeyPatch) -> None:
    """An hour is a long silence, a moment is none, and the desk looks at its clock often."""
    monkeypatch.setattr(catch_up, "SILENCE", IN_EARNEST)
    hurried(monkeypatch)


# Opens the desk at the entrance that the story is played over.
Opens = Callable[[Settings], AbstractContextManager[None]]


@pytest.fixture
def opens(city: City, entrance: str) -> Opens:
    return lambda settings: at_entrance(entrance, city, settings)


@contextmanager
def unheard(slack: FakeSlack, entrance: str = SOCKET) -> Iterator[None]:
    """Slack gives up what it cannot deliver: behind a closed port at once, as it does here.

    What a socket should have brought would wait in the fake for the next one, so it is not sent.
    """
    if entrance == HTTP:
        yield
        slack.settle()
        return
    heard = set(slack.subscriptions)
    slack.subscriptions.clear()
    yield
    slack.subscriptions.update(heard)


def caught_up(books: Books) -> bool:
    gaps = books.all(Gap)
    return bool(gaps) and all(gap.closed_at for gap in gaps)


def wait_until_caught_up(city: City, books: Books) -> None:
    city.slack.wait_for(lambda: caught_up(books), what="the end of catching up")
    books.rest(city.slack)


class Evening:
    """What people wrote while the desk was closed."""

    SAID = ("小林 直樹: どの花壇でしょうか", "小林 直樹: 写真もお願いします")

    def __init__(self, city: City, requester: Thread, helpdesk: Thread) -> None:
        self.requester, self.helpdesk = requester, helpdesk
        self.direct = ask(city, city.sato, KNOWN)
        self.public = mention(city, city.kato, KNOWN)
        self.asked = helpdesk.says("どの花壇でしょうか")
        self.then = helpdesk.says("写真もお願いします")
        self.answered = requester.says("正面玄関の右側です")

    def is_dealt_with(self) -> None:
        self.direct.sees(ANSWER)
        self.public.sees(ANSWER)
        self.requester.sees("どの花壇でしょうか")
        self.requester.sees("写真もお願いします")
        self.helpdesk.sees("正面玄関の右側です")
        self.requester.gets_a_tick(self.answered)
        self.helpdesk.gets_a_tick(self.asked)

    def was_dealt_with_once(self) -> None:
        assert len(self.direct.replies()) == 1
        assert len(self.public.replies()) == 1
        assert len(self.helpdesk.replies()) == 1
        assert sorted(self.relayed()) == sorted(self.SAID)

    def relayed(self) -> list[str]:
        """What the requester reads of the partner's words, in order."""
        return [one.text for one in self.requester.replies() if "小林" in one.text]


def day(city: City, books: Books) -> tuple[Thread, Thread]:
    """A ticket in its two threads."""
    requester = open_ticket(city, city.yamada, UNKNOWN)
    helpdesk = card(city, 1, city.kobayashi)
    books.rest(city.slack)
    return requester, helpdesk


@BOTH_ENTRANCES
def test_what_was_written_while_the_desk_was_closed(
    city: City, settings: Settings, books: Books, opens: Opens, entrance: str
) -> None:
    with opens(settings):
        threads = day(city, books)
        chat = city.slack.post(city.sato, city.everybody, "お昼に行きます")
    with unheard(city.slack, entrance):
        evening = Evening(city, *threads)
        city.slack.post(city.kato, city.everybody, "いってらっしゃい", chat)
    before = books.count(InboxRow)
    with opens(settings):
        evening.is_dealt_with()
        wait_until_caught_up(city, books)
        evening.was_dealt_with_once()
        assert books.count(InboxRow) == before + 5, "nothing was let in that is not for the desk"
        assert tuple(evening.relayed()) == evening.SAID, "in the order in which it was said"
    with opens(settings):
        wait_until_caught_up(city, books)
        evening.was_dealt_with_once()


def test_what_was_corrected_and_deleted_while_the_desk_was_closed(
    city: City, settings: Settings, books: Books
) -> None:
    with running(settings):
        requester, helpdesk = day(city, books)
        wrong, secret = requester.says("右側です"), requester.says("暗証番号は 1234 です")
        left = requester.says("写真です", [PICTURE, PLAN])
        partners = helpdesk.says("3 階です")
        for ts in (wrong, secret, left):
            requester.gets_a_tick(ts)
        helpdesk.gets_a_tick(partners)
        books.rest(city.slack)
    with unheard(city.slack):
        city.slack.edit(city.yamada, requester.channel, wrong, "左側です")
        city.slack.delete(city.yamada, requester.channel, secret)
        city.slack.remove_file(city.yamada, requester.channel, left, PICTURE[0])
        city.slack.edit(city.kobayashi, helpdesk.channel, partners, "4 階です")
        wrong_too = requester.says("至急です")
        city.slack.edit(city.yamada, requester.channel, wrong_too, "急ぎません")
    before = books.count(InboxRow)
    with running(settings):
        assert EDITED in helpdesk.sees("左側です").shown()
        assert EDITED in requester.sees("4 階です").shown()
        gets_files(helpdesk, PLAN)
        assert EDITED not in helpdesk.sees("急ぎません").shown(), "nobody has read it otherwise"
        wait_until_caught_up(city, books)
        assert helpdesk.showing("1234") == helpdesk.showing("右側です") == []
        assert books.count(InboxRow) == before + 5
    asked = len(city.slack.calls("conversations.replies"))
    with running(settings):
        wait_until_caught_up(city, books)
    assert books.count(InboxRow) == before + 5, "what is known is not let in again"
    assert len(city.slack.calls("conversations.replies")) - asked <= len(books.all(Thread_)) * 2


def test_a_change_that_slack_delivers_late_after_all_is_made_once(
    city: City, settings: Settings, books: Books
) -> None:
    with running(settings):
        requester, helpdesk = day(city, books)
        wrong = requester.says("右側です")
        requester.gets_a_tick(wrong)
        books.rest(city.slack)
    city.slack.edit(city.yamada, requester.channel, wrong, "左側です")
    with running(settings):
        helpdesk.sees("左側です")
        wait_until_caught_up(city, books)
        assert len(helpdesk.replies()) == 1


@BOTH_ENTRANCES
def test_what_slack_delivers_late_after_all_is_not_dealt_with_twice(
    city: City, settings: Settings, books: Books, opens: Opens
) -> None:
    with opens(settings):
        threads = day(city, books)
    city.slack.delivery.tries["events_api"] = 1000
    city.slack.delivery.retry_delay = 0.2
    evening = Evening(city, *threads)
    with opens(settings):
        evening.is_dealt_with()
        wait_until_caught_up(city, books)
        evening.was_dealt_with_once()
    assert city.slack.undelivered == []


def test_a_first_message_and_a_reply_in_an_old_thread(
    city: City, settings: Settings, books: Books, opens: Opens, entrance: str
) -> None:
    with opens(settings):
        old = ask(city, city.yamada, KNOWN)
        old.sees(ANSWER)
        mentioned = mention(city, city.kato, KNOWN)
        mentioned.sees(ANSWER)
        books.rest(city.slack)
    with unheard(city.slack, entrance):
        old.says(UNKNOWN)
        bot = city.slack.mention(city.slack.bot_user)
        mentioned.says(f"{bot} {UNKNOWN_TOO}")
        newcomer = ask(city, city.sato, KNOWN)
    with opens(settings):
        for thread, words in ((old, NOTHING_FOUND), (mentioned, NOTHING_FOUND), (newcomer, ANSWER)):
            thread.sees(words)
        wait_until_caught_up(city, books)
    assert books.count(Question) == 5


TROUBLES: dict[str, Callable[[FakeSlack], None]] = {
    "too many requests": lambda slack: slack.faults.rate_limit("conversations.history", 1, 2),
    "no answers for a while": lambda slack: slack.faults.http_error(
        "conversations.replies", 503, 2
    ),
    "a thread that cannot be read": lambda slack: slack.faults.refuse(
        "conversations.replies", "thread_not_found", 1
    ),
}


@pytest.mark.parametrize("trouble", [*TROUBLES][:2])
def test_in_bad_weather(city: City, settings: Settings, books: Books, trouble: str) -> None:
    with running(settings):
        threads = day(city, books)
    with unheard(city.slack):
        evening = Evening(city, *threads)
    TROUBLES[trouble](city.slack)
    with running(settings):
        evening.is_dealt_with()
        wait_until_caught_up(city, books)
        evening.was_dealt_with_once()


def test_a_place_that_cannot_be_read_does_not_hold_up_the_others(
    city: City, settings: Settings, books: Books
) -> None:
    with running(settings):
        day(city, books)
    with unheard(city.slack):
        direct = ask(city, city.sato, KNOWN)
    TROUBLES["a thread that cannot be read"](city.slack)
    with running(settings):
        direct.sees(ANSWER)
        wait_until_caught_up(city, books)


def test_it_goes_on_where_it_was_interrupted(
    city: City, settings: Settings, books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The desk closes in the middle of it; the next one need not begin anew."""
    monkeypatch.setattr(catch_up, "LEASE", timedelta(seconds=1))
    with running(settings):
        threads = day(city, books)
    with unheard(city.slack):
        evening = Evening(city, *threads)
    slow = settings.model_copy(update={"madoguchi_fetch_pace": 1.0})
    with running(slow):
        city.slack.wait_for(lambda: books.all(Gap)[-1].looked_in, what="the first place")
    (interrupted,) = books.all(Gap)
    assert interrupted.closed_at is None
    with running(settings):
        evening.is_dealt_with()
        wait_until_caught_up(city, books)
        evening.was_dealt_with_once()


def test_it_looks_back_a_week_at_most(city: City, settings: Settings, books: Books) -> None:
    with running(settings):
        day(city, books)
    long_ago = datetime.now(UTC) - timedelta(days=30)
    with books.database.write() as session:
        session.execute(update(Hearing).values(heard_at=long_ago))
    with running(settings):
        wait_until_caught_up(city, books)
    asked = city.slack.calls("conversations.replies")
    week = (datetime.now(UTC) - timedelta(days=7)).timestamp()
    assert asked
    assert all(float(call.args["oldest"]) > week for call in asked)


def test_who_left_meanwhile(
    city: City, settings: Settings, books: Books, opens: Opens, entrance: str
) -> None:
    with opens(settings):
        _, helpdesk = day(city, books)
    with unheard(city.slack, entrance):
        city.slack.deactivate(city.yamada)
    with opens(settings):
        helpdesk.sees("相談 #1 の相談者 山田 花子 さんは")
        books.rest(city.slack)
    with opens(settings):
        wait_until_caught_up(city, books)
    assert len(helpdesk.showing("相談 #1 の相談者")) == 1


def test_a_first_start_has_missed_nothing(
    city: City, settings: Settings, books: Books, opens: Opens
) -> None:
    with opens(settings):
        ask(city, city.yamada, UNKNOWN).sees(NOTHING_FOUND)
        books.rest(city.slack)
    assert books.count(Gap) == 0
    assert city.slack.calls("users.conversations") == []


@pytest.mark.usefixtures("_hour")
def test_after_an_hour_without_a_socket(city: City, settings: Settings, books: Books) -> None:
    """The connection breaks while the desk runs, and Slack gives up what it could not deliver."""
    with running(settings):
        threads = day(city, books)
        city.slack.faults.down()
        city.slack.wait_for(lambda: city.slack.sockets == 0, what="the end of the connection")
        with unheard(city.slack):
            evening = Evening(city, *threads)
        hour_ago = datetime.now(UTC) - timedelta(hours=1)
        with books.database.write() as session:
            session.execute(update(Hearing).values(heard_at=hour_ago))
        city.slack.faults.up()
        city.slack.wait_for_sockets()
        city.slack.wait_for(lambda: caught_up(books), 60, "the end of catching up")
        evening.is_dealt_with()
        wait_until_caught_up(city, books)
        evening.was_dealt_with_once()
        assert books.count(Gap) == 1


@pytest.mark.usefixtures("_hour")
def test_over_http_slack_is_heard_while_it_cannot_be_reached(
    city: City, settings: Settings, books: Books
) -> None:
    """There is no connection to break: the port stays open, and nothing has to be fetched."""
    with at_entrance(HTTP, city, settings):
        threads = day(city, books)
        city.slack.faults.http_error("*", 503)
        evening = Evening(city, *threads)
        city.slack.settle()
        city.slack.faults.clear()
        evening.is_dealt_with()
        books.rest(city.slack)
        evening.was_dealt_with_once()
        city.slack.settle()  # the desk's own emoji come back to it
        assert city.slack.undelivered == []
    assert books.count(Gap) == 0
    assert city.slack.calls("conversations.history") == []

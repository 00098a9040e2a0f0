"""Slack refuses: tickets live on, the office is told once, and what waited goes out in the end."""

from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.cli.checks.local import check_database
from bot.incidents import outage
from bot.settings import Settings
from storage.inbox import InboxRow
from storage.incident import Incident
from storage.letter import Letter, LetterStatus
from tests.fakes.slack import Message
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import Thread, ask, card, open_ticket
from tests.journeys.running import running
from tests.journeys.words import NOTHING_FOUND, RECEIVED, UNKNOWN, UNKNOWN_TOO

AGAIN = "もう一度送る"


def told(city: City, words: str) -> list[Message]:
    """What the office's channel shows of it."""
    return [one for one in city.slack.messages(city.office) if words in one.shown()]


def office(city: City, words: str) -> Message:
    """Wait for words in the office's channel."""
    found = city.slack.wait_for(lambda: told(city, words), what=f"{words!r} for the office")
    return found[-1]


def before(city: City, message: Message) -> Thread:
    """The office's message in front of Yoshida."""
    return Thread(city.slack, city.yoshida, city.office, message.ts)


def aside(books: Books) -> list[Letter]:
    return [one for one in books.all(Letter) if one.status is LetterStatus.SET_ASIDE]


def trouble(settings: Settings) -> list[str]:
    """What the doctor says of incidents."""
    return [str(one.details["what"]) for one in check_database(settings) if "what" in one.details]


def test_an_archived_help_desk_is_told_once_and_goes_on_when_unarchived(
    desk: City, books: Books, settings: Settings
) -> None:
    desk.helpdesk.archived = True
    first = open_ticket(desk, desk.yamada, UNKNOWN)
    message = office(desk, "ヘルプデスクのチャンネルがアーカイブされている")
    assert "アーカイブを解除し" in message.shown()
    assert "関係する相談：#1" in message.shown()
    open_ticket(desk, desk.sato, UNKNOWN_TOO)
    books.rest(desk.slack)
    assert len(told(desk, "アーカイブされている")) == 1, "once"
    assert trouble(settings) == [
        "ヘルプデスクのチャンネルがアーカイブされているため、窓口から書き込めません。"
    ]

    desk.helpdesk.archived = False
    before(desk, message).presses(AGAIN)
    card(desk, 1, desk.kobayashi)
    card(desk, 2, desk.kobayashi)
    office(desk, "また書き込めるようになりました")
    books.rest(desk.slack)
    assert aside(books) == []
    assert trouble(settings) == []
    assert len(told(desk, "また書き込める")) == 1
    first.gets_a_tick(first.says("右側です"))


def test_one_message_that_gets_through_brings_the_others_along(desk: City, books: Books) -> None:
    desk.helpdesk.archived = True
    open_ticket(desk, desk.yamada, UNKNOWN)
    office(desk, "アーカイブされている")
    desk.helpdesk.archived = False
    open_ticket(desk, desk.sato, UNKNOWN_TOO)
    card(desk, 2, desk.kobayashi)
    card(desk, 1, desk.kobayashi)
    office(desk, "待っていたメッセージ 1 件を順に送ります")
    books.rest(desk.slack)
    cards = [one for one in desk.slack.messages(desk.helpdesk) if "相談 #" in one.shown()]
    assert len(cards) == 2


def test_another_time_is_told_anew(desk: City, books: Books) -> None:
    for number, asker in enumerate((desk.yamada, desk.sato), start=1):
        desk.slack.leave(desk.slack.bot_user, desk.helpdesk)
        open_ticket(desk, asker, UNKNOWN)
        desk.slack.wait_for(
            lambda number=number: len(told(desk, "窓口が参加していない")) == number,  # type: ignore[misc]
            what="word of it",
        )
        desk.slack.join(desk.slack.bot_user, desk.helpdesk)
        before(desk, office(desk, "窓口が参加していない")).presses(AGAIN)
        card(desk, number, desk.kobayashi)
        books.rest(desk.slack)
    assert len(told(desk, "また書き込める")) == 2
    assert [one.count for one in books.all(Incident)] == [1, 1]


def test_a_press_that_came_too_early_is_answered(desk: City, books: Books) -> None:
    desk.helpdesk.archived = True
    open_ticket(desk, desk.yamada, UNKNOWN)
    before(desk, office(desk, "アーカイブされている")).presses(AGAIN)
    desk.slack.wait_for(
        lambda: len(told(desk, "アーカイブされている")) == 2, what="word that it still is"
    )
    books.rest(desk.slack)
    assert len(told(desk, "アーカイブされている")) == 2


def test_only_the_office_sends_again(desk: City, books: Books) -> None:
    desk.slack.join(desk.sato, desk.office)
    desk.helpdesk.archived = True
    open_ticket(desk, desk.yamada, UNKNOWN)
    there = before(desk, office(desk, "アーカイブされている")).seen_by(desk.sato)
    there.presses(AGAIN)
    there.is_told("この操作ができるのは、デジ室だけです")
    books.rest(desk.slack)
    assert len(aside(books)) == 1


def test_when_the_offices_channel_is_the_trouble_its_people_hear_directly(
    desk: City, books: Books, settings: Settings
) -> None:
    desk.office.archived = True
    desk.helpdesk.archived = True
    open_ticket(desk, desk.yamada, UNKNOWN)
    direct = desk.slack.im(desk.yoshida)
    desk.slack.wait_for(
        lambda: desk.slack.find(direct, "デジ室のチャンネルがアーカイブされている"),
        what="a direct word",
    )
    books.rest(desk.slack)
    assert len(desk.slack.messages(direct)) == 1, "no loop"
    assert len(trouble(settings)) == 2


def test_without_an_office_channel_the_doctor_knows(
    city: City, settings: Settings, books: Books
) -> None:
    with running(settings.model_copy(update={"madoguchi_office_channel": None})):
        city.helpdesk.archived = True
        open_ticket(city, city.yamada, UNKNOWN)
        city.slack.wait_for(lambda: aside(books), what="a letter that was set aside")
        books.rest(city.slack)
    assert len(trouble(settings)) == 1
    assert city.slack.messages(city.office) == []


def test_what_slack_takes_from_nobody_is_reported_as_our_mistake(
    desk: City, books: Books, settings: Settings
) -> None:
    desk.slack.faults.refuse("chat.postMessage", "msg_too_long", 1)
    thread = ask(desk, desk.yamada, UNKNOWN)
    message = office(desk, "山田 花子 さんとのダイレクトメッセージへの書き込みを")
    assert "msg_too_long" in message.shown()
    ask(desk, desk.yamada, UNKNOWN_TOO).sees(NOTHING_FOUND)
    books.rest(desk.slack)
    assert len(trouble(settings)) == 1, "another message proves nothing"

    before(desk, message).presses(AGAIN)
    thread.sees(NOTHING_FOUND)
    office(desk, "また書き込めるようになりました")
    books.rest(desk.slack)
    assert trouble(settings) == []


class TestGone:
    """Somebody deletes what the desk had posted."""

    def test_a_card_that_was_deleted_is_posted_anew(self, desk: City, books: Books) -> None:
        requester = open_ticket(desk, desk.yamada, UNKNOWN)
        old = card(desk, 1, desk.kobayashi)
        books.rest(desk.slack)
        desk.slack.delete_as_admin(desk.helpdesk, old.ts)
        requester.presses("解決しました")
        requester.sees("解決済みです")
        new = card(desk, 1, desk.kobayashi)
        assert new.ts != old.ts
        new.sees("*状態*\n解決済み")
        said = new.says("また何かあればどうぞ")
        requester.sees("また何かあればどうぞ")
        new.gets_a_tick(said)
        books.rest(desk.slack)
        cards = [one for one in desk.slack.messages(desk.helpdesk) if "相談 #1：" in one.shown()]
        assert len(cards) == 1

    def test_below_a_card_that_was_deleted_people_are_still_heard(
        self, desk: City, books: Books
    ) -> None:
        requester = open_ticket(desk, desk.yamada, UNKNOWN)
        old = card(desk, 1, desk.kobayashi)
        requester.gets_a_tick(requester.says("右側です"))
        books.rest(desk.slack)
        desk.slack.delete_as_admin(desk.helpdesk, old.ts)
        said = old.says("見に行きます")
        requester.sees("見に行きます")
        old.gets_a_tick(said)
        requester.presses("解決しました")
        new = card(desk, 1, desk.kobayashi)
        assert new.ts != old.ts

    def test_a_receipt_that_was_deleted_is_posted_anew(self, desk: City, books: Books) -> None:
        requester = open_ticket(desk, desk.yamada, UNKNOWN)
        helpdesk = card(desk, 1, desk.kobayashi)
        books.rest(desk.slack)
        desk.slack.delete_as_admin(requester.channel, requester.sees(RECEIVED).ts)
        helpdesk.presses("担当する")
        requester.sees("小林 直樹 さんが対応しています")
        helpdesk.presses("解決済みにする")
        requester.sees("解決済みです")
        books.rest(desk.slack)
        assert len(requester.showing(RECEIVED)) == 1

    def test_where_the_requesters_thread_is_gone_the_help_desk_is_told(
        self, desk: City, books: Books
    ) -> None:
        open_ticket(desk, desk.yamada, UNKNOWN)
        helpdesk = card(desk, 1, desk.kobayashi)
        books.rest(desk.slack)
        desk.slack.faults.refuse("chat.postMessage", "thread_not_found", 1)
        said = helpdesk.says("どの花壇でしょうか")
        helpdesk.sees("この返信は、相談 #1 の相談者に届いていません")
        books.rest(desk.slack)
        assert desk.slack.message(desk.helpdesk, said).reactions == {}

    def test_where_the_thread_below_the_card_is_gone_the_card_comes_anew(
        self, desk: City, books: Books
    ) -> None:
        requester = open_ticket(desk, desk.yamada, UNKNOWN)
        old = card(desk, 1, desk.kobayashi)
        books.rest(desk.slack)
        desk.slack.delete_as_admin(desk.helpdesk, old.ts)
        desk.slack.faults.refuse("chat.postMessage", "thread_not_found", 1)
        said = requester.says("右側の花壇です")
        requester.gets_a_tick(said)
        new = card(desk, 1, desk.kobayashi)
        new.sees("右側の花壇です")
        books.rest(desk.slack)
        assert len(new.replies()) == 1


class TestLeft:
    """Somebody's account is switched off."""

    def test_the_tickets_of_an_assignee_who_left_are_free_again(
        self, desk: City, books: Books
    ) -> None:
        requester = open_ticket(desk, desk.yamada, UNKNOWN)
        helpdesk = card(desk, 1, desk.kobayashi)
        helpdesk.presses("担当する")
        requester.sees("小林 直樹 さんが対応しています")
        desk.slack.deactivate(desk.kobayashi)
        there = helpdesk.seen_by(desk.kato)
        there.sees("相談 #1 を担当していた 小林 直樹 さんは")
        there.sees("*担当*\n未定")
        requester.sees("担当者が決まったら")
        there.presses("担当する")
        requester.sees("加藤 彩 さんが対応しています")
        books.rest(desk.slack)
        assert [verb for _, verb, *_ in books.history(1)] == ["open", "take", "release", "take"]
        assert len(there.showing("を担当していた")) == 1

    def test_the_help_desk_sees_that_a_requester_has_left(self, desk: City, books: Books) -> None:
        open_ticket(desk, desk.yamada, UNKNOWN)
        helpdesk = card(desk, 1, desk.kobayashi)
        books.rest(desk.slack)
        desk.slack.faults.redeliver()
        desk.slack.deactivate(desk.yamada)
        helpdesk.sees("相談 #1 の相談者 山田 花子 さんは")
        books.rest(desk.slack)
        assert len(helpdesk.showing("相談 #1 の相談者")) == 1
        assert [verb for _, verb, *_ in books.history(1)] == ["open"]

    def test_whom_the_desk_does_not_know_and_who_only_changes_is_not_kept(
        self, desk: City, books: Books
    ) -> None:
        desk.slack.deactivate(desk.slack.add_user("stranger"))
        desk.slack.rename(desk.yamada, "やまだ")
        desk.slack.settle()
        assert len(desk.slack.acks) == 2
        assert books.is_done
        assert books.count(InboxRow) == 0


@pytest.mark.parametrize("problem", ["token_revoked", "account_inactive", "invalid_auth"])
def test_a_token_that_is_revoked_and_works_again(desk: City, books: Books, problem: str) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    books.rest(desk.slack)
    desk.slack.faults.refuse("*", problem)
    said = helpdesk.says("どの花壇でしょうか")
    desk.slack.wait_for(
        lambda: [one for one in books.all(Incident) if one.problem == problem], what="a note of it"
    )
    desk.slack.faults.disconnect_sockets()
    desk.slack.wait_for(lambda: desk.slack.sockets == 0, what="the end of the connection")
    missed = requester.says("正面玄関の右側です")
    desk.slack.faults.clear()
    requester.sees("どの花壇でしょうか")
    helpdesk.gets_a_tick(said)
    requester.gets_a_tick(missed)
    books.rest(desk.slack)
    assert [one.ended_at is not None for one in books.all(Incident)] == [True]
    assert desk.slack.messages(desk.office) == [], "too short to be told"
    assert len(requester.showing("どの花壇でしょうか")) == 1


def test_two_processes_tell_once(city: City, settings: Settings, books: Books) -> None:
    with running(settings), running(settings):
        city.slack.leave(city.slack.bot_user, city.helpdesk)
        askers = (city.yamada, city.sato, city.kobayashi, city.kato)
        for asker in askers:
            open_ticket(city, asker, UNKNOWN)
        city.slack.wait_for(lambda: len(aside(books)) == len(askers), what="four cards set aside")
        message = office(city, "窓口が参加していない")
        books.rest(city.slack)
        city.slack.join(city.slack.bot_user, city.helpdesk)
        before(city, message).presses(AGAIN)
        for number in range(1, len(askers) + 1):
            card(city, number, city.yoshida)
        office(city, "また書き込めるようになりました")
        books.rest(city.slack)
    assert len(told(city, "窓口が参加していない")) == 1
    assert len(told(city, "また書き込める")) == 1
    cards = [one for one in city.slack.messages(city.helpdesk) if "相談 #" in one.shown()]
    assert len(cards) == len(askers)


def test_an_hour_without_slack_is_told_afterwards(
    desk: City, books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outage, "WORTH_TELLING", timedelta(0))
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.presses("担当する")
    requester.sees("小林 直樹 さんが対応しています")
    books.rest(desk.slack)
    desk.slack.faults.http_error("*", 503)
    said = [requester.says(f"{number} 通めです") for number in range(3)]
    desk.slack.wait_for(lambda: books.all(Incident), what="a note of it")
    with capture_logs() as logs:
        desk.slack.faults.clear()
        for ts in said:
            requester.gets_a_tick(ts)
        office(desk, "Slack につながりませんでした")
        books.rest(desk.slack)
    assert len(told(desk, "Slack につながりませんでした")) == 1
    assert len(helpdesk.showing("通めです")) == 3
    assert [one["event"] for one in logs if one["event"].startswith("slack_")] == ["slack_is_back"]

"""Emoji on a copy show on the original, and nobody takes one for the desk's own tick."""

import pytest

from storage.inbox import InboxRow
from tests.fakes.slack import User
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import TICK, Thread, card, open_ticket
from tests.journeys.words import UNKNOWN


def relayed(desk: City, books: Books) -> tuple[Thread, str, Thread, str]:
    """What the requester said, and its copy below the card."""
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    said = requester.says("右側です")
    copy = helpdesk.sees("右側です").ts
    requester.gets_a_tick(said)
    books.rest(desk.slack)
    return requester, said, helpdesk, copy


def emoji(thread: Thread, ts: str) -> set[str]:
    return set(thread.slack.message(thread.channel, ts).reactions)


def shows(thread: Thread, ts: str, *names: str) -> None:
    """Wait until a message has exactly these emoji besides the tick."""
    wanted = {TICK, *names}
    thread.slack.wait_for(lambda: emoji(thread, ts) == wanted, what=f"{wanted} on {ts}")


@pytest.mark.parametrize(
    ("put_on", "shown"),
    [
        ("eyes", "eyes"),
        ("pray", "pray"),
        ("+1", "+1"),
        ("thumbsup", "+1"),
        ("+1::skin-tone-3", "+1"),
        ("tada", "tada"),
        (TICK, "heavy_check_mark"),
    ],
)
def test_what_a_partner_puts_on_a_copy_shows_on_the_original(
    desk: City, books: Books, put_on: str, shown: str
) -> None:
    requester, said, helpdesk, copy = relayed(desk, books)
    desk.slack.react(desk.kobayashi, helpdesk.channel, copy, put_on)
    shows(requester, said, shown)
    desk.slack.unreact(desk.kobayashi, helpdesk.channel, copy, put_on)
    shows(requester, said)
    books.rest(desk.slack)


def test_what_the_requester_puts_on_a_copy_shows_below_the_card(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    answered = helpdesk.says("明日伺います")
    copy = requester.sees("明日伺います").ts
    helpdesk.gets_a_tick(answered)
    desk.slack.react(desk.yamada, requester.channel, copy, "pray")
    shows(helpdesk, answered, "pray")
    books.rest(desk.slack)


def test_an_emoji_goes_with_the_last_who_took_theirs_away(desk: City, books: Books) -> None:
    requester, said, helpdesk, copy = relayed(desk, books)
    everybody: list[User] = [desk.kobayashi, desk.kato, desk.yoshida]
    for person in everybody:
        desk.slack.react(person, helpdesk.channel, copy, "eyes")
    shows(requester, said, "eyes")
    for person in everybody[:2]:
        desk.slack.unreact(person, helpdesk.channel, copy, "eyes")
    books.rest(desk.slack)
    shows(requester, said, "eyes")
    desk.slack.unreact(desk.yoshida, helpdesk.channel, copy, "eyes")
    shows(requester, said)
    books.rest(desk.slack)


def test_emoji_of_people_who_are_on_neither_side_stay_where_they_are(
    desk: City, books: Books
) -> None:
    requester, said, helpdesk, copy = relayed(desk, books)
    desk.slack.join(desk.sato, desk.helpdesk)
    desk.slack.react(desk.sato, helpdesk.channel, copy, "eyes")
    books.rest(desk.slack)
    # Members of the help desk's channel are partners; a guest is not, and others are no requester.
    guest = desk.slack.add_user("guest", is_restricted=True)
    desk.slack.join(guest, desk.helpdesk)
    desk.slack.react(guest, helpdesk.channel, copy, "tada")
    books.rest(desk.slack)
    assert "tada" not in emoji(requester, said)


def test_emoji_that_say_nothing_are_not_even_kept(desk: City, books: Books) -> None:
    requester, said, helpdesk, copy = relayed(desk, books)
    payloads = books.count(InboxRow)
    desk.slack.react(desk.kobayashi, helpdesk.channel, copy, "dog")
    desk.slack.react(desk.kobayashi, helpdesk.channel, helpdesk.ts, "eyes")  # on the card
    desk.slack.react(desk.yamada, requester.channel, said, "eyes")  # on one's own words
    books.rest(desk.slack)
    assert books.count(InboxRow) == payloads
    shows(requester, said, "eyes")


def test_a_lost_answer_doubles_no_emoji(desk: City, books: Books) -> None:
    requester, said, helpdesk, copy = relayed(desk, books)
    desk.slack.faults.drop_reply("reactions.add", 1)
    desk.slack.react(desk.kobayashi, helpdesk.channel, copy, "eyes")
    shows(requester, said, "eyes")
    books.rest(desk.slack)
    desk.slack.faults.drop_reply("reactions.remove", 1)
    desk.slack.unreact(desk.kobayashi, helpdesk.channel, copy, "eyes")
    shows(requester, said)
    books.rest(desk.slack)

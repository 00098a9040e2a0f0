"""A 🎫 on a message: the author's own opens a ticket, anybody else's asks the author, once."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from bot.actor import Actor, Role
from bot.call import Call, Place
from bot.channels.look import ChannelSwitches
from bot.channels.save import save_switches
from bot.channels.switches import OFF, Switches
from bot.flags.decide import accept_flag, decline_flag
from bot.flags.flagged import Flagged
from bot.flags.raise_flag import raise_flag
from bot.handovers.forget import PATIENCE, forget_handovers
from bot.letters.delivery import Post, Update, Whisper
from bot.letters.flag_content import FlagQuestionContent
from bot.letters.kind import LetterKind
from bot.refusal import Reason
from bot.said import PostedFile, Said
from bot.tickets.form import TEXT_MAX
from bot.tickets.relay import relay_to_helpdesk
from storage.message_file import MessageFile
from storage.message_flag import FlagStatus, MessageFlag
from storage.question import Question, QuestionStatus
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.rows import all_of
from tests.storage.together import together
from tests.storage.world import NOW, World

CHANNEL = "C0EVERYBODY"
ROOT = "1795482000.000100"
FLAGGED = Flagged(CHANNEL, ROOT, ROOT, YAMADA, "花壇の水やりを頼みたい")
GUEST = Actor("U0GUEST", "業者", Role.OUTSIDER)
PHOTO = PostedFile("F1", "花壇.png", "image/png", 900, "https://files.slack.com/F1")


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    switch(world, Switches(takes_flags=True))
    for one in (YAMADA, SATO, KOBAYASHI, KATO, YOSHIDA):
        world.knows(one)


def switch(world: World, switches: Switches) -> None:
    call = world.call(YOSHIDA, world.receives())
    save_switches(world.desk, call, ChannelSwitches(CHANNEL, switches))


def flag(world: World, actor: Actor, flagged: Flagged = FLAGGED) -> None:
    call = Call(actor, NOW, Place(CHANNEL), world.receives())
    raise_flag(world.desk, call, flagged)


def only_flag(world: World) -> MessageFlag:
    (one,) = all_of(world, MessageFlag)
    return one


def only_ticket(world: World) -> Ticket:
    (one,) = all_of(world, Ticket)
    return one


def asked_letters(world: World) -> list[Post | Update]:
    delivered = world.delivered(LetterKind.FLAG_QUESTION)
    return [one for one in delivered if isinstance(one, (Post, Update))]


def test_the_authors_own_opens_a_ticket_in_the_thread(world: World) -> None:
    flag(world, YAMADA)
    world.post_all()
    ticket = only_ticket(world)
    assert (ticket.title, ticket.details) == (FLAGGED.text, FLAGGED.text)
    assert ticket.requester_id == ticket.opened_by_id
    (receipt,) = world.delivered(LetterKind.RECEIPT)
    assert isinstance(receipt, Post)
    assert receipt.place == Place(CHANNEL, ROOT)
    assert len(world.delivered(LetterKind.CARD)) == 1
    assert asked_letters(world) == []
    assert (only_flag(world).status, only_flag(world).text) == (FlagStatus.OPENED, "")
    (question,) = all_of(world, Question)
    assert question.status is QuestionStatus.HANDED_OVER

    reply = Said(CHANNEL, "1795482060.000100", ROOT, "右側です", to_bot=False)
    relay_to_helpdesk(world.desk, world.call(YAMADA), ticket.id, reply)
    world.post_all()
    assert len(world.delivered(LetterKind.RELAY)) == 1


@pytest.mark.parametrize("second", [YAMADA, SATO, KOBAYASHI, YOSHIDA])
def test_a_second_one_opens_nothing(world: World, second: Actor) -> None:
    flag(world, YAMADA)
    flag(world, second)
    world.post_all()
    assert len(all_of(world, Ticket)) == 1
    assert world.refusals() == []
    assert asked_letters(world) == []


def test_many_at_the_same_moment_open_one(world: World) -> None:
    together([partial(flag, world, one) for one in (YAMADA, YOSHIDA, SATO, YAMADA)])
    assert len(all_of(world, Ticket)) == 1
    assert only_flag(world).status is FlagStatus.OPENED


@pytest.mark.parametrize("actor", [SATO, KOBAYASHI])
def test_of_anybody_else_the_author_is_asked_first(world: World, actor: Actor) -> None:
    flag(world, actor)
    world.post_all()
    assert all_of(world, Ticket) == []
    (asked,) = asked_letters(world)
    assert isinstance(asked, Post)
    assert asked.place == Place(YAMADA.slack_id)
    assert isinstance(asked.content, FlagQuestionContent)
    assert (asked.content.text, asked.content.raised_by) == (FLAGGED.text, actor.name)
    (told,) = world.delivered(LetterKind.FLAG_ASKED)
    assert isinstance(told, Whisper)
    assert told.slack_id == actor.slack_id

    flag(world, KATO)
    flag(world, actor)
    assert world.post_all() == [], "they are asked once"


def test_the_author_says_yes(world: World) -> None:
    flag(world, SATO)
    world.post_all()
    longer = replace(FLAGGED, text="花壇の水やりを頼みたい。明日までに。")
    accept_flag(world.desk, world.call(YAMADA, world.receives()), only_flag(world).id, longer)
    world.post_all()
    ticket = only_ticket(world)
    assert ticket.details == longer.text, "as it reads when they say so"
    assert ticket.requester.slack_id == YAMADA.slack_id
    updated = asked_letters(world)[-1]
    assert isinstance(updated, Update)
    assert isinstance(updated.content, FlagQuestionContent)
    assert (updated.content.status, updated.content.number) == (FlagStatus.OPENED, 1)
    assert updated.channel == f"D{YAMADA.slack_id}"


def test_the_author_says_no_and_that_stands(world: World) -> None:
    flag(world, SATO)
    world.post_all()
    decline_flag(world.desk, world.call(YAMADA, world.receives()), only_flag(world).id)
    world.post_all()
    assert (only_flag(world).status, only_flag(world).text) == (FlagStatus.DECLINED, "")
    flag(world, KATO)
    flag(world, YOSHIDA)
    assert world.refusals() == [(YOSHIDA.slack_id, Reason.AUTHOR_DECLINED)]
    assert all_of(world, Ticket) == []

    flag(world, YAMADA)
    assert only_ticket(world).requester.slack_id == YAMADA.slack_id


def test_only_the_author_decides_and_only_once(world: World) -> None:
    flag(world, SATO)
    flag_id = only_flag(world).id
    decline_flag(world.desk, world.call(SATO, world.receives()), flag_id)
    accept_flag(world.desk, world.call(YOSHIDA, world.receives()), flag_id, FLAGGED)
    decline_flag(world.desk, world.call(YAMADA, world.receives()), flag_id + 1)
    accept_flag(world.desk, world.call(YAMADA, world.receives()), flag_id, None)
    accept_flag(world.desk, world.call(YAMADA, world.receives()), flag_id, FLAGGED)
    decline_flag(world.desk, world.call(YAMADA, world.receives()), flag_id)
    assert world.refusals() == [
        (SATO.slack_id, Reason.NOT_YOUR_MESSAGE),
        (YOSHIDA.slack_id, Reason.NOT_YOUR_MESSAGE),
        (YAMADA.slack_id, Reason.NOT_FOUND),
        (YAMADA.slack_id, Reason.NOT_FOUND),
        (YAMADA.slack_id, Reason.ALREADY_DECIDED),
    ]
    assert len(all_of(world, Ticket)) == 1


def test_yes_and_no_at_the_same_moment_are_one_of_the_two(world: World) -> None:
    flag(world, SATO)
    flag_id = only_flag(world).id
    calls = [world.call(YAMADA, world.receives()) for _ in range(2)]
    together(
        [
            lambda: accept_flag(world.desk, calls[0], flag_id, FLAGGED),
            lambda: decline_flag(world.desk, calls[1], flag_id),
        ]
    )
    opened = only_flag(world).status is FlagStatus.OPENED
    assert len(all_of(world, Ticket)) == (1 if opened else 0)
    assert world.refusals() == [(YAMADA.slack_id, Reason.ALREADY_DECIDED)]


def test_the_office_opens_it_in_the_authors_name(world: World) -> None:
    flag(world, SATO)
    flag(world, YOSHIDA)
    world.post_all()
    ticket = only_ticket(world)
    assert {ticket.requester.slack_id, ticket.opened_by.slack_id} == {YAMADA.slack_id}
    assert ticket.department is not None
    assert ticket.department.name == YAMADA.department
    (event,) = all_of(world, TicketEvent)
    assert event.actor.slack_id == YOSHIDA.slack_id, "the history says who did it"
    (receipt,) = world.delivered(LetterKind.RECEIPT)
    assert isinstance(receipt, Post)
    assert receipt.place == Place(CHANNEL, ROOT)
    assert isinstance(asked_letters(world)[-1].content, FlagQuestionContent)


def test_files_come_along_in_the_authors_name(world: World) -> None:
    flag(world, YOSHIDA, replace(FLAGGED, text="", files=(PHOTO,)))
    assert only_ticket(world).title == PHOTO.name
    (file,) = all_of(world, MessageFile)
    assert file.author.slack_id == YAMADA.slack_id
    assert file.message_id is not None


def test_what_is_longer_than_a_form_is_kept_whole(world: World) -> None:
    long = "水やり。" * 1000
    flag(world, YAMADA, replace(FLAGGED, text=long))
    assert only_ticket(world).full_text == long
    assert len(only_ticket(world).details) <= TEXT_MAX


@pytest.mark.parametrize("actor", [YAMADA, SATO, YOSHIDA])
def test_where_it_is_switched_off_it_means_nothing(world: World, actor: Actor) -> None:
    switch(world, OFF)
    flag(world, actor)
    assert (all_of(world, MessageFlag), all_of(world, Ticket)) == ([], [])
    assert world.refusals() == []


def test_outsiders_neither_raise_one_nor_become_requesters(world: World) -> None:
    flag(world, GUEST)
    assert all_of(world, MessageFlag) == []
    flag(world, YOSHIDA, replace(FLAGGED, author=None))
    assert world.refusals() == [(YOSHIDA.slack_id, Reason.AUTHOR_IS_OUTSIDE)]
    assert all_of(world, Ticket) == []


def test_a_message_with_nothing_in_it_is_no_ticket(world: World) -> None:
    flag(world, YAMADA, replace(FLAGGED, text=""))
    assert world.refusals() == [(YAMADA.slack_id, Reason.NOTHING_IN_IT)]
    assert (all_of(world, Ticket), all_of(world, Question)) == ([], [])


def test_what_was_asked_there_before_is_handed_over_as_it_is(world: World) -> None:
    world.asks(YAMADA, "プリンターが動きません", thread=Place(CHANNEL, ROOT))
    flag(world, YAMADA)
    assert only_ticket(world).details == "プリンターが動きません\n\n花壇の水やりを頼みたい"


def test_a_thread_that_is_a_ticket_already_stays_one(world: World) -> None:
    asked = world.asks(YAMADA, thread=Place(CHANNEL, ROOT))
    world.opens(YAMADA, asked)
    reply = replace(FLAGGED, ts="1795482060.000100", author=SATO)
    flag(world, KOBAYASHI, reply)
    flag(world, YOSHIDA, reply)
    flag(world, YAMADA)
    assert world.refusals() == []
    flag(world, SATO, reply)
    assert world.refusals() == [(SATO.slack_id, Reason.THREAD_TAKEN)]
    assert len(all_of(world, Ticket)) == 1


def test_what_an_author_does_not_decide_is_forgotten(world: World) -> None:
    flag(world, SATO)
    forget_handovers(world.desk, NOW + PATIENCE)
    assert only_flag(world).text == FLAGGED.text
    forget_handovers(world.desk, NOW + PATIENCE + timedelta(seconds=1))
    assert only_flag(world).text == ""
    accept_flag(world.desk, world.call(YAMADA, world.receives()), only_flag(world).id, FLAGGED)
    assert only_ticket(world).details == FLAGGED.text

"""A search finds what a look at every text would, for any people, tickets and words."""

from collections.abc import Mapping, Sequence
from random import Random

import pytest
from sqlalchemy import select

from bot.actor import Actor, Role
from bot.call import Call, Place
from bot.desk import Desk
from bot.lists.chosen import Chosen, WorkList
from bot.lists.content import PAGE
from bot.lists.find import find_tickets
from bot.lists.shelve import shelve_texts
from bot.lists.words import folded
from bot.permissions.table import Action, may
from bot.unit import Unit
from storage.conversation import Message
from storage.person import Person
from storage.thread import Side
from storage.ticket import Ticket
from tests.storage.test_visible import city, ticket
from tests.storage.world import HELPDESK, NOW, World

LETTERS = "印刷がカA1ー "
TICKETS, MESSAGES, LOOKERS, SEARCHES = 40, 160, 10, 2

# What somebody may read of a ticket they may search, as it is compared.
Readable = Mapping[int, Sequence[str]]


def some_text(random: Random, longest: int) -> str:
    return "".join(random.choices(LETTERS, k=random.randint(1, longest)))


def some_words(random: Random) -> str:
    return " ".join(some_text(random, 3) for _ in range(random.randint(1, 3)))


def said(
    number: int, tickets: Sequence[Ticket], people: Sequence[Person], random: Random
) -> Message:
    one = random.choice(tickets)
    return Message(
        ticket_id=one.id,
        author=random.choice((*people, one.opened_by, one.requester)),
        side=random.choice(list(Side)),
        text=random.choice(("", some_text(random, 12))),
        said_at=NOW,
        channel=HELPDESK,
        ts=f"1.{number:06}",
    )


def filled(world: World, random: Random) -> list[Actor]:
    """A city that has written something; some of its people, or a stranger, in any role."""
    with world.database.write() as session:
        people = city(session, random)
        tickets = [ticket(number, people, random) for number in range(1, TICKETS + 1)]
        for one in tickets:
            one.title, one.details = some_text(random, 6), some_text(random, 12)
        session.add_all(tickets)
        session.flush()
        session.add_all(said(one, tickets, people, random) for one in range(MESSAGES))
    shelve_texts(world.database)
    everybody = [*people, Person(slack_id="U0NEVER", name="誰か")]
    roles = [role for role in Role if role is not Role.OUTSIDER]
    actors = [Actor(one.slack_id, one.name, role) for one in everybody for role in roles]
    return random.sample(actors, LOOKERS)


@pytest.mark.parametrize("seed", range(3))
def test_a_search_finds_what_a_look_at_every_text_finds(world: World, seed: int) -> None:
    random = Random(seed)
    for actor in filled(world, random):
        desk = world.desk_where(department_sees=random.random() < 0.5)
        call = Call(actor, NOW, Place(actor.slack_id))
        with world.database.read() as session:
            texts = readable(desk, Unit(session, call))
            numbers = {one.id: one.number for one in session.scalars(select(Ticket))}
        for _ in range(SEARCHES):
            words = some_words(random)
            expected = sorted((numbers[one] for one in looked_through(texts, words)), reverse=True)
            pages = max(1, -(-len(expected) // PAGE))
            found = [
                find_tickets(desk, call, Chosen(list=WorkList.ANY, words=words, page=page))
                for page in range(pages)
            ]
            listed = [line.number for page in found for line in page.lines]
            assert listed == expected, (actor, words)
            assert {page.count for page in found} == {len(expected)}


def readable(desk: Desk, unit: Unit) -> Readable:
    tickets = unit.session.scalars(select(Ticket)).all()
    return {
        one.id: texts_of(desk, unit, one) for one in tickets if may(desk, unit, one, Action.SEARCH)
    }


def texts_of(desk: Desk, unit: Unit, one: Ticket) -> list[str]:
    """The ticket's own words, and each message: of what is said to others, only one's own."""
    conversation = select(Message).where(Message.ticket_id == one.id)
    reads = may(desk, unit, one, Action.READ)
    slack_id = unit.call.actor.slack_id
    messages = [
        message.text
        for message in unit.session.scalars(conversation)
        if reads or message.author.slack_id == slack_id
    ]
    return [folded(text) for text in (f"{one.title}\n{one.full_text}", *messages)]


def looked_through(texts: Readable, words: str) -> list[int]:
    """The tickets that have every word somewhere: one in this text, one in another."""
    wanted = [folded(word) for word in words.split()]
    return [
        ticket_id
        for ticket_id, written in texts.items()
        if all(any(word in text for text in written) for word in wanted)
    ]

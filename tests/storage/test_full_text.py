"""What is longer than the form holds reaches the help desk whole, with what was changed in it."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.actor import Actor
from bot.call import Place
from bot.letters.card_content import CardContent, FullTextContent
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.letters.receipt_content import ReceiptContent
from bot.tickets.draft import Draft, draft_ticket
from bot.tickets.form import TEXT_MAX, TicketForm
from bot.tickets.open import open_ticket
from storage.thread import Side, ticket_thread
from storage.ticket import Ticket
from tests.storage.people import SATO, YAMADA
from tests.storage.world import HELPDESK, World

THREAD = Place("C0EVERYBODY", "0.5")
PASTE = "".join(f"{number} 行目の議事録です。\n" for number in range(2000))


def opens(world: World, draft: Draft, details: str, colleague: Actor | None = None) -> Ticket:
    form = TicketForm(draft.title, details)
    call = world.call(YAMADA, world.receives())
    open_ticket(world.desk, call, draft.question_id, form, colleague, draft.filled_to)
    with world.database.read() as session:
        return session.scalars(select(Ticket)).one()


def drafts(world: World, question_id: int) -> Draft:
    return draft_ticket(world.desk, world.call(YAMADA), question_id)


def shown(world: World, channel: str) -> list[FullTextContent]:
    """The parts that went to one channel, in order."""
    found = [one for one in world.delivered(LetterKind.FULL_TEXT) if isinstance(one, Post)]
    contents = [one.content for one in found if one.place.channel == channel]
    return [one for one in contents if isinstance(one, FullTextContent)]


def in_one(found: list[FullTextContent]) -> str:
    assert [(one.part, one.of) for one in found] == [
        (number, len(found)) for number in range(1, len(found) + 1)
    ]
    return "".join(one.text for one in found)


def test_all_of_a_paste_is_below_the_card(world: World) -> None:
    draft = drafts(world, world.asks(YAMADA, PASTE, thread=THREAD))
    assert (len(draft.details), draft.is_cut) == (TEXT_MAX, True)
    opens(world, draft, draft.details)
    sent = world.post_all()
    assert in_one(shown(world, HELPDESK)) == PASTE
    lane = [one.letter.kind for one in sent if one.letter.lane.startswith("ticket:")]
    assert lane[0] == LetterKind.CARD
    assert set(lane[1:]) == {LetterKind.FULL_TEXT}
    (card,) = world.delivered(LetterKind.CARD)
    (receipt,) = world.delivered(LetterKind.RECEIPT)
    assert isinstance(card, Post)
    assert isinstance(receipt, Post)
    assert isinstance(card.content, CardContent)
    assert isinstance(receipt.content, ReceiptContent)
    assert card.content.goes_on
    assert receipt.content.in_full


def test_what_was_changed_in_the_form_counts(world: World) -> None:
    draft = drafts(world, world.asks(YAMADA, f"暗証番号は 1234 です。\n{PASTE}", thread=THREAD))
    changed = draft.details.replace("1234", "（省略）")
    ticket = opens(world, draft, changed)
    assert ticket.details == changed.strip()
    world.post_all()
    whole = in_one(shown(world, HELPDESK))
    assert whole == f"暗証番号は （省略） です。\n{PASTE}"


@pytest.mark.parametrize("length", [1, TEXT_MAX])
def test_what_fits_the_form_is_not_repeated(world: World, length: int) -> None:
    draft = drafts(world, world.asks(YAMADA, "字" * length, thread=THREAD))
    assert not draft.is_cut
    ticket = opens(world, draft, draft.details)
    world.post_all()
    assert (ticket.rest, shown(world, HELPDESK)) == ("", [])


def test_space_where_the_form_was_full_is_kept(world: World) -> None:
    text = "a" * (TEXT_MAX - 1) + " b"
    draft = drafts(world, world.asks(YAMADA, text, thread=THREAD))
    assert opens(world, draft, draft.details).full_text == text


def test_what_is_asked_while_the_form_is_open_is_not_lost(world: World) -> None:
    draft = drafts(world, world.asks(YAMADA, "印刷できない", thread=THREAD))
    world.asks(YAMADA, "スキャンもできない", thread=THREAD)
    ticket = opens(world, draft, draft.details)
    assert ticket.full_text == "印刷できない\n\nスキャンもできない"
    world.post_all()
    assert in_one(shown(world, HELPDESK)) == ticket.full_text


def test_a_form_of_an_earlier_version_was_filled_in_with_all(world: World) -> None:
    draft = drafts(world, world.asks(YAMADA, "印刷できない", thread=THREAD))
    assert opens(world, replace(draft, filled_to=None), draft.details).rest == ""


def test_the_colleague_for_whom_it_is_asked_reads_all_of_it_too(world: World) -> None:
    draft = drafts(world, world.asks(YAMADA, PASTE, thread=THREAD))
    opens(world, draft, draft.details, SATO)
    world.post_all()
    assert in_one(shown(world, HELPDESK)) == in_one(shown(world, f"D{SATO.slack_id}")) == PASTE


def test_each_part_goes_out_once_whoever_dies(world: World) -> None:
    """A postman dies after each claim; the letter is taken over, and nobody writes it again."""
    draft = drafts(world, world.asks(YAMADA, PASTE, thread=THREAD))
    opens(world, draft, draft.details)
    written = len(world.letters(LetterKind.FULL_TEXT))
    while (letter := world.office.claim("dying", ())) is not None:
        delivery = world.office.open(letter)
        world.office.postpone(letter, world.office.lease * 0, "died", uncertain=True)
        again = world.office.claim("next", ())
        assert again is not None
        assert again.token == letter.token
        assert world.office.open(again) == delivery
        world.office.sent(again, world.stamp())
    assert len(world.letters(LetterKind.FULL_TEXT)) == written > 3


def test_when_the_card_is_deleted_the_rest_follows_below_the_new_one(world: World) -> None:
    draft = drafts(world, world.asks(YAMADA, PASTE, thread=THREAD))
    ticket = opens(world, draft, draft.details)
    letter = world.office.claim("postman", ())
    while letter is not None and letter.kind != LetterKind.FULL_TEXT:
        assert world.office.open(letter) is not None
        world.office.sent(letter, world.stamp())
        letter = world.office.claim("postman", ())
    assert letter is not None
    assert world.office.open(letter) is not None
    world.office.dropped(letter)
    world.post_all()
    with world.database.read() as session:
        thread = ticket_thread(session, ticket.id, Side.HELPDESK)
        assert thread is not None
    posts = world.delivered(LetterKind.FULL_TEXT)
    assert {one.place.thread_ts for one in posts if isinstance(one, Post)} == {thread.ts}
    assert in_one(shown(world, HELPDESK)) == PASTE
    assert not [one for one in world.delivered(LetterKind.CARD) if isinstance(one, Update)]

"""Open tickets that may be about the same are named on the card."""

import pytest

from bot.actor import Actor
from bot.letters.card_content import CardContent
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.refusal import Reason, RefusedError
from bot.renew_cards import renew_cards
from bot.tickets.form import TicketForm
from bot.tickets.merge_form import draft_merge, read_number
from bot.tickets.open import open_ticket
from bot.tickets.withdraw import withdraw_ticket
from tests.storage.people import KOBAYASHI, SATO, TANAKA, YAMADA
from tests.storage.world import NOW, World

PRINTER = TicketForm(title="複合機で印刷できない", details="3 階の複合機から紙が出ません")
AGAIN = TicketForm(title="印刷できない", details="３階の複合機です")
SCREEN = TicketForm(title="待合のモニターに映したい", details="会場は本庁舎1階です")


def opens(world: World, actor: Actor, form: TicketForm) -> int:
    open_ticket(world.desk, world.call(actor), world.asks(actor), form)
    world.post_all()
    return max(int(one.subject["ticket"]) for one in world.letters(LetterKind.CARD))


def named(world: World, ticket_id: int) -> list[tuple[int, str]]:
    shown = [one for one in world.delivered(LetterKind.CARD) if isinstance(one, (Post, Update))]
    contents = [one.content for one in shown if isinstance(one.content, CardContent)]
    newest = [one for one in contents if one.ticket_id == ticket_id][-1]
    return [(other.number, other.title) for other in newest.similar]


def test_the_card_of_a_new_ticket_names_what_is_like_it(world: World) -> None:
    first = opens(world, YAMADA, PRINTER)
    opens(world, TANAKA, SCREEN)
    second = opens(world, SATO, AGAIN)
    assert named(world, first) == []
    assert named(world, second) == [(1, "複合機で印刷できない")]
    renew_cards(world.desk, NOW)
    world.post_all()
    assert named(world, first) == [(3, "印刷できない")]


def test_what_is_over_is_not_named(world: World) -> None:
    first = opens(world, YAMADA, PRINTER)
    withdraw_ticket(world.desk, world.call(YAMADA), first)
    second = opens(world, SATO, AGAIN)
    assert named(world, second) == []
    withdraw_ticket(world.desk, world.call(SATO), second)
    world.post_all()
    assert named(world, second) == []


def test_the_form_offers_the_same_to_who_may_merge(world: World) -> None:
    opens(world, YAMADA, PRINTER)
    second = opens(world, SATO, AGAIN)
    draft = draft_merge(world.desk, world.call(KOBAYASHI), second)
    assert (draft.number, [one.number for one in draft.similar]) == (2, [1])
    with pytest.raises(RefusedError) as refused:
        draft_merge(world.desk, world.call(SATO), second)
    assert refused.value.reason is Reason.ONLY_HELPDESK


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), (" #12 ", 12), ("＃１２", 12), ("", None), ("十二", None), ("1.2", None)],
)
def test_how_people_write_a_number(text: str, number: int | None) -> None:
    assert read_number(text) == number

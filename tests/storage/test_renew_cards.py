"""At night every open card is shown anew."""

from bot.letters.card_content import CardContent
from bot.letters.delivery import Update
from bot.letters.kind import LetterKind
from bot.renew_cards import renew_cards
from bot.tickets.solve import solve_ticket
from tests.storage.people import KOBAYASHI, YAMADA
from tests.storage.world import NOW, World


def test_open_tickets_only(world: World) -> None:
    first, solved, third = (world.opens(YAMADA) for _ in range(3))
    solve_ticket(world.desk, world.call(KOBAYASHI), solved)
    world.post_all()

    renew_cards(world.desk, NOW)
    renewed = [sent.delivery for sent in world.post_all()]

    assert all(isinstance(delivery, Update) for delivery in renewed)
    shown = [one.content for one in renewed if isinstance(one, Update)]
    ids = [content.ticket_id for content in shown if isinstance(content, CardContent)]
    assert sorted(ids) == [first, third]


def test_a_card_that_waits_to_be_shown_is_not_shown_twice(world: World) -> None:
    world.opens(YAMADA)
    renew_cards(world.desk, NOW)
    renew_cards(world.desk, NOW)
    assert [sent.letter.kind for sent in world.post_all()] == [LetterKind.CARD]

"""The requester is asked once how it was, and may think it over for a week."""

from datetime import timedelta

import pytest

from bot.actor import Actor
from bot.call import Call, Place
from bot.letters.card_content import CardContent
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.letters.news_content import TicketNewsContent
from bot.letters.rating_content import RatingContent
from bot.lists.detail import see_ticket
from bot.lists.detail_content import Ending
from bot.refusal import Reason, RefusedError
from bot.tickets.merge import merge_ticket
from bot.tickets.move import move_ticket
from bot.tickets.rate import CHANGEABLE, draft_rating, rate_ticket
from bot.tickets.solve import solve_ticket
from storage.satisfaction import Satisfaction, Score
from storage.thread import Side
from storage.ticket_event import TicketEvent, TicketVerb
from tests.storage.people import KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.rows import all_of
from tests.storage.together import together
from tests.storage.world import NOW, World

CHANNEL = "C0EVERYBODY"


@pytest.fixture
def ticket(world: World) -> int:
    ticket = world.opens(YAMADA, world.asks(YAMADA, thread=Place(CHANNEL, "0.5")))
    solve_ticket(world.desk, world.call(KOBAYASHI), ticket)
    world.post_all()
    return ticket


def solved(world: World) -> int:
    """The newest event by which the ticket became solved."""
    return [one.id for one in all_of(world, TicketEvent) if one.verb is TicketVerb.SOLVE][-1]


def call(actor: Actor, *, later: timedelta = timedelta()) -> Call:
    return Call(actor, NOW + later, Place(CHANNEL, "0.5"))


def rates(
    world: World,
    score: Score,
    comment: str | None = None,
    actor: Actor = YAMADA,
    *,
    later: timedelta = timedelta(),
) -> None:
    rate_ticket(world.desk, call(actor, later=later), solved(world), score, "9.0", comment)


def kept(world: World) -> list[tuple[int, str]]:
    return [(one.score, one.comment) for one in all_of(world, Satisfaction)]


def asked(world: World) -> list[RatingContent | None]:
    """With each news that the ticket is solved, to the requester."""
    world.post_all()
    contents = [
        one.content for one in world.delivered(LetterKind.TICKET_NEWS) if isinstance(one, Post)
    ]
    return [
        one.rating
        for one in contents
        if isinstance(one, TicketNewsContent)
        and one.verb is TicketVerb.SOLVE
        and one.to_side is Side.REQUESTER
    ]


def solve_anew(world: World, ticket: int) -> None:
    move_ticket(world.desk, world.call(KOBAYASHI), ticket, TicketVerb.REOPEN)
    solve_ticket(world.desk, world.call(KOBAYASHI), ticket)


def test_it_is_asked_in_the_news(world: World, ticket: int) -> None:
    assert ticket
    assert asked(world) == [RatingContent(solved(world), given=False)]


def test_a_press_is_kept_thanked_for_and_shown_on_the_card(world: World, ticket: int) -> None:
    rates(world, Score.VERY_HELPFUL)
    assert kept(world) == [(4, "")]
    world.post_all()
    (thanks,) = world.delivered(LetterKind.RATING)
    assert isinstance(thanks, Update)
    assert (thanks.channel, thanks.ts) == (CHANNEL, "9.0")
    assert isinstance(thanks.content, TicketNewsContent)
    assert thanks.content.rating == RatingContent(solved(world), given=True)
    card = world.delivered(LetterKind.CARD)[-1]
    assert isinstance(card, Update)
    assert isinstance(card.content, CardContent)
    assert (card.content.ticket_id, card.content.score) == (ticket, Score.VERY_HELPFUL)


@pytest.mark.parametrize("actor", [SATO, KOBAYASHI, YOSHIDA], ids=["staff", "partner", "office"])
def test_nobody_else_is_asked(world: World, ticket: int, actor: Actor) -> None:
    assert ticket
    rates(world, Score.POOR, actor=actor)
    assert world.refusals() == [(actor.slack_id, Reason.ONLY_REQUESTER_RATES)]
    with pytest.raises(RefusedError):
        draft_rating(world.desk, call(actor), solved(world))
    assert kept(world) == []


def test_it_can_be_thought_over_for_a_week(world: World, ticket: int) -> None:
    assert ticket
    rates(world, Score.FAIR)
    rates(world, Score.HELPFUL, " 早かったです ", later=CHANGEABLE)
    assert kept(world) == [(3, "早かったです")]
    draft = draft_rating(world.desk, call(YAMADA), solved(world))
    assert (draft.score, draft.comment) == (Score.HELPFUL, "早かったです")
    rates(world, Score.POOR, later=CHANGEABLE)
    assert kept(world) == [(1, "早かったです")], "another press leaves the sentence"
    rates(world, Score.HELPFUL, later=CHANGEABLE + timedelta(seconds=1))
    assert world.refusals() == [(YAMADA.slack_id, Reason.RATED_LONG_AGO)]
    assert kept(world) == [(1, "早かったです")]


def test_two_presses_are_one_word(world: World, ticket: int) -> None:
    assert ticket
    together([lambda: rates(world, Score.POOR), lambda: rates(world, Score.HELPFUL)])
    assert len(kept(world)) == 1


def test_who_has_answered_is_not_asked_again(world: World, ticket: int) -> None:
    rates(world, Score.HELPFUL, later=-timedelta(minutes=1))
    solve_anew(world, ticket)
    assert [one is None for one in asked(world)] == [False, True]


def test_who_has_not_answered_is_asked_again(world: World, ticket: int) -> None:
    solve_anew(world, ticket)
    assert [one is None for one in asked(world)] == [False, False]


def test_the_sentence_is_for_the_office_alone(world: World, ticket: int) -> None:
    rates(world, Score.HELPFUL, "担当の方が親切でした")

    def seen(actor: Actor) -> Ending:
        return see_ticket(world.desk, world.call(actor), ticket).ending

    assert seen(YOSHIDA) == Ending(Score.HELPFUL, "担当の方が親切でした")
    assert seen(KOBAYASHI) == Ending(Score.HELPFUL)
    world.post_all()
    thanks = world.delivered(LetterKind.RATING)[-1]
    assert isinstance(thanks, Update)
    assert isinstance(thanks.content, TicketNewsContent)
    assert thanks.content.rating == RatingContent(solved(world), given=True, commented=True)


def test_what_is_not_there(world: World) -> None:
    rate_ticket(world.desk, call(YAMADA), 1, Score.HELPFUL, "9.0")
    assert world.refusals() == [(YAMADA.slack_id, Reason.NOT_FOUND)]


def test_whose_ticket_went_along_is_asked_and_heard_too(world: World) -> None:
    first = world.opens(YAMADA, world.asks(YAMADA, thread=Place(CHANNEL, "0.5")))
    second = world.opens(SATO)
    merge_ticket(world.desk, world.call(KOBAYASHI), second, 1)
    solve_ticket(world.desk, world.call(KOBAYASHI), first)
    assert asked(world) == [RatingContent(solved(world), given=False)] * 2
    rates(world, Score.POOR, actor=SATO)
    rates(world, Score.VERY_HELPFUL, actor=YAMADA)
    world.post_all()
    assert {one.ticket_id: one.score for one in all_of(world, Satisfaction)} == {
        first: Score.VERY_HELPFUL,
        second: Score.POOR,
    }
    thanked = [one.content for one in world.delivered(LetterKind.RATING) if isinstance(one, Update)]
    numbers = {one.number for one in thanked if isinstance(one, TicketNewsContent) and one.rating}
    assert numbers == {1, 2}

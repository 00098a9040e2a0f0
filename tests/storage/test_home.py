"""What is read for the Home tab, and for whom."""

import pytest
from sqlalchemy import select

from bot.actor import Actor, Role
from bot.hear import hear
from bot.home.content import PAGE, HomeContent, HomeList, ListPage
from bot.home.state import HomeState
from bot.letters.delivery import PublishHome
from bot.letters.kind import LetterKind
from bot.lists.chosen import Chosen, WorkList
from bot.locale import Locale
from bot.questions.ask import ask_in_home
from bot.refusal import Reason, RefusedError
from bot.said import Said
from bot.tickets.open import open_ticket
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.tickets.withdraw import withdraw_ticket
from bot.visit import note_place, note_visit, see_home, see_home_again
from storage.question import Question
from storage.thread import Side, find_thread, ticket_thread
from storage.ticket import Ticket, TicketStatus
from tests.storage.people import KATO, KOBAYASHI, SATO, TANAKA, YAMADA, YOSHIDA
from tests.storage.world import FORM, World


def home(world: World, actor: Actor = YAMADA, **pages: int) -> HomeContent:
    chosen = {HomeList(name): page for name, page in pages.items()}
    return see_home(world.desk, world.call(actor), HomeState(chosen))


def numbers(page: ListPage) -> list[int]:
    return [line.number for line in page.lines]


def says(world: World, actor: Actor, ticket_id: int, side: Side) -> None:
    with world.database.read() as session:
        thread = ticket_thread(session, ticket_id, side)
        assert thread
        said = Said(thread.channel, world.stamp(), thread.ts, "はい、そうです", to_bot=False)
    hear(world.desk, world.call(actor), said)


def test_who_has_never_asked_sees_nothing(world: World) -> None:
    seen = home(world)
    assert [seen.list(name).count for name in HomeList] == [0, 0, 0]
    assert (seen.open.has_newer, seen.open.has_older) == (False, False)


def test_everybody_sees_their_own(world: World) -> None:
    world.opens(YAMADA)
    world.opens(SATO)
    assert numbers(home(world, YAMADA).open) == [1]
    assert numbers(home(world, SATO).open) == [2]
    for other in (TANAKA, KOBAYASHI, KATO, YOSHIDA):
        seen = home(world, other)
        assert [seen.list(name).count for name in HomeList] == [0, 0, 0]


def test_who_answers_a_ticket_does_not_own_it(world: World) -> None:
    ticket = world.opens(YAMADA)
    take_ticket(world.desk, world.call(KOBAYASHI), ticket)
    says(world, KOBAYASHI, ticket, Side.HELPDESK)
    assert home(world, KOBAYASHI).open.count == 0


def test_a_ticket_waits_for_who_did_not_speak_last(world: World) -> None:
    ticket = world.opens(YAMADA)
    says(world, KOBAYASHI, ticket, Side.HELPDESK)
    seen = home(world)
    assert (numbers(seen.waiting), numbers(seen.open)) == ([1], [])
    says(world, YAMADA, ticket, Side.REQUESTER)
    seen = home(world)
    assert (numbers(seen.waiting), numbers(seen.open)) == ([], [1])


def test_it_waits_for_the_requester_not_for_who_entered_it(world: World) -> None:
    open_ticket(world.desk, world.call(SATO), world.asks(SATO), FORM, YAMADA)
    world.post_all()
    says(world, KOBAYASHI, _only_ticket(world), Side.HELPDESK)
    assert numbers(home(world, YAMADA).waiting) == [1]
    seen = home(world, SATO)
    assert (numbers(seen.waiting), numbers(seen.open)) == ([], [1])
    assert seen.open.lines[0].entered_for == YAMADA.name
    assert home(world, YAMADA).waiting.lines[0].entered_for is None


def test_solved_and_withdrawn_are_past(world: World) -> None:
    solved, withdrawn, kept = (world.opens(YAMADA) for _ in range(3))
    solve_ticket(world.desk, world.call(YAMADA), solved)
    withdraw_ticket(world.desk, world.call(YAMADA), withdrawn)
    seen = home(world)
    assert numbers(seen.open) == [world.ticket(kept).number]
    assert [line.status for line in seen.past.lines] == [
        TicketStatus.WITHDRAWN,
        TicketStatus.SOLVED,
    ]


def test_the_thread_is_the_readers_own(world: World) -> None:
    asked = world.asks(YAMADA)
    world.opens(YAMADA, asked)
    assert home(world).open.lines[0].thread == world.thread(asked)


def test_ten_at_a_time_newest_first(world: World) -> None:
    for _ in range(PAGE + 2):
        world.opens(YAMADA)
    first, second = home(world).open, home(world, open=1).open
    assert numbers(first) == list(range(12, 2, -1))
    assert numbers(second) == [2, 1]
    assert (first.has_newer, first.has_older) == (False, True)
    assert (second.has_newer, second.has_older) == (True, False)
    assert home(world, open=99).open == second, "a page that is gone is the last one"


def test_outsiders_see_none(world: World) -> None:
    guest = Actor("U0GUEST", "客", Role.OUTSIDER)
    with pytest.raises(RefusedError) as refused:
        see_home(world.desk, world.call(guest))
    assert refused.value.reason is Reason.OUTSIDER


def test_it_is_kept_up_to_date_once_it_has_been_opened(world: World) -> None:
    ticket = world.opens(YAMADA)
    assert world.letters(LetterKind.HOME) == []
    english = Actor(YAMADA.slack_id, YAMADA.name, YAMADA.role, locale=Locale.EN)
    note_visit(world.desk, world.call(english))
    take_ticket(world.desk, world.call(KOBAYASHI), ticket)
    says(world, KOBAYASHI, ticket, Side.HELPDESK)
    assert len(world.letters(LetterKind.HOME)) == 1, "one that waits says it all"
    world.post_all()
    (published,) = world.delivered(LetterKind.HOME)
    assert isinstance(published, PublishHome)
    assert (published.slack_id, published.locale) == (YAMADA.slack_id, Locale.EN)
    seen = home(world)
    assert not seen.answers
    assert seen.waiting.lines[0].assignee == KOBAYASHI.name


def test_it_is_renewed_where_they_were(world: World) -> None:
    """The page and the filters stay; opening it anew begins at the beginning."""
    call = world.call(KOBAYASHI)
    chosen = Chosen(list=WorkList.ANY, status=TicketStatus.NEW, words="印刷")
    assert work_of(see_home_again(world.desk, call)) == Chosen(list=WorkList.MINE)
    note_visit(world.desk, call)
    world.opens(KOBAYASHI)
    note_place(world.desk, call, HomeState({HomeList.OPEN: 0}, work=chosen))
    assert work_of(see_home_again(world.desk, call)) == chosen
    assert work_of(see_home(world.desk, call)) == Chosen(list=WorkList.MINE)
    as_staff = Actor(KOBAYASHI.slack_id, KOBAYASHI.name, Role.STAFF)
    assert see_home_again(world.desk, world.call(as_staff)).work is None, "they are no helper now"
    note_visit(world.desk, call)
    assert work_of(see_home_again(world.desk, call)) == Chosen(list=WorkList.MINE)


def work_of(content: HomeContent) -> Chosen:
    assert content.work is not None
    return content.work.page.chosen


def test_it_shows_helpers_what_helpers_may(world: World) -> None:
    note_visit(world.desk, world.call(KOBAYASHI))
    world.opens(KOBAYASHI)
    published = world.delivered(LetterKind.HOME)[-1]
    assert isinstance(published, PublishHome)
    assert home(world, KOBAYASHI).answers


def test_a_question_asked_there_gets_its_place_when_its_message_stands(world: World) -> None:
    ask_in_home(world.desk, world.call(YAMADA), "印刷できない")
    world.post_all()
    with world.database.read() as session:
        question = session.scalars(select(Question)).one()
        assert question.channel == f"D{YAMADA.slack_id}"
        assert question.ts == question.thread_ts
        thread = find_thread(session, question.channel, question.ts)
        assert thread
        assert thread.question_id == question.id
    (reply,) = world.delivered(LetterKind.REPLY)
    assert reply.place == world.thread(question.id)  # type: ignore[union-attr]


def test_the_same_question_from_there_twice_is_two(world: World) -> None:
    for _ in range(2):
        ask_in_home(world.desk, world.call(YAMADA), "印刷できない")
    world.post_all()
    assert len(world.delivered(LetterKind.REPLY)) == 2


def _only_ticket(world: World) -> int:
    with world.database.read() as session:
        return session.scalars(select(Ticket.id)).one()

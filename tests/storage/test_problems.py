"""One cause, many tickets: linked, told all at once, resolved with all of them."""

import time
from collections import Counter
from dataclasses import replace

import pytest
from sqlalchemy import func, insert, select

from bot.actor import Actor, Role
from bot.call import Call, Place
from bot.hear import hear
from bot.home.content import HomeList
from bot.letters.card_content import CardContent
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.letters.problem_content import (
    AnnouncementContent,
    CityNoticeContent,
    ProblemCardContent,
    ProblemNewsContent,
)
from bot.letters.relay_content import RelayContent
from bot.problems.announce import draft_announcement, send_announcement, write_down
from bot.problems.begin import begin_problem
from bot.problems.form import (
    ANNOUNCEMENT_MAX,
    TITLE_MAX,
    WORKAROUND_MAX,
    ProblemFault,
    ProblemField,
    ProblemForm,
    announcement_fault,
    link_faults,
)
from bot.problems.link import link_ticket, unlink_ticket
from bot.problems.look import draft_link, look_at_problems
from bot.problems.spread import AT_ONCE, spread, spread_some
from bot.refusal import Reason, RefusedError
from bot.said import Said
from bot.tickets.merge import merge_ticket
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.visit import see_home
from storage.announcement import Announcement, AnnouncementTarget
from storage.conversation import Message
from storage.linked_tickets import concerned
from storage.person import find_person
from storage.problem import Problem, ProblemKind
from storage.thread import Side, Thread, ticket_thread
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketEvent, TicketVerb
from tests.storage.people import KATO, KOBAYASHI, SATO, TANAKA, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import HELPDESK, NOW, Sent, World

PRINTERS = ProblemForm("3 階の複合機の障害", ProblemKind.OUTAGE, "2 階のものを使ってもらう")
TEXT = "業者が午後に来ます。"
OFFICE, CITY = "C0OFFICE", "C0CITY"
TOLD = (LetterKind.RELAY, LetterKind.ANNOUNCEMENT, LetterKind.CITY_NOTICE)


@pytest.fixture
def world(world: World) -> World:
    """With channels for the office and the whole city."""
    world.desk = replace(world.desk, office_channel=OFFICE, notice_channel=CITY)
    return world


@pytest.fixture
def ticket(world: World) -> int:
    return world.opens(YAMADA)


@pytest.fixture
def problem(world: World, ticket: int) -> int:
    """Begun at the first ticket."""
    begin_problem(world.desk, world.call(KOBAYASHI), PRINTERS, ticket)
    world.post_all()
    with world.database.read() as session:
        return session.scalars(select(Problem.id)).one()


def announces(
    world: World, problem_id: int, text: str = TEXT, *, ends: bool = False, by: Actor = KOBAYASHI
) -> list[Sent]:
    written = write_down(
        world.desk, world.call(by), problem_id, text, resolves=ends, city_wide=False
    )
    send_announcement(world.desk, world.call(by), written.announcement_id)
    return world.post_all()


def relays(sent: list[Sent]) -> list[RelayContent]:
    posts = [one.delivery for one in sent if isinstance(one.delivery, Post)]
    return [post.content for post in posts if isinstance(post.content, RelayContent)]


def card(world: World) -> ProblemCardContent:
    shown = world.delivered(LetterKind.PROBLEM_CARD)[-1]
    assert isinstance(shown, (Post, Update))
    assert isinstance(shown.content, ProblemCardContent)
    return shown.content


def reason_of(refused: pytest.ExceptionInfo[RefusedError]) -> Reason:
    return refused.value.reason


# --- beginning and linking ----------------------------------------------------------------------


def test_a_problem_has_a_card_and_the_office_hears_of_it(world: World, problem: int) -> None:
    first = world.delivered(LetterKind.PROBLEM_CARD)[0]
    assert isinstance(first, Post)
    assert first.place == Place(HELPDESK)
    shown = card(world)
    assert (shown.problem_id, shown.title, shown.kind) == (problem, PRINTERS.title, PRINTERS.kind)
    assert (shown.tickets, shown.open_tickets, shown.departments) == (1, 1, (("税務課", 1),))
    assert shown.newest
    assert shown.newest.number == 1
    (news,) = world.delivered(LetterKind.PROBLEM_NEWS)
    content = ProblemNewsContent(
        PRINTERS.title, PRINTERS.kind, KOBAYASHI.name, 1, False, PRINTERS.workaround
    )
    assert news == Post(Place(OFFICE), content)


def test_the_card_counts_what_is_linked_and_is_posted_once(world: World, problem: int) -> None:
    for actor in (SATO, TANAKA):
        link_ticket(world.desk, world.call(KATO), world.opens(actor), problem)
    world.post_all()
    shown = card(world)
    assert (shown.tickets, shown.open_tickets) == (3, 3)
    assert shown.departments == (("税務課", 2), ("総務課", 1))
    posts = [one for one in world.delivered(LetterKind.PROBLEM_CARD) if isinstance(one, Post)]
    assert len(posts) == 1


def test_the_ticket_names_it_and_remembers_who_linked_it(
    world: World, ticket: int, problem: int
) -> None:
    shown = world.delivered(LetterKind.CARD)[-1]
    assert isinstance(shown, Update)
    assert isinstance(shown.content, CardContent)
    assert shown.content.problem
    assert shown.content.problem.title == PRINTERS.title
    unlink_ticket(world.desk, world.call(KATO), ticket)
    assert world.ticket(ticket).problem_id is None
    with world.database.read() as session:
        found = select(TicketEvent).where(TicketEvent.ticket_id == ticket)
        events = session.scalars(found.order_by(TicketEvent.sequence)).all()
    assert [event.verb for event in events][1:] == [TicketVerb.LINK, TicketVerb.UNLINK]
    assert events[1].details == {"problem": problem, "name": PRINTERS.title}
    world.post_all()
    assert card(world).tickets == 0


def test_linked_elsewhere_it_leaves_the_first(world: World, ticket: int, problem: int) -> None:
    begin_problem(world.desk, world.call(KATO), ProblemForm("別の原因"))
    with world.database.read() as session:
        other = session.scalars(select(Problem.id).where(Problem.id != problem)).one()
    link_ticket(world.desk, world.call(KATO), ticket, other)
    assert world.ticket(ticket).problem_id == other
    world.post_all()
    cards = world.delivered(LetterKind.PROBLEM_CARD)
    counts = {one.content.problem_id: one.content.tickets for one in cards}  # type: ignore[union-attr]
    assert counts == {problem: 0, other: 1}


def test_what_is_not_linked_or_linked_already(world: World, ticket: int, problem: int) -> None:
    world.newly_refused()
    link_ticket(world.desk, world.call(KATO), ticket, problem)
    unlink_ticket(world.desk, world.call(KATO), world.opens(SATO))
    link_ticket(world.desk, world.call(KATO), ticket, 10**6)
    reasons = [reason for _, reason in world.newly_refused()]
    assert reasons == [Reason.ALREADY_LINKED, Reason.NOT_LINKED, Reason.NOT_FOUND]


@pytest.mark.parametrize("actor", [YAMADA, SATO], ids=["requester", "staff"])
def test_staff_have_nothing_to_do_with_problems(
    world: World, ticket: int, problem: int, actor: Actor
) -> None:
    call, second = world.call(actor), world.opens(SATO)
    world.newly_refused()
    begin_problem(world.desk, call, PRINTERS)
    link_ticket(world.desk, call, second, problem)
    unlink_ticket(world.desk, call, ticket)
    assert world.newly_refused() == [(actor.slack_id, Reason.ONLY_HELPDESK)] * 3
    for look in (
        lambda: look_at_problems(world.desk, call),
        lambda: draft_link(world.desk, call, second),
        lambda: draft_announcement(world.desk, call, problem, resolves=False),
        lambda: write_down(world.desk, call, problem, TEXT, resolves=False, city_wide=False),
    ):
        with pytest.raises(RefusedError) as refused:
            look()
        assert reason_of(refused) is Reason.ONLY_HELPDESK


def test_not_where_others_read_along(world: World, problem: int) -> None:
    call = Call(KOBAYASHI, NOW, Place("C0EVERYBODY"))
    with pytest.raises(RefusedError) as refused:
        draft_announcement(world.desk, call, problem, resolves=True)
    assert reason_of(refused) is Reason.NOT_HERE


def test_a_ticket_is_linked_by_who_has_it(world: World, problem: int) -> None:
    second = world.opens(SATO)
    take_ticket(world.desk, world.call(YOSHIDA), second)
    world.newly_refused()
    link_ticket(world.desk, world.call(KOBAYASHI), second, problem)
    assert world.newly_refused() == [(KOBAYASHI.slack_id, Reason.OTHER_COMPANY)]
    link_ticket(world.desk, world.call(YOSHIDA), second, problem)
    assert world.ticket(second).problem_id == problem


def test_the_list_shows_what_goes_on(world: World, ticket: int, problem: int) -> None:
    (line,) = look_at_problems(world.desk, world.call(YOSHIDA))
    assert (line.title, line.tickets, line.open_tickets) == (PRINTERS.title, 1, 1)
    assert line.card
    assert draft_link(world.desk, world.call(KATO), ticket).problems == ()
    draft = draft_link(world.desk, world.call(KATO), world.opens(SATO))
    assert [one.problem_id for one in draft.problems] == [problem]
    announces(world, problem, ends=True)
    assert look_at_problems(world.desk, world.call(YOSHIDA)) == ()


# --- telling them all ---------------------------------------------------------------------------


def test_each_requester_reads_it_in_their_own_thread(world: World, problem: int) -> None:
    second = world.opens(SATO)
    link_ticket(world.desk, world.call(KATO), second, problem)
    draft = draft_announcement(world.desk, world.call(KOBAYASHI), problem, resolves=False)
    assert (draft.tickets, draft.can_be_city_wide) == (2, False)
    sent = announces(world, problem)
    told = [(one.number, one.author, one.text, one.can_solve) for one in relays(sent)]
    assert sorted(told) == [(number, KOBAYASHI.name, TEXT, True) for number in (1, 2)]
    (below,) = world.delivered(LetterKind.ANNOUNCEMENT)
    assert isinstance(below, Post)
    assert below.content == AnnouncementContent(KOBAYASHI.name, TEXT, 2, False, False)
    assert world.delivered(LetterKind.CITY_NOTICE) == []
    last = card(world).last
    assert last
    assert last.text == TEXT
    assert not world.letters(LetterKind.RELAYED_MARK), "the original stands nowhere"


def test_nothing_goes_out_before_it_was_seen(world: World, problem: int) -> None:
    written = write_down(
        world.desk, world.call(KOBAYASHI), problem, TEXT, resolves=False, city_wide=False
    )
    assert (written.tickets, written.text, written.author) == (1, TEXT, KOBAYASHI.name)
    spread(world.desk, NOW)
    assert world.post_all() == []


def test_who_did_not_write_it_does_not_send_it(world: World, problem: int) -> None:
    written = write_down(
        world.desk, world.call(KOBAYASHI), problem, TEXT, resolves=False, city_wide=False
    )
    world.newly_refused()
    send_announcement(world.desk, world.call(KATO), written.announcement_id)
    assert world.newly_refused() == [(KATO.slack_id, Reason.NOT_YOUR_WORDS)]
    assert relays(world.post_all()) == []


def test_sent_twice_at_once_it_goes_out_once(world: World, problem: int) -> None:
    written = write_down(
        world.desk, world.call(KOBAYASHI), problem, TEXT, resolves=False, city_wide=False
    )
    send = written.announcement_id
    together([lambda: send_announcement(world.desk, world.call(KOBAYASHI), send)] * 2)
    sent = world.post_all()
    assert Counter(one.letter.kind for one in sent if one.letter.kind in TOLD) == {
        LetterKind.RELAY: 1,
        LetterKind.ANNOUNCEMENT: 1,
    }


def test_what_is_over_hears_nothing(world: World, ticket: int, problem: int) -> None:
    link_ticket(world.desk, world.call(KATO), world.opens(SATO), problem)
    solve_ticket(world.desk, world.call(YAMADA), ticket)
    world.post_all()
    assert [one.number for one in relays(announces(world, problem))] == [2]


def test_who_is_linked_later_hears_what_was_told_last(world: World, problem: int) -> None:
    announces(world, problem, "一通目")
    announces(world, problem, "二通目")
    second = world.opens(SATO)
    link_ticket(world.desk, world.call(KATO), second, problem)
    assert [one.text for one in relays(world.post_all())] == ["二通目"]
    unlink_ticket(world.desk, world.call(KATO), second)
    link_ticket(world.desk, world.call(KATO), second, problem)
    assert relays(world.post_all()) == [], "they have read it"


def test_merged_tickets_hear_it_too_once(world: World, ticket: int, problem: int) -> None:
    second, third = world.opens(SATO), world.opens(TANAKA)
    merge_ticket(world.desk, world.call(KOBAYASHI), second, 1)  # of one that is linked
    link_ticket(world.desk, world.call(KOBAYASHI), third, problem)
    fourth = world.opens(KATO)
    merge_ticket(world.desk, world.call(KOBAYASHI), third, 4)  # its survivor is not linked
    world.post_all()
    with world.database.read() as session:
        assert concerned(session, problem) == [ticket, fourth]
    assert sorted(one.number for one in relays(announces(world, problem))) == [1, 2, 3, 4]


def test_it_takes_no_ticket_and_waits_for_nobody(world: World, ticket: int, problem: int) -> None:
    announces(world, problem)
    now = world.ticket(ticket)
    assert (now.status, now.assignee_id) == (TicketStatus.NEW, None)
    home = see_home(world.desk, world.call(YAMADA))
    assert home.list(HomeList.WAITING).count == 0


def test_an_answer_comes_back_as_usual(world: World, ticket: int, problem: int) -> None:
    announces(world, problem)
    with world.database.read() as session:
        own = ticket_thread(session, ticket, Side.REQUESTER)
        assert own
        said = Said(own.channel, world.stamp(), own.ts, "わかりました、待ちます", to_bot=False)
    hear(world.desk, world.call(YAMADA), said)
    (relay,) = relays(world.post_all())
    assert (relay.author, relay.side) == (YAMADA.name, Side.REQUESTER)


# --- the whole city -----------------------------------------------------------------------------


def test_the_office_may_post_it_for_everybody(world: World, problem: int) -> None:
    call = world.call(YOSHIDA)
    draft = draft_announcement(world.desk, call, problem, resolves=False)
    assert draft.can_be_city_wide
    written = write_down(world.desk, call, problem, TEXT, resolves=False, city_wide=True)
    send_announcement(world.desk, call, written.announcement_id)
    world.post_all()
    (notice,) = world.delivered(LetterKind.CITY_NOTICE)
    content = CityNoticeContent(PRINTERS.title, PRINTERS.kind, TEXT, over=False)
    assert notice == Post(Place(CITY), content)


def test_nobody_else_may(world: World, problem: int) -> None:
    call = world.call(KOBAYASHI)
    with pytest.raises(RefusedError) as refused:
        write_down(world.desk, call, problem, TEXT, resolves=False, city_wide=True)
    assert reason_of(refused) is Reason.ONLY_OFFICE


def test_nor_where_no_channel_is_named(world: World, problem: int) -> None:
    desk, call = replace(world.desk, notice_channel=None), world.call(YOSHIDA)
    assert not draft_announcement(desk, call, problem, resolves=False).can_be_city_wide
    with pytest.raises(RefusedError) as refused:
        write_down(desk, call, problem, TEXT, resolves=False, city_wide=True)
    assert reason_of(refused) is Reason.NO_NOTICE_CHANNEL


# --- the end ------------------------------------------------------------------------------------


def test_resolved_all_that_is_open_is_solved(world: World, ticket: int, problem: int) -> None:
    second = world.opens(SATO)
    link_ticket(world.desk, world.call(YOSHIDA), second, problem)
    take_ticket(world.desk, world.call(YOSHIDA), second)  # another company's, to a partner
    world.post_all()
    sent = announces(world, problem, "直りました", ends=True)
    assert {world.ticket(one).status for one in (ticket, second)} == {TicketStatus.SOLVED}
    assert sorted(one.number for one in relays(sent)) == [1, 2]
    with world.database.read() as session:
        solved = select(TicketEvent).where(TicketEvent.verb == TicketVerb.SOLVE)
        actors = {event.actor.slack_id for event in session.scalars(solved)}
    assert actors == {KOBAYASHI.slack_id}
    shown = card(world)
    assert (shown.resolved_by, shown.resolved_at) == (KOBAYASHI.name, NOW)
    news = world.delivered(LetterKind.PROBLEM_NEWS)[-1]
    assert isinstance(news, Post)
    assert isinstance(news.content, ProblemNewsContent)
    assert (news.content.over, news.content.tickets, news.content.text) == (True, 2, "直りました")


def test_what_is_resolved_stays_so(world: World, ticket: int, problem: int) -> None:
    announces(world, problem, ends=True)
    with world.database.read() as session:
        own = ticket_thread(session, ticket, Side.REQUESTER)
        assert own
        said = Said(own.channel, world.stamp(), own.ts, "まだ動きません", to_bot=False)
    hear(world.desk, world.call(YAMADA), said)
    spread(world.desk, NOW)
    assert world.ticket(ticket).status is TicketStatus.NEW, "who comes back is not sent away again"
    for ends in (True, False):
        with pytest.raises(RefusedError) as refused:
            draft_announcement(world.desk, world.call(KOBAYASHI), problem, resolves=ends)
        assert reason_of(refused) is Reason.PROBLEM_OVER
    world.newly_refused()
    link_ticket(world.desk, world.call(KATO), world.opens(SATO), problem)
    assert world.newly_refused() == [(KATO.slack_id, Reason.PROBLEM_OVER)]


def test_of_two_who_end_it_one_is_told(world: World, ticket: int, problem: int) -> None:
    assert ticket
    ids = [
        write_down(
            world.desk, world.call(by), problem, by.name, resolves=True, city_wide=False
        ).announcement_id
        for by in (KOBAYASHI, KATO)
    ]
    together(
        [
            lambda: send_announcement(world.desk, world.call(KOBAYASHI), ids[0]),
            lambda: send_announcement(world.desk, world.call(KATO), ids[1]),
        ]
    )
    assert [reason for _, reason in world.refusals()] == [Reason.PROBLEM_OVER]
    assert len(relays(world.post_all())) == 1


# --- many, and dying in between -----------------------------------------------------------------


def many(world: World, problem_id: int, count: int) -> None:
    """Open tickets of one person, linked, each with a thread and a card of its own."""
    with world.database.write() as session:
        person = find_person(session, YAMADA.slack_id)
        assert person
        numbers = session.scalars(select(func.max(Ticket.number))).one()
        common = {
            "requester_id": person.id,
            "opened_by_id": person.id,
            "title": "印刷できない",
            "details": "複合機です",
            "rest": "",
            "status": TicketStatus.NEW,
            "problem_id": problem_id,
            "opened_at": NOW,
            "status_since": NOW,
        }
        rows = [{**common, "number": numbers + one} for one in range(1, count + 1)]
        ids = session.scalars(insert(Ticket).returning(Ticket.id), rows).all()
        sides = [(Side.REQUESTER, "DU0YAMADA"), (Side.HELPDESK, HELPDESK)]
        threads = [
            {"channel": channel, "ts": f"{one}.5", "side": side, "ticket_id": one}
            for one in ids
            for side, channel in sides
        ]
        session.execute(insert(Thread), [{"of_opener": False, **one} for one in threads])


def test_who_dies_in_between_has_lost_and_doubled_nothing(world: World, problem: int) -> None:
    many(world, problem, 2 * AT_ONCE)
    written = write_down(
        world.desk, world.call(KOBAYASHI), problem, TEXT, resolves=True, city_wide=False
    )
    alive = world.desk.wake_postman
    turns: list[None] = []

    def dies() -> None:
        turns.append(None)
        if len(turns) == 2:
            raise KeyboardInterrupt

    world.desk = replace(world.desk, wake_postman=dies)
    with pytest.raises(KeyboardInterrupt):
        send_announcement(world.desk, world.call(KOBAYASHI), written.announcement_id)
    world.desk = replace(world.desk, wake_postman=alive)
    with world.database.read() as session:
        done = select(func.count()).where(AnnouncementTarget.done_at.is_not(None))
        assert session.scalars(done).one() == AT_ONCE
    together([lambda: spread(world.desk, NOW)] * 2)
    assert not spread_some(world.desk, NOW)
    with world.database.read() as session:
        told = session.scalars(select(Message.ticket_id).where(Message.text == TEXT)).all()
        left = select(func.count()).where(Ticket.status != TicketStatus.SOLVED)
        assert len(told) == len(set(told)) == 2 * AT_ONCE + 1
        assert session.scalars(left).one() == 0


def test_five_hundred_at_once_keep_nobody_waiting(world: World, problem: int) -> None:
    many(world, problem, 500)
    written = write_down(
        world.desk, world.call(KOBAYASHI), problem, TEXT, resolves=False, city_wide=False
    )
    assert written.tickets == 501
    longest, began = 0.0, time.process_time()

    def woken() -> None:  # after each transaction
        nonlocal longest, began
        longest, began = max(longest, time.process_time() - began), time.process_time()

    desk = replace(world.desk, wake_postman=woken)
    send_announcement(desk, world.call(KOBAYASHI), written.announcement_id)
    assert longest < 1
    with world.database.read() as session:
        assert session.scalars(select(Announcement.sent_at)).all() == [NOW]
    assert len(world.letters(LetterKind.RELAY)) == 501


# --- forms --------------------------------------------------------------------------------------


def test_what_must_be_right_about_the_forms() -> None:
    title = ProblemField.TITLE
    assert PRINTERS.faults() == {}
    assert ProblemForm(" ").faults() == {title: ProblemFault.MISSING}
    long = ProblemForm("あ" * (TITLE_MAX + 1), workaround="あ" * (WORKAROUND_MAX + 1))
    assert set(long.faults().values()) == {ProblemFault.TOO_LONG}
    assert link_faults(None, ProblemForm("")) == {title: ProblemFault.NOTHING_CHOSEN}
    assert link_faults(1, PRINTERS) == {title: ProblemFault.CHOOSE_OR_WRITE}
    assert link_faults(1, ProblemForm("")) == link_faults(None, PRINTERS) == {}
    assert announcement_fault("") is ProblemFault.MISSING
    assert announcement_fault("あ" * (ANNOUNCEMENT_MAX + 1)) is ProblemFault.TOO_LONG
    assert announcement_fault(TEXT) is None


def test_outsiders_begin_nothing(world: World) -> None:
    outsider = Actor("U0GUEST", "外の 人", Role.OUTSIDER)
    begin_problem(world.desk, world.call(outsider), PRINTERS)
    with world.database.read() as session:
        assert session.scalars(select(Problem)).all() == []

"""Two tickets about the same go on as one, and neither requester learns of the other."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from bot.actor import THE_DESK, Actor, Role
from bot.call import Place
from bot.catch_up import CatchUp
from bot.changes.delete import delete
from bot.changes.edit import Edited, edit
from bot.changes.post import Post as Posted
from bot.changes.react import Reacted, react
from bot.hear import hear
from bot.letters.card_content import CardContent
from bot.letters.delivery import Delete, Post, React, ShareFiles, Update
from bot.letters.kind import LetterKind
from bot.letters.news_content import TicketNewsContent
from bot.letters.receipt_content import ReceiptContent
from bot.letters.relay_content import RelayContent
from bot.locale import Locale
from bot.refusal import Reason
from bot.said import FileKind, PostedFile, Said
from bot.tickets.add import add_to_ticket
from bot.tickets.hold import hold_ticket
from bot.tickets.merge import merge_ticket, unmerge_ticket
from bot.tickets.move import move_ticket
from bot.tickets.reply import reply_to_requester
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.tickets.withdraw import withdraw_ticket
from storage.conversation import Message
from storage.person import find_person
from storage.thread import Side, ticket_thread
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketEvent, TicketVerb
from tests.storage.people import KATO, KOBAYASHI, SATO, TANAKA, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import HELPDESK, NOW, Sent, World

# Of #1 (Yamada) and #2 (Sato), the second goes on with the first.
SECOND_READER = replace(SATO, locale=Locale.EN)


@pytest.fixture
def first(world: World) -> int:
    return world.opens(YAMADA)


@pytest.fixture
def second(world: World, first: int) -> int:
    assert first
    return world.opens(SECOND_READER)


@pytest.fixture
def merged(world: World, second: int) -> int:
    merge_ticket(world.desk, world.call(KOBAYASHI), second, 1)
    world.post_all()
    return second


def thread(world: World, ticket_id: int, side: Side) -> Place:
    with world.database.read() as session:
        found = ticket_thread(session, ticket_id, side)
        assert found
        return Place(found.channel, found.ts)


def says(world: World, actor: Actor, place: Place, text: str, *files: PostedFile) -> Posted:
    said = Said(place.channel, world.stamp(), place.thread_ts, text, to_bot=False, files=files)
    hear(world.desk, world.call(actor), said)
    return Posted(said.channel, said.ts, f"post:{said.channel}:{said.ts}")


def told_to(sent: list[Sent], place: Place) -> list[object]:
    """What was posted there, in order."""
    posts = [one.delivery for one in sent if isinstance(one.delivery, Post)]
    return [post.content for post in posts if post.place == place]


def relays(sent: list[Sent], place: Place) -> list[RelayContent]:
    return [one for one in told_to(sent, place) if isinstance(one, RelayContent)]


def news(sent: list[Sent], place: Place) -> list[tuple[TicketVerb, int]]:
    found = [one for one in told_to(sent, place) if isinstance(one, TicketNewsContent)]
    return [(one.verb, one.number) for one in found]


def status(world: World, ticket_id: int) -> TicketStatus:
    return world.ticket(ticket_id).status


def into(world: World, ticket_id: int) -> int | None:
    return world.ticket(ticket_id).merged_into_id


def receipt(world: World, number: int) -> ReceiptContent:
    """As it stands before its requester's eyes."""
    shown = [one for one in world.delivered(LetterKind.RECEIPT) if isinstance(one, (Post, Update))]
    contents = [one.content for one in shown if isinstance(one.content, ReceiptContent)]
    return [one for one in contents if one.number == number][-1]


def card(world: World, number: int) -> CardContent:
    shown = [one for one in world.delivered(LetterKind.CARD) if isinstance(one, (Post, Update))]
    contents = [one.content for one in shown if isinstance(one.content, CardContent)]
    return [one for one in contents if one.number == number][-1]


# --- merging ------------------------------------------------------------------------------------


def test_everybody_whom_it_concerns_is_told(world: World, first: int, second: int) -> None:
    merge_ticket(world.desk, world.call(KOBAYASHI), second, 1)
    sent = world.post_all()
    assert (status(world, second), into(world, second)) == (TicketStatus.MERGED, first)
    assert status(world, first) is TicketStatus.NEW
    merge = [(TicketVerb.MERGE, 2)]
    assert news(sent, thread(world, second, Side.REQUESTER)) == merge
    for ticket_id in (first, second):
        with world.database.read() as session:
            found = ticket_thread(session, ticket_id, Side.HELPDESK)
            assert found
            assert news(sent, Place(found.channel, found.ts)) == merge
    assert news(sent, thread(world, first, Side.REQUESTER)) == []
    assert (card(world, 2).merged_into, card(world, 1).merged_into) == (1, None)
    assert [(one.number, one.requester) for one in card(world, 1).merged] == [(2, SATO.name)]
    assert (receipt(world, 2).merged_into, receipt(world, 2).status) == (1, TicketStatus.NEW)


def test_its_number_leads_on_to_the_one_that_stands_for_it(world: World, merged: int) -> None:
    third = world.opens(TANAKA)
    merge_ticket(world.desk, world.call(KOBAYASHI), third, 2)
    assert world.refusals() == []
    assert into(world, third) == world.ticket(merged).merged_into_id


@pytest.mark.parametrize("number", [1, 2], ids=["itself", "merged into it"])
def test_nothing_is_merged_into_itself(world: World, first: int, merged: int, number: int) -> None:
    assert merged
    merge_ticket(world.desk, world.call(KOBAYASHI), first, number)
    assert world.refusals() == [(KOBAYASHI.slack_id, Reason.MERGED_INTO_ITSELF)]
    assert into(world, first) is None


def test_what_cannot_be_merged_is_refused(world: World, first: int, second: int) -> None:
    def refused(actor: Actor, ticket_id: int, number: int) -> Reason:
        merge_ticket(world.desk, world.call(actor), ticket_id, number)
        ((_, reason),) = world.newly_refused()
        return reason

    world.newly_refused()
    assert refused(YAMADA, second, 1) is Reason.ONLY_HELPDESK
    assert refused(KOBAYASHI, second, 99) is Reason.NO_SUCH_TICKET
    assert refused(KOBAYASHI, 10**6, 1) is Reason.NOT_FOUND
    solve_ticket(world.desk, world.call(KATO), first)
    assert refused(KOBAYASHI, second, 1) is Reason.NOT_OPEN
    assert status(world, second) is TicketStatus.NEW


def test_of_a_merged_one_nothing_else_is_done(world: World, merged: int) -> None:
    world.newly_refused()
    take_ticket(world.desk, world.call(KOBAYASHI), merged)
    solve_ticket(world.desk, world.call(SATO), merged)
    assert world.newly_refused() == [
        (KOBAYASHI.slack_id, Reason.MERGED_AWAY),
        (SATO.slack_id, Reason.GOES_ON_TOGETHER),
    ]


def test_both_tickets_must_be_theirs(world: World, first: int, second: int) -> None:
    with world.desk.unit(world.call(KATO)) as unit:
        unit.person().company = "北ソフト"
    take_ticket(world.desk, world.call(KATO), first)
    world.newly_refused()
    merge_ticket(world.desk, world.call(KOBAYASHI), second, 1)
    merge_ticket(world.desk, world.call(KOBAYASHI), first, 2)
    assert world.newly_refused() == [(KOBAYASHI.slack_id, Reason.OTHER_COMPANY)] * 2
    merge_ticket(world.desk, world.call(YOSHIDA), second, 1)
    assert into(world, second) == first


def test_each_into_the_other_at_once_is_done_once(world: World, first: int, second: int) -> None:
    desk = world.desk
    together(
        [
            lambda: merge_ticket(desk, world.call(KOBAYASHI), first, 2),
            lambda: merge_ticket(desk, world.call(KATO), second, 1),
        ]
    )
    assert sorted([into(world, first) is None, into(world, second) is None]) == [False, True]
    assert len(world.refusals()) == 1


def test_of_two_who_merge_it_one_wins(world: World, first: int, second: int) -> None:
    third, desk = world.opens(TANAKA), world.desk
    together(
        [
            lambda: merge_ticket(desk, world.call(KOBAYASHI), third, 1),
            lambda: merge_ticket(desk, world.call(KATO), third, 2),
        ]
    )
    assert into(world, third) in (first, second)
    assert [reason for _, reason in world.refusals()] == [Reason.MERGED_AWAY]


# --- what is said -------------------------------------------------------------------------------


def test_the_help_desk_reaches_both_each_in_their_own_thread(
    world: World, first: int, merged: int
) -> None:
    said = says(world, KOBAYASHI, thread(world, first, Side.HELPDESK), "再起動を")
    sent = world.post_all()
    for ticket_id, number, locale in ((first, 1, None), (merged, 2, Locale.EN)):
        place = thread(world, ticket_id, Side.REQUESTER)
        (relay,) = relays(sent, place)
        assert (relay.number, relay.author, relay.text) == (number, KOBAYASHI.name, "再起動を")
        (post,) = [one.delivery for one in sent if getattr(one.delivery, "content", 0) is relay]
        assert isinstance(post, Post)
        assert post.locale is locale
    marks = [one.delivery for one in sent if one.letter.kind == LetterKind.RELAYED_MARK]
    assert marks == [React(HELPDESK, said.ts, "white_check_mark")]


def test_it_is_ticked_once_everybody_has_it(world: World, first: int, merged: int) -> None:
    says(world, KOBAYASHI, thread(world, first, Side.HELPDESK), "再起動を")
    with world.database.write() as session:
        found = ticket_thread(session, merged, Side.REQUESTER)
        assert found
        found.gone_at = NOW
    for _ in range(3):
        letter = world.office.claim("postman", ())
        assert letter is not None
        if letter.kind == LetterKind.RELAY and world.office.open(letter) is not None:
            world.office.sent(letter, world.stamp())
    assert not world.letters(LetterKind.RELAYED_MARK)


def test_a_reply_from_the_form_reaches_both(world: World, first: int, merged: int) -> None:
    reply_to_requester(world.desk, world.call(KOBAYASHI), first, "再起動を", waits=True)
    sent = world.post_all()
    for ticket_id in (first, merged):
        assert len(relays(sent, thread(world, ticket_id, Side.REQUESTER))) == 1
    assert receipt(world, 2).status is TicketStatus.WAITING


def test_the_requester_of_the_merged_one_reaches_the_card(
    world: World, first: int, merged: int
) -> None:
    says(world, SATO, thread(world, merged, Side.REQUESTER), "こちらも動きません")
    sent = world.post_all()
    (relay,) = relays(sent, thread(world, first, Side.HELPDESK))
    assert (relay.author, relay.number, relay.merged_into) == (SATO.name, 2, 1)
    assert relays(sent, thread(world, first, Side.REQUESTER)) == []


def test_what_is_added_in_home_does_too(world: World, first: int, merged: int) -> None:
    add_to_ticket(world.desk, world.call(SATO), merged, "隣の課もです")
    sent = world.post_all()
    assert len(relays(sent, thread(world, first, Side.HELPDESK))) == 1


def test_below_the_old_card_nothing_is_passed_on(world: World, merged: int) -> None:
    with world.database.read() as session:
        found = ticket_thread(session, merged, Side.HELPDESK)
        assert found
        old = Place(found.channel, found.ts)
    world.newly_refused()
    says(world, KOBAYASHI, old, "聞こえますか")
    assert world.newly_refused() == [(KOBAYASHI.slack_id, Reason.MERGED_AWAY)]


def test_edits_and_deletions_follow_to_both(world: World, first: int, merged: int) -> None:
    post = says(world, KOBAYASHI, thread(world, first, Side.HELPDESK), "右側です")
    world.post_all()
    edit(world.desk, world.call(KOBAYASHI), Edited(post, "左側です", NOW))
    changed = [one.delivery for one in world.post_all()]
    assert [isinstance(one, Update) for one in changed] == [True, True]
    assert {one.channel for one in changed if isinstance(one, Update)} == {
        thread(world, ticket_id, Side.REQUESTER).channel for ticket_id in (first, merged)
    }
    delete(world.desk, world.call(KOBAYASHI), post)
    gone = [one.delivery for one in world.post_all() if isinstance(one.delivery, Delete)]
    assert len(gone) == 2
    with world.database.read() as session:
        texts = session.scalars(select(Message.text).where(Message.side == Side.HELPDESK)).all()
    assert texts == ["", ""]


def test_files_follow_to_both(world: World, first: int, merged: int) -> None:
    file = PostedFile("F1", "図.png", "image/png", 10, "https://files/1", FileKind.HOSTED)
    says(world, KOBAYASHI, thread(world, first, Side.HELPDESK), "これです", file)
    shown = [one.delivery for one in world.post_all() if isinstance(one.delivery, ShareFiles)]
    assert {one.place for one in shown} == {
        thread(world, ticket_id, Side.REQUESTER) for ticket_id in (first, merged)
    }
    assert len(world.letters(LetterKind.RELAYED_MARK)) == 1


def test_emoji_of_either_show_once_and_stay_as_long_as_one_has_it(
    world: World, first: int, merged: int
) -> None:
    said = says(world, KOBAYASHI, thread(world, first, Side.HELPDESK), "直りましたか")
    sent = [one for one in world.post_all() if one.letter.kind == LetterKind.RELAY]

    def press(actor: Actor, copy: Sent, at: str, *, stands: bool) -> list[object]:
        reacted = Reacted(copy.letter.channel, copy.ts or "", "+1", stands, at)
        react(world.desk, world.call(actor), reacted)
        return [one.delivery for one in world.post_all()]

    by_reader = {one.letter.channel: one for one in sent}
    channel = [thread(world, one, Side.REQUESTER).channel for one in (first, merged)]
    put = React(HELPDESK, said.ts, "+1")
    assert press(YAMADA, by_reader[channel[0]], "1", stands=True) == [put]
    assert press(SATO, by_reader[channel[1]], "2", stands=True) == [put]
    assert press(YAMADA, by_reader[channel[0]], "3", stands=False) == [put]


def test_what_nobody_heard_in_its_thread_is_fetched_as_long_as_the_other_is_open(
    world: World, first: int, merged: int
) -> None:
    later, own = NOW + timedelta(days=30), thread(world, merged, Side.REQUESTER)
    assert own in CatchUp(world.database, lambda: later).places()
    solve_ticket(world.desk, world.call(KOBAYASHI), first)
    assert own not in CatchUp(world.database, lambda: later).places()


# --- what becomes of the survivor ---------------------------------------------------------------


def test_what_is_done_to_it_is_told_to_both(world: World, first: int, merged: int) -> None:
    seen: list[tuple[TicketVerb, int]] = []

    def does(act: Callable[[], None]) -> None:
        act()
        seen.extend(news(world.post_all(), thread(world, merged, Side.REQUESTER)))

    desk, by = world.desk, world.call(KOBAYASHI)
    does(lambda: take_ticket(desk, by, first))
    does(lambda: move_ticket(desk, by, first, TicketVerb.WAIT))
    assert receipt(world, 2).status is TicketStatus.WAITING
    does(lambda: hold_ticket(desk, by, first, date(2026, 11, 27), "部品待ち"))
    assert receipt(world, 2).hold_until == date(2026, 11, 27)
    does(lambda: solve_ticket(desk, by, first))
    assert receipt(world, 2).status is TicketStatus.SOLVED
    verbs = (TicketVerb.TAKE, TicketVerb.WAIT, TicketVerb.HOLD, TicketVerb.SOLVE)
    assert seen == [(verb, 2) for verb in verbs]


def test_a_reply_of_either_takes_it_up_again_and_names_nobody(
    world: World, first: int, merged: int
) -> None:
    solve_ticket(world.desk, world.call(KOBAYASHI), first)
    world.post_all()
    says(world, SATO, thread(world, merged, Side.REQUESTER), "まだ動きません")
    assert status(world, first) is TicketStatus.NEW
    assert status(world, merged) is TicketStatus.MERGED
    sent = world.post_all()
    (told,) = [
        one
        for one in told_to(sent, thread(world, first, Side.HELPDESK))
        if isinstance(one, TicketNewsContent)
    ]
    assert (told.verb, told.about.of, told.about.name) == (TicketVerb.REOPEN, 2, SATO.name)
    assert news(sent, thread(world, first, Side.REQUESTER)) == []
    with world.database.read() as session:
        events = select(TicketEvent).where(TicketEvent.ticket_id == first)
        last = session.scalars(events.order_by(TicketEvent.sequence.desc()).limit(1)).one()
        person = find_person(session, SATO.slack_id)
        assert person
        assert last.actor.slack_id == THE_DESK.slack_id
        assert last.details == {"of": merged, "by": person.id}


def test_what_waited_goes_on_when_either_answers(world: World, first: int, merged: int) -> None:
    take_ticket(world.desk, world.call(KOBAYASHI), first)
    move_ticket(world.desk, world.call(KOBAYASHI), first, TicketVerb.WAIT)
    says(world, SATO, thread(world, merged, Side.REQUESTER), "3 階です")
    assert status(world, first) is TicketStatus.IN_PROGRESS


def test_who_calls_it_solved_is_not_named_to_the_other(
    world: World, first: int, merged: int
) -> None:
    solve_ticket(world.desk, world.call(YAMADA), first)
    (told,) = [
        one
        for one in told_to(world.post_all(), thread(world, merged, Side.REQUESTER))
        if isinstance(one, TicketNewsContent)
    ]
    assert (told.verb, told.joint, told.by_side) == (TicketVerb.SOLVE, True, Side.REQUESTER)


def test_whose_ticket_is_withdrawn_leaves_the_other_behind(
    world: World, first: int, merged: int
) -> None:
    withdraw_ticket(world.desk, world.call(YAMADA), first)
    assert status(world, first) is TicketStatus.WITHDRAWN
    assert (status(world, merged), into(world, merged)) == (TicketStatus.NEW, None)
    sent = world.post_all()
    assert news(sent, thread(world, merged, Side.REQUESTER)) == [(TicketVerb.UNMERGE, 2)]
    with world.database.read() as session:
        events = session.scalars(select(TicketEvent).where(TicketEvent.ticket_id == merged)).all()
        assert YAMADA.slack_id not in [event.actor.slack_id for event in events]


def test_what_the_help_desk_ends_ends_for_both(world: World, first: int, merged: int) -> None:
    withdraw_ticket(world.desk, world.call(KOBAYASHI), first, "対象外です")
    assert status(world, merged) is TicketStatus.MERGED
    sent = world.post_all()
    assert news(sent, thread(world, merged, Side.REQUESTER)) == [(TicketVerb.WITHDRAW, 2)]
    assert receipt(world, 2).status is TicketStatus.WITHDRAWN


def test_neither_requester_reads_of_the_other(world: World, first: int, merged: int) -> None:
    """Whatever happens: not a name, not a word."""
    desk, helpdesk = world.desk, thread(world, first, Side.HELPDESK)
    places = {one: thread(world, one, Side.REQUESTER) for one in (first, merged)}
    seen = len(world.sent)
    says(world, YAMADA, places[first], "秘密の一")
    says(world, SATO, places[merged], "秘密の二")
    says(world, KOBAYASHI, helpdesk, "承りました")
    solve_ticket(desk, world.call(YAMADA), first)
    says(world, SATO, places[merged], "秘密の二、続き")
    move_ticket(desk, world.call(KOBAYASHI), first, TicketVerb.WAIT)
    says(world, SATO, places[merged], "秘密の二、終わり")
    withdraw_ticket(desk, world.call(YAMADA), first)
    world.post_all()
    for reader, other, word in ((first, SATO, "秘密の二"), (merged, YAMADA, "秘密の一")):
        channel = places[reader].channel
        shown = [one.delivery for one in world.sent[seen:] if one.letter.channel == channel]
        assert shown
        assert other.name not in str(shown)
        assert other.slack_id not in str(shown)
        assert word not in str(shown)


# --- chains and the way back --------------------------------------------------------------------


def test_what_was_merged_goes_along(world: World, first: int, merged: int) -> None:
    third = world.opens(TANAKA)
    merge_ticket(world.desk, world.call(KOBAYASHI), first, 3)
    world.post_all()
    says(world, KOBAYASHI, thread(world, third, Side.HELPDESK), "全員へ")
    sent = world.post_all()
    for ticket_id in (first, merged, third):
        assert len(relays(sent, thread(world, ticket_id, Side.REQUESTER))) == 1
    says(world, SATO, thread(world, merged, Side.REQUESTER), "届きますか")
    assert len(relays(world.post_all(), thread(world, third, Side.HELPDESK))) == 1

    unmerge_ticket(world.desk, world.call(KOBAYASHI), first)
    assert (into(world, first), into(world, merged)) == (None, first)
    world.post_all()
    assert receipt(world, 2).merged_into == 1


@pytest.mark.parametrize("state", ["new", "assigned", "waiting", "on_hold", "solved"])
def test_parted_it_stands_where_it_stood(world: World, first: int, second: int, state: str) -> None:
    assert first
    desk, by, until = world.desk, world.call(KOBAYASHI), date(2026, 11, 27)
    before = TicketStatus(state)
    if before is not TicketStatus.NEW:
        take_ticket(desk, by, second)
    if before is TicketStatus.WAITING:
        move_ticket(desk, by, second, TicketVerb.WAIT)
    if before is TicketStatus.ON_HOLD:
        hold_ticket(desk, by, second, until)
    if before is TicketStatus.SOLVED:
        solve_ticket(desk, by, second)
    stood = world.ticket(second)
    merge_ticket(desk, by, second, 1)
    unmerge_ticket(desk, by, second)
    now = world.ticket(second)
    assert (now.status, now.hold_until, now.merged_into_id) == (before, stood.hold_until, None)
    assert now.assignee_id == stood.assignee_id
    sent = world.post_all()
    assert (TicketVerb.UNMERGE, 2) in news(sent, thread(world, second, Side.REQUESTER))
    says(world, KOBAYASHI, thread(world, first, Side.HELPDESK), "最初の方へ")
    assert relays(world.post_all(), thread(world, second, Side.REQUESTER)) == []


def test_what_is_not_merged_is_not_parted(world: World, first: int) -> None:
    unmerge_ticket(world.desk, world.call(KOBAYASHI), first)
    assert world.refusals() == [(KOBAYASHI.slack_id, Reason.NOT_MERGED)]


def test_who_had_it_and_has_left_does_not_get_it_back(
    world: World, first: int, second: int
) -> None:
    assert first
    take_ticket(world.desk, world.call(KATO), second)
    merge_ticket(world.desk, world.call(KOBAYASHI), second, 1)
    with world.database.write() as session:
        person = find_person(session, KATO.slack_id)
        assert person
        person.left_at = NOW
    unmerge_ticket(world.desk, world.call(KOBAYASHI), second)
    assert (status(world, second), world.ticket(second).assignee_id) == (TicketStatus.NEW, None)


def test_outsiders_merge_nothing(world: World, first: int, second: int) -> None:
    assert first
    outsider = Actor("U0GUEST", "外の 人", Role.OUTSIDER)
    merge_ticket(world.desk, world.call(outsider), second, 1)
    assert status(world, second) is TicketStatus.NEW
    with world.database.read() as session:
        assert session.get_one(Ticket, second).merged_into_id is None


def test_long_after_the_end_of_both_neither_takes_it_up_again(
    world: World, first: int, merged: int
) -> None:
    solve_ticket(world.desk, world.call(KOBAYASHI), first)
    place = thread(world, merged, Side.REQUESTER)
    said = Said(place.channel, world.stamp(), place.thread_ts, "まだです", to_bot=False)
    much_later = replace(world.call(SECOND_READER), at=NOW + timedelta(days=31))
    hear(world.desk, much_later, said)
    assert status(world, first) is TicketStatus.SOLVED
    assert len(world.letters(LetterKind.UNSENT)) == 1  # the words are given back

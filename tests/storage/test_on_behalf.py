"""Tickets that somebody entered for another, and those that came by phone."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.actor import Actor
from bot.call import Place
from bot.changes.delete import delete
from bot.changes.edit import Edited, edit
from bot.changes.post import Post as Posted
from bot.hear import hear
from bot.letters.card_content import CardContent
from bot.letters.delivery import Delete, Post, RemoveFile, ShareFiles, Update
from bot.letters.kind import LetterKind
from bot.letters.receipt_content import ReceiptContent, TicketRootContent
from bot.letters.relay_content import AdditionContent
from bot.refusal import AlreadyServedError, NotYetError
from bot.said import PostedFile, Said
from bot.tickets.add import add_to_ticket
from bot.tickets.form import TicketForm
from bot.tickets.open import open_ticket
from bot.tickets.open_by_phone import open_by_phone
from bot.tickets.withdraw import withdraw_ticket
from storage.conversation import Message, MessageCopy, Shows
from storage.person import find_person
from storage.question import Question
from storage.thread import Side, opener_thread, ticket_thread
from storage.ticket import Ticket
from tests.storage.people import KOBAYASHI, SATO, TANAKA, YAMADA
from tests.storage.world import FORM, NOW, World

CALLED = TicketForm("映らない", "会議室です", caller=" 高橋様 内線 2345 ")


def for_another(world: World, opener: Actor = SATO, requester: Actor = YAMADA) -> int:
    asked = world.asks(opener)
    open_ticket(world.desk, world.call(opener, world.receives()), asked, FORM, requester)
    with world.database.read() as session:
        return session.scalars(select(Ticket.id).where(Ticket.question_id == asked)).one()


def by_phone(world: World, requester: Actor | None = None) -> int:
    open_by_phone(world.desk, world.call(KOBAYASHI, world.receives()), CALLED, requester)
    with world.database.read() as session:
        return session.scalars(select(Ticket.id).order_by(Ticket.id.desc()).limit(1)).one()


def own_place(world: World, ticket_id: int) -> Place:
    """The requester's thread."""
    with world.database.read() as session:
        thread = ticket_thread(session, ticket_id, Side.REQUESTER)
        assert thread
        return Place(thread.channel, thread.ts)


def opener_place(world: World, ticket_id: int) -> Place | None:
    with world.database.read() as session:
        thread = opener_thread(session, ticket_id)
        return Place(thread.channel, thread.ts) if thread else None


def says(world: World, actor: Actor, place: Place, text: str, *files: PostedFile) -> Posted:
    ts = world.stamp()
    said = Said(place.channel, ts, place.thread_ts, text, to_bot=True, files=files)
    hear(world.desk, world.call(actor), said)
    return Posted(place.channel, ts, f"post:{place.channel}:{ts}")


def test_it_belongs_to_the_colleague_and_to_their_department(world: World) -> None:
    world.asks(YAMADA)
    ticket_id = for_another(world, TANAKA)
    with world.database.read() as session:
        ticket = session.get_one(Ticket, ticket_id)
        assert ticket.requester.slack_id == YAMADA.slack_id
        assert ticket.opened_by.slack_id == TANAKA.slack_id
        assert ticket.department
        assert ticket.department.name == "税務課"
        assert ticket.for_another


def test_a_colleague_who_has_never_been_here_is_not_seen(world: World) -> None:
    for_another(world)
    with world.database.read() as session:
        colleague, opener = (
            find_person(session, YAMADA.slack_id),
            find_person(session, SATO.slack_id),
        )
        assert colleague
        assert opener
        assert colleague.seen_at is None
        assert opener.seen_at is not None


def test_each_has_a_thread_of_their_own(world: World) -> None:
    ticket_id = for_another(world)
    world.post_all()
    (root,) = world.delivered(LetterKind.TICKET_ROOT)
    assert isinstance(root, Post)
    assert root.place == Place(YAMADA.slack_id)
    assert isinstance(root.content, TicketRootContent)
    assert (root.content.opener, root.content.requester) == (SATO.name, None)
    assert own_place(world, ticket_id).channel == f"D{YAMADA.slack_id}"

    receipts = [one for one in world.delivered(LetterKind.RECEIPT) if isinstance(one, Post)]
    assert {one.place for one in receipts} == {
        own_place(world, ticket_id),
        opener_place(world, ticket_id),
    }
    shown = {one.content.entered_for for one in receipts if isinstance(one.content, ReceiptContent)}
    assert shown == {None, YAMADA.name}


def test_both_receipts_are_kept_up_to_date_in_place(world: World) -> None:
    ticket_id = for_another(world)
    world.post_all()
    withdraw_ticket(world.desk, world.call(SATO), ticket_id)
    updates = [sent.delivery for sent in world.post_all() if sent.letter.kind == LetterKind.RECEIPT]
    assert len(updates) == 2
    assert all(isinstance(one, Update) for one in updates)
    channels = {one.channel for one in updates if isinstance(one, Update)}
    assert channels == {f"D{YAMADA.slack_id}", f"D{SATO.slack_id}"}


def test_before_the_colleagues_thread_stands_all_goes_on(world: World) -> None:
    """A withdrawal does not wait for a message that may never get through."""
    ticket_id = for_another(world)
    withdraw_ticket(world.desk, world.call(SATO), ticket_id)
    assert world.refusals() == []
    kinds = [
        sent.letter.kind
        for sent in world.post_all()
        if sent.letter.lane == f"requester:{ticket_id}"
    ]
    assert kinds == [LetterKind.TICKET_ROOT, LetterKind.RECEIPT, LetterKind.TICKET_NEWS]


def test_a_reply_below_a_root_that_is_not_noted_yet_waits(world: World) -> None:
    for_another(world)
    with pytest.raises(NotYetError):
        says(world, YAMADA, Place(f"D{YAMADA.slack_id}", world.stamp()), "はい")
    world.post_all()
    says(world, TANAKA, Place(f"D{TANAKA.slack_id}", world.stamp()), "印刷できない")


def test_what_the_opener_says_is_passed_on_and_shown_to_the_requester(world: World) -> None:
    ticket_id = for_another(world)
    world.post_all()
    place = opener_place(world, ticket_id)
    assert place
    says(world, SATO, place, "3 階です")
    world.post_all()
    with world.database.read() as session:
        message = session.scalars(select(Message)).one()
        assert (message.author.slack_id, message.side) == (SATO.slack_id, Side.REQUESTER)
        channels = session.scalars(select(MessageCopy.channel)).all()
    assert set(channels) == {world.desk.helpdesk_channel, f"D{YAMADA.slack_id}"}
    assert len(world.delivered(LetterKind.RELAYED_MARK)) == 1


@pytest.mark.parametrize("author", [YAMADA, SATO], ids=["requester", "opener"])
def test_what_is_added_in_home_stands_in_the_authors_thread(world: World, author: Actor) -> None:
    ticket_id = for_another(world)
    world.post_all()
    add_to_ticket(world.desk, world.call(author), ticket_id, " 3 階です ")
    with world.database.read() as session:
        assert session.scalars(select(Message)).one().ts is None
    world.post_all()
    with world.database.read() as session:
        message = session.scalars(select(Message)).one()
        assert (message.channel, message.text) == (f"D{author.slack_id}", "3 階です")
        copies = set(session.scalars(select(MessageCopy.channel)))
    others = set() if author is YAMADA else {f"D{YAMADA.slack_id}"}
    assert copies == {world.desk.helpdesk_channel} | others
    (mark,) = world.delivered(LetterKind.RELAYED_MARK)
    assert mark.ts == message.ts  # type: ignore[union-attr]


@pytest.mark.parametrize("author", [YAMADA, SATO], ids=["requester", "opener"])
def test_what_is_added_in_home_is_not_shown_where_others_read(world: World, author: Actor) -> None:
    public = Place("C0EVERYBODY", "0.5")
    requester = YAMADA if author is SATO else None
    open_ticket(
        world.desk,
        world.call(author),
        world.asks(author, thread=public),
        FORM,
        requester,
    )
    world.post_all()
    with world.database.read() as session:
        ticket_id = session.scalars(select(Ticket.id)).one()
    before = len(world.sent)
    add_to_ticket(world.desk, world.call(author), ticket_id, "休職中の件です")
    world.post_all()
    told = {one.letter.channel for one in world.sent[before:] if "休職中" in repr(one.delivery)}
    others = {f"D{YAMADA.slack_id}"}
    assert told == {world.desk.helpdesk_channel, f"D{author.slack_id}"} | others
    with world.database.read() as session:
        message = session.scalars(select(Message)).one()
        assert message.channel == f"D{author.slack_id}"
    (mark,) = world.delivered(LetterKind.RELAYED_MARK)
    assert mark.ts == message.ts  # type: ignore[union-attr]


def test_the_same_call_is_entered_once(world: World) -> None:
    receipt = world.receives()

    def enter() -> None:
        open_by_phone(world.desk, world.call(KOBAYASHI, receipt), CALLED)

    enter()
    with pytest.raises(AlreadyServedError):
        enter()
    with world.database.read() as session:
        assert session.scalars(select(Ticket.number)).all() == [1]


def test_who_took_the_call_is_the_requester_of_who_does_not_use_slack(world: World) -> None:
    ticket_id = by_phone(world)
    world.post_all()
    with world.database.read() as session:
        ticket = session.get_one(Ticket, ticket_id)
        assert ticket.requester.slack_id == ticket.opened_by.slack_id == KOBAYASHI.slack_id
        assert (ticket.caller, ticket.question_id) == ("高橋様 内線 2345", None)
    assert own_place(world, ticket_id).channel == f"D{KOBAYASHI.slack_id}"
    assert opener_place(world, ticket_id) is None
    (card,) = world.delivered(LetterKind.CARD)
    assert isinstance(card, Post)
    assert isinstance(card.content, CardContent)
    assert (card.content.caller, card.content.opener) == ("高橋様 内線 2345", None)


def test_a_user_of_slack_who_called_is_the_requester(world: World) -> None:
    ticket_id = by_phone(world, YAMADA)
    world.post_all()
    assert own_place(world, ticket_id).channel == f"D{YAMADA.slack_id}"
    place = opener_place(world, ticket_id)
    assert place
    assert place.channel == f"D{KOBAYASHI.slack_id}"


def test_until_when_an_answer_comes_is_noted(world: World) -> None:
    urgent = TicketForm("件名", "内容", urgent=True, urgent_reason="今日まで")
    open_ticket(world.desk, world.call(YAMADA), world.asks(YAMADA), urgent)
    for_another(world)
    with world.database.read() as session:
        promised = session.scalars(select(Ticket.answer_due_at).order_by(Ticket.id)).all()
    two_hours, a_day = NOW + timedelta(hours=2), NOW + timedelta(days=1)
    assert promised == [two_hours, a_day]
    assert world.refusals() == []


# --- what the opener changes, and their files, reach the requester too -------------------------

PICTURE = PostedFile("Fa", "a", "image/png", 10, "https://files/a")
PLAN = PostedFile("Fb", "b", "image/png", 10, "https://files/b")


@pytest.fixture
def opened(world: World) -> Place:
    """The thread of Sato, who has entered a ticket for Yamada."""
    ticket_id = for_another(world)
    world.post_all()
    place = opener_place(world, ticket_id)
    assert place
    return place


def copies(world: World, shows: Shows) -> list[MessageCopy]:
    with world.database.read() as session:
        return list(session.scalars(select(MessageCopy).where(MessageCopy.shows == shows)))


def test_an_edit_of_the_opener_reaches_both_copies(world: World, opened: Place) -> None:
    post = says(world, SATO, opened, "右側です")
    world.post_all()
    edit(world.desk, world.call(SATO), Edited(post, "左側です", NOW))
    changed = {one.delivery.channel: one.delivery for one in world.post_all()}  # type: ignore[union-attr]
    assert set(changed) == {world.desk.helpdesk_channel, f"D{YAMADA.slack_id}"}
    (copy,) = copies(world, Shows.ADDITION)
    content = AdditionContent(1, SATO.name, "左側です", edited=True)
    assert changed[copy.channel] == Update(copy.channel, copy.ts, content)


def test_an_edit_before_the_requester_reads_it_needs_no_letter(world: World, opened: Place) -> None:
    post = says(world, SATO, opened, "右側です")
    edit(world.desk, world.call(SATO), Edited(post, "左側です", NOW))
    world.post_all()
    assert world.letters(LetterKind.ADDITION_EDIT) == []
    (addition,) = world.delivered(LetterKind.ADDITION)
    assert isinstance(addition, Post)
    assert addition.content == AdditionContent(1, SATO.name, "左側です")


def test_what_the_opener_deletes_before_the_requester_reads_it_never_comes(
    world: World, opened: Place
) -> None:
    post = says(world, SATO, opened, "右側です")
    delete(world.desk, world.call(SATO), post)
    assert world.post_all() == []


def test_what_the_opener_deletes_while_it_goes_out_goes_again(world: World, opened: Place) -> None:
    post = says(world, SATO, opened, "右側です")
    letter = world.office.claim("postman", ())
    while letter is not None and letter.kind != LetterKind.ADDITION:
        letter = world.office.claim("postman", ())
    assert letter is not None
    world.office.open(letter)
    delete(world.desk, world.call(SATO), post)
    world.office.sent(letter, "77.0")
    world.post_all()
    assert Delete(f"D{YAMADA.slack_id}", "77.0") in world.delivered(LetterKind.REMOVAL)


def test_the_openers_files_are_shown_to_both_once(world: World, opened: Place) -> None:
    post = says(world, SATO, opened, "写真です", PICTURE, PLAN)
    world.post_all()
    shown = [one for one in world.delivered(LetterKind.FILES) if isinstance(one, ShareFiles)]
    places = {one.place.channel: one for one in shown}
    assert len(shown) == 2
    assert set(places) == {world.desk.helpdesk_channel, f"D{YAMADA.slack_id}"}
    own = places[f"D{YAMADA.slack_id}"]
    assert own.copies == ("FCOPYa", "FCOPYb")
    assert "addition=True" in str(own.content)
    assert len(world.delivered(LetterKind.RELAYED_MARK)) == 1

    gone = frozenset({"Fa"})
    edit(world.desk, world.call(SATO), Edited(post, "写真です", None, gone))
    assert [one.delivery for one in world.post_all()] == [RemoveFile("FCOPYa")] * 2
    delete(world.desk, world.call(SATO), post)
    removed = {one.delivery.channel for one in world.post_all() if isinstance(one.delivery, Delete)}
    assert removed == set(places)


def test_what_cannot_be_copied_is_told_to_the_opener_once(world: World, opened: Place) -> None:
    large = PostedFile("Fc", "c", "image/png", 21 * 1024 * 1024, "https://files/c")
    says(world, SATO, opened, "", large, PICTURE)
    world.post_all()
    assert len(world.delivered(LetterKind.FILE_REFUSAL)) == 1
    assert [one.copies for one in world.delivered(LetterKind.FILES)] == [("FCOPYa",)] * 2  # type: ignore[union-attr]


def test_files_of_the_requester_are_not_shown_to_themself(world: World) -> None:
    ticket_id = for_another(world)
    world.post_all()
    says(world, YAMADA, own_place(world, ticket_id), "写真です", PICTURE)
    world.post_all()
    assert len(world.delivered(LetterKind.FILES)) == 1


def test_files_of_the_question_reach_the_colleague_as_well(world: World) -> None:
    world.knows(SATO)
    ts = world.stamp()
    said = Said("D0SATO", ts, None, "印刷できない", to_bot=True, files=(PICTURE,))
    hear(world.desk, world.call(SATO), said)
    with world.database.read() as session:
        asked = session.scalars(select(Question.id).where(Question.ts == ts)).one()
    open_ticket(world.desk, world.call(SATO), asked, FORM, YAMADA)
    world.post_all()
    shown = {one.place.channel for one in world.delivered(LetterKind.FILES)}  # type: ignore[union-attr]
    assert shown == {world.desk.helpdesk_channel, f"D{YAMADA.slack_id}"}

"""Internal talk: a place of its own, whose words go nowhere."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from bot.actor import Actor, Role
from bot.call import Call, Place
from bot.catch_up import CatchUp
from bot.changes.delete import delete
from bot.changes.edit import Edited, edit
from bot.changes.post import keeps_copy, keeps_post
from bot.hear import serves
from bot.letters.card import post_card_anew
from bot.letters.card_content import CardContent
from bot.letters.delivery import Delete, Post, React, Update
from bot.letters.internal_content import InternalNoteContent, InternalRootContent
from bot.letters.kind import LetterKind
from bot.notes.audience import Audience
from bot.notes.talk import talk_internally
from bot.notes.write import draft_note
from bot.refusal import NotYetError, Reason, RefusedError
from bot.said import PostedFile
from bot.tickets.form import TicketForm
from bot.tickets.open_by_phone import open_by_phone
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.unit import Unit
from storage.conversation import Message
from storage.database import Database
from storage.letter import Letter
from storage.message_file import MessageFile
from storage.person import Person
from storage.question import Question
from storage.ticket import Ticket
from tests.storage.internal_talk import AMONG_US, ASKED, Talk, at_desk, talk_about
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.world import HELPDESK, NOW, World

OUTSIDER = Actor("U0GUEST", "客 一郎", Role.OUTSIDER)
LATER = NOW + timedelta(minutes=1)
INSIDE = "C0INSIDE"


@pytest.fixture
def talk(world: World) -> Talk:
    return talk_about(world)


def count(world: World, table: type[Message | MessageFile | Question]) -> int:
    with world.database.read() as session:
        return session.scalars(select(func.count()).select_from(table)).one()


def newest_card(world: World) -> CardContent:
    contents = [
        one.delivery.content for one in world.sent if isinstance(one.delivery, Post | Update)
    ]
    return [one for one in contents if isinstance(one, CardContent)][-1]


def test_the_press_begins_one_thread_that_names_the_card(world: World) -> None:
    talk = talk_about(world, begun=False)
    talk.begins()
    talk.begins(KATO)
    roots = [one for one in world.sent if one.letter.kind == LetterKind.INTERNAL_ROOT]
    first, again = [one.delivery for one in roots]
    content = InternalRootContent(talk.ticket, 1, "印刷できない", talk.card)
    assert first == Post(Place(HELPDESK), content)
    assert again == Update(HELPDESK, talk.inside.thread_ts or "", content)
    assert newest_card(world).internal_thread == talk.inside


@pytest.mark.parametrize("actor", [KOBAYASHI, YOSHIDA], ids=["partner", "office"])
def test_what_is_said_there_is_kept_marked_and_goes_nowhere(talk: Talk, actor: Actor) -> None:
    before = talk.world.last_letter()
    post = talk.says(talk.inside, "同じ課から、先週もありました", actor)
    talk.world.post_all()
    (note,) = talk.notes()
    assert (note.text, note.author.slack_id) == ("同じ課から、先週もありました", actor.slack_id)
    (mark,) = talk.world.delivered(LetterKind.NOTE_MARK)
    assert mark == React(HELPDESK, post.ts, "lock")
    assert newest_card(talk.world).notes == 1
    kinds = {letter.kind for letter in talk.world.letters(*LetterKind) if letter.id > before}
    assert kinds == {LetterKind.NOTE_MARK, LetterKind.CARD}
    assert count(talk.world, Message) == 0


def test_it_changes_nothing_about_the_ticket(talk: Talk) -> None:
    take_ticket(talk.world.desk, at_desk(KATO), talk.ticket)
    solve_ticket(talk.world.desk, at_desk(KATO), talk.ticket)
    before = talk.world.ticket(talk.ticket)
    talk.says(talk.inside, "まだ動きません")
    after = talk.world.ticket(talk.ticket)
    assert (before.status, before.status_since) == (after.status, after.status_since)


@pytest.mark.parametrize("actor", [SATO, YAMADA, OUTSIDER], ids=["staff", "requester", "outsider"])
def test_who_is_not_of_the_desk_is_told_and_not_kept(talk: Talk, actor: Actor) -> None:
    talk.says(talk.inside, "私も見ています", actor)
    talk.says(talk.inside, "私も見ています", actor, to_bot=True)
    assert talk.notes() == []
    assert talk.world.refusals() == [(actor.slack_id, Reason.NOTE_NOT_KEPT)] * 2
    assert count(talk.world, Message) == 0


def test_a_mention_of_the_bot_there_is_a_note_and_no_question(talk: Talk) -> None:
    questions = count(talk.world, Question)
    talk.says(talk.inside, "@窓口 パスワードを忘れました", to_bot=True)
    assert [note.text for note in talk.notes()] == ["@窓口 パスワードを忘れました"]
    assert count(talk.world, Question) == questions


def test_files_are_named_and_never_copied(talk: Talk) -> None:
    file = PostedFile("F1", "構成図.pdf", "application/pdf", 10, "https://files/1")
    post = talk.says(talk.inside, "", KOBAYASHI, file)
    talk.world.post_all()
    assert talk.notes()[0].files == {"F1": "構成図.pdf"}
    assert count(talk.world, MessageFile) == 0
    assert talk.world.letters(LetterKind.FILE_COPY) == []
    edit(talk.world.desk, at_desk(KOBAYASHI), Edited(post, "", None, frozenset({"F1"})))
    assert talk.notes()[0].files == {}


def test_an_edit_and_a_deletion_are_followed_in_the_note_alone(talk: Talk) -> None:
    post = talk.says(talk.inside, "先週")
    talk.world.post_all()
    assert keeps_post(talk.world.desk, post)
    assert not keeps_copy(talk.world.desk, post.channel, post.ts)
    before = talk.world.last_letter()

    edit(talk.world.desk, at_desk(KOBAYASHI), Edited(post, "先月", LATER))
    edit(talk.world.desk, at_desk(KOBAYASHI), Edited(post, "先々月", NOW))
    assert [note.text for note in talk.notes()] == ["先月"], "Slack's later edit counts"

    delete(talk.world.desk, at_desk(KOBAYASHI), post)
    edit(talk.world.desk, at_desk(KOBAYASHI), Edited(post, "また", LATER + timedelta(hours=1)))
    (note,) = talk.notes()
    assert (note.text, note.deleted_at) == ("", NOW)
    kinds = {letter.kind for letter in talk.world.letters(*LetterKind) if letter.id > before}
    assert kinds == {LetterKind.CARD}
    talk.world.post_all()
    assert newest_card(talk.world).notes == 0


def test_a_reply_before_the_place_is_known_waits(world: World) -> None:
    talk = talk_about(world, begun=False)
    talk_internally(world.desk, at_desk(KOBAYASHI), talk.ticket, AMONG_US)
    with pytest.raises(NotYetError):
        talk.says(Place(HELPDESK, "99.0"), "早い")
    world.post_all()
    talk.says(talk.inside, "早い")
    assert [note.text for note in talk.notes()] == ["早い"]
    assert count(world, Message) == 0


@pytest.mark.parametrize(
    "audience",
    [
        Audience(HELPDESK, False, frozenset()),
        Audience(HELPDESK, True, AMONG_US.members | {YAMADA.slack_id}),
    ],
    ids=["public", "requester is in it"],
)
def test_no_thread_where_the_requester_reads_along(world: World, audience: Audience) -> None:
    talk = talk_about(world, begun=False)
    talk.begins(KOBAYASHI, audience)
    assert world.refusals() == [(KOBAYASHI.slack_id, Reason.REQUESTER_READS_ALONG)]
    assert world.letters(LetterKind.INTERNAL_ROOT) == []


def test_a_note_that_was_filled_in_is_not_shown_there_either(talk: Talk) -> None:
    joined = replace(AMONG_US, members=AMONG_US.members | {YAMADA.slack_id})
    talk.writes("あとで電話します", audience=joined)
    talk.world.post_all()
    assert [note.text for note in talk.notes()] == ["あとで電話します"]
    assert talk.world.delivered(LetterKind.INTERNAL_NOTE) == []


def test_a_note_from_the_form_stands_in_the_thread_from_then_on(talk: Talk) -> None:
    talk.writes("  あとで電話します\n")
    talk.world.post_all()
    (shown,) = talk.world.delivered(LetterKind.INTERNAL_NOTE)
    assert shown == Post(talk.inside, InternalNoteContent(1, "小林 直樹", "あとで電話します"))
    (note,) = talk.notes()
    assert note.channel == HELPDESK
    assert note.ts is not None


def test_notes_before_the_thread_are_shown_when_it_begins(world: World) -> None:
    talk = talk_about(world, begun=False)
    talk.writes("一つめ")
    talk.writes("二つめ", YOSHIDA)
    world.post_all()
    assert world.delivered(LetterKind.INTERNAL_NOTE) == []
    assert newest_card(world).notes == 2
    talk.begins()
    shown = [one for one in world.delivered(LetterKind.INTERNAL_NOTE) if isinstance(one, Post)]
    assert [one.content for one in shown] == [
        InternalNoteContent(1, "小林 直樹", "一つめ"),
        InternalNoteContent(1, "吉田 隆", "二つめ"),
    ]


def test_the_form_shows_the_newest_notes_to_those_who_may(talk: Talk) -> None:
    for number in range(12):
        talk.writes(f"{number}")
    draft = draft_note(talk.world.desk, at_desk(KATO), talk.ticket)
    assert [note.text for note in draft.notes] == [str(number) for number in range(2, 12)]
    assert (draft.number, draft.more) == (1, 2)


def refused(world: World, actor: Actor, ticket: int, place: Place | None = None) -> Reason | None:
    try:
        draft_note(world.desk, Call(actor, NOW, place or Place(HELPDESK)), ticket)
    except RefusedError as error:
        return error.reason
    return None


def test_who_may_see_notes(talk: Talk) -> None:
    world = talk.world
    assert refused(world, KATO, talk.ticket) is None, "nobody has it yet"
    assert refused(world, YOSHIDA, talk.ticket, Place(YOSHIDA.slack_id)) is None, "in Home"
    assert refused(world, YAMADA, talk.ticket) is Reason.ONLY_HELPDESK
    assert refused(world, SATO, talk.ticket) is Reason.ONLY_HELPDESK
    assert refused(world, KATO, talk.ticket, ASKED) is Reason.NOT_HERE
    assert refused(world, KATO, 10**6) is Reason.NOT_FOUND

    take_ticket(world.desk, at_desk(KOBAYASHI), talk.ticket)
    company(world.database, KOBAYASHI, "みどりシステム")
    assert refused(world, KATO, talk.ticket) is Reason.OTHER_COMPANY
    assert refused(world, YOSHIDA, talk.ticket) is None
    world.knows(KATO)
    company(world.database, KATO, "みどりシステム")
    assert refused(world, KATO, talk.ticket) is None


def test_nobody_sees_the_notes_of_their_own_matter(world: World) -> None:
    own = world.opens(KATO, world.asks(KATO))
    assert refused(world, KATO, own) is Reason.NOTES_CLOSED
    assert refused(world, KOBAYASHI, own) is None
    talk = Talk(world, own)
    talk.begins(KOBAYASHI, AMONG_US)
    assert world.refusals()[-1] == (KOBAYASHI.slack_id, Reason.REQUESTER_READS_ALONG)
    talk.begins(KOBAYASHI, replace(AMONG_US, members=frozenset({KOBAYASHI.slack_id})))
    talk.says(talk.inside, "見ました", KATO)
    assert talk.notes() == []


@pytest.mark.parametrize(
    ("caller", "requester", "why_not"),
    [("高橋様", None, None), ("", YAMADA, None), ("高橋様", KATO, Reason.NOTES_CLOSED)],
)
def test_who_took_a_call_is_not_whose_matter_it_is(
    world: World, caller: str, requester: Actor | None, why_not: Reason | None
) -> None:
    form = TicketForm(title="題", details="文", caller=caller)
    open_by_phone(world.desk, at_desk(KOBAYASHI), form, requester)
    world.post_all()
    with world.database.read() as session:
        ticket = session.scalars(select(Ticket.id)).one()
    assert refused(world, KOBAYASHI, ticket) is None
    assert refused(world, KATO, ticket) is why_not


def company(database: Database, actor: Actor, name: str) -> None:
    with database.write() as session:
        known = select(Person).where(Person.slack_id == actor.slack_id)
        session.scalars(known).one().company = name


def test_a_deleted_root_gives_way_to_a_new_thread_and_the_old_one_still_counts(talk: Talk) -> None:
    world, old = talk.world, talk.inside
    talk.writes("ここに出す")
    letter = world.office.claim("postman", ())
    while letter is not None and letter.kind != LetterKind.INTERNAL_NOTE:
        assert world.office.open(letter) is not None
        world.office.sent(letter, None)
        letter = world.office.claim("postman", ())
    assert letter is not None
    world.office.open(letter)
    world.office.dropped(letter)
    world.post_all()
    assert newest_card(world).internal_thread is None
    talk.says(old, "古いほうに書いた")
    talk.begins()
    assert talk.inside != old
    assert newest_card(world).internal_thread == talk.inside
    (shown,) = world.delivered(LetterKind.INTERNAL_NOTE)
    assert shown == Post(talk.inside, InternalNoteContent(1, "小林 直樹", "ここに出す"))
    assert {note.text for note in talk.notes()} == {"ここに出す", "古いほうに書いた"}
    assert count(world, Message) == 0


def test_a_card_that_is_posted_anew_is_named_in_the_root(talk: Talk) -> None:
    with talk.world.database.write() as session:
        assert post_card_anew(Unit(session, at_desk(KOBAYASHI)), talk.ticket, HELPDESK)
    talk.world.post_all()
    root = talk.world.delivered(LetterKind.INTERNAL_ROOT)[-1]
    assert isinstance(root, Update)
    assert isinstance(root.content, InternalRootContent)
    assert root.content.card == talk.card
    post = talk.says(talk.card, "再起動をお試しください")
    assert post
    assert count(talk.world, Message) == 1


def test_another_channel_may_be_set(world: World) -> None:
    desk = replace(world.desk, internal_channel=INSIDE)
    world.desk = desk
    talk = talk_about(world, begun=False)
    talk.begins(KOBAYASHI, replace(AMONG_US, channel=INSIDE))
    assert talk.inside.channel == INSIDE
    assert serves(desk, INSIDE, "77.0"), "a root can stand there before its place is noted"
    talk.says(talk.inside, "こちらで")
    assert refused(world, KATO, talk.ticket, Place(INSIDE)) is None
    assert [note.text for note in talk.notes()] == ["こちらで"]

    world.desk = replace(desk, internal_channel=None)
    assert serves(world.desk, INSIDE, talk.inside.thread_ts or "")
    talk.says(talk.inside, "設定が変わっても")
    assert len(talk.notes()) == 2


def test_what_is_marked_below_the_card_is_held_back(talk: Talk) -> None:
    post = talk.says(talk.card, ":lock: この課はいつもこうです")
    talk.world.post_all()
    assert talk.world.refusals() == [(KOBAYASHI.slack_id, Reason.LOOKS_INTERNAL)]
    assert count(talk.world, Message) == 0
    assert talk.notes() == [], "a mark makes no note: who forgets it once would tell everything"
    assert not keeps_post(talk.world.desk, post)


def test_what_is_marked_afterwards_is_taken_back(talk: Talk) -> None:
    post = talk.says(talk.card, "この課はいつもこうです")
    talk.world.post_all()
    (copy,) = [one for one in talk.world.sent if one.letter.kind == LetterKind.RELAY]
    edit(talk.world.desk, at_desk(KOBAYASHI), Edited(post, "🔒 この課はいつもこうです", LATER))
    talk.world.post_all()
    assert talk.world.delivered(LetterKind.RELAY_EDIT) == []
    (removal,) = talk.world.delivered(LetterKind.REMOVAL)
    assert removal == Delete(ASKED.channel, copy.ts or "")
    assert talk.world.refusals() == [(KOBAYASHI.slack_id, Reason.NO_LONGER_RELAYED)]
    later = LATER + timedelta(minutes=1)
    edit(talk.world.desk, at_desk(KOBAYASHI), Edited(post, "この課は", later))
    talk.world.post_all()
    assert talk.world.delivered(LetterKind.RELAY_EDIT) == []


def test_no_letter_but_those_of_the_thread_speaks_of_notes(talk: Talk) -> None:
    talk.says(talk.inside, "内緒")
    talk.writes("これも")
    talk.world.post_all()
    with talk.world.database.read() as session:
        letters = session.scalars(select(Letter)).all()
    about_notes = [letter for letter in letters if "note" in letter.subject]
    assert {letter.kind for letter in about_notes} == {
        LetterKind.NOTE_MARK,
        LetterKind.INTERNAL_NOTE,
    }
    assert {letter.channel for letter in about_notes} == {HELPDESK}


def test_what_nobody_heard_there_is_looked_for(talk: Talk) -> None:
    """Slack's ts of the pretended posts lie long ago; what counts is which are asked for."""
    catch_up = CatchUp(talk.world.database, lambda: datetime(1970, 1, 2, tzinfo=UTC))
    old = talk.inside
    posts = [talk.says(old, "先週"), talk.says(old, "先月")]
    talk.writes("これも")
    talk.world.post_all()
    assert old in catch_up.places()
    kept = catch_up.kept(old)
    assert [one.ts for one in kept][-2:] == [post.ts for post in reversed(posts)]
    assert len(kept) == 3
    delete(talk.world.desk, at_desk(KOBAYASHI), posts[0])
    assert len(catch_up.kept(old)) == 2
    assert catch_up.kept(talk.card) == []

"""Edits, deletions, files and emoji, as the books have them, in whichever order they come."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.actor import Actor
from bot.call import Place
from bot.changes.delete import delete
from bot.changes.edit import Edited, edit
from bot.changes.post import Post, keeps_copy, keeps_post
from bot.changes.react import Reacted, react
from bot.hear import hear
from bot.letters.delivery import (
    CopyFile,
    Delete,
    React,
    RemoveFile,
    ShareFiles,
    Unreact,
    Update,
    Whisper,
)
from bot.letters.kind import LetterKind
from bot.letters.relay_content import FileRefusalContent, RelayContent
from bot.refusal import NotYetError
from bot.said import FileKind, PostedFile, Said
from storage.conversation import Message, MessageCopy, Shows
from storage.inbox import InboxRow
from storage.letter import Letter, LetterStatus
from storage.message_file import FileProblem, FileStatus, MessageFile
from storage.question import Question, QuestionStatus
from storage.reaction import Reaction
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA
from tests.storage.together import together
from tests.storage.world import HELPDESK, NOW, World

EVERYBODY = "C0EVERYBODY"
THREAD = Place(EVERYBODY, "0.5")
MB = 1024 * 1024


@pytest.fixture
def ticket(world: World) -> int:
    return world.opens(YAMADA, world.asks(YAMADA, thread=THREAD))


def file(name: str, size: int = 10, kind: FileKind = FileKind.HOSTED) -> PostedFile:
    return PostedFile(f"F{name}", name, "image/png", size, f"https://files/{name}", kind)


def says(world: World, text: str = "右側です", *files: PostedFile) -> Post:
    """Something that the requester says in their thread."""
    ts = world.stamp()
    said = Said(THREAD.channel, ts, THREAD.thread_ts, text, to_bot=False, files=files)
    hear(world.desk, world.call(YAMADA), said)
    return post_at(THREAD.channel, ts)


def post_at(channel: str, ts: str) -> Post:
    return Post(channel, ts, f"post:{channel}:{ts}")


def edits(world: World, post: Post, text: str, at: datetime = NOW) -> None:
    edit(world.desk, world.call(YAMADA), Edited(post, text, at))


def deletes(world: World, post: Post) -> None:
    delete(world.desk, world.call(YAMADA), post)


def message(world: World) -> Message:
    with world.database.read() as session:
        return session.scalars(select(Message)).one()


def copies(world: World) -> list[MessageCopy]:
    with world.database.read() as session:
        return list(session.scalars(select(MessageCopy).order_by(MessageCopy.id)))


def files(world: World) -> list[MessageFile]:
    with world.database.read() as session:
        return list(session.scalars(select(MessageFile).order_by(MessageFile.position)))


def statuses(world: World, kind: LetterKind) -> list[LetterStatus]:
    return [one.status for one in world.letters(kind)]


# --- edits --------------------------------------------------------------------------------------


def test_an_edit_changes_the_copy(world: World, ticket: int) -> None:
    post = says(world)
    world.post_all()
    edits(world, post, "左側です")
    (sent,) = world.post_all()
    (copy,) = copies(world)
    content = RelayContent(
        ticket, 1, "山田 花子", message(world).side, "左側です", can_solve=False, edited=True
    )
    assert sent.delivery == Update(HELPDESK, copy.ts, content)


def test_an_edit_before_the_copy_is_out_needs_no_letter(world: World, ticket: int) -> None:
    assert ticket
    post = says(world)
    edits(world, post, "左側です")
    assert not world.letters(LetterKind.RELAY_EDIT)
    world.post_all()
    (relay,) = world.delivered(LetterKind.RELAY)
    assert "左側です" in str(relay)
    assert "edited=False" in str(relay)


def test_an_edit_while_the_copy_goes_out_comes_after_it(world: World, ticket: int) -> None:
    assert ticket
    post = says(world)
    letter = world.office.claim("postman", ())
    assert letter is not None
    world.office.open(letter)
    edits(world, post, "左側です")
    world.office.sent(letter, "77.0")
    world.post_all()
    (update,) = world.delivered(LetterKind.RELAY_EDIT)
    assert isinstance(update, Update)
    assert update.ts == "77.0"


@pytest.mark.parametrize("minutes", [0, -1])
def test_of_two_edits_the_later_one_stands(world: World, ticket: int, minutes: int) -> None:
    assert ticket
    post = says(world)
    edits(world, post, "後", NOW)
    edits(world, post, "前", NOW + timedelta(minutes=minutes))
    assert message(world).text == "後"


def test_an_older_edit_changes_nothing_that_was_edited_when_it_came(
    world: World, ticket: int
) -> None:
    """An edit that overtook its post stood for it; the edit before it comes last."""
    assert ticket
    ts = world.stamp()
    said = Said(EVERYBODY, ts, THREAD.thread_ts, "三度目", to_bot=False, edited_at=NOW)
    hear(world.desk, world.call(YAMADA), said)
    edits(world, post_at(EVERYBODY, ts), "二度目", NOW - timedelta(minutes=1))
    assert message(world).text == "三度目"


def test_an_edit_of_what_waits_in_the_inbox_waits(world: World, ticket: int) -> None:
    assert ticket
    post = post_at(EVERYBODY, "88.0")
    assert not keeps_post(world.desk, post)
    with world.database.write() as session:
        row = InboxRow(key=post.key, reference="R", payload={}, received_at=NOW)
        session.add(row)
    assert keeps_post(world.desk, post)
    with pytest.raises(NotYetError):
        edits(world, post, "左")
    with pytest.raises(NotYetError):
        deletes(world, post)


def test_a_question_in_other_words_has_one_reply(world: World) -> None:
    question = world.asks(YAMADA, thread=THREAD)
    world.post_all()
    with world.database.read() as session:
        post = post_at(EVERYBODY, session.get_one(Question, question).ts)
    edits(world, post, "スキャンできない")
    edits(world, post, "印刷できない", NOW - timedelta(minutes=1))
    world.post_all()
    first, second = world.sent
    assert isinstance(second.delivery, Update)
    assert second.delivery.ts == first.ts
    with world.database.read() as session:
        assert session.get_one(Question, question).text == "スキャンできない"


# --- deletions ----------------------------------------------------------------------------------


def test_a_deletion_takes_the_copy_along_and_the_words(world: World, ticket: int) -> None:
    assert ticket
    post = says(world)
    world.post_all()
    deletes(world, post)
    (sent,) = world.post_all()
    assert sent.delivery == Delete(HELPDESK, copies(world)[0].ts)
    assert (message(world).text, message(world).deleted_at) == ("", NOW)
    edits(world, post, "遅い", NOW + timedelta(minutes=1))
    deletes(world, post)
    assert message(world).text == ""
    assert world.post_all() == []


def test_a_deletion_before_the_copy_is_out_drops_it(world: World, ticket: int) -> None:
    assert ticket
    post = says(world)
    deletes(world, post)
    assert world.post_all() == []
    assert statuses(world, LetterKind.RELAY) == [LetterStatus.DROPPED]


def test_a_deletion_while_the_copy_goes_out_takes_it_back(world: World, ticket: int) -> None:
    assert ticket
    post = says(world)
    letter = world.office.claim("postman", ())
    assert letter is not None
    world.office.open(letter)
    deletes(world, post)
    world.office.sent(letter, "77.0")
    world.post_all()
    assert world.delivered(LetterKind.REMOVAL) == [Delete(HELPDESK, "77.0")]
    assert world.delivered(LetterKind.RELAYED_MARK) == []


def test_a_withdrawn_question_is_empty_and_cannot_be_handed_over(world: World) -> None:
    question = world.asks(YAMADA, thread=THREAD)
    (reply,) = world.post_all()
    with world.database.read() as session:
        post = post_at(EVERYBODY, session.get_one(Question, question).ts)
    deletes(world, post)
    (removal,) = world.post_all()
    assert removal.delivery == Delete(EVERYBODY, str(reply.ts))
    with world.database.read() as session:
        kept = session.get_one(Question, question)
        assert (kept.status, kept.text) == (QuestionStatus.WITHDRAWN, "")
    assert not keeps_post(world.desk, post)


# --- files --------------------------------------------------------------------------------------


def test_files_are_shown_when_all_are_copied_and_then_the_tick_comes(
    world: World, ticket: int
) -> None:
    assert ticket
    says(world, "写真です", file("a"), file("b"))
    world.post_all()
    assert [one.copy_id for one in files(world)] == ["FCOPYa", "FCOPYb"]
    (share,) = world.delivered(LetterKind.FILES)
    assert isinstance(share, ShareFiles)
    assert share.copies == ("FCOPYa", "FCOPYb")
    assert [copy.shows for copy in copies(world)] == [Shows.TEXT, Shows.FILES]
    assert len(world.delivered(LetterKind.RELAYED_MARK)) == 1
    assert world.sent[-1].letter.kind == LetterKind.RELAYED_MARK


def test_of_two_files_that_are_done_at_once_one_is_the_last(world: World, ticket: int) -> None:
    assert ticket
    says(world, "", file("a"), file("b"))
    letters = [world.office.claim(f"postman {number}", ()) for number in range(2)]
    held = [letter for letter in letters if letter is not None]
    for letter in held:
        assert isinstance(world.office.open(letter), CopyFile)
    together([lambda letter=letter: world.office.sent(letter, "FX") for letter in held])  # type: ignore[misc]
    assert len(world.letters(LetterKind.FILES)) == 1


def test_a_large_file_is_held_for_as_long_as_it_takes(world: World, ticket: int) -> None:
    assert ticket
    says(world, "", file("a", size=20 * MB))
    letter = world.office.claim("postman", ())
    assert letter is not None
    delivery = world.office.open(letter)
    assert isinstance(delivery, CopyFile)
    with world.database.read() as session:
        due_at = session.get_one(Letter, letter.id).due_at
    assert due_at - NOW > delivery.time > timedelta(minutes=2)


def test_who_carries_no_files_leaves_them_to_others(world: World, ticket: int) -> None:
    assert ticket
    says(world, "", file("a"))
    assert world.office.claim("words", (), no_files=True) is None
    assert world.office.claim("files", ()) is not None


@pytest.mark.parametrize(
    ("posted", "problem"),
    [
        (file("大", size=20 * MB + 1), FileProblem.TOO_LARGE),
        (file("空", size=0), FileProblem.EMPTY),
        (file("隠", kind=FileKind.HIDDEN), FileProblem.HIDDEN),
        (file("消", kind=FileKind.GONE), FileProblem.GONE),
    ],
)
def test_what_is_refused_is_told_to_its_author_and_gets_no_tick(
    world: World, ticket: int, posted: PostedFile, problem: FileProblem
) -> None:
    assert ticket
    says(world, "資料です", posted, file("b"))
    world.post_all()
    (told,) = world.delivered(LetterKind.FILE_REFUSAL)
    content = FileRefusalContent(posted.name, problem, 20)
    assert told == Whisper(THREAD, YAMADA.slack_id, content)
    (share,) = world.delivered(LetterKind.FILES)
    assert isinstance(share, ShareFiles)
    assert share.copies == ("FCOPYb",)
    assert world.delivered(LetterKind.RELAYED_MARK) == []


def test_a_file_at_the_limit_goes(world: World, ticket: int) -> None:
    assert ticket
    says(world, "", file("a", size=20 * MB))
    assert [one.status for one in files(world)] == [FileStatus.WAITING]


def test_a_file_that_is_gone_lets_the_others_go(world: World, ticket: int) -> None:
    assert ticket
    says(world, "", file("a"), file("b"))
    letter = world.office.claim("postman", ())
    assert letter is not None
    world.office.open(letter)
    world.office.dropped(letter)
    world.post_all()
    (share,) = world.delivered(LetterKind.FILES)
    assert isinstance(share, ShareFiles)
    assert share.copies == ("FCOPYb",)
    assert len(world.delivered(LetterKind.FILE_REFUSAL)) == 1


def test_files_of_a_deleted_message_are_removed_wherever_they_are(
    world: World, ticket: int
) -> None:
    """One is copied already, one is on its way, one has not begun."""
    assert ticket
    post = says(world, "", file("a"), file("b"), file("c"))
    first, second = world.office.claim("x", ()), world.office.claim("y", ())
    assert first is not None
    assert second is not None
    for letter in (first, second):
        world.office.open(letter)
    world.office.sent(first, "FCOPYa")
    deletes(world, post)
    world.office.sent(second, "FCOPYb")
    world.post_all()
    assert world.delivered(LetterKind.FILE_REMOVAL) == [RemoveFile("FCOPYa"), RemoveFile("FCOPYb")]
    assert world.delivered(LetterKind.FILES) == []
    assert {one.name for one in files(world)} == {""}


def takes_out(world: World, post: Post, *names: str, text: str = "写真です") -> None:
    edited = Edited(post, text, None, frozenset(f"F{name}" for name in names))
    edit(world.desk, world.call(YAMADA), edited)


def shared(world: World) -> list[tuple[str, ...]]:
    return [one.copies for one in world.delivered(LetterKind.FILES) if isinstance(one, ShareFiles)]


def test_a_file_that_is_taken_out_goes_and_the_others_stay(world: World, ticket: int) -> None:
    assert ticket
    post = says(world, "写真です", file("a"), file("b"))
    world.post_all()
    takes_out(world, post, "a")
    takes_out(world, post, "a")
    sent = world.post_all()
    assert [one.delivery for one in sent] == [RemoveFile("FCOPYa")]
    assert [one.status for one in files(world)] == [FileStatus.REMOVED, FileStatus.COPIED]
    assert [one.name for one in files(world)] == ["", "b"]


def test_with_its_last_file_the_message_goes(world: World, ticket: int) -> None:
    assert ticket
    post = says(world, "写真です", file("a"), file("b"))
    world.post_all()
    text, shows_files = copies(world)
    takes_out(world, post, "a")
    takes_out(world, post, "b")
    world.post_all()
    assert world.delivered(LetterKind.REMOVAL) == [Delete(HELPDESK, shows_files.ts)]
    assert text.ts != shows_files.ts
    assert message(world).text == "写真です"


def test_a_file_that_is_taken_out_on_its_way_is_not_waited_for(world: World, ticket: int) -> None:
    """One is copied, the next is on its way; when that is taken out, the first is shown."""
    assert ticket
    post = says(world, "写真です", file("a"), file("b"))
    first = world.office.claim("x", ())
    while first is not None and first.kind != LetterKind.FILE_COPY:
        world.office.open(first)
        world.office.sent(first, world.stamp())
        first = world.office.claim("x", ())
    second = world.office.claim("y", ())
    assert first is not None
    assert second is not None
    for letter in (first, second):
        world.office.open(letter)
    world.office.sent(first, "FCOPYa")
    takes_out(world, post, "b")
    world.office.sent(second, "FCOPYb")
    world.post_all()
    assert shared(world) == [("FCOPYa",)]
    assert world.delivered(LetterKind.FILE_REMOVAL) == [RemoveFile("FCOPYb")]
    assert len(world.delivered(LetterKind.RELAYED_MARK)) == 1


def test_files_that_are_shown_while_they_are_taken_out_go_again(world: World, ticket: int) -> None:
    assert ticket
    post = says(world, "", file("a"))
    copying = world.office.claim("x", ())
    assert copying is not None
    world.office.open(copying)
    world.office.sent(copying, "FCOPYa")
    showing = world.office.claim("x", ())
    assert showing is not None
    assert isinstance(world.office.open(showing), ShareFiles)
    takes_out(world, post, "a", text="")
    world.office.sent(showing, "77.0", HELPDESK)
    world.post_all()
    assert world.delivered(LetterKind.REMOVAL) == [Delete(HELPDESK, "77.0")]
    assert world.delivered(LetterKind.RELAYED_MARK) == []


def test_the_tick_comes_when_the_refused_file_is_taken_out(world: World, ticket: int) -> None:
    assert ticket
    post = says(world, "写真です", file("a"), file("大", size=20 * MB + 1))
    world.post_all()
    assert world.delivered(LetterKind.RELAYED_MARK) == []
    takes_out(world, post, "大")
    world.post_all()
    assert len(world.delivered(LetterKind.RELAYED_MARK)) == 1


def test_an_address_that_is_taken_out_goes_from_the_words(world: World, ticket: int) -> None:
    assert ticket
    post = says(world, "計画です", file("a", kind=FileKind.ELSEWHERE))
    world.post_all()
    assert "https://files/a" in str(world.delivered(LetterKind.RELAY))
    takes_out(world, post, "a", text="計画です")
    (update,) = world.post_all()
    assert isinstance(update.delivery, Update)
    assert isinstance(update.delivery.content, RelayContent)
    assert update.delivery.content.text == "計画です"


def test_a_file_taken_out_of_an_open_question_is_forgotten(world: World) -> None:
    world.knows(YAMADA)
    ts = world.stamp()
    said = Said("D0YAMADA", ts, None, "印刷できない", to_bot=True, files=(file("a"), file("b")))
    hear(world.desk, world.call(YAMADA), said)
    world.post_all()
    takes_out(world, post_at("D0YAMADA", ts), "a")
    assert [one.name for one in files(world)] == ["b"]
    assert world.post_all() == [], "the question is what it was"
    edited = Edited(post_at("D0YAMADA", ts), "スキャンできない", NOW, frozenset({"Fb"}))
    edit(world.desk, world.call(YAMADA), edited)
    assert files(world) == []
    assert len(world.post_all()) == 1


# --- emoji --------------------------------------------------------------------------------------


@pytest.fixture
def copy(world: World, ticket: int) -> MessageCopy:
    assert ticket
    says(world)
    world.post_all()
    (copy,) = copies(world)
    assert keeps_copy(world.desk, copy.channel, copy.ts)
    return copy


def reacts(world: World, actor: Actor, copy: MessageCopy, at: str, *, stands: bool = True) -> None:
    react(world.desk, world.call(actor), Reacted(copy.channel, copy.ts, "eyes", stands, at))


def shown(world: World) -> list[type]:
    return [type(one.delivery) for one in world.post_all()]


def test_an_emoji_is_there_as_long_as_anybody_has_it(world: World, copy: MessageCopy) -> None:
    reacts(world, KOBAYASHI, copy, "1.0")
    reacts(world, KATO, copy, "1.1")
    assert shown(world) == [React]
    reacts(world, KOBAYASHI, copy, "1.2", stands=False)
    assert shown(world) == [React]
    reacts(world, KATO, copy, "1.3", stands=False)
    assert shown(world) == [Unreact]


def test_an_emoji_that_was_taken_away_does_not_come_back_late(
    world: World, copy: MessageCopy
) -> None:
    reacts(world, KOBAYASHI, copy, "1.2", stands=False)
    reacts(world, KOBAYASHI, copy, "1.1")
    reacts(world, KOBAYASHI, copy, "1.2", stands=False)
    assert shown(world) == [Unreact]
    with world.database.read() as session:
        assert session.scalars(select(Reaction.stands)).all() == [False]


@pytest.mark.parametrize("actor", [SATO, YAMADA], ids=["staff", "requester"])
def test_emoji_of_the_wrong_side_are_not_shown(
    world: World, copy: MessageCopy, actor: Actor
) -> None:
    reacts(world, actor, copy, "1.0")
    assert shown(world) == []

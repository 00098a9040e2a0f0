"""A message is handed over from its menu: what comes along, and whose consent that takes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.actor import THE_DESK, Actor
from bot.call import Call, Place
from bot.changes.delete import delete
from bot.changes.post import Post as Posted
from bot.changes.post import keeps_post
from bot.handovers.consent import give_consent, refuse_consent
from bot.handovers.draft import HandoverDraft, draft_handover, question_of_thread
from bot.handovers.forget import FORM_KEPT, PATIENCE, forget_handovers
from bot.handovers.open import open_from_form
from bot.handovers.pressed import Passage, Pressed
from bot.letters.delivery import Delete, Post, Update
from bot.letters.handover_content import (
    ConsentNewsContent,
    ConsentQuestionContent,
    QuotationContent,
)
from bot.letters.kind import LetterKind
from bot.letters.receipt_content import TicketRootContent
from bot.refusal import Reason, RefusedError
from bot.said import PostedFile
from bot.tickets.form import TEXT_MAX
from storage.handover import Consent, ConsentStatus, Handover, Quotation
from storage.message_file import MessageFile
from storage.ticket import Ticket
from tests.storage.people import KATO, SATO, TANAKA, YAMADA
from tests.storage.rows import all_of
from tests.storage.together import together
from tests.storage.world import FORM, HELPDESK, NOW, World

CHANNEL = "C0EVERYBODY"
PHOTO = PostedFile("F1", "画面.png", "image/png", 900, "https://files.slack.com/F1")


def passage(number: int, author: Actor | None, text: str) -> Passage:
    name = author.name if author else "天気予報"
    return Passage(f"100{number}.000100", author, name, text, NOW)


THREAD = (
    passage(1, SATO, "印刷できません"),
    passage(2, YAMADA, "私もです"),
    passage(3, TANAKA, "総務も同じです"),
)
PUBLIC = Pressed(CHANNEL, "1001.000100", "1001.000100", is_public=True, passages=THREAD)
PRIVATE = replace(PUBLIC, channel="D0OTHERS", is_public=False)


def draft(world: World, pressed: Pressed, actor: Actor = YAMADA) -> HandoverDraft:
    return draft_handover(world.desk, world.call(actor), pressed)


def sends(
    world: World, drafted: HandoverDraft, actor: Actor = YAMADA, *, with_thread: bool = True
) -> None:
    call = Call(actor, NOW, Place(actor.slack_id), world.receives())
    open_from_form(world.desk, call, FORM, drafted.handover_id, with_thread=with_thread)


def quoted(world: World) -> list[QuotationContent]:
    """What the help desk reads, in order."""
    world.post_all()
    posts = [one for one in world.delivered(LetterKind.QUOTATION) if isinstance(one, Post)]
    return [one.content for one in posts if isinstance(one.content, QuotationContent)]


def texts(world: World) -> list[str]:
    return [one.text for content in quoted(world) for one in content.passages]


def asked(world: World) -> dict[str, tuple[str, ...]]:
    """Who is asked about which words."""
    world.post_all()
    posts = [one for one in world.delivered(LetterKind.CONSENT_QUESTION) if isinstance(one, Post)]
    return {
        one.place.channel: tuple(each.text for each in one.content.passages)
        for one in posts
        if isinstance(one.content, ConsentQuestionContent)
    }


def consent_of(world: World, author: Actor) -> Consent:
    (one,) = [one for one in all_of(world, Consent) if one.author.slack_id == author.slack_id]
    return one


def decides(world: World, author: Actor, actor: Actor | None = None, *, gives: bool) -> None:
    call = world.call(actor or author, world.receives())
    decide = give_consent if gives else refuse_consent
    decide(world.desk, call, consent_of(world, author).id)


def news(world: World) -> list[tuple[str, ConsentStatus]]:
    world.post_all()
    posts = [one for one in world.delivered(LetterKind.CONSENT_NEWS) if isinstance(one, Post)]
    contents = [one.content for one in posts if isinstance(one.content, ConsentNewsContent)]
    return [(one.author, one.decision) for one in contents]


def test_what_all_of_the_city_can_read_comes_along_under_its_authors_names(world: World) -> None:
    drafted = draft(world, PUBLIC)
    assert (drafted.title, drafted.details) == ("印刷できません", "印刷できません")
    assert drafted.speaker == SATO.name
    assert [one.author for one in drafted.quoted] == [YAMADA.name, TANAKA.name]
    assert drafted.to_be_asked == ()

    sends(world, drafted)
    (content,) = quoted(world)
    assert [one.author for one in content.passages] == [YAMADA.name, TANAKA.name]
    assert content.place == Place(CHANNEL, "1002.000100")
    assert asked(world) == {}


def test_the_ticket_lives_in_the_direct_messages_of_who_handed_it_over(world: World) -> None:
    sends(world, draft(world, PUBLIC))
    world.post_all()
    (ticket,) = all_of(world, Ticket)
    assert ticket.requester.slack_id == ticket.opened_by.slack_id == YAMADA.slack_id
    (root,) = world.delivered(LetterKind.TICKET_ROOT)
    assert isinstance(root, Post)
    assert root.place == Place(YAMADA.slack_id)
    assert isinstance(root.content, TicketRootContent)
    assert len(world.delivered(LetterKind.RECEIPT)) == 1


def test_words_of_others_wait_for_their_consent(world: World) -> None:
    drafted = draft(world, PRIVATE)
    assert (drafted.title, drafted.details) == ("", ""), "in one's own words, then"
    assert drafted.to_be_asked == (SATO.name, TANAKA.name)
    assert asked(world) == {}, "nobody is asked before the form is sent"

    sends(world, drafted)
    assert texts(world) == ["私もです"]
    assert quoted(world)[0].place is None, "where the help desk cannot read"
    assert asked(world) == {
        SATO.slack_id: ("印刷できません",),
        TANAKA.slack_id: ("総務も同じです",),
    }


def test_exactly_what_was_shown_is_passed_on(world: World) -> None:
    sends(world, draft(world, PRIVATE))
    (shown,) = asked(world)[SATO.slack_id]
    decides(world, SATO, gives=True)
    content = quoted(world)[-1]
    assert [one.text for one in content.passages] == [shown]
    assert content.agreed
    assert news(world) == [(SATO.name, ConsentStatus.GIVEN)]
    updated = world.delivered(LetterKind.CONSENT_QUESTION)[-1]
    assert isinstance(updated, Update)
    assert isinstance(updated.content, ConsentQuestionContent)
    assert updated.content.passages == ()


def test_a_no_stands_and_the_words_are_forgotten(world: World) -> None:
    sends(world, draft(world, PRIVATE))
    decides(world, SATO, gives=False)
    assert texts(world) == ["私もです"]
    assert news(world) == [(SATO.name, ConsentStatus.REFUSED)]
    assert "印刷できません" not in [one.text for one in all_of(world, Quotation)]
    decides(world, SATO, gives=True)
    assert world.refusals() == [(SATO.slack_id, Reason.ALREADY_DECIDED)]
    assert texts(world) == ["私もです"]


@pytest.mark.parametrize("actor", [YAMADA, TANAKA, KATO])
def test_nobody_agrees_for_somebody_else(world: World, actor: Actor) -> None:
    sends(world, draft(world, PRIVATE))
    decides(world, SATO, actor, gives=True)
    assert world.refusals() == [(actor.slack_id, Reason.NOT_YOUR_MESSAGE)]
    assert texts(world) == ["私もです"]


def test_yes_and_no_at_the_same_moment_are_one_of_the_two(world: World) -> None:
    sends(world, draft(world, PRIVATE))
    consent_id = consent_of(world, SATO).id
    calls = [world.call(SATO, world.receives()) for _ in range(2)]
    together(
        [
            lambda: give_consent(world.desk, calls[0], consent_id),
            lambda: refuse_consent(world.desk, calls[1], consent_id),
        ]
    )
    given = consent_of(world, SATO).status is ConsentStatus.GIVEN
    assert ("印刷できません" in texts(world)) is given
    assert world.refusals() == [(SATO.slack_id, Reason.ALREADY_DECIDED)]


def test_who_does_not_want_the_thread_to_come_along_asks_nobody(world: World) -> None:
    for pressed in (PUBLIC, PRIVATE):
        sends(world, draft(world, pressed), with_thread=False)
    assert texts(world) == []
    assert asked(world) == {}
    assert all_of(world, Quotation) == []
    assert len(all_of(world, Ticket)) == 2


def test_nobody_is_asked_about_words_of_nobody(world: World) -> None:
    app = passage(4, None, "明日は雨です")
    drafted = draft(world, replace(PRIVATE, passages=(*THREAD, app)))
    assert drafted.left_out
    sends(world, drafted)
    assert all("雨" not in one.text for one in all_of(world, Quotation))
    drafted = draft(world, replace(PUBLIC, passages=(*THREAD, app)))
    assert not drafted.left_out
    sends(world, drafted)
    assert "明日は雨です" in texts(world)


def test_ones_own_message_is_filled_in_wherever_it_stands(world: World) -> None:
    own = replace(PRIVATE, ts="1002.000100")
    drafted = draft(world, own)
    assert (drafted.details, drafted.speaker) == ("私もです", None)
    assert drafted.quoted == ()
    assert drafted.to_be_asked == (SATO.name, TANAKA.name)


def test_the_same_message_is_one_ticket_of_one_person(world: World) -> None:
    first, second = draft(world, PUBLIC), draft(world, PUBLIC)
    sends(world, first)
    with pytest.raises(RefusedError) as refused:
        draft(world, PUBLIC)
    assert refused.value.details == {"number": 1}
    sends(world, first)
    assert world.refusals() == [(YAMADA.slack_id, Reason.HANDED_OVER_BEFORE)]
    sends(world, second)
    sends(world, draft(world, PUBLIC, SATO), SATO)
    assert len(all_of(world, Ticket)) == 3, "a second form that was open, and somebody else's"


def test_nobody_sends_somebody_elses_form(world: World) -> None:
    sends(world, draft(world, PRIVATE), KATO)
    assert world.refusals() == [(KATO.slack_id, Reason.FORM_TOO_OLD)]
    assert all_of(world, Ticket) == []


def test_files_that_the_bot_may_read_come_along(world: World) -> None:
    with_file = replace(THREAD[0], files=(PHOTO,))
    pressed = replace(PUBLIC, passages=(with_file, *THREAD[1:]))
    sends(world, draft(world, pressed))
    (file,) = all_of(world, MessageFile)
    assert (file.channel, file.ts, file.name) == (CHANNEL, "1001.000100", PHOTO.name)
    sends(world, draft(world, pressed, SATO), SATO)
    assert len(all_of(world, MessageFile)) == 1, "the desk has it already"

    private = replace(PRIVATE, passages=(with_file, *THREAD[1:]))
    assert all_of(world, Handover)[0].files
    draft(world, private)
    assert all_of(world, Handover)[-1].files == {}, "not without consent"


def test_a_message_longer_than_the_form_comes_along_whole(world: World) -> None:
    long = "印刷できない。" * 1000
    drafted = draft(world, replace(PUBLIC, passages=(passage(1, SATO, long),)))
    assert drafted.is_cut
    assert len(drafted.details) <= TEXT_MAX
    sends(world, drafted)
    assert texts(world) == [long]


def test_a_long_thread_is_shown_in_parts_and_asked_about_in_one(world: World) -> None:
    many = tuple(passage(number, SATO, "長い説明。" * 100) for number in range(1, 50))
    sends(world, draft(world, replace(PUBLIC, ts="1001.000100", passages=many)))
    assert len(quoted(world)) > 1
    assert len(texts(world)) == 48

    drafted = draft(world, replace(PRIVATE, passages=many))
    assert drafted.has_more
    sends(world, drafted)
    shown = asked(world)[SATO.slack_id]
    assert 0 < len(shown) < len(many)
    decides(world, SATO, gives=True)
    assert tuple(one.text for one in quoted(world)[-1].passages) == shown


def test_what_its_author_deletes_goes_as_well(world: World) -> None:
    sends(world, draft(world, PUBLIC))
    (content,) = quoted(world)
    assert len(content.passages) == 2
    for number, author in ((2, YAMADA), (3, TANAKA)):
        post = Posted(CHANNEL, f"100{number}.000100", f"post:{number}")
        assert keeps_post(world.desk, post)
        delete(world.desk, world.call(author, world.receives()), post)
        world.post_all()
        assert not keeps_post(world.desk, post)
    changed, removed = world.delivered(LetterKind.QUOTATION)[1:]
    assert isinstance(changed, Update)
    assert isinstance(changed.content, QuotationContent)
    assert [one.text for one in changed.content.passages] == ["総務も同じです"]
    assert isinstance(removed, Delete)
    assert (removed.channel, removed.ts) == (HELPDESK, changed.ts)


def test_what_is_deleted_before_it_is_shown_is_not_shown(world: World) -> None:
    sends(world, draft(world, PRIVATE))
    world.post_all()
    post = Posted(PRIVATE.channel, "1001.000100", "post:1")
    delete(world.desk, world.call(SATO, world.receives()), post)
    decides(world, SATO, gives=True)
    assert texts(world) == ["私もです"]


def test_a_form_that_was_never_sent_is_forgotten(world: World) -> None:
    draft(world, PRIVATE)
    drafted = draft(world, PUBLIC)
    sends(world, drafted)
    assert forget_handovers(world.desk, NOW + FORM_KEPT) == 0
    assert forget_handovers(world.desk, NOW + FORM_KEPT + timedelta(seconds=1)) == 1
    assert [one.id for one in all_of(world, Handover)] == [drafted.handover_id]
    assert all_of(world, Consent) == []
    sends(world, replace(drafted, handover_id=99))
    assert world.refusals() == [(YAMADA.slack_id, Reason.FORM_TOO_OLD)]


def test_no_answer_in_time_counts_as_no(world: World) -> None:
    sends(world, draft(world, PRIVATE))
    decides(world, TANAKA, gives=True)
    assert forget_handovers(world.desk, NOW + PATIENCE) == 0
    assert forget_handovers(world.desk, NOW + PATIENCE + timedelta(seconds=1)) == 1
    assert forget_handovers(world.desk, NOW + PATIENCE + timedelta(seconds=2)) == 0
    told = [one.subject["decision"] for one in world.letters(LetterKind.CONSENT_NEWS)]
    assert told == [ConsentStatus.GIVEN, ConsentStatus.LAPSED]
    decides(world, SATO, gives=True)
    assert world.refusals() == [(SATO.slack_id, Reason.ALREADY_DECIDED)]
    assert texts(world) == ["私もです", "総務も同じです"]


def test_what_was_asked_in_the_thread_has_a_form_of_its_own(world: World) -> None:
    call = world.call(YAMADA)
    assert question_of_thread(world.desk, call, PUBLIC) is None
    asked_there = world.asks(YAMADA, thread=Place(CHANNEL, PUBLIC.thread_ts))
    assert question_of_thread(world.desk, call, PUBLIC) == asked_there
    assert question_of_thread(world.desk, world.call(SATO), PUBLIC) is None
    world.opens(YAMADA, asked_there)
    with pytest.raises(RefusedError) as refused:
        question_of_thread(world.desk, call, PUBLIC)
    assert refused.value.reason is Reason.ALREADY_HANDED_OVER
    assert question_of_thread(world.desk, world.call(SATO), PUBLIC) is None


def test_the_desk_itself_is_nobody_who_agrees(world: World) -> None:
    sends(world, draft(world, PRIVATE))
    decides(world, SATO, THE_DESK, gives=True)
    assert texts(world) == ["私もです"]

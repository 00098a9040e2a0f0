"""From a solved ticket to an article: proposed, approved, found; withdrawn, found no more."""

import dataclasses
from datetime import date
from functools import partial

import pytest

from bot.actor import Actor
from bot.articles.amend import amend_proposal
from bot.articles.approve import approve_proposal
from bot.articles.decline import decline_proposal
from bot.articles.draft_of_kept import draft_of_article, draft_of_proposal
from bot.articles.form import ANSWER_MAX, ArticleForm, form_of
from bot.articles.restore import restore_article
from bot.articles.revise import revise_article
from bot.articles.target import Target, refuse_if_late
from bot.articles.withdraw import withdraw_article
from bot.import_articles import import_articles
from bot.letters.article_content import ArticleNewsContent
from bot.letters.card_content import CardContent
from bot.letters.delivery import Post, Update, Whisper
from bot.letters.kind import LetterKind
from bot.letters.proposal_content import (
    ArticleProposalContent,
    ProposalOutcomeContent,
    ProposalThanksContent,
)
from bot.questions.show import show_article
from bot.refusal import Reason, RefusedError
from bot.reports.report import draft_report
from knowledge.article import Article as Findable
from knowledge.finding import Decision
from storage.article import ArticleChange
from storage.article_proposal import ArticleProposal, ProposalStatus, origin_of
from storage.database import Database
from storage.question import Question
from tests.storage.article_books import (
    FORM,
    Replica,
    article,
    by_key,
    proposals,
    propose,
    published,
    revisions,
    solved,
)
from tests.storage.knowledge import PASSWORD, know
from tests.storage.on_sqlite import ON_SQLITE
from tests.storage.people import KATO, KOBAYASHI, SATO, TANAKA, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import HELPDESK, NOW, World

OFFICE = "C0OFFICE"
TODAY = date(2026, 11, 24)
NAKAMURA = dataclasses.replace(YOSHIDA, slack_id="U0NAKAMURA", name="中村 恵")


@pytest.fixture
def world(world: World) -> World:
    """The desk of an office that has a channel."""
    world.desk = dataclasses.replace(world.desk, office_channel=OFFICE)
    return world


def approve(world: World, actor: Actor, proposal_id: int) -> None:
    approve_proposal(world.desk, world.call(actor), proposal_id)


def decline(world: World, actor: Actor, proposal_id: int, reason: str = " すでにあります ") -> None:
    decline_proposal(world.desk, world.call(actor), proposal_id, reason)


def withdraw(world: World, actor: Actor, article_id: int) -> None:
    withdraw_article(world.desk, world.call(actor), article_id)


def restore(world: World, actor: Actor, article_id: int) -> None:
    restore_article(world.desk, world.call(actor), article_id)


def card(world: World) -> CardContent:
    """The card as it was shown last."""
    world.post_all()
    shown = world.delivered(LetterKind.CARD)[-1]
    assert isinstance(shown, Post | Update)
    assert isinstance(shown.content, CardContent)
    return shown.content


# --- proposing ----------------------------------------------------------------------------------


def test_a_proposal_reaches_the_office_and_nothing_is_published(
    world: World, elsewhere: Database
) -> None:
    ticket_id = solved(world, "総務課です。")
    propose(world, KOBAYASHI, ticket_id)
    assert (card(world).proposed_by, card(world).article_key) == (KOBAYASHI.name, None)

    (told,) = world.delivered(LetterKind.ARTICLE_PROPOSAL)
    assert isinstance(told, Post)
    assert (told.place.channel, told.place.thread_ts) == (OFFICE, None)
    assert isinstance(told.content, ArticleProposalContent)
    assert (told.content.question, told.content.answer) == (FORM.question, FORM.answer)
    assert (told.content.proposer, told.content.ticket) == (KOBAYASHI.name, 1)
    (thanks,) = world.delivered(LetterKind.PROPOSAL_THANKS)
    assert thanks == Whisper(
        world.call(KOBAYASHI).place, KOBAYASHI.slack_id, ProposalThanksContent()
    )
    assert Replica(elsewhere).finds(FORM.question) == []


def test_an_office_without_a_channel_reads_where_the_help_desk_does(world: World) -> None:
    world.desk = dataclasses.replace(world.desk, office_channel=None)
    propose(world)
    assert [one.channel for one in world.letters(LetterKind.ARTICLE_PROPOSAL)] == [HELPDESK]


def test_of_two_who_propose_of_one_ticket_the_second_is_told(world: World) -> None:
    ticket_id = solved(world, "総務課です。")
    together([partial(propose, world, actor, ticket_id) for actor in (KOBAYASHI, KATO)])
    (kept,) = proposals(world)
    with world.database.read() as session:
        first = session.get_one(ArticleProposal, kept.id).proposer.slack_id
    (second,) = {KOBAYASHI.slack_id, KATO.slack_id} - {first}
    assert world.refusals() == [(second, Reason.ALREADY_PROPOSED)]


def test_who_is_late_hears_of_it_while_the_form_is_open(world: World) -> None:
    ticket_id = solved(world, "総務課です。")
    propose(world, KOBAYASHI, ticket_id)
    with pytest.raises(RefusedError) as refused:
        refuse_if_late(world.desk, world.call(KATO), Target(ticket_id=ticket_id))
    assert refused.value.details == {"name": KOBAYASHI.name}
    approve(world, YOSHIDA, proposals(world)[0].id)
    with pytest.raises(RefusedError) as refused:
        refuse_if_late(world.desk, world.call(KATO), Target(ticket_id=ticket_id))
    assert refused.value.reason is Reason.ALREADY_KEPT


# --- deciding -----------------------------------------------------------------------------------


def test_what_the_office_approves_is_found_at_once_in_every_process(
    world: World, elsewhere: Database
) -> None:
    other = Replica(elsewhere)
    assert other.finds(FORM.question) == []
    ticket_id = solved(world, "総務課です。")
    article_id = published(world, ticket_id)

    kept = article(world, article_id)
    assert other.finds(FORM.question) == other.finds("水やり") == [kept.key]
    assert (kept.verifier, kept.verified_on, kept.dated) == (YOSHIDA.name, TODAY, TODAY)
    assert form_of(kept) == FORM
    (first,) = revisions(world, article_id)
    assert (first.change, first.author, first.phrasings) == (
        ArticleChange.PUBLISHED,
        YOSHIDA.name,
        ["水やり"],
    )
    with world.database.read() as session:
        origin = origin_of(session, article_id)
        assert origin
        assert origin.ticket_id == ticket_id
    assert (card(world).proposed_by, card(world).article_key) == (KOBAYASHI.name, kept.key)


def test_who_proposed_it_hears_of_it_alone(world: World) -> None:
    published(world)
    world.post_all()
    (told,) = world.delivered(LetterKind.PROPOSAL_OUTCOME)
    assert isinstance(told, Post)
    assert told.place.channel == KOBAYASHI.slack_id
    assert isinstance(told.content, ProposalOutcomeContent)
    assert told.content.status is ProposalStatus.PUBLISHED
    *_, shown = world.delivered(LetterKind.ARTICLE_PROPOSAL)
    assert isinstance(shown, Post | Update)
    assert isinstance(shown.content, ArticleProposalContent)
    key = f"qa-{shown.content.proposal_id}"
    assert (shown.content.decided_by, shown.content.article_key) == (YOSHIDA.name, key)


def test_the_office_may_approve_its_own_and_is_not_told_what_it_did(world: World) -> None:
    approve(world, YOSHIDA, propose(world, YOSHIDA))
    assert proposals(world)[0].status is ProposalStatus.PUBLISHED
    assert world.letters(LetterKind.PROPOSAL_OUTCOME) == []


def test_declining_gives_the_reason_and_the_ticket_may_be_proposed_again(world: World) -> None:
    ticket_id = solved(world, "総務課です。")
    decline(world, YOSHIDA, propose(world, KOBAYASHI, ticket_id))
    world.post_all()
    (told,) = world.delivered(LetterKind.PROPOSAL_OUTCOME)
    assert isinstance(told, Post)
    assert told.content == ProposalOutcomeContent(
        FORM.question, ProposalStatus.DECLINED, YOSHIDA.name, "すでにあります", ""
    )
    assert card(world).proposed_by is None
    propose(world, KATO, ticket_id)
    assert [one.status for one in proposals(world)] == [
        ProposalStatus.DECLINED,
        ProposalStatus.WAITING,
    ]
    assert world.refusals() == []


@pytest.mark.parametrize("second", [approve, decline])
def test_of_two_who_decide_the_second_is_told_who_was_first(world: World, second: object) -> None:
    proposal_id = propose(world)
    together(
        [
            partial(approve, world, YOSHIDA, proposal_id),
            partial(decline if second is decline else approve, world, NAKAMURA, proposal_id),
        ]
    )
    (kept,) = proposals(world)
    with world.database.read() as session:
        winner = session.get_one(ArticleProposal, kept.id).decided_by
        assert winner
    reason = {
        ProposalStatus.PUBLISHED: Reason.ALREADY_PUBLISHED,
        ProposalStatus.DECLINED: Reason.ALREADY_DECLINED,
        ProposalStatus.WAITING: None,
    }[kept.status]
    (loser,) = {YOSHIDA.slack_id, NAKAMURA.slack_id} - {winner.slack_id}
    assert world.refusals() == [(loser, reason)]
    assert len(world.letters(LetterKind.PROPOSAL_OUTCOME)) == 1


def test_a_double_click_decides_once_and_is_no_mistake(world: World) -> None:
    proposal_id = propose(world)
    together([partial(approve, world, YOSHIDA, proposal_id)] * 3)
    assert world.refusals() == []
    assert [one.revision for one in revisions(world, proposals(world)[0].article_id or 0)] == [1]


def test_a_number_that_a_file_has_taken_is_not_taken_twice(world: World) -> None:
    proposal_id = propose(world)
    know(world, Findable(f"qa-{proposal_id}", "別の質問です", "別の回答です"))
    approve(world, YOSHIDA, proposal_id)
    assert by_key(world, f"qa-{proposal_id}-2").question == FORM.question
    assert by_key(world, f"qa-{proposal_id}").question == "別の質問です"


def test_the_office_puts_a_proposal_in_other_words(world: World) -> None:
    proposal_id = propose(world)
    draft = draft_of_proposal(world.desk, world.call(YOSHIDA), proposal_id)
    assert (draft.form, draft.target) == (FORM, Target(proposal_id=proposal_id))
    better = dataclasses.replace(FORM, answer="庶務担当にご連絡ください。")
    amend_proposal(world.desk, world.call(YOSHIDA), proposal_id, better)
    approve(world, YOSHIDA, proposal_id)
    amend_proposal(world.desk, world.call(NAKAMURA), proposal_id, FORM)
    assert world.refusals() == [(NAKAMURA.slack_id, Reason.ALREADY_PUBLISHED)]
    assert by_key(world, f"qa-{proposal_id}").answer == better.answer
    world.post_all()
    assert {type(one) for one in world.delivered(LetterKind.ARTICLE_PROPOSAL)[1:]} <= {Update}


def test_a_proposal_whose_message_was_deleted_is_shown_anew(world: World) -> None:
    proposal_id = propose(world)
    world.post_all()
    amend_proposal(world.desk, world.call(YOSHIDA), proposal_id, FORM)
    letter = world.office.claim("postman", ())
    assert letter
    assert isinstance(world.office.open(letter), Update)
    world.office.dropped(letter)  # Slack: message_not_found
    world.post_all()
    assert [type(one) for one in world.delivered(LetterKind.ARTICLE_PROPOSAL)] == [Post, Post]


# --- changing -----------------------------------------------------------------------------------


def test_every_version_is_kept(world: World, elsewhere: Database) -> None:
    article_id = published(world)
    draft = draft_of_article(world.desk, world.call(YOSHIDA), article_id)
    assert draft.target == Target(article_id=article_id, revision=1)
    better = ArticleForm("庁舎の植木はだれが世話をしますか", "管財課です。", ("植木", "水やり"))
    revise_article(world.desk, world.call(NAKAMURA), article_id, 1, better)
    withdraw(world, YOSHIDA, article_id)
    restore(world, YOSHIDA, article_id)

    kept = revisions(world, article_id)
    assert [(one.revision, one.change, one.author, one.question) for one in kept] == [
        (1, ArticleChange.PUBLISHED, YOSHIDA.name, FORM.question),
        (2, ArticleChange.REVISED, NAKAMURA.name, better.question),
        (3, ArticleChange.WITHDRAWN, YOSHIDA.name, better.question),
        (4, ArticleChange.RESTORED, YOSHIDA.name, better.question),
    ]
    assert article(world, article_id).verifier == NAKAMURA.name
    assert form_of(article(world, article_id)) == better
    assert Replica(elsewhere).finds("植木の世話") == [article(world, article_id).key]
    world.post_all()
    news = world.delivered(LetterKind.ARTICLE_NEWS)
    told = [one.content for one in news if isinstance(one, Post)]
    assert [one.change for one in told if isinstance(one, ArticleNewsContent)] == [
        ArticleChange.REVISED,
        ArticleChange.WITHDRAWN,
        ArticleChange.RESTORED,
    ]


def test_of_two_who_change_an_article_the_second_loses_nothing(world: World) -> None:
    article_id = published(world)
    for actor in (YOSHIDA, NAKAMURA):
        revise_article(world.desk, world.call(actor), article_id, 1, FORM)
    assert world.refusals() == [(NAKAMURA.slack_id, Reason.ARTICLE_CHANGED)]
    late = Target(article_id=article_id, revision=1)
    with pytest.raises(RefusedError):
        refuse_if_late(world.desk, world.call(NAKAMURA), late)


@pytest.mark.parametrize(
    "long",
    [
        dataclasses.replace(PASSWORD, answer="あ" * (ANSWER_MAX + 1)),
        dataclasses.replace(PASSWORD, phrasings=tuple(f"{n:0400}" for n in range(9))),
        dataclasses.replace(PASSWORD, tags=tuple(f"{n:099}" for n in range(40))),
    ],
    ids=["answer", "phrasings", "tags"],
)
def test_an_article_that_is_too_long_for_the_form_is_left_to_a_file(
    world: World, long: Findable
) -> None:
    (article_id,) = know(world, long)
    with pytest.raises(RefusedError) as refused:
        draft_of_article(world.desk, world.call(YOSHIDA), article_id)
    assert refused.value.reason is Reason.TOO_LONG_FOR_FORM


def test_what_a_file_changes_is_not_verified_any_more(world: World) -> None:
    article_id = published(world)
    know(world, Findable(article(world, article_id).key, FORM.question, "管財課です。"))
    kept = article(world, article_id)
    assert (kept.verifier, kept.verified_on) == ("", None)
    assert revisions(world, article_id)[-1].change is ArticleChange.IMPORTED
    assert revisions(world, article_id)[0].verifier == YOSHIDA.name


# --- withdrawing --------------------------------------------------------------------------------


def test_a_withdrawn_article_is_found_no_more_and_then_again(
    world: World, elsewhere: Database
) -> None:
    running, ticket_id = Replica(elsewhere), solved(world, "総務課です。")
    article_id = published(world, ticket_id)
    key = article(world, article_id).key
    assert running.finds(FORM.question) == [key]
    withdraw(world, YOSHIDA, article_id)
    assert running.finds(FORM.question) == Replica(elsewhere).finds(FORM.question) == []
    assert card(world).article_key is None
    restore(world, YOSHIDA, article_id)
    assert running.finds(FORM.question) == Replica(elsewhere).finds(FORM.question) == [key]
    assert card(world).article_key == key


def test_withdrawing_twice_and_restoring_twice_is_said(world: World) -> None:
    article_id = published(world)
    for _ in range(2):
        withdraw(world, YOSHIDA, article_id)
    for _ in range(2):
        restore(world, YOSHIDA, article_id)
    assert world.refusals() == [
        (YOSHIDA.slack_id, Reason.WITHDRAWN_BEFORE),
        (YOSHIDA.slack_id, Reason.NOT_WITHDRAWN),
    ]
    assert len(revisions(world, article_id)) == 3


def test_only_the_newest_word_of_it_has_buttons(world: World) -> None:
    article_id = published(world)
    world.post_all()
    stands: dict[str | None, ArticleNewsContent] = {}

    def look() -> list[tuple[ArticleChange, bool]]:
        for sent in world.post_all():
            delivery = sent.delivery
            if isinstance(delivery, Post | Update):
                ts = delivery.ts if isinstance(delivery, Update) else sent.ts
                if isinstance(delivery.content, ArticleNewsContent):
                    stands[ts] = delivery.content
        return [(one.change, one.is_newest) for one in stands.values()]

    withdraw(world, YOSHIDA, article_id)
    assert look() == [(ArticleChange.WITHDRAWN, True)]
    revise_article(world.desk, world.call(YOSHIDA), article_id, 2, FORM)
    assert look() == [(ArticleChange.WITHDRAWN, False), (ArticleChange.REVISED, True)]
    assert [one.is_withdrawn for one in stands.values()] == [True, True]
    restore(world, YOSHIDA, article_id)
    assert [newest for _, newest in look()] == [False, False, True]


def test_a_withdrawn_one_stays_so_when_it_is_changed(world: World) -> None:
    article_id = published(world)
    assert not draft_of_article(world.desk, world.call(YOSHIDA), article_id).is_withdrawn
    withdraw(world, YOSHIDA, article_id)
    assert draft_of_article(world.desk, world.call(YOSHIDA), article_id).is_withdrawn
    revise_article(world.desk, world.call(YOSHIDA), article_id, 2, FORM)
    assert article(world, article_id).is_withdrawn


def test_a_file_does_not_bring_it_back(world: World, elsewhere: Database) -> None:
    (article_id,) = know(world, PASSWORD)
    withdraw(world, YOSHIDA, article_id)
    import_articles(world.database, [PASSWORD], NOW)
    import_articles(world.database, [dataclasses.replace(PASSWORD, answer="窓口へ。")], NOW)
    assert article(world, article_id).is_withdrawn
    assert Replica(elsewhere).finds(PASSWORD.question) == []
    restore(world, YOSHIDA, article_id)
    assert Replica(elsewhere).finds(PASSWORD.question) == [PASSWORD.key]


def test_an_old_candidate_or_number_does_not_show_it(world: World) -> None:
    (article_id,) = know(world, PASSWORD)
    question_id = world.asks(YAMADA, "パスワードを忘れてログインできません")
    withdraw(world, YOSHIDA, article_id)
    show_article(world.desk, world.call(YAMADA), question_id, article_id)
    assert world.refusals() == [(YAMADA.slack_id, Reason.ARTICLE_WITHDRAWN)]
    with pytest.raises(RefusedError):
        draft_report(world.desk, article_id, 1)
    # This process still finds it: what was withdrawn a moment ago is left out all the same.
    for words in ("パスワードを忘れてログインできません", "回答番号 acc-1"):
        again = world.asks(SATO, words)
        with world.database.read() as session:
            question = session.get_one(Question, again)
            assert (question.candidates, question.decision) == ([], Decision.NONE)


def test_a_reply_on_its_way_shows_what_still_stands(world: World) -> None:
    (article_id,) = know(world, PASSWORD)
    world.asks(YAMADA, "パスワードを忘れてログインできません")
    withdraw(world, YOSHIDA, article_id)
    world.post_all()
    (reply,) = world.delivered(LetterKind.REPLY)
    assert isinstance(reply, Post)
    assert PASSWORD.answer not in str(reply.content)


# --- who may ------------------------------------------------------------------------------------

EVERYBODY = (YAMADA, SATO, TANAKA, KOBAYASHI, YOSHIDA)


@pytest.mark.parametrize("actor", EVERYBODY, ids=lambda actor: actor.name)
def test_who_may_propose(world: World, actor: Actor) -> None:
    ticket_id = solved(world, "総務課です。")
    world.newly_refused()
    try:
        propose(world, actor, ticket_id)
    except IndexError:
        assert proposals(world) == []
    allowed = actor in (KOBAYASHI, YOSHIDA)
    refused = [] if allowed else [(actor.slack_id, Reason.ONLY_HELPDESK)]
    assert world.newly_refused() == refused


@ON_SQLITE
@pytest.mark.parametrize("actor", EVERYBODY, ids=lambda actor: actor.name)
@pytest.mark.parametrize("verb", ["approve", "decline", "amend", "revise", "withdraw", "restore"])
def test_the_office_alone_decides(world: World, actor: Actor, verb: str) -> None:
    proposal_id, article_id = propose(world), published(world)
    gone = published(world)
    withdraw(world, YOSHIDA, gone)
    call, desk = world.call(actor), world.desk
    world.newly_refused()
    {
        "approve": lambda: approve(world, actor, proposal_id),
        "decline": lambda: decline(world, actor, proposal_id),
        "amend": lambda: amend_proposal(desk, call, proposal_id, FORM),
        "revise": lambda: revise_article(desk, call, article_id, 1, FORM),
        "withdraw": lambda: withdraw(world, actor, article_id),
        "restore": lambda: restore(world, actor, gone),
    }[verb]()
    refused = [] if actor is YOSHIDA else [(actor.slack_id, Reason.ONLY_OFFICE)]
    assert world.newly_refused() == refused


def test_what_is_not_there_is_said(world: World) -> None:
    approve(world, YOSHIDA, 99)
    withdraw(world, YOSHIDA, 99)
    assert {reason for _, reason in world.refusals()} == {Reason.NOT_FOUND}


def test_the_message_of_publishing_has_its_buttons_while_the_article_is_found(world: World) -> None:
    def leads_to() -> int | None:
        """The article that the buttons of the proposal are for."""
        world.post_all()
        told = world.delivered(LetterKind.ARTICLE_PROPOSAL)[-1]
        assert isinstance(told, Post | Update)
        assert isinstance(told.content, ArticleProposalContent)
        assert told.content.article_key
        return told.content.article_id

    article_id = published(world)
    assert leads_to() == article_id
    withdraw(world, YOSHIDA, article_id)
    assert leads_to() is None
    restore(world, YOSHIDA, article_id)
    assert leads_to() == article_id

"""Near-duplicates while an article is written: who decides sees them, and what can be done."""

from dataclasses import replace

import pytest

from bot.actor import Actor
from bot.articles.alike import alike
from bot.articles.amend import amend_proposal
from bot.articles.approve import approve_proposal
from bot.articles.decline import decline_proposal
from bot.articles.fold_in import fold_in
from bot.articles.form import ArticleForm
from bot.articles.target import Target
from bot.articles.withdraw import withdraw_article
from bot.duplicates.merge import merge_articles
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.letters.proposal_content import ArticleProposalContent, ProposalOutcomeContent
from bot.librarian import Librarian
from bot.refusal import Reason
from storage.article import ArticleChange
from storage.article_proposal import ProposalStatus, origin_of
from tests.storage.article_books import (
    FORM,
    Replica,
    article,
    proposals,
    propose,
    published,
    revisions,
    solved,
)
from tests.storage.people import KATO, KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.world import NOW, World

TWIN = replace(
    FORM, question="花壇の水やりは誰に頼みますか？", phrasings=("植木に水をあげてほしい",)
)
OTHER = ArticleForm("公用車の鍵はどこですか", "守衛室にあります。")


@pytest.fixture
def kept(world: World) -> int:
    """An article that the twin is like; its id."""
    article_id = published(world)
    Librarian(world.database, world.desk.finder).catch_up()
    world.post_all()
    return article_id


def shown(world: World) -> ArticleProposalContent:
    """The proposal as the office saw it last."""
    world.post_all()
    told = world.delivered(LetterKind.ARTICLE_PROPOSAL)[-1]
    assert isinstance(told, Post | Update)
    assert isinstance(told.content, ArticleProposalContent)
    return told.content


def test_the_office_sees_what_is_alike(world: World, kept: int) -> None:
    propose(world, form=TWIN)
    (named,) = shown(world).alike
    assert (named.article_id, named.question) == (kept, FORM.question)
    propose(world, form=OTHER)
    assert shown(world).alike == ()


def test_other_words_may_be_alike_to_others(world: World, kept: int) -> None:
    proposal_id = propose(world, form=OTHER)
    world.post_all()
    amend_proposal(world.desk, world.call(YOSHIDA), proposal_id, TWIN)
    assert [one.article_id for one in shown(world).alike] == [kept]


def test_what_is_gone_meanwhile_is_not_named(world: World, kept: int) -> None:
    propose(world, form=TWIN)
    withdraw_article(world.desk, world.call(YOSHIDA), kept)
    assert shown(world).alike == ()


def test_an_article_is_not_like_itself(world: World, kept: int) -> None:
    assert alike(world.desk, FORM, Target(article_id=kept, revision=1)) == ()
    assert [one.key for one in alike(world.desk, FORM)] == [article(world, kept).key]


def test_it_may_be_published_all_the_same(world: World, kept: int) -> None:
    proposal_id = propose(world, form=TWIN)
    approve_proposal(world.desk, world.call(YOSHIDA), proposal_id)
    assert shown(world).status is ProposalStatus.PUBLISHED
    assert proposals(world)[-1].article_id not in (None, kept)


def test_its_wordings_may_go_to_what_was_there(world: World, kept: int) -> None:
    ticket_id = solved(world, "総務課です。")
    proposal_id = propose(world, KOBAYASHI, ticket_id, TWIN)
    fold_in(world.desk, world.call(YOSHIDA), proposal_id, kept)
    fold_in(world.desk, world.call(YOSHIDA), proposal_id, kept)  # a double click is no mistake

    now = article(world, kept)
    assert [one.text for one in now.phrasings] == [*FORM.phrasings, *TWIN.phrasings]
    assert (now.question, now.answer) == (FORM.question, FORM.answer)
    last = revisions(world, kept)[-1]
    assert (last.revision, last.change, last.author) == (2, ArticleChange.REVISED, YOSHIDA.name)
    assert Replica(world.database).finds(TWIN.phrasings[0])[0] == now.key

    content = shown(world)
    assert (content.status, content.article_key) == (ProposalStatus.FOLDED, now.key)
    (outcome,) = (
        one.content
        for one in world.delivered(LetterKind.PROPOSAL_OUTCOME)[-1:]
        if isinstance(one, Post)
    )
    assert isinstance(outcome, ProposalOutcomeContent)
    assert (outcome.status, outcome.article_key) == (ProposalStatus.FOLDED, now.key)
    assert world.refusals() == []
    with world.database.read() as session:  # the article did not come of that ticket
        origin = origin_of(session, kept)
        assert origin is not None
        assert origin.id != proposal_id


def test_what_says_nothing_new_changes_nothing(world: World, kept: int) -> None:
    fold_in(world.desk, world.call(YOSHIDA), propose(world), kept)
    assert article(world, kept).revision == 1
    assert proposals(world)[-1].status is ProposalStatus.FOLDED


@pytest.mark.parametrize("actor", [YAMADA, KOBAYASHI])
def test_the_office_alone_does_so(world: World, kept: int, actor: Actor) -> None:
    proposal_id = propose(world, form=TWIN)
    fold_in(world.desk, world.call(actor), proposal_id, kept)
    assert world.refusals() == [(actor.slack_id, Reason.ONLY_OFFICE)]
    assert article(world, kept).revision == 1


def test_who_decides_second_is_told(world: World, kept: int) -> None:
    proposal_id = propose(world, form=TWIN)
    fold_in(world.desk, world.call(YOSHIDA), proposal_id, kept)
    approve_proposal(world.desk, world.call(YOSHIDA), proposal_id)
    assert world.refusals() == [(YOSHIDA.slack_id, Reason.ALREADY_FOLDED)]


def test_not_to_what_is_withdrawn_or_merged(world: World, kept: int) -> None:
    first, second = propose(world, form=TWIN), propose(world, KATO, form=TWIN)
    other = published(world, form=OTHER)
    keys = article(world, other).key, article(world, kept).key
    merge_articles(world.database, *keys, NOW)
    fold_in(world.desk, world.call(YOSHIDA), first, kept)
    withdraw_article(world.desk, world.call(YOSHIDA), other)
    fold_in(world.desk, world.call(YOSHIDA), second, other)
    reasons = [reason for _, reason in world.refusals()]
    assert reasons == [Reason.ARTICLE_MERGED, Reason.NOT_WHILE_WITHDRAWN]
    assert [one.status for one in proposals(world)[1:3]] == [ProposalStatus.WAITING] * 2


def test_two_that_wait_name_each_other(world: World) -> None:
    first, second = propose(world), propose(world, form=TWIN)
    assert {one.proposal_id: names(one) for one in all_shown(world)[-2:]} == {
        first: [TWIN.question],
        second: [FORM.question],
    }
    approve_proposal(world.desk, world.call(YOSHIDA), first)
    told = next(one for one in reversed(all_shown(world)) if one.proposal_id == second)
    assert (told.status, names(told)) == (ProposalStatus.WAITING, [])
    assert [one.question for one in told.alike] == [FORM.question]


def test_what_was_declined_is_named_no_more(world: World) -> None:
    first, second = propose(world), propose(world, form=TWIN)
    decline_proposal(world.desk, world.call(YOSHIDA), second, "重なっています")
    told = next(one for one in reversed(all_shown(world)) if one.proposal_id == first)
    assert (told.status, names(told), told.alike) == (ProposalStatus.WAITING, [], ())


def test_other_words_may_be_alike_to_what_waits(world: World) -> None:
    first, second = propose(world), propose(world, form=OTHER)
    assert [names(one) for one in all_shown(world)] == [[], []]
    amend_proposal(world.desk, world.call(YOSHIDA), second, TWIN)
    shown_last = {one.proposal_id: names(one) for one in all_shown(world)}
    assert shown_last == {first: [TWIN.question], second: [FORM.question]}


def test_other_words_are_alike_no_more(world: World) -> None:
    first, second = propose(world), propose(world, form=TWIN)
    amend_proposal(world.desk, world.call(YOSHIDA), second, OTHER)
    assert {one.proposal_id: names(one) for one in all_shown(world)} == {first: [], second: []}


def test_a_proposal_is_not_like_itself(world: World) -> None:
    only = propose(world)
    world.post_all()
    amend_proposal(world.desk, world.call(YOSHIDA), only, replace(FORM, answer="総務課です。"))
    assert [names(one) for one in all_shown(world)] == [[], []]


def test_of_many_none_is_forgotten(world: World) -> None:
    ids = [propose(world, form=replace(FORM, url=f"https://a.jp/{one}")) for one in range(6)]
    assert all(len(names(one)) == 3 for one in all_shown(world)[-6:])
    approve_proposal(world.desk, world.call(YOSHIDA), ids[3])
    last = {one.proposal_id: one for one in all_shown(world)}
    assert all(len(last[one].alike) == 1 for one in ids if one != ids[3])


def test_what_was_published_a_moment_ago_is_seen_before_it_is_found(world: World) -> None:
    first, second = propose(world), propose(world, form=TWIN)
    approve_proposal(world.desk, world.call(YOSHIDA), first)
    amend_proposal(world.desk, world.call(YOSHIDA), second, replace(TWIN, owner="総務課"))
    third = propose(world, form=TWIN)
    last = {one.proposal_id: one for one in all_shown(world)}
    for waiting in (second, third):
        assert [one.question for one in last[waiting].alike] == [FORM.question]
    assert names(last[third]) == [TWIN.question]


def test_what_its_wordings_went_to_is_named(world: World, kept: int) -> None:
    first, second = propose(world, form=TWIN), propose(world, form=TWIN)
    fold_in(world.desk, world.call(YOSHIDA), first, kept)
    last = {one.proposal_id: one for one in all_shown(world)}
    assert ([one.article_id for one in last[second].alike], names(last[second])) == ([kept], [])


def test_what_was_merged_away_leads_on(world: World, kept: int) -> None:
    other = published(world, form=OTHER)
    proposal_id = propose(world, form=TWIN)
    into, gone = (article(world, one).key for one in (other, kept))
    merge_articles(world.database, into, gone, NOW)
    (told,) = (one for one in all_shown(world) if one.proposal_id == proposal_id)
    assert [one.article_id for one in told.alike] == [other]


def names(content: ArticleProposalContent) -> list[str]:
    """The questions of the others that wait."""
    return [one.question for one in content.also_waiting]


def all_shown(world: World) -> list[ArticleProposalContent]:
    """Every proposal as the office saw it, time after time."""
    world.post_all()
    told = world.delivered(LetterKind.ARTICLE_PROPOSAL)
    contents = [one.content for one in told if isinstance(one, Post | Update)]
    return [one for one in contents if isinstance(one, ArticleProposalContent)]

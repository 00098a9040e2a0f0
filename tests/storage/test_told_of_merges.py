"""What the office reads of an article that was merged or withdrawn at a terminal."""

from dataclasses import replace
from typing import TypeVar

import pytest
from sqlalchemy import select

from bot.article_versions import withdraw_by_key
from bot.articles.form import ArticleForm
from bot.duplicates.merge import merge_articles, unmerge_article
from bot.learning.suggest import suggest_phrasings
from bot.letters.article_content import ArticleName
from bot.letters.delivery import Update
from bot.letters.kind import LetterKind
from bot.letters.phrasing_content import PhrasingsContent
from bot.letters.proposal_content import ArticleProposalContent
from bot.letters.upkeep_content import ReviewsContent
from bot.reviews.ask import ask_for_reviews
from storage.article import article_by_key
from storage.article_proposal import ProposalStatus
from storage.label import Grade, Label, LabelSource
from storage.letter import Letter
from tests.storage.article_books import article, propose, published, solved
from tests.storage.knowledge import PASSWORD, PRINTER, know
from tests.storage.people import YAMADA
from tests.storage.world import NOW, OFFICE, Sent, World

Edited = TypeVar("Edited")

OTHER = ArticleForm("公用車の鍵はどこですか", "守衛室にあります。")


@pytest.fixture
def world(world: World) -> World:
    """The desk of an office that has a channel, and knows an article."""
    world.desk = replace(world.desk, office_channel=OFFICE.channel)
    know(world, PASSWORD, PRINTER)
    return world


@pytest.fixture
def dropped(world: World) -> str:
    """The key of an article that the office published, and has read of."""
    key = article(world, published(world)).key
    world.post_all()
    return key


def id_of(world: World, key: str) -> int:
    with world.database.read() as session:
        found = article_by_key(session, key)
        assert found
        return found.id


def edited(world: World, kind: type[Edited]) -> list[Edited]:
    """How messages of a kind read that are edited now."""
    contents = [update_of(sent) for sent in world.post_all()]
    return [one for one in contents if isinstance(one, kind)]


def update_of(sent: Sent) -> object:
    assert isinstance(sent.delivery, Update), "nothing is posted anew"
    return sent.delivery.content


def test_it_says_into_which_it_was_merged_and_then_no_more(world: World, dropped: str) -> None:
    merge_articles(world.database, PASSWORD.key, dropped, NOW)
    kept = id_of(world, PASSWORD.key)
    (content,) = edited(world, ArticleProposalContent)
    assert content.merged_into == ArticleName(kept, PASSWORD.key, PASSWORD.question)
    assert (content.article_id, content.article_key) == (kept, dropped)
    assert content.status is ProposalStatus.PUBLISHED

    unmerge_article(world.database, dropped, NOW)
    (content,) = edited(world, ArticleProposalContent)
    assert (content.merged_into, content.article_id) == (None, id_of(world, dropped))


def test_it_is_edited_where_it_stands(world: World, dropped: str) -> None:
    world.desk = replace(world.desk, office_channel="C0ANOTHER")
    merge_articles(world.database, PASSWORD.key, dropped, NOW)
    (sent,) = world.post_all()
    assert isinstance(sent.delivery, Update)
    assert sent.letter.channel == sent.delivery.channel == OFFICE.channel


def test_of_what_stands_for_another_both_say_who_stands_for_them(
    world: World, dropped: str
) -> None:
    second = article(world, published(world, form=OTHER)).key
    merge_articles(world.database, second, dropped, NOW)
    world.post_all()
    merge_articles(world.database, PASSWORD.key, second, NOW)
    named = {one.article_key: one.merged_into for one in edited(world, ArticleProposalContent)}
    kept = ArticleName(id_of(world, PASSWORD.key), PASSWORD.key, PASSWORD.question)
    assert named == {dropped: kept, second: kept}


def test_a_message_that_has_not_left_yet_reads_so_at_once(world: World) -> None:
    dropped = article(world, published(world)).key
    merge_articles(world.database, PASSWORD.key, dropped, NOW)
    world.post_all()
    sent = [one for one in world.sent if one.letter.kind == LetterKind.ARTICLE_PROPOSAL]
    assert len(sent) == 1


def test_the_way_to_what_stands_for_it_closes_when_that_is_withdrawn(
    world: World, dropped: str
) -> None:
    merge_articles(world.database, PASSWORD.key, dropped, NOW)
    world.post_all()
    withdraw_by_key(world.database, PASSWORD.key, NOW, withdrawn=True)
    (content,) = edited(world, ArticleProposalContent)
    assert (content.merged_into is not None, content.article_id) == (True, None)


def test_an_article_of_nobodys_proposal_is_merged_in_silence(world: World) -> None:
    merge_articles(world.database, PASSWORD.key, PRINTER.key, NOW)
    with world.database.read() as session:
        assert session.scalars(select(Letter)).all() == []


def test_the_card_names_the_article_that_was_kept(world: World) -> None:
    dropped = article(world, published(world, solved(world, "総務課です。"))).key
    world.post_all()
    merge_articles(world.database, PASSWORD.key, dropped, NOW)
    cards = [one for one in world.post_all() if one.letter.kind == LetterKind.CARD]
    assert [update_of(one).article_key for one in cards] == [PASSWORD.key]  # type: ignore[attr-defined]


def test_words_that_wait_for_the_office_name_it_too(world: World, dropped: str) -> None:
    asked = world.asks(YAMADA, "植木に水をあげてくれる人")
    with world.database.write() as session:
        label = Label(
            question_id=asked,
            article_id=id_of(world, dropped),
            source=LabelSource.SOLVED,
            grade=Grade.ANSWERS.value,
            at=NOW.replace(day=20),
        )
        session.add(label)
    suggest_phrasings(world.desk, NOW)
    world.post_all()
    merge_articles(world.database, PASSWORD.key, dropped, NOW)
    (words,) = edited(world, PhrasingsContent)
    assert [one.key for one in words.suggestions] == [PASSWORD.key]


def test_a_list_of_reviews_loses_it(world: World) -> None:
    form = replace(OTHER, review_on=NOW.date())
    dropped = article(world, published(world, form=form)).key
    ask_for_reviews(world.desk, NOW)
    world.post_all()
    merge_articles(world.database, PASSWORD.key, dropped, NOW)
    (reviews,) = edited(world, ReviewsContent)
    assert reviews.owners == ()


def test_what_is_withdrawn_at_a_terminal_loses_its_buttons_and_gets_them_back(
    world: World, dropped: str
) -> None:
    for withdrawn in (True, False):
        withdraw_by_key(world.database, dropped, NOW, withdrawn=withdrawn)
        (content,) = edited(world, ArticleProposalContent)
        assert (content.article_id is None) is withdrawn
        withdraw_by_key(world.database, dropped, NOW, withdrawn=withdrawn)
        assert world.post_all() == [], "it is so already"


def test_a_proposal_that_waits_is_left_alone(world: World, dropped: str) -> None:
    propose(world, form=OTHER)
    world.post_all()
    merge_articles(world.database, PASSWORD.key, dropped, NOW)
    assert [one.status for one in edited(world, ArticleProposalContent)] == [
        ProposalStatus.PUBLISHED
    ]

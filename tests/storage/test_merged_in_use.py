"""What was said of an article that was merged into another counts for the one that was kept."""

import dataclasses
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.articles.restore import restore_article
from bot.articles.withdraw import withdraw_article
from bot.duplicates.merge import merge_articles
from bot.learning.decide import add_phrasing, decline_phrasing
from bot.learning.labelled import labelled_queries
from bot.learning.suggest import suggest_phrasings
from bot.letters.card_content import CardContent
from bot.letters.delivery import Update
from bot.letters.kind import LetterKind
from bot.letters.phrasing_content import PhrasingsContent, SuggestedPhrasing
from bot.questions.solve import solve_question
from bot.tickets.use_article import search_articles, use_article
from knowledge.article import Article
from storage.phrasing_suggestion import PhrasingSuggestion
from storage.question import Question
from tests.storage.article_books import article
from tests.storage.knowledge import PASSWORD, PRINTER, know
from tests.storage.people import KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.world import NOW, World

OFFICE = "C0OFFICE"
WORDS = "PC のパスワードがわからない"
OLD = Article("old-7", "ログインできなくなりました", "再発行します。")


@pytest.fixture
def world(world: World) -> World:
    return dataclasses.replace(world, desk=dataclasses.replace(world.desk, office_channel=OFFICE))


@pytest.fixture
def ids(world: World) -> tuple[int, int]:
    """Of the article that will be kept, and of the one that will be merged into it."""
    kept, dropped, _ = know(world, PASSWORD, OLD, PRINTER)
    return kept, dropped


def merge(world: World) -> None:
    merge_articles(world.database, PASSWORD.key, OLD.key, NOW)


def suggested(world: World) -> list[tuple[int, str]]:
    with world.database.read() as session:
        rows = session.scalars(select(PhrasingSuggestion).order_by(PhrasingSuggestion.id))
        return [(row.article_id, row.text) for row in rows]


def shown(world: World) -> SuggestedPhrasing:
    """The only suggestion, as the office reads it last."""
    world.post_all()
    told = world.delivered(LetterKind.PHRASINGS)[-1]
    content = getattr(told, "content", None)
    assert isinstance(content, PhrasingsContent)
    (one,) = content.suggestions
    return one


class TestTheHelpDesk:
    def test_its_number_finds_the_kept_one(self, world: World, ids: tuple[int, int]) -> None:
        merge(world)
        found = search_articles(world.desk, f"回答番号 {OLD.key}")
        assert found[0].article_id == ids[0]
        assert ids[1] not in [one.article_id for one in found]

    def test_an_old_menu_names_the_kept_one(self, world: World, ids: tuple[int, int]) -> None:
        ticket = world.opens(YAMADA, world.asks(YAMADA, "花壇の水やりを頼みたい"))
        merge(world)
        world.post_all()
        use_article(world.desk, world.call(KOBAYASHI), ticket, ids[1])
        world.post_all()
        card = world.delivered(LetterKind.CARD)[-1]
        assert isinstance(card, Update)
        assert isinstance(card.content, CardContent)
        assert card.content.used is not None
        assert card.content.used.key == PASSWORD.key
        (query,) = labelled_queries(world.database)
        assert query.relevant[PASSWORD.key] == 2


class TestPhrasings:
    @pytest.fixture(autouse=True)
    def _solved(self, world: World, ids: tuple[int, int]) -> None:
        """The dropped one solved a question four days ago, in words that neither has."""
        asked = world.asks(YAMADA, f"回答番号 {OLD.key}")
        self._put(world, asked)
        friday = dataclasses.replace(world.call(YAMADA), at=NOW - timedelta(days=4))
        solve_question(world.desk, friday, asked, ids[1])

    def _put(self, world: World, asked: int) -> None:
        """The words, however well the finder would have done with them."""
        with world.database.write() as session:
            session.execute(update(Question).filter_by(id=asked).values(text=WORDS))

    def test_are_suggested_for_the_kept_one(self, world: World, ids: tuple[int, int]) -> None:
        merge(world)
        suggest_phrasings(world.desk, NOW)
        assert suggested(world) == [(ids[0], WORDS)]

    def test_wait_until_the_kept_one_is_restored(self, world: World, ids: tuple[int, int]) -> None:
        merge(world)
        withdraw_article(world.desk, world.call(YOSHIDA), ids[0])
        suggest_phrasings(world.desk, NOW)
        assert suggested(world) == []
        restore_article(world.desk, world.call(YOSHIDA), ids[0])
        suggest_phrasings(world.desk, NOW + timedelta(days=1))
        assert suggested(world) == [(ids[0], WORDS)]

    def test_go_to_the_kept_one_when_it_is_merged_before_they_are_added(
        self, world: World, ids: tuple[int, int]
    ) -> None:
        suggest_phrasings(world.desk, NOW)
        assert shown(world).key == OLD.key
        merge(world)
        withdraw_article(world.desk, world.call(YOSHIDA), ids[0])
        assert (shown(world).key, shown(world).is_withdrawn) == (PASSWORD.key, True)
        restore_article(world.desk, world.call(YOSHIDA), ids[0])
        one = shown(world)
        assert not one.is_withdrawn
        add_phrasing(world.desk, world.call(YOSHIDA), one.suggestion_id)
        assert world.refusals() == []
        assert WORDS in [phrasing.text for phrasing in article(world, ids[0]).phrasings]

    def test_that_were_declined_for_it_are_not_suggested_for_the_kept_one(
        self, world: World, ids: tuple[int, int]
    ) -> None:
        suggest_phrasings(world.desk, NOW)
        decline_phrasing(world.desk, world.call(YOSHIDA), shown(world).suggestion_id)
        merge(world)
        asked = world.asks(SATO, PASSWORD.question)
        self._put(world, asked)
        solve_question(world.desk, world.call(SATO), asked, ids[0])
        suggest_phrasings(world.desk, NOW + timedelta(days=1))
        assert suggested(world) == [(ids[1], WORDS)]

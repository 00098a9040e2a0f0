"""What the office has withdrawn is neither offered, nor named, nor given more phrasings."""

import dataclasses
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.articles.restore import restore_article
from bot.articles.withdraw import withdraw_article
from bot.desk import Desk
from bot.learning.decide import add_phrasing
from bot.learning.suggest import suggest_phrasings
from bot.letters.answer_content import CandidatesContent
from bot.letters.card_content import CardContent
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.kind import LetterKind
from bot.letters.phrasing_content import PhrasingsContent
from bot.questions.reject import reject_article
from bot.questions.show import show_others
from bot.questions.solve import solve_question
from bot.refusal import Reason
from bot.tickets.use_article import search_articles, use_article
from storage.article import ArticleChange
from storage.label import Label
from storage.phrasing_suggestion import PhrasingSuggestion
from storage.question import Question
from tests.storage.article_books import article, revisions
from tests.storage.knowledge import PAPER, PASSWORD, PRINTER, SCANNER, know
from tests.storage.people import KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.world import NOW, World

OFFICE = "C0OFFICE"
WORDS = "PC のパスワードがわからない"


@pytest.fixture
def world(world: World) -> World:
    return dataclasses.replace(world, desk=dataclasses.replace(world.desk, office_channel=OFFICE))


def withdraw(world: World, article_id: int) -> None:
    withdraw_article(world.desk, world.call(YOSHIDA), article_id)


def restore(world: World, article_id: int) -> None:
    restore_article(world.desk, world.call(YOSHIDA), article_id)


def last(world: World, kind: LetterKind) -> Delivery:
    world.post_all()
    return world.delivered(kind)[-1]


def found(world: World, question_id: int) -> list[int]:
    with world.database.read() as session:
        return [one.article_id for one in session.get_one(Question, question_id).candidates]


class TestStaff:
    @pytest.fixture
    def asked(self, world: World) -> int:
        """A question with a sure answer and two others."""
        know(world, PRINTER, SCANNER, PAPER)
        return world.asks(YAMADA, PRINTER.question)

    def offered(self, world: World) -> list[int]:
        others = last(world, LetterKind.ARTICLE)
        assert isinstance(others, Post)
        assert isinstance(others.content, CandidatesContent)
        return [one.article_id for one in others.content.articles]

    def test_the_others_are_those_that_stand(self, world: World, asked: int) -> None:
        _, second, third = found(world, asked)
        withdraw(world, second)
        show_others(world.desk, world.call(YAMADA), asked)
        assert self.offered(world) == [third]

    def test_not_this_leads_to_those_that_stand(self, world: World, asked: int) -> None:
        first, second, third = found(world, asked)
        withdraw(world, second)
        reject_article(world.desk, world.call(YAMADA), asked, first)
        assert self.offered(world) == [third]
        with world.database.read() as session:
            candidates = session.get_one(Question, asked).candidates
            assert [one.article_id for one in candidates if one.offered_at] == [first, third]


class TestTheHelpDesk:
    def test_the_menu_holds_what_stands(self, world: World) -> None:
        printers = know(world, PRINTER, SCANNER, PAPER)
        asked = world.asks(YAMADA, PRINTER.question)
        withdraw(world, printers[0])
        world.opens(YAMADA, asked)
        card = last(world, LetterKind.CARD)
        assert isinstance(card, Post)
        assert isinstance(card.content, CardContent)
        assert {one.article_id for one in card.content.to_name} == set(printers[1:])

    def test_the_search_finds_what_stands(self, world: World) -> None:
        password, _ = know(world, PASSWORD, PRINTER)
        withdraw(world, password)  # this process still finds it
        for words in (PASSWORD.question, f"回答番号 {PASSWORD.key}"):
            assert password not in [one.article_id for one in search_articles(world.desk, words)]

    def test_an_old_menu_does_not_name_it(self, world: World) -> None:
        (password,) = know(world, PASSWORD)
        ticket = world.opens(YAMADA, world.asks(YAMADA, "花壇の水やりを頼みたい"))
        withdraw(world, password)
        use_article(world.desk, world.call(KOBAYASHI), ticket, password)
        assert world.refusals() == [(KOBAYASHI.slack_id, Reason.NOT_WHILE_WITHDRAWN)]
        with world.database.read() as session:
            assert session.scalars(select(Label)).all() == []

    def test_what_was_named_before_stays_named(self, world: World) -> None:
        (password,) = know(world, PASSWORD)
        ticket = world.opens(YAMADA, world.asks(YAMADA, "花壇の水やりを頼みたい"))
        use_article(world.desk, world.call(KOBAYASHI), ticket, password)
        withdraw(world, password)
        card = last(world, LetterKind.CARD)
        assert isinstance(card, Update)
        assert isinstance(card.content, CardContent)
        assert card.content.used is not None


class TestPhrasings:
    @pytest.fixture
    def password(self, world: World) -> int:
        """An article that solved a question four days ago, in words it does not have."""
        password, _ = know(world, PASSWORD, PRINTER)
        asked = world.asks(YAMADA, WORDS)
        friday = dataclasses.replace(world.call(YAMADA), at=NOW - timedelta(days=4))
        solve_question(world.desk, friday, asked, password)
        return password

    @pytest.fixture
    def desk(self, world: World) -> Desk:
        return world.desk

    def suggestions(self, world: World) -> list[PhrasingSuggestion]:
        with world.database.read() as session:
            return list(session.scalars(select(PhrasingSuggestion)))

    def shown(self, world: World) -> list[bool]:
        """Of each suggestion that the office reads, whether its article is withdrawn."""
        told = last(world, LetterKind.PHRASINGS)
        assert isinstance(told, Post | Update)
        assert isinstance(told.content, PhrasingsContent)
        return [one.is_withdrawn for one in told.content.suggestions]

    def test_are_not_suggested_until_it_is_restored(
        self, world: World, desk: Desk, password: int
    ) -> None:
        withdraw(world, password)
        suggest_phrasings(desk, NOW)
        assert self.suggestions(world) == []
        restore(world, password)
        suggest_phrasings(desk, NOW + timedelta(days=1))
        assert [one.text for one in self.suggestions(world)] == [WORDS]

    def test_are_not_sent_when_it_goes_in_between(
        self, world: World, desk: Desk, password: int
    ) -> None:
        suggest_phrasings(desk, NOW)
        withdraw(world, password)
        world.post_all()
        assert world.delivered(LetterKind.PHRASINGS) == []
        restore(world, password)
        assert self.shown(world) == [False]

    def test_are_not_accepted_but_may_be_afterwards(
        self, world: World, desk: Desk, password: int
    ) -> None:
        suggest_phrasings(desk, NOW)
        assert self.shown(world) == [False]
        (one,) = self.suggestions(world)
        withdraw(world, password)
        assert self.shown(world) == [True]
        add_phrasing(desk, world.call(YOSHIDA), one.id)
        assert world.refusals() == [(YOSHIDA.slack_id, Reason.NOT_WHILE_WITHDRAWN)]
        restore(world, password)
        assert self.shown(world) == [False]
        add_phrasing(desk, world.call(YOSHIDA), one.id)
        assert [phrasing.text for phrasing in article(world, password).phrasings] == [WORDS]

    def test_added_by_somebody_of_the_office_who_does_not_vouch_for_the_answer(
        self, world: World, desk: Desk, password: int
    ) -> None:
        before = article(world, password)
        suggest_phrasings(desk, NOW)
        (one,) = self.suggestions(world)
        later = dataclasses.replace(world.call(YOSHIDA), at=NOW + timedelta(days=1))
        add_phrasing(desk, later, one.id)
        newest = revisions(world, password)[-1]
        assert (newest.change, newest.author) == (ArticleChange.REVISED, YOSHIDA.name)
        after = article(world, password)
        assert (after.verifier, after.changed_at) == (before.verifier, before.changed_at)

    def test_who_only_complains_gives_the_office_no_words(self, world: World, desk: Desk) -> None:
        _, scanner = know(world, PRINTER, SCANNER)
        asked = world.asks(YAMADA, PRINTER.question)
        said = world.asks(YAMADA, "それでもうまくいきません。", thread=world.thread(asked))
        friday = dataclasses.replace(world.call(YAMADA), at=NOW - timedelta(days=4))
        solve_question(desk, friday, said, scanner)
        suggest_phrasings(desk, NOW)
        assert self.suggestions(world) == []

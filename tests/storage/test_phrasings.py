"""Words that an article answered become its phrasings when the office says so, and only then."""

import dataclasses
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import select

from bot.actor import Actor
from bot.call import Call
from bot.changes.delete import delete
from bot.changes.edit import Edited, edit
from bot.changes.post import Post as Posted
from bot.desk import Desk
from bot.learning.decide import add_phrasing, decline_phrasing
from bot.learning.suggest import AT_ONCE, suggest_phrasings
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.letters.phrasing_content import PhrasingsContent, SuggestedPhrasing
from bot.librarian import Librarian
from bot.questions.solve import solve_question
from bot.refusal import Reason
from bot.tickets.open import open_ticket
from bot.tickets.use_article import use_article
from knowledge.finder import Finder
from storage.article import Article, ArticleRevision
from storage.database import Database
from storage.phrasing_suggestion import PhrasingRound, PhrasingSuggestion, SuggestionStatus
from storage.question import Question
from storage.ticket import Ticket
from tests.storage.knowledge import PAPER, PASSWORD, PRINTER, SCANNER, know
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import FORM, NOW, World

CHANNEL = "C0OFFICE"
FRIDAY = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)  # before a long weekend, ten in the morning
WORDS = "PC のパスワードがわからない"
OTHER_OFFICE = Actor("U0OTA", "太田 実", YOSHIDA.role)


@pytest.fixture
def desk(world: World) -> Desk:
    return dataclasses.replace(world.desk, office_channel=CHANNEL)


@pytest.fixture
def article(world: World) -> int:
    password, _ = know(world, PASSWORD, PRINTER)
    return password


def on_friday(world: World, actor: Actor) -> Call:
    return dataclasses.replace(world.call(actor), at=FRIDAY)


def solves(world: World, article: int, text: str, actor: Actor = YAMADA) -> int:
    """Somebody whose question an article answers; the id of the question."""
    asked = world.asks(actor, text)
    with world.database.read() as session:
        found = [one.article_id for one in session.get_one(Question, asked).candidates]
    assert article in found, "the words have to find it in the first place"
    solve_question(world.desk, on_friday(world, actor), asked, article)
    return asked


def suggestions(world: World) -> Sequence[PhrasingSuggestion]:
    with world.database.read() as session:
        return session.scalars(select(PhrasingSuggestion).order_by(PhrasingSuggestion.id)).all()


def suggested(world: World, desk: Desk, now: datetime = NOW) -> list[str]:
    """What the round of a day suggests."""
    before = len(suggestions(world))
    suggest_phrasings(desk, now)
    return [one.text for one in suggestions(world)[before:]]


def told(world: World) -> list[PhrasingsContent]:
    world.post_all()
    contents = [one.content for one in world.delivered(LetterKind.PHRASINGS)]  # type: ignore[union-attr]
    return [one for one in contents if isinstance(one, PhrasingsContent)]


def phrasings(world: World, article: int) -> tuple[int, list[str]]:
    """The revision of an article and its phrasings."""
    with world.database.read() as session:
        kept = session.get_one(Article, article)
        return kept.revision, [phrasing.text for phrasing in kept.phrasings]


def post_of(world: World, question_id: int) -> Posted:
    with world.database.read() as session:
        question = session.get_one(Question, question_id)
        return Posted(question.channel, question.ts, "post")


class TestTheRound:
    def test_the_office_gets_one_message_with_the_words(
        self, world: World, desk: Desk, article: int
    ) -> None:
        solves(world, article, WORDS)
        assert suggested(world, desk) == [WORDS]
        (content,) = told(world)
        (one,) = suggestions(world)
        assert content == PhrasingsContent(
            (
                SuggestedPhrasing(
                    one.id, WORDS, PASSWORD.key, PASSWORD.question, SuggestionStatus.OPEN
                ),
            )
        )
        (post,) = world.delivered(LetterKind.PHRASINGS)
        assert isinstance(post, Post)
        assert post.place.channel == CHANNEL

    def test_of_several_processes_one_makes_it(
        self, world: World, desk: Desk, article: int, elsewhere: Database
    ) -> None:
        for number in range(AT_ONCE + 5):
            solves(world, article, f"{PASSWORD.question} {chr(0x4E00 + number) * 9}")
        other = dataclasses.replace(desk, database=elsewhere)
        rounds = [partial(suggest_phrasings, one, NOW) for one in (desk, other, desk, other)]
        together(rounds)
        assert len(suggestions(world)) == AT_ONCE
        assert len(told(world)) == 1

    @pytest.mark.parametrize("_again", range(5))
    def test_words_that_are_taken_back_at_that_moment_are_nowhere(
        self, world: World, desk: Desk, article: int, _again: int
    ) -> None:
        asked = solves(world, article, WORDS)
        post = post_of(world, asked)
        together(
            [
                partial(delete, world.desk, world.call(YAMADA), post),
                partial(suggest_phrasings, desk, NOW),
            ]
        )
        assert not any(one.text for one in suggestions(world))

    def test_what_is_too_much_for_one_day_comes_on_the_next(
        self, world: World, desk: Desk, article: int
    ) -> None:
        for number in range(AT_ONCE + 2):
            solves(world, article, f"{PASSWORD.question} {chr(0x4E00 + number) * 9}")
        assert len(suggested(world, desk)) == AT_ONCE
        assert suggested(world, desk, NOW + timedelta(hours=2)) == []
        assert len(suggested(world, desk, NOW + timedelta(days=1))) == 2
        assert len(world.letters(LetterKind.PHRASINGS)) == 2

    @pytest.mark.parametrize(
        ("now", "comes"),
        [
            (datetime(2026, 11, 20, 9, 0, tzinfo=UTC), False),  # the same day: more may come
            (datetime(2026, 11, 21, 1, 0, tzinfo=UTC), False),  # a Saturday
            (datetime(2026, 11, 23, 1, 0, tzinfo=UTC), False),  # a holiday
            (datetime(2026, 11, 23, 23, 29, tzinfo=UTC), False),  # a minute before the office opens
            (datetime(2026, 11, 23, 23, 30, tzinfo=UTC), True),
            (datetime(2026, 11, 24, 9, 0, tzinfo=UTC), True),  # it was down until the evening
        ],
    )
    def test_it_comes_on_business_days_when_the_office_opens(
        self, world: World, desk: Desk, article: int, now: datetime, comes: bool
    ) -> None:
        solves(world, article, WORDS)
        assert bool(suggested(world, desk, now)) is comes

    def test_without_a_channel_of_the_office_nobody_is_asked(
        self, world: World, article: int
    ) -> None:
        solves(world, article, WORDS)
        assert suggested(world, world.desk) == []

    def test_a_day_without_words_is_silent(self, world: World, desk: Desk, article: int) -> None:
        assert article
        assert suggested(world, desk) == []
        assert told(world) == []
        with world.database.read() as session:
            assert session.scalars(select(PhrasingRound.day)).all() == [date(2026, 11, 24)]


class TestWhatIsWorthIt:
    @pytest.mark.parametrize(
        "text",
        [
            "パスワードを忘れてログインできません！",  # known
            "パスワードを忘れてログインできません " + "とても困る" * 30,  # a story
            "田中さんのパスワードを忘れてログインできません",
            "パスワードを忘れてログインできません 090-1234-5678",
            "パスワードを忘れてログインできません taro@city.example.jp",
            "パスワード忘れ|ログインできません",  # no file of articles could hold it
            f"回答番号 {PASSWORD.key}",
        ],
    )
    def test_not_these(self, world: World, desk: Desk, article: int, text: str) -> None:
        solves(world, article, text)
        assert suggested(world, desk) == []

    def test_the_same_words_of_two_people_are_suggested_once(
        self, world: World, desk: Desk, article: int
    ) -> None:
        solves(world, article, WORDS)
        solves(world, article, f"{WORDS}。", SATO)
        assert suggested(world, desk) == [WORDS]

    def test_words_in_several_lines_become_one(
        self, world: World, desk: Desk, article: int
    ) -> None:
        solves(world, article, "PC の\n\nパスワードが  わからない")
        assert suggested(world, desk) == ["PC の パスワードが わからない"]

    def test_what_the_help_desk_used_counts_too(
        self, world: World, desk: Desk, article: int
    ) -> None:
        ticket = world.opens(YAMADA, world.asks(YAMADA, "朝から端末に入れない"))
        use_article(world.desk, on_friday(world, KOBAYASHI), ticket, article)
        assert suggested(world, desk) == ["朝から端末に入れない"]

    def test_but_not_when_it_was_asked_for_somebody_else(
        self, world: World, desk: Desk, article: int
    ) -> None:
        asked = world.asks(YAMADA, "朝から端末に入れない")
        open_ticket(world.desk, world.call(YAMADA), asked, FORM, SATO)
        world.post_all()
        with world.database.read() as session:
            ticket = session.scalars(select(Ticket.id)).one()
        use_article(world.desk, on_friday(world, KOBAYASHI), ticket, article)
        assert suggested(world, desk) == []

    def test_nor_words_that_mean_nothing_alone(self, world: World, desk: Desk) -> None:
        *_, paper = know(world, PRINTER, SCANNER, PAPER)
        first = world.asks(YAMADA, "プリンター")
        later = world.asks(YAMADA, "用紙の方です", thread=world.thread(first))
        solve_question(world.desk, on_friday(world, YAMADA), later, paper)
        assert suggested(world, desk) == []


class TestTheOffice:
    @pytest.fixture
    def one(self, world: World, desk: Desk, article: int) -> int:
        """A suggestion that the office has before it."""
        solves(world, article, WORDS)
        suggest_phrasings(desk, NOW)
        world.post_all()
        return suggestions(world)[0].id

    def test_adds_it_and_the_words_are_found_everywhere(
        self, world: World, desk: Desk, article: int, one: int, elsewhere: Database
    ) -> None:
        replica = Finder()
        librarian = Librarian(elsewhere, replica)
        librarian.catch_up()
        add_phrasing(desk, world.call(YOSHIDA), one)
        assert phrasings(world, article) == (2, [WORDS])
        with world.database.read() as session:
            newest = select(ArticleRevision.phrasings).where(ArticleRevision.revision == 2)
            assert session.scalars(newest).one() == [WORDS]
        assert librarian.catch_up() == 1
        assert replica.find(WORDS).candidates[0].key == PASSWORD.key
        content = told(world)[-1]
        assert [shown.status for shown in content.suggestions] == [SuggestionStatus.ACCEPTED]
        assert [shown.decided_by for shown in content.suggestions] == [YOSHIDA.name]
        assert isinstance(world.delivered(LetterKind.PHRASINGS)[-1], Update)

    def test_one_of_two_who_press_at_once_wins_and_the_other_is_told(
        self, world: World, desk: Desk, article: int, one: int
    ) -> None:
        together(
            [
                partial(add_phrasing, desk, world.call(YOSHIDA), one),
                partial(decline_phrasing, desk, world.call(OTHER_OFFICE), one),
            ]
        )
        (refused,) = world.refusals()
        if suggestions(world)[0].status is SuggestionStatus.ACCEPTED:
            assert refused == (OTHER_OFFICE.slack_id, Reason.PHRASING_ADDED)
            assert phrasings(world, article) == (2, [WORDS])
        else:
            assert refused == (YOSHIDA.slack_id, Reason.PHRASING_DECLINED)
            assert phrasings(world, article) == (1, [])

    def test_a_double_press_adds_once(
        self, world: World, desk: Desk, article: int, one: int
    ) -> None:
        together([partial(add_phrasing, desk, world.call(YOSHIDA), one)] * 3)
        assert phrasings(world, article) == (2, [WORDS])

    def test_what_was_declined_is_never_suggested_again(
        self, world: World, desk: Desk, article: int, one: int
    ) -> None:
        decline_phrasing(desk, world.call(YOSHIDA), one)
        assert phrasings(world, article) == (1, [])
        assert [shown.decided_by for shown in told(world)[-1].suggestions] == [YOSHIDA.name]
        solves(world, article, f"{WORDS}!", SATO)
        for days in (1, 2, 5):
            assert suggested(world, desk, NOW + timedelta(days=days)) == []

    def test_only_the_office_decides(
        self, world: World, desk: Desk, article: int, one: int
    ) -> None:
        for actor in (YAMADA, KOBAYASHI, KATO):
            add_phrasing(desk, world.call(actor), one)
            decline_phrasing(desk, world.call(actor), one)
        assert {reason for _, reason in world.refusals()} == {Reason.ONLY_OFFICE}
        assert phrasings(world, article) == (1, [])

    def test_an_import_in_between_is_not_undone(
        self, world: World, desk: Desk, article: int, one: int
    ) -> None:
        know(
            world,
            dataclasses.replace(PASSWORD, answer="窓口で再発行します。", phrasings=("入れない",)),
        )
        add_phrasing(desk, world.call(YOSHIDA), one)
        assert phrasings(world, article) == (3, ["入れない", WORDS])
        with world.database.read() as session:
            assert session.get_one(Article, article).answer == "窓口で再発行します。"

    def test_one_that_brought_the_same_words_leaves_nothing_to_add(
        self, world: World, desk: Desk, article: int, one: int
    ) -> None:
        know(world, dataclasses.replace(PASSWORD, phrasings=(WORDS,)))
        add_phrasing(desk, world.call(YOSHIDA), one)
        assert phrasings(world, article) == (2, [WORDS])
        assert suggestions(world)[0].status is SuggestionStatus.ACCEPTED

    def test_words_that_the_asker_deletes_go_from_the_message(
        self, world: World, desk: Desk, article: int, one: int
    ) -> None:
        delete(world.desk, world.call(YAMADA), post_of(world, suggestions(world)[0].question_id))
        (shown,) = told(world)[-1].suggestions
        assert (shown.text, shown.status) == ("", SuggestionStatus.WITHDRAWN)
        add_phrasing(desk, world.call(YOSHIDA), one)
        assert world.refusals() == [(YOSHIDA.slack_id, Reason.PHRASING_WITHDRAWN)]
        assert phrasings(world, article) == (1, [])

    def test_what_the_office_has_added_by_then_stays_with_the_article(
        self, world: World, desk: Desk, article: int, one: int
    ) -> None:
        add_phrasing(desk, world.call(YOSHIDA), one)
        delete(world.desk, world.call(YAMADA), post_of(world, suggestions(world)[0].question_id))
        (shown,) = told(world)[-1].suggestions
        assert (shown.text, shown.status) == ("", SuggestionStatus.ACCEPTED)
        assert phrasings(world, article) == (2, [WORDS])

    def test_words_that_the_asker_edits_are_not_what_the_office_read(
        self, world: World, desk: Desk, article: int, one: int
    ) -> None:
        post = post_of(world, suggestions(world)[0].question_id)
        edit(world.desk, world.call(YAMADA), Edited(post, "PC に入る言葉がわからない", NOW))
        add_phrasing(desk, world.call(YOSHIDA), one)
        assert world.refusals() == [(YOSHIDA.slack_id, Reason.PHRASING_WITHDRAWN)]
        assert phrasings(world, article) == (1, [])
        assert suggested(world, desk, NOW + timedelta(days=1)) == []

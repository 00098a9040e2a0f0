"""What people do with answers is kept, each judgement once."""

from functools import partial

import pytest
from sqlalchemy import select

from bot.changes.delete import delete
from bot.changes.edit import Edited, edit
from bot.changes.post import Post as Posted
from bot.changes.post import keeps_post
from bot.letters.answer_content import CandidatesContent, NothingFoundContent
from bot.letters.article_content import ArticleName
from bot.letters.card_content import CardContent
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.questions.reject import reject_article, reject_offered
from bot.questions.show import show_article, show_others
from bot.questions.solve import solve_question
from bot.refusal import Reason
from bot.tickets.append import append_to_ticket
from bot.tickets.open import open_ticket
from bot.tickets.open_by_phone import open_by_phone
from bot.tickets.use_article import search_articles, use_article
from storage.label import Grade, Label, LabelSource
from storage.question import Question, QuestionCandidate, QuestionStatus
from storage.ticket import Ticket
from tests.storage.knowledge import PAPER, PASSWORD, PRINTER, SCANNER, know
from tests.storage.people import KOBAYASHI, SATO, YAMADA
from tests.storage.together import together
from tests.storage.world import FORM, NOW, World

SURE = "パスワードを忘れてログインできない"
UNSURE = "プリンター"

Row = tuple[int, LabelSource, int]


def labels(world: World) -> set[Row]:
    with world.database.read() as session:
        rows = list(session.scalars(select(Label)))
    assert all(row.at == NOW for row in rows)
    found = {(row.article_id, row.source, row.grade) for row in rows}
    assert len(found) == len(rows)
    return found


def candidates(world: World, question_id: int) -> list[QuestionCandidate]:
    with world.database.read() as session:
        theirs = select(QuestionCandidate).where(QuestionCandidate.question_id == question_id)
        return list(session.scalars(theirs.order_by(QuestionCandidate.rank)))


def offered(world: World, question_id: int) -> list[int]:
    return [one.article_id for one in candidates(world, question_id) if one.offered_at]


def post_of(world: World, question_id: int) -> Posted:
    with world.database.read() as session:
        question = session.get_one(Question, question_id)
        return Posted(question.channel, question.ts, "post")


def words(world: World, question_id: int) -> str:
    with world.database.read() as session:
        return session.get_one(Question, question_id).text


@pytest.fixture
def printers(world: World) -> list[int]:
    return know(world, PRINTER, SCANNER, PAPER)


class TestTheAsker:
    def test_solved_is_an_answer(self, world: World) -> None:
        (article,) = know(world, PASSWORD)
        asked = world.asks(YAMADA, SURE)
        solve_question(world.desk, world.call(YAMADA), asked, article)
        assert labels(world) == {(article, LabelSource.SOLVED, Grade.ANSWERS)}

    def test_a_choice_is_weaker_and_counts_only_by_who_asked(
        self, world: World, printers: list[int]
    ) -> None:
        asked = world.asks(YAMADA, UNSURE)
        show_article(world.desk, world.call(SATO), asked, printers[0])
        assert labels(world) == set()
        for _ in range(2):
            show_article(world.desk, world.call(YAMADA), asked, printers[1])
        assert labels(world) == {(printers[1], LabelSource.CHOSEN, Grade.CHOSEN)}

    def test_not_this_shows_what_else_there_is(self, world: World) -> None:
        password, printer = know(world, PASSWORD, PRINTER)
        asked = world.asks(YAMADA, f"{SURE}し{PRINTER.question}")
        first, second = (one.article_id for one in candidates(world, asked))
        assert {first, second} == {password, printer}
        show_article(world.desk, world.call(YAMADA), asked, first)
        reject_article(world.desk, world.call(YAMADA), asked, first)
        world.post_all()
        assert labels(world) == {
            (first, LabelSource.CHOSEN, Grade.CHOSEN),
            (first, LabelSource.NOT_THIS, Grade.NOT_THIS),
        }
        others = world.delivered(LetterKind.ARTICLE)[-1]
        assert isinstance(others, Post)
        assert isinstance(others.content, CandidatesContent)
        assert [one.article_id for one in others.content.articles] == [second]

    def test_when_nothing_else_is_left_the_help_desk_is_offered(self, world: World) -> None:
        (article,) = know(world, PASSWORD)
        asked = world.asks(YAMADA, SURE)
        reject_article(world.desk, world.call(YAMADA), asked, article)
        world.post_all()
        (reply,) = world.delivered(LetterKind.ARTICLE)
        assert isinstance(reply, Post)
        assert isinstance(reply.content, NothingFoundContent)

    def test_who_says_it_again_is_told_how_to_go_on(self, world: World) -> None:
        (article,) = know(world, PASSWORD)
        asked = world.asks(YAMADA, SURE)
        for _ in range(2):
            reject_article(world.desk, world.call(YAMADA), asked, article)
        reject_offered(world.desk, world.call(YAMADA), asked)
        assert world.refusals() == [(YAMADA.slack_id, Reason.REJECTED_BEFORE)] * 2
        assert labels(world) == {(article, LabelSource.NOT_THIS, Grade.NOT_THIS)}

    def test_none_of_these_counts_for_all_that_were_listed(
        self, world: World, printers: list[int]
    ) -> None:
        asked = world.asks(YAMADA, UNSURE)
        press = partial(reject_offered, world.desk, world.call(YAMADA), asked)
        together([press] * 3)
        world.post_all()
        assert labels(world) == {(one, LabelSource.NOT_THIS, Grade.NOT_THIS) for one in printers}
        assert len(world.delivered(LetterKind.ARTICLE)) == 1

    def test_only_the_asker_and_only_while_it_is_open(self, world: World) -> None:
        (article,) = know(world, PASSWORD)
        asked = world.asks(YAMADA, SURE)
        reject_article(world.desk, world.call(SATO), asked, article)
        solve_question(world.desk, world.call(YAMADA), asked, article)
        reject_article(world.desk, world.call(YAMADA), asked, article)
        reject_offered(world.desk, world.call(YAMADA), asked)
        assert [reason for _, reason in world.refusals()] == [
            Reason.NOT_YOUR_QUESTION,
            Reason.ALREADY_SOLVED,
            Reason.ALREADY_SOLVED,
        ]
        assert labels(world) == {(article, LabelSource.SOLVED, Grade.ANSWERS)}

    def test_what_was_rejected_goes_behind_when_they_ask_on(self, world: World) -> None:
        know(world, PASSWORD, PRINTER)
        asked = world.asks(YAMADA, SURE)
        first = candidates(world, asked)[0].article_id
        reject_article(world.desk, world.call(YAMADA), asked, first)
        again = world.asks(YAMADA, SURE, thread=world.thread(asked))
        assert [one.article_id for one in candidates(world, again)][-1:] == [first]


class TestTheHelpDesk:
    def test_opening_a_ticket_speaks_against_what_was_offered(
        self, world: World, printers: list[int]
    ) -> None:
        asked = world.asks(YAMADA, UNSURE)
        open_ticket(world.desk, world.call(YAMADA), asked, FORM)
        weak = {(one, LabelSource.HANDED_OVER, Grade.NOT_THIS) for one in printers}
        assert labels(world) == weak

    def test_what_was_found_and_not_shown_is_not_judged(self, world: World) -> None:
        password, _ = know(world, PASSWORD, PRINTER)
        asked = world.asks(YAMADA, SURE)
        open_ticket(world.desk, world.call(YAMADA), asked, FORM)
        assert labels(world) == {(password, LabelSource.HANDED_OVER, Grade.NOT_THIS)}

    def test_adding_to_a_ticket_does_so_too_but_not_for_what_was_solved(self, world: World) -> None:
        password, printer = know(world, PASSWORD, PRINTER)
        ticket = world.opens(YAMADA, world.asks(YAMADA, "花壇の水やりを頼みたい"))
        solved = world.asks(YAMADA, SURE)
        solve_question(world.desk, world.call(YAMADA), solved, password)
        later = world.asks(YAMADA, PRINTER.question, thread=world.thread(solved))
        append_to_ticket(world.desk, world.call(YAMADA), later, ticket)
        assert labels(world) == {
            (password, LabelSource.SOLVED, Grade.ANSWERS),
            (printer, LabelSource.HANDED_OVER, Grade.NOT_THIS),
        }

    def test_the_article_that_was_used_is_an_answer(
        self, world: World, printers: list[int]
    ) -> None:
        ticket = world.opens(YAMADA, world.asks(YAMADA, "花壇の水やりを頼みたい"))
        together([partial(use_article, world.desk, world.call(KOBAYASHI), ticket, printers[0])] * 3)
        assert labels(world) == {(printers[0], LabelSource.USED, Grade.ANSWERS)}
        world.post_all()
        card = world.delivered(LetterKind.CARD)[-1]
        assert isinstance(card, Update)
        assert isinstance(card.content, CardContent)
        assert card.content.used is not None
        assert card.content.used.key == PRINTER.key

    def test_naming_another_replaces_it_and_none_takes_it_back(
        self, world: World, printers: list[int]
    ) -> None:
        ticket = world.opens(YAMADA, world.asks(YAMADA, "花壇の水やりを頼みたい"))
        for article in printers[:2]:
            use_article(world.desk, world.call(KOBAYASHI), ticket, article)
        assert labels(world) == {(printers[1], LabelSource.USED, Grade.ANSWERS)}
        use_article(world.desk, world.call(KOBAYASHI), ticket, None)
        assert labels(world) == set()

    def test_only_who_answers_may_say_so(self, world: World, printers: list[int]) -> None:
        ticket = world.opens(YAMADA)
        use_article(world.desk, world.call(YAMADA), ticket, printers[0])
        use_article(world.desk, world.call(KOBAYASHI), ticket, 10**6)
        assert [reason for _, reason in world.refusals()] == [
            Reason.ONLY_HELPDESK,
            Reason.NOT_FOUND,
        ]

    def test_what_came_by_phone_teaches_nothing(self, world: World) -> None:
        (article,) = know(world, PASSWORD)
        open_by_phone(world.desk, world.call(KOBAYASHI), FORM, YAMADA)
        world.post_all()
        with world.database.read() as session:
            ticket = session.scalars(select(Ticket.id)).one()
        use_article(world.desk, world.call(KOBAYASHI), ticket, article)
        assert world.refusals() == [(KOBAYASHI.slack_id, Reason.NOT_FOUND)]
        assert labels(world) == set()
        card = world.delivered(LetterKind.CARD)[0]
        assert isinstance(card, Post)
        assert isinstance(card.content, CardContent)
        assert not card.content.has_question

    def test_the_menu_holds_what_was_found_and_the_search_all_others(self, world: World) -> None:
        password, printer = know(world, PASSWORD, PRINTER)
        world.opens(YAMADA, world.asks(YAMADA, SURE))
        first = ArticleName(password, PASSWORD.key, PASSWORD.question)
        other = ArticleName(printer, PRINTER.key, PRINTER.question)
        card = world.delivered(LetterKind.CARD)[0]
        assert isinstance(card, Post)
        assert isinstance(card.content, CardContent)
        assert card.content.to_name[0] == first
        assert search_articles(world.desk, "印刷できません")[0] == other
        assert search_articles(world.desk, "PRT-1")[0] == other
        assert search_articles(world.desk, "zzz") == ()


class TestWhatWasShown:
    def test_a_sure_answer_is_what_was_offered_first(self, world: World) -> None:
        password, _ = know(world, PASSWORD, PRINTER)
        assert offered(world, world.asks(YAMADA, SURE)) == [password]

    def test_a_list_is_offered_as_it_is_listed(self, world: World, printers: list[int]) -> None:
        asked = world.asks(YAMADA, UNSURE)
        assert sorted(offered(world, asked)) == sorted(printers)

    def test_the_others_are_offered_when_somebody_wants_them(
        self, world: World, printers: list[int]
    ) -> None:
        asked = world.asks(YAMADA, PRINTER.question)
        assert offered(world, asked) == printers[:1]
        show_others(world.desk, world.call(YAMADA), asked)
        assert sorted(offered(world, asked)) == sorted(
            one.article_id for one in candidates(world, asked)
        )

    def test_what_fits_nothing_is_not_offered(self, world: World, printers: list[int]) -> None:
        assert printers
        assert offered(world, world.asks(YAMADA, "花壇の水やりを頼みたい")) == []


class TestWordsTakenBack:
    def test_a_solved_question_that_is_deleted_leaves_nothing(self, world: World) -> None:
        (article,) = know(world, PASSWORD)
        asked = world.asks(YAMADA, SURE)
        solve_question(world.desk, world.call(YAMADA), asked, article)
        post = post_of(world, asked)
        assert keeps_post(world.desk, post)
        delete(world.desk, world.call(YAMADA), post)
        assert (labels(world), words(world, asked)) == (set(), "")
        assert not keeps_post(world.desk, post)
        delete(world.desk, world.call(YAMADA), post)  # once more changes nothing
        assert world.refusals() == []

    def test_of_a_ticket_only_the_words_of_the_question_go(self, world: World) -> None:
        (article,) = know(world, PASSWORD)
        asked = world.asks(YAMADA, SURE)
        ticket = world.opens(YAMADA, asked)
        use_article(world.desk, world.call(KOBAYASHI), ticket, article)
        delete(world.desk, world.call(YAMADA), post_of(world, asked))
        assert (labels(world), words(world, asked)) == (set(), "")
        assert world.ticket(ticket).details == FORM.details
        with world.database.read() as session:
            assert session.get_one(Question, asked).status is QuestionStatus.HANDED_OVER

    def test_an_edited_open_question_begins_anew(self, world: World) -> None:
        (article,) = know(world, PASSWORD)
        asked = world.asks(YAMADA, SURE)
        reject_article(world.desk, world.call(YAMADA), asked, article)
        edit(world.desk, world.call(YAMADA), Edited(post_of(world, asked), "印刷できない", NOW))
        assert labels(world) == set()

    def test_an_edited_solved_question_is_known_by_its_new_words(self, world: World) -> None:
        (article,) = know(world, PASSWORD)
        asked = world.asks(YAMADA, SURE)
        solve_question(world.desk, world.call(YAMADA), asked, article)
        edit(world.desk, world.call(YAMADA), Edited(post_of(world, asked), "入れない", NOW))
        assert words(world, asked) == "入れない"
        assert labels(world) == {(article, LabelSource.SOLVED, Grade.ANSWERS)}

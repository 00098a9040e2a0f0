"""Who says no more than that it did not help has judged what they had looked at."""

from functools import partial

from sqlalchemy import select

from bot.changes.edit import Edited, edit
from bot.changes.post import Post as Posted
from bot.learning.labelled import labelled_queries
from bot.questions.ask import ask
from bot.questions.asked import Asked
from bot.questions.reject import reject_article
from bot.questions.show import show_article
from bot.questions.solve import solve_question
from bot.tickets.use_article import use_article
from storage.label import Label, LabelSource
from storage.question import Question
from tests.storage.knowledge import PAPER, PASSWORD, PRINTER, SCANNER, TRAY, know
from tests.storage.people import KOBAYASHI, SATO, YAMADA
from tests.storage.together import together
from tests.storage.world import NOW, World

UNSURE = "プリンター"
UNHELPED = "それでもうまくいきません。"

Judged = tuple[int, int, LabelSource]


def labels(world: World) -> list[Judged]:
    """Question, article and source, in order."""
    with world.database.read() as session:
        rows = session.scalars(select(Label).order_by(Label.id)).all()
    return [(row.question_id, row.article_id, row.source) for row in rows]


def says(world: World, text: str, about: int) -> int:
    return world.asks(YAMADA, text, thread=world.thread(about))


def test_it_speaks_against_the_answer_once(world: World) -> None:
    (password,) = know(world, PASSWORD)
    asked = world.asks(YAMADA, PASSWORD.question)
    said = says(world, UNHELPED, asked)
    judged = [(asked, password, LabelSource.NOT_THIS)]
    assert labels(world) == judged
    says(world, "だめでした", said)
    reject_article(world.desk, world.call(YAMADA), asked, password)
    assert labels(world) == judged


def test_the_button_and_the_words_at_once_are_one_judgement(world: World) -> None:
    (password,) = know(world, PASSWORD)
    asked = world.asks(YAMADA, PASSWORD.question)
    thread = world.thread(asked)
    reply = Asked(thread.channel, world.stamp(), thread.thread_ts or "", UNHELPED)
    together(
        [
            partial(reject_article, world.desk, world.call(YAMADA), asked, password),
            partial(ask, world.desk, world.call(YAMADA), reply),
        ]
    )
    assert labels(world) == [(asked, password, LabelSource.NOT_THIS)]


def test_of_a_list_it_speaks_against_what_was_opened(world: World) -> None:
    printers = know(world, PRINTER, SCANNER, PAPER)
    asked = world.asks(YAMADA, UNSURE)
    show_article(world.desk, world.call(YAMADA), asked, printers[1])
    says(world, UNHELPED, asked)
    not_this = {one for one in labels(world) if one[2] is LabelSource.NOT_THIS}
    assert not_this == {(asked, printers[1], LabelSource.NOT_THIS)}


def test_or_against_all_of_it_when_none_was_worth_opening(world: World) -> None:
    printers = know(world, PRINTER, SCANNER, PAPER)
    asked = world.asks(YAMADA, UNSURE)
    says(world, UNHELPED, asked)
    assert set(labels(world)) == {(asked, one, LabelSource.NOT_THIS) for one in printers}


def test_what_was_settled_is_not_judged_any_more(world: World) -> None:
    (password,) = know(world, PASSWORD)
    asked = world.asks(YAMADA, PASSWORD.question)
    solve_question(world.desk, world.call(YAMADA), asked, password)
    says(world, UNHELPED, asked)
    assert labels(world) == [(asked, password, LabelSource.SOLVED)]


def test_nor_what_somebody_else_asked(world: World) -> None:
    know(world, PASSWORD)
    asked = world.asks(YAMADA, PASSWORD.question)
    world.asks(SATO, UNHELPED, thread=world.thread(asked))
    assert labels(world) == []


def test_words_that_become_a_complaint_count_as_one(world: World) -> None:
    (password,) = know(world, PASSWORD)
    asked = world.asks(YAMADA, PASSWORD.question)
    said = says(world, "花壇の水やりを頼みたい", asked)
    with world.database.read() as session:
        ts = session.get_one(Question, said).ts
    post = Posted(world.thread(said).channel, ts, "post")
    edit(world.desk, world.call(YAMADA), Edited(post, UNHELPED, NOW))
    assert labels(world) == [(asked, password, LabelSource.NOT_THIS)]


def test_what_comes_next_is_learned_with_what_was_asked(world: World) -> None:
    printer, tray, _ = know(world, PRINTER, TRAY, PASSWORD)
    asked = world.asks(YAMADA, PRINTER.question)
    said = says(world, UNHELPED, asked)
    solve_question(world.desk, world.call(YAMADA), said, tray)
    first, second = labelled_queries(world.database)
    assert (first.query, first.relevant) == (PRINTER.question, {PRINTER.key: 0})
    assert (second.query, second.relevant) == (PRINTER.question, {TRAY.key: 2})
    assert printer


def test_what_the_help_desk_used_is_learned_with_it_too(world: World) -> None:
    (password,) = know(world, PASSWORD)
    asked = world.asks(YAMADA, "朝から端末に入れない")
    ticket = world.opens(YAMADA, says(world, UNHELPED, asked))
    use_article(world.desk, world.call(KOBAYASHI), ticket, password)
    (query,) = labelled_queries(world.database)
    assert (query.query, query.relevant[PASSWORD.key]) == ("朝から端末に入れない", 2)

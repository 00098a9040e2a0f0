"""A ticket in detail: what the help desk alone sees of it."""

import json

import pytest

from bot.actor import Actor
from bot.letters.article_content import ArticleName
from bot.lists.detail import see_ticket
from bot.lists.detail_content import DetailContent, Ending, Related, Worked
from bot.locale import Locale
from bot.notes.audience import Audience
from bot.notes.write import write_note
from bot.prepared.shipped import ShippedTemplate, take_in_shipped
from bot.problems.begin import begin_problem
from bot.problems.form import ProblemForm
from bot.reply_templates.offer import offer_templates
from bot.tickets.effort import record_effort
from bot.tickets.form import TicketForm
from bot.tickets.merge import merge_ticket
from bot.tickets.open import open_ticket
from bot.tickets.reply import reply_to_requester
from bot.tickets.take import take_ticket
from bot.tickets.use_article import use_article
from bot.tickets.watch import ask_to_watch
from handlers.views.detail import render_detail
from handlers.views.rendered import Reader
from tests.storage.knowledge import PRINTER, know
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.test_lists import alone, newest, of_company, opens
from tests.storage.world import NOW, World

SECRET = "課長には内緒です"
DONE = "電源を入れ直した"
NOBODY_READS_ALONG = Audience("C0NOTES", is_private=True, members=frozenset())


def writes(world: World, actor: Actor, ticket: int, text: str = SECRET) -> None:
    write_note(world.desk, world.call(actor), ticket, text, NOBODY_READS_ALONG)


def seen(world: World, actor: Actor, ticket: int) -> DetailContent:
    return see_ticket(world.desk, alone(actor), ticket)


def shown(world: World, actor: Actor, ticket: int) -> str:
    reader = Reader(Locale.JA, world.desk.calendar, NOW)
    return json.dumps(render_detail(seen(world, actor, ticket), reader), ensure_ascii=False)


@pytest.mark.parametrize("actor", [KOBAYASHI, YOSHIDA])
def test_notes_are_shown_to_who_may_read_them(world: World, actor: Actor) -> None:
    ticket = opens(world, YAMADA)
    for number in range(12):
        writes(world, KOBAYASHI, ticket, f"{SECRET}{number}")
    record_effort(world.desk, world.call(KOBAYASHI), ticket, 30, DONE)
    internal = seen(world, actor, ticket).internal
    assert internal is not None
    assert [one.text for one in internal.notes] == [f"{SECRET}{one}" for one in range(2, 12)]
    assert internal.more == 2
    assert internal.worked == (Worked(KOBAYASHI.name, 30, DONE),)
    assert SECRET in shown(world, actor, ticket)


def test_whose_matter_it_is_never_gets_them(world: World) -> None:
    """The requester, a colleague who entered it, and a requester of the help desk itself."""
    form = TicketForm("動かない", "3 階")
    open_ticket(world.desk, world.call(SATO), world.asks(SATO), form, YAMADA)
    for_another, own = newest(world), opens(world, KATO)
    for ticket, theirs in ((for_another, (YAMADA, SATO)), (own, (KATO,))):
        writes(world, KOBAYASHI, ticket)
        record_effort(world.desk, world.call(KOBAYASHI), ticket, 30, DONE)
        for actor in theirs:
            assert seen(world, actor, ticket).internal is None
            view = shown(world, actor, ticket)
            assert SECRET not in view
            assert DONE not in view
        assert SECRET in shown(world, KOBAYASHI, ticket)


def test_another_company_gets_none_either(world: World) -> None:
    of_company(world, KOBAYASHI, "あおば")
    of_company(world, KATO, "みどり")
    ticket = opens(world, KATO)
    take_ticket(world.desk, world.call(KOBAYASHI), ticket)
    writes(world, KOBAYASHI, ticket)
    assert (seen(world, KATO, ticket).internal, seen(world, KATO, ticket).ending) == (
        None,
        Ending(),
    )


def test_what_helped_and_what_belongs_to_it_is_for_the_desk(world: World) -> None:
    (article,) = know(world, PRINTER)
    take_in_shipped(
        world.database, [ShippedTemplate("wait", "お待ちください", "調べます")], (), NOW
    )
    ticket, other = opens(world, YAMADA), opens(world, SATO)
    call = world.call(KOBAYASHI)
    (template,) = offer_templates(world.desk, call, ticket).others
    reply_to_requester(world.desk, call, ticket, "調べます", template_id=template.template_id)
    use_article(world.desk, call, ticket, article)
    merge_ticket(world.desk, call, other, 1)
    begin_problem(world.desk, call, ProblemForm("回線の障害"), ticket)
    ask_to_watch(world.desk, call, ticket, KATO)
    content = seen(world, YOSHIDA, ticket)
    assert content.ending.templates == ("お待ちください",)
    assert content.ending.used == ArticleName(article, PRINTER.key, PRINTER.question)
    related = content.related
    assert related.problem is not None
    assert related.problem.title == "回線の障害"
    assert [(one.number, one.requester) for one in related.merged] == [(2, SATO.name)]
    assert related.watchers == (KATO.name,)
    own = seen(world, YAMADA, ticket)
    assert (own.ending, own.related) == (Ending(), Related())
    assert SATO.name not in shown(world, YAMADA, ticket)

"""The help desk replies with a template, and tickets of a kind keep what was answered."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from bot.actor import Actor
from bot.call import Call, Place
from bot.letters.card_content import CardContent, FullTextContent
from bot.letters.delivery import Post, React, Update
from bot.letters.kind import LetterKind
from bot.letters.receipt_content import ReceiptContent
from bot.letters.relay_content import RelayContent
from bot.letters.request_content import GivenAnswer, RequestContent
from bot.letters.templates_content import OwnReplyContent
from bot.prepared.offer import withdraw_prepared
from bot.prepared.shipped import ShippedTemplate, ShippedType, take_in_shipped
from bot.refusal import AlreadyServedError, Reason, RefusedError
from bot.reply_templates.offer import choose_template, offer_templates
from bot.request_types.answers import Answer, Request
from bot.request_types.edit import describe_type, remove_field
from bot.request_types.fields import FormField
from bot.request_types.form import TypeForm
from bot.request_types.look import offered
from bot.tickets.open import open_ticket
from bot.tickets.open_by_phone import open_by_phone
from bot.tickets.reply import reply_to_requester
from knowledge.article import Article
from storage.conversation import Message, find_original
from storage.reply_template import ReplyTemplate
from storage.thread import Side, ticket_thread
from storage.ticket import Ticket, TicketStatus
from storage.ticket_answer import TicketAnswer
from tests.storage.knowledge import know
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.world import FORM, HELPDESK, NOW, World

SHIPPED = (
    ShippedTemplate("wait", "お待ちください", "{相談者} さん\n調べています。"),
    ShippedTemplate("print", "印刷できないとき", "複合機の電源を確認してください。{回答:prt-1}"),
)
DEVICE = ShippedType("device", "端末", "", (), (FormField("place", "場所"),))
TEXT = "電源を入れ直してください。"


@pytest.fixture
def stocked(world: World) -> World:
    take_in_shipped(world.database, SHIPPED, (DEVICE,), NOW)
    return world


def at_card(world: World, actor: Actor) -> Call:
    return replace(world.call(actor), place=Place(HELPDESK))


def contents(world: World, kind: LetterKind) -> list[object]:
    return [one.content for one in world.delivered(kind) if isinstance(one, Post)]


class TestOffering:
    def test_those_that_fit_come_first(self, stocked: World) -> None:
        ticket_id = stocked.opens(YAMADA)
        offer = offer_templates(stocked.desk, at_card(stocked, KOBAYASHI), ticket_id)
        assert [one.title for one in offer.fitting] == ["印刷できないとき"]
        assert [one.title for one in offer.others] == ["お待ちください"]
        assert (offer.number, offer.requester, offer.can_wait) == (1, YAMADA.name, True)

    def test_one_is_filled_in_from_the_ticket(self, stocked: World) -> None:
        know(stocked, Article("prt-1", "印刷できません", "答え", url="https://a.jp"))
        ticket_id = stocked.opens(YAMADA)
        call = at_card(stocked, KOBAYASHI)
        first, second = (
            choose_template(stocked.desk, call, ticket_id, one.template_id)
            for one in offer_templates(stocked.desk, call, ticket_id).fitting[:1]
            + offer_templates(stocked.desk, call, ticket_id).others
        )
        assert second.text.startswith("{相談者}"), "the words are those of the views"
        facts = first.facts
        assert (facts.requester, facts.assignee) == (YAMADA.name, KOBAYASHI.name)
        assert (facts.today, facts.next_business_day) == (date(2026, 11, 24), date(2026, 11, 25))
        assert facts.answers["prt-1"].url == "https://a.jp"
        assert second.facts.answers == {}

    def test_what_is_withdrawn_is_not_offered(self, stocked: World) -> None:
        ticket_id = stocked.opens(YAMADA)
        call = at_card(stocked, KOBAYASHI)
        (gone,) = offer_templates(stocked.desk, call, ticket_id).fitting
        withdraw_prepared(stocked.desk, stocked.call(YOSHIDA), ReplyTemplate, gone.template_id)
        assert offer_templates(stocked.desk, call, ticket_id).fitting == ()
        with pytest.raises(RefusedError):
            choose_template(stocked.desk, call, ticket_id, gone.template_id)

    def test_staff_are_offered_none(self, stocked: World) -> None:
        ticket_id = stocked.opens(YAMADA)
        for actor in (YAMADA, SATO):
            with pytest.raises(RefusedError) as refused:
                offer_templates(stocked.desk, at_card(stocked, actor), ticket_id)
            assert refused.value.reason is Reason.NOT_RELAYED


class TestReplying:
    def test_it_reaches_the_requester_and_stands_below_the_card(self, stocked: World) -> None:
        ticket_id = stocked.opens(YAMADA)
        reply_to_requester(stocked.desk, at_card(stocked, KOBAYASHI), ticket_id, f" {TEXT} ")
        stocked.post_all()

        assert contents(stocked, LetterKind.OWN_REPLY) == [OwnReplyContent(1, KOBAYASHI.name, TEXT)]
        (relayed,) = contents(stocked, LetterKind.RELAY)
        assert isinstance(relayed, RelayContent)
        assert (relayed.author, relayed.side, relayed.text) == (
            KOBAYASHI.name,
            Side.HELPDESK,
            TEXT,
        )
        with stocked.database.read() as session:
            message = session.scalars(select(Message)).one()
            thread = ticket_thread(session, ticket_id, Side.HELPDESK)
            assert thread
            assert (message.channel, message.thread_ts) == (HELPDESK, thread.ts)
            assert find_original(session, HELPDESK, str(message.ts)) is message
        (mark,) = stocked.delivered(LetterKind.RELAYED_MARK)
        assert isinstance(mark, React)
        assert mark.ts == message.ts

    def test_who_replies_first_has_the_ticket_and_is_at_work(self, stocked: World) -> None:
        ticket_id = stocked.opens(YAMADA)
        reply_to_requester(stocked.desk, at_card(stocked, KOBAYASHI), ticket_id, TEXT)
        assert stocked.ticket(ticket_id).status is TicketStatus.IN_PROGRESS

    def test_it_can_wait_for_the_requester_from_then_on(self, stocked: World) -> None:
        ticket_id = stocked.opens(YAMADA)
        for _ in range(2):
            call = at_card(stocked, KOBAYASHI)
            reply_to_requester(stocked.desk, call, ticket_id, TEXT, waits=True)
            assert stocked.ticket(ticket_id).status is TicketStatus.WAITING
        assert stocked.refusals() == []

    def test_the_same_form_sent_twice_is_one_reply(self, stocked: World) -> None:
        ticket_id = stocked.opens(YAMADA)
        call = replace(at_card(stocked, KATO), receipt=stocked.receives())
        reply_to_requester(stocked.desk, call, ticket_id, TEXT)
        with pytest.raises(AlreadyServedError):
            reply_to_requester(stocked.desk, call, ticket_id, TEXT)
        stocked.post_all()
        assert len(contents(stocked, LetterKind.RELAY)) == 1

    @pytest.mark.parametrize("actor", [YAMADA, SATO])
    def test_staff_do_not_reply_for_the_help_desk(self, stocked: World, actor: Actor) -> None:
        ticket_id = stocked.opens(YAMADA)
        reply_to_requester(stocked.desk, at_card(stocked, actor), ticket_id, TEXT)
        assert stocked.refusals() == [(actor.slack_id, Reason.NOT_RELAYED)]
        assert stocked.letters(LetterKind.RELAY, LetterKind.OWN_REPLY) == []

    def test_a_card_that_is_not_posted_yet_gets_it_below(self, stocked: World) -> None:
        asked = stocked.asks(YAMADA)
        open_ticket(stocked.desk, stocked.call(YAMADA), asked, FORM)
        reply_to_requester(stocked.desk, at_card(stocked, KOBAYASHI), self.newest(stocked), TEXT)
        stocked.post_all()
        assert len(contents(stocked, LetterKind.OWN_REPLY)) == 1

    def test_the_card_names_the_templates_each_once(self, stocked: World) -> None:
        ticket_id = stocked.opens(YAMADA)
        call = at_card(stocked, KOBAYASHI)
        offer = offer_templates(stocked.desk, call, ticket_id)
        first, second = offer.fitting[0], offer.others[0]
        for template_id in (first.template_id, second.template_id, first.template_id, 10**6, None):
            reply_to_requester(stocked.desk, call, ticket_id, TEXT, template_id=template_id)
            stocked.post_all()
        card = stocked.delivered(LetterKind.CARD)[-1]
        assert isinstance(card, Update)
        assert isinstance(card.content, CardContent)
        assert card.content.templates == (first.title, second.title)

    def newest(self, world: World) -> int:
        with world.database.read() as session:
            return session.scalars(select(Ticket.id)).one()


class TestTypedRequests:
    def opens(self, world: World, *answers: Answer) -> list[object]:
        """A ticket of a kind; what its card and receipt say."""
        (shown,) = offered(world.desk)
        form = replace(FORM, request=Request(shown.type_id, answers))
        open_ticket(world.desk, world.call(YAMADA), world.asks(YAMADA), form)
        world.post_all()
        said = [*contents(world, LetterKind.CARD), *contents(world, LetterKind.RECEIPT)]
        assert [type(one) for one in said] == [CardContent, ReceiptContent]
        return [one.request for one in said if isinstance(one, CardContent | ReceiptContent)]

    def test_what_was_answered_stands_on_card_and_receipt(self, stocked: World) -> None:
        said = self.opens(stocked, Answer("place", "場所", "3 階"), Answer("n", "台数", "2"))
        answers = (GivenAnswer("場所", "3 階"), GivenAnswer("台数", "2"))
        assert said == [RequestContent("端末", answers)] * 2

    def test_later_changes_of_the_form_change_no_ticket(self, stocked: World) -> None:
        self.opens(stocked, Answer("place", "場所", "3 階"))
        (shown,) = offered(stocked.desk)
        call = stocked.call(YOSHIDA)
        remove_field(stocked.desk, call, shown.type_id, 1, "place")
        describe_type(stocked.desk, call, shown.type_id, 2, TypeForm("機器"))
        with stocked.database.read() as session:
            kept = session.scalars(select(TicketAnswer)).one()
            assert (kept.key, kept.label, kept.value) == ("place", "場所", "3 階")

    def test_what_is_too_long_for_the_card_is_below_it(self, stocked: World) -> None:
        long = "&" * 2_000
        (on_card, on_receipt) = self.opens(stocked, Answer("place", "場所", long))
        assert isinstance(on_card, RequestContent)
        assert on_card.is_long
        assert on_receipt == on_card
        whole = contents(stocked, LetterKind.FULL_TEXT)
        assert "".join(one.text for one in whole if isinstance(one, FullTextContent)) == (
            f"場所\n{long}"
        )

    def test_a_call_can_be_of_a_kind_too(self, stocked: World) -> None:
        (shown,) = offered(stocked.desk)
        request = Request(shown.type_id, (Answer("place", "場所", "3 階"),))
        form = replace(FORM, caller="水道局 高橋", request=request)
        open_by_phone(stocked.desk, stocked.call(KOBAYASHI), form)
        stocked.post_all()
        (card,) = contents(stocked, LetterKind.CARD)
        assert isinstance(card, CardContent)
        assert card.request == RequestContent("端末", (GivenAnswer("場所", "3 階"),))

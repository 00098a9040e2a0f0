"""A draft holds the question and the answer, and nobody who took part."""

import dataclasses
from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from bot.actor import Actor
from bot.articles.draft_of_ticket import draft_of_ticket
from bot.articles.draft_of_words import draft_of_question, draft_of_text
from bot.articles.form import ANSWER_MAX, ArticleForm
from bot.articles.target import Target
from bot.refusal import Reason, RefusedError
from bot.sensitive import Sensitive
from bot.tickets.form import TicketForm
from bot.tickets.open_by_phone import open_by_phone
from bot.unit import Unit
from storage.ticket import Ticket
from tests.storage.article_books import MASKS, propose, says, solved
from tests.storage.people import KATO, KOBAYASHI, SATO, TANAKA, YAMADA, YOSHIDA
from tests.storage.world import FORM, World

ANSWER = (
    "山田様\nお世話になっております。ヘルプデスクの小林です。\n"
    "税務課の複合機は、佐藤さんの席の後ろの電源を入れ直してください。\n"
    "直らないときは 03-1234-5678 か a@b.jp へ。番号 1234-5678-9018 は書かないでください。"
)
NAME, UNIT = MASKS[Sensitive.NAME], MASKS[Sensitive.DEPARTMENT]


def draft(world: World, ticket_id: int, actor: Actor = KOBAYASHI) -> ArticleForm:
    return draft_of_ticket(world.desk, world.call(actor), ticket_id, MASKS).form


def test_it_is_the_question_and_what_answered_it_without_people(world: World) -> None:
    ticket_id = solved(world, "どの階ですか？", ANSWER, "よろしくお願いします。")
    form = draft(world, ticket_id)
    assert form.question == FORM.title
    assert form.answer == (
        f"{UNIT}の複合機は、佐藤さんの席の後ろの電源を入れ直してください。\n"
        "直らないときは 【phone】 か 【mail】 へ。番号 【my_number】 は書かないでください。"
    )
    assert form.review_on == date(2027, 11, 24)
    assert (form.owner, form.url, form.tags) == ("", "", ())


def test_everybody_who_took_part_is_covered_by_all_their_names(world: World) -> None:
    yamada = dataclasses.replace(YAMADA, slack_names=("はなちゃん", "山田 花子"))
    ticket_id = world.opens(yamada)
    says(world, YAMADA, ticket_id, "まだです")
    says(world, KATO, ticket_id, "はなちゃんさんの件は加藤が見ます。山田花子氏に渡します。")
    with world.database.write() as session:
        Unit(session, world.call(TANAKA)).person()
    says(world, KOBAYASHI, ticket_id, "@田中 一郎 さんに確認した手順です。田中さんにどうぞ。")
    assert draft(world, ticket_id).answer == (
        f"{NAME}さんの件は{NAME}が見ます。{NAME}氏に渡します。\n\n"
        f"@{NAME} さんに確認した手順です。{NAME}さんにどうぞ。"
    )


def test_who_called_is_covered_too(world: World) -> None:
    form = TicketForm("高橋様から電話", "印刷できない", caller="髙橋様　水道局　内線 2345")
    open_by_phone(world.desk, world.call(KOBAYASHI), form)
    world.post_all()
    with world.database.read() as session:
        ticket_id = session.scalars(select(Ticket.id)).one()
    says(world, KATO, ticket_id, "水道局の高橋さんの内線 2345 に掛け直しました。")
    answer = f"{UNIT}の{NAME}さんの内線 【phone】 に掛け直しました。"
    assert draft(world, ticket_id).answer == answer
    assert draft(world, ticket_id).question == f"{NAME}様から電話"


def test_the_first_words_are_another_way_to_ask(world: World) -> None:
    ticket_id = world.opens(YAMADA, world.asks(YAMADA, "税務課の山田です。プリンターが動かない"))
    assert draft(world, ticket_id).phrasings == (f"{UNIT}の{NAME}です。プリンターが動かない",)


def test_a_number_is_covered_before_the_text_is_cut(world: World) -> None:
    edge = "あ" * (ANSWER_MAX - 5) + "123456789018"
    ticket_id = solved(world, edge)
    cut = draft_of_ticket(world.desk, world.call(KOBAYASHI), ticket_id, MASKS)
    assert cut.is_cut
    assert "1234" not in cut.form.answer
    assert len(cut.form.answer) == ANSWER_MAX
    assert cut.target == Target(ticket_id=ticket_id)


def test_a_ticket_without_an_answer_has_an_empty_one(world: World) -> None:
    assert draft(world, solved(world)).answer == ""


def test_a_draft_may_begin_with_words_from_elsewhere(world: World) -> None:
    question_id = world.asks(SATO, "佐藤です。\n税務課で 03-1234-5678 が繋がらない")
    found = draft_of_question(world.desk, world.call(YOSHIDA), question_id, MASKS)
    assert found.form.question == f"{NAME}です。 {UNIT}で 【phone】 が繋がらない"
    assert (found.form.answer, found.target) == ("", Target(asked_id=question_id))
    text = draft_of_text(world.desk, world.call(KOBAYASHI), "a@b.jp に送れない", MASKS)
    assert text.form.question == "【mail】 に送れない"


@pytest.mark.parametrize("actor", [YAMADA, SATO, TANAKA], ids=lambda actor: actor.name)
def test_staff_see_no_draft_not_even_of_their_own_ticket(world: World, actor: Actor) -> None:
    ticket_id, question_id = solved(world, ANSWER), world.asks(SATO)
    desk, call = world.desk, world.call(actor)
    openings: list[Callable[[], object]] = [
        lambda: draft_of_ticket(desk, call, ticket_id, MASKS),
        lambda: draft_of_question(desk, call, question_id, MASKS),
        lambda: draft_of_text(desk, call, "質問", MASKS),
    ]
    for opening in openings:
        with pytest.raises(RefusedError) as refused:
            opening()
        assert refused.value.reason is Reason.ONLY_HELPDESK


def test_a_ticket_that_was_proposed_opens_no_second_form(world: World) -> None:
    ticket_id = solved(world, ANSWER)
    propose(world, KATO, ticket_id)
    with pytest.raises(RefusedError) as refused:
        draft(world, ticket_id)
    assert refused.value.reason is Reason.ALREADY_PROPOSED

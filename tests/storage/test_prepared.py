"""Reply templates and request types: taken in once, changed by the office, never lost."""

from functools import partial

import pytest
from sqlalchemy import select

from bot.actor import Actor
from bot.prepared.look import PAGE, look_at_prepared
from bot.prepared.offer import restore_prepared, withdraw_prepared
from bot.prepared.shipped import ShippedTemplate, ShippedType, take_in_shipped
from bot.refusal import Reason, RefusedError
from bot.reply_templates.form import TemplateForm, TemplateProblem, TemplateProblemError
from bot.reply_templates.save import add_template, revise_template, template_to_revise
from bot.request_types.edit import (
    UNFINISHED,
    add_type,
    describe_type,
    move_field,
    put_field,
    remove_field,
)
from bot.request_types.fields import FieldKind, FormField
from bot.request_types.form import TypeForm, TypeProblem, TypeProblemError
from bot.request_types.look import as_shown, offered, type_to_prepare
from knowledge.article import Article
from storage.database import Database
from storage.prepared import PreparedChange
from storage.reply_template import ReplyTemplate, ReplyTemplateRevision, offered_templates
from storage.request_type import RequestType, RequestTypeRevision
from tests.storage.knowledge import know
from tests.storage.people import KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import NOW, World

FIRST = ShippedTemplate("first", "最初の返信", "{相談者} さん")
SECOND = ShippedTemplate("second", "お待ちください", "調べています。")
DEVICE = ShippedType("device", "端末", "", ("印刷できない",), (FormField("place", "場所"),))
FORM = TemplateForm("名前", "{相談者} さん")


def takes_in(database: Database, *templates: ShippedTemplate) -> None:
    take_in_shipped(database, templates or (FIRST,), (DEVICE,), NOW)


def templates(world: World) -> list[ReplyTemplate]:
    with world.database.read() as session:
        return list(session.scalars(select(ReplyTemplate).order_by(ReplyTemplate.id)))


def history(world: World) -> list[tuple[PreparedChange, str, str]]:
    """What was done to templates, by whom, and how the text read then."""
    with world.database.read() as session:
        in_order = select(ReplyTemplateRevision).order_by(ReplyTemplateRevision.id)
        return [(one.change, one.author, one.text) for one in session.scalars(in_order)]


class TestWhatComesWithTheProduct:
    def test_it_is_taken_in_once_by_any_number_of_replicas(
        self, world: World, elsewhere: Database
    ) -> None:
        takes = [partial(takes_in, database) for database in (world.database, elsewhere)]
        together(takes * 3)
        assert [one.title for one in templates(world)] == ["最初の返信"]
        assert history(world) == [(PreparedChange.SHIPPED, "", "{相談者} さん")]
        assert [one.name for one in offered(world.desk)] == ["端末"]

    def test_what_the_office_made_of_it_stays_and_what_is_new_is_added(self, world: World) -> None:
        takes_in(world.database)
        (kept,) = templates(world)
        revise_template(world.desk, world.call(YOSHIDA), kept.id, 1, TemplateForm("改", "改"))
        withdraw_prepared(world.desk, world.call(YOSHIDA), ReplyTemplate, kept.id)
        (device,) = offered(world.desk)
        withdraw_prepared(world.desk, world.call(YOSHIDA), RequestType, device.type_id)

        takes_in(world.database, FIRST, SECOND)

        assert [(one.title, one.is_withdrawn) for one in templates(world)] == [
            ("改", True),
            ("お待ちください", False),
        ]
        assert offered(world.desk) == ()


class TestTemplates:
    def test_who_changed_what_is_kept(self, world: World) -> None:
        call = world.call(YOSHIDA)
        add_template(world.desk, call, FORM)
        (kept,) = templates(world)
        revise_template(world.desk, call, kept.id, 1, TemplateForm("名前", "改"))
        revise_template(world.desk, call, kept.id, 2, TemplateForm("名前", "改"))
        withdraw_prepared(world.desk, call, ReplyTemplate, kept.id)
        withdraw_prepared(world.desk, call, ReplyTemplate, kept.id)
        restore_prepared(world.desk, call, ReplyTemplate, kept.id)
        restore_prepared(world.desk, call, ReplyTemplate, kept.id)
        name = YOSHIDA.name
        assert history(world) == [
            (PreparedChange.ADDED, name, "{相談者} さん"),
            (PreparedChange.REVISED, name, "改"),
            (PreparedChange.WITHDRAWN, name, "改"),
            (PreparedChange.RESTORED, name, "改"),
        ]
        assert templates(world)[0].revision == 4
        with world.database.read() as session:
            assert [one.text for one in offered_templates(session)] == ["改"]

    @pytest.mark.parametrize("actor", [YAMADA, KOBAYASHI])
    def test_only_the_office_may(self, world: World, actor: Actor) -> None:
        takes_in(world.database)
        (kept,) = templates(world)
        call = world.call(actor)
        add_template(world.desk, call, FORM)
        revise_template(world.desk, call, kept.id, 1, FORM)
        withdraw_prepared(world.desk, call, ReplyTemplate, kept.id)
        assert {reason for _, reason in world.refusals()} == {Reason.ONLY_OFFICE}
        assert len(world.refusals()) == 3
        for look in (
            lambda: look_at_prepared(world.desk, call, ReplyTemplate),
            lambda: template_to_revise(world.desk, call, kept.id),
            lambda: add_type(world.desk, call, TypeForm("名")),
            lambda: type_to_prepare(world.desk, call, 1),
        ):
            with pytest.raises(RefusedError) as refused:
                look()
            assert refused.value.reason is Reason.ONLY_OFFICE
        assert len(history(world)) == 1

    @pytest.mark.parametrize(
        ("form", "problem", "name"),
        [
            (TemplateForm(" ", "文"), TemplateProblem.MISSING, ""),
            (TemplateForm("名", " "), TemplateProblem.MISSING, ""),
            (TemplateForm("名" * 71, "文"), TemplateProblem.TOO_LONG, ""),
            (TemplateForm("名", "文" * 2501), TemplateProblem.TOO_LONG, ""),
            (TemplateForm("名", "{電話}"), TemplateProblem.UNKNOWN_VARIABLE, "電話"),
            (TemplateForm("名", "{回答:x-1}"), TemplateProblem.UNKNOWN_ANSWER, "x-1"),
        ],
    )
    def test_what_has_to_be_mended(
        self, world: World, form: TemplateForm, problem: TemplateProblem, name: str
    ) -> None:
        with pytest.raises(TemplateProblemError) as error:
            add_template(world.desk, world.call(YOSHIDA), form)
        assert (error.value.problem, error.value.name) == (problem, name)
        assert templates(world) == []

    def test_a_past_answer_can_be_named(self, world: World) -> None:
        know(world, Article("acc-1", "パスワードを忘れた", "再設定します。"))
        add_template(world.desk, world.call(YOSHIDA), TemplateForm("名", "{回答:acc-1}"))
        assert len(templates(world)) == 1

    def test_a_menu_takes_so_many(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("bot.reply_templates.save.MOST_TEMPLATES", 1)
        add_template(world.desk, world.call(YOSHIDA), FORM)
        with pytest.raises(TemplateProblemError) as error:
            add_template(world.desk, world.call(YOSHIDA), FORM)
        assert error.value.problem is TemplateProblem.TOO_MANY

    def test_of_two_who_change_one_at_once_the_second_is_told(self, world: World) -> None:
        takes_in(world.database)
        (kept,) = templates(world)
        call = world.call(YOSHIDA)
        change = partial(revise_template, world.desk, call, kept.id, 1)
        together([partial(change, TemplateForm("名", one)) for one in ("甲", "乙")])
        assert [reason for _, reason in world.refusals()] == [Reason.PREPARED_CHANGED]
        assert len(history(world)) == 2


class TestTheList:
    def test_it_says_who_changed_what_last_and_is_leafed_through(self, world: World) -> None:
        call = world.call(YOSHIDA)
        takes_in(world.database, FIRST, SECOND)
        first, _ = templates(world)
        withdraw_prepared(world.desk, call, ReplyTemplate, first.id)
        shown = look_at_prepared(world.desk, call, ReplyTemplate)
        assert [(one.name, one.author, one.is_withdrawn) for one in shown.lines] == [
            ("最初の返信", YOSHIDA.name, True),
            ("お待ちください", "", False),
        ]
        for number in range(PAGE):
            add_template(world.desk, call, TemplateForm(str(number), "文"))
        assert look_at_prepared(world.desk, call, ReplyTemplate).has_more
        last = look_at_prepared(world.desk, call, ReplyTemplate, 99)
        assert (last.page, len(last.lines), last.has_more) == (1, 2, False)


class TestTypes:
    def test_a_new_one_is_offered_when_the_office_says_so(self, world: World) -> None:
        call = world.call(YOSHIDA)
        type_id = add_type(world.desk, call, TypeForm("端末", "説明", ("印刷できない",)))
        assert offered(world.desk) == ()
        put_field(world.desk, call, type_id, 1, FormField(UNFINISHED, "場所"))
        put_field(world.desk, call, type_id, 2, FormField(UNFINISHED, "台数", FieldKind.NUMBER))
        move_field(world.desk, call, type_id, 3, "f3", -1)
        restore_prepared(world.desk, call, RequestType, type_id)
        (shown,) = offered(world.desk)
        assert [(one.key, one.label) for one in shown.fields] == [("f3", "台数"), ("f2", "場所")]
        assert (shown.name, shown.revision) == ("端末", 5)

    def test_what_was_shown_stays_as_it_was(self, world: World) -> None:
        takes_in(world.database)
        (shown,) = offered(world.desk)
        call = world.call(YOSHIDA)
        describe_type(world.desk, call, shown.type_id, 1, TypeForm("機器"))
        remove_field(world.desk, call, shown.type_id, 2, "place")
        withdraw_prepared(world.desk, call, RequestType, shown.type_id)
        assert as_shown(world.desk, shown.type_id, 1) == shown
        assert as_shown(world.desk, shown.type_id, 9) is None
        with world.database.read() as session:
            in_order = select(RequestTypeRevision).order_by(RequestTypeRevision.revision)
            assert [one.name for one in session.scalars(in_order)] == ["端末", *["機器"] * 3]

    def test_a_change_that_changes_nothing_is_no_revision(self, world: World) -> None:
        takes_in(world.database)
        (shown,) = offered(world.desk)
        move_field(world.desk, world.call(YOSHIDA), shown.type_id, 1, "place", -1)
        assert offered(world.desk) == (shown,)

    def test_two_are_not_called_alike(self, world: World) -> None:
        takes_in(world.database)
        call = world.call(YOSHIDA)
        with pytest.raises(TypeProblemError) as error:
            add_type(world.desk, call, TypeForm("端末"))
        assert error.value.problem is TypeProblem.SAME_NAME
        other = add_type(world.desk, call, TypeForm("回線"))
        with pytest.raises(TypeProblemError):
            describe_type(world.desk, call, other, 1, TypeForm("端末"))
        describe_type(world.desk, call, other, 1, TypeForm("回線", "説明"))
        assert type_to_prepare(world.desk, call, other).form.description == "説明"

    def test_who_comes_late_changes_nothing(self, world: World) -> None:
        takes_in(world.database)
        (shown,) = offered(world.desk)
        call = world.call(YOSHIDA)
        remove_field(world.desk, call, shown.type_id, 1, "place")
        put_field(world.desk, call, shown.type_id, 1, FormField("place", "階"))
        assert world.refusals() == [(YOSHIDA.slack_id, Reason.PREPARED_CHANGED)]
        assert offered(world.desk)[0].fields == ()

"""Who changed what everybody reads is in the office's record."""

from dataclasses import replace
from datetime import date

from bot.audit_log import look_at_audit
from bot.call import Call, Place
from bot.channels.look import ChannelSwitches
from bot.channels.save import save_switches
from bot.channels.switches import Switches
from bot.duty.absence_form import AbsenceForm
from bot.duty.absences import enter_absence, withdraw_absence
from bot.locale import Locale
from bot.prepared.offer import restore_prepared, withdraw_prepared
from bot.problems.announce import send_announcement, write_down
from bot.problems.begin import begin_problem
from bot.problems.form import ProblemForm
from bot.reply_templates.form import TemplateForm
from bot.reply_templates.save import add_template, revise_template
from bot.request_types.edit import add_type
from bot.request_types.form import TypeForm
from bot.synonyms.remove import remove_group
from bot.synonyms.save import save_group
from bot.synonyms.scribe import Draft, Overlap
from bot.synonyms.terminal import add_words
from handlers.views.audit import audit_line, render_audit
from handlers.views.rendered import Reader
from storage.absence import Absence
from storage.problem import Problem
from storage.reply_template import ReplyTemplate
from storage.synonym_group import SynonymGroup
from tests.storage.people import KATO, KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.rows import all_of
from tests.storage.test_lists import alone
from tests.storage.world import NOW, World


def told(world: World) -> list[str]:
    """What the record says, oldest first, without the moment."""
    reader = Reader(Locale.JA, world.desk.calendar, NOW)
    page = look_at_audit(world.desk, alone(YOSHIDA))
    assert render_audit(page, reader)
    return [audit_line(one, reader).partition("　")[2] for one in reversed(page.lines)]


def test_templates_and_request_types(world: World) -> None:
    desk, call = world.desk, alone(YOSHIDA)
    add_template(desk, call, TemplateForm("お待ちください", "調べます"))
    (template,) = all_of(world, ReplyTemplate)
    revise_template(desk, call, template.id, 1, TemplateForm("少々お待ちください", "調べます"))
    revise_template(desk, call, template.id, 2, TemplateForm("少々お待ちください", "調べます"))
    withdraw_prepared(desk, call, ReplyTemplate, template.id)
    restore_prepared(desk, call, ReplyTemplate, template.id)
    add_type(desk, call, TypeForm("端末"))
    who = f"{YOSHIDA.name} さん："
    assert told(world) == [
        f"{who}返信テンプレート「お待ちください」を登録しました",
        f"{who}返信テンプレート「少々お待ちください」を変えました",
        f"{who}返信テンプレート「少々お待ちください」を取り下げました",
        f"{who}返信テンプレート「少々お待ちください」を元に戻しました",
        f"{who}相談の種別「端末」を登録しました",
    ]


def test_switches_of_channels(world: World) -> None:
    switches = ChannelSwitches("C0ALL", Switches(takes_flags=True))
    for actor in (YOSHIDA, YAMADA):
        save_switches(world.desk, alone(actor), switches)
    about = "（🎫 で相談：オン、呼ばれなくても回答：オフ、窓口だより：オフ）"
    assert told(world) == [f"{YOSHIDA.name} さん：チャンネル C0ALL の設定を変えました{about}"]
    page = look_at_audit(world.desk, alone(YOSHIDA))
    view = render_audit(page, Reader(Locale.JA, world.desk.calendar, NOW))
    assert "チャンネル <#C0ALL> の設定" in str(view)


def test_synonyms_in_slack_and_at_the_terminal(world: World) -> None:
    save_group(world.desk, alone(YOSHIDA), Draft(("にゃんこ箱", "猫箱")))
    (group,) = all_of(world, SynonymGroup)
    remove_group(world.desk, alone(YOSHIDA), str(group.id))
    add_words(world.database, ("わんこ箱", "犬箱"), Overlap.ASK, NOW)
    assert told(world) == [
        f"{YOSHIDA.name} さん：同じ意味の言葉「にゃんこ箱、猫箱」を登録しました",
        f"{YOSHIDA.name} さん：同じ意味の言葉「にゃんこ箱、猫箱」を取り下げました",
        "窓口（自動・サーバー）：同じ意味の言葉「わんこ箱、犬箱」を登録しました",
    ]


def test_absences_of_others_alone(world: World) -> None:
    form = AbsenceForm(KATO, date(2026, 12, 1), date(2026, 12, 4))
    enter_absence(world.desk, alone(KATO), form)
    enter_absence(world.desk, alone(YOSHIDA), form)
    for absence in all_of(world, Absence):
        withdraw_absence(world.desk, alone(YOSHIDA), absence.id)
    about = "（この日から：2026-12-01、この日まで：2026-12-04）"
    entered, *withdrawn = told(world)
    assert entered == f"{YOSHIDA.name} さん：{KATO.name} さんの不在を登録しました{about}"
    assert withdrawn == [f"{YOSHIDA.name} さん：{KATO.name} さんの不在を取り下げました{about}"] * 2


def test_problems_and_announcements(world: World) -> None:
    call = replace(world.call(KOBAYASHI), place=Place(KOBAYASHI.slack_id))
    begin_problem(world.desk, call, ProblemForm("回線の障害"))
    world.post_all()
    (problem,) = all_of(world, Problem)
    announced = write_down(
        world.desk, call, problem.id, "直りました", resolves=True, city_wide=False
    )
    for _ in range(2):
        send_announcement(world.desk, call, announced.announcement_id)
    who = f"{KOBAYASHI.name} さん："
    assert told(world) == [
        f"{who}共通の原因「回線の障害」を登録しました",
        f"{who}共通の原因「回線の障害」のお知らせを送りました",
        f"{who}共通の原因「回線の障害」を解決済みにしました",
    ]


def test_what_was_refused_is_not_noted(world: World) -> None:
    call = Call(YAMADA, NOW, Place(YAMADA.slack_id))
    save_group(world.desk, call, Draft(("にゃんこ箱", "猫箱")))
    begin_problem(world.desk, call, ProblemForm("回線の障害"))
    assert told(world) == []

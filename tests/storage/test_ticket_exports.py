"""Files of tickets: what is in them, for whom, and when they are sent."""

import csv
import random
import tracemalloc
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import select, update

from bot.actor import Actor, Role
from bot.audit_log import look_at_audit
from bot.exports.request import request_export
from bot.exports.write import ExportScribe, write_export
from bot.letters.delivery import MakeFile, ShareFiles
from bot.letters.export_content import ExportContent
from bot.letters.kind import LetterKind
from bot.lists.chosen import Chosen, WorkList
from bot.locale import Locale
from bot.prepared.shipped import ShippedTemplate, take_in_shipped
from bot.problems.begin import begin_problem
from bot.problems.form import ProblemForm
from bot.refusal import Reason, RefusedError
from bot.reply_templates.offer import offer_templates
from bot.tickets.assign import assign_ticket
from bot.tickets.effort import record_effort
from bot.tickets.hold import hold_ticket
from bot.tickets.merge import merge_ticket, unmerge_ticket
from bot.tickets.move import move_ticket
from bot.tickets.reply import reply_to_requester
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.tickets.use_article import use_article
from bot.tickets.withdraw import withdraw_ticket
from handlers.views.exports import export_labels
from storage.audit import AuditAction
from storage.satisfaction import Satisfaction, Score
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent, TicketVerb
from storage.ticket_export import ExportFormat, ExportPart, TicketExportFile
from tests.storage.knowledge import PRINTER, know
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.test_lists import alone, of_company, opens, opens_typed, says
from tests.storage.world import NOW, World

ALL = Chosen(list=WorkList.ANY)
LABELS = export_labels(Locale.JA)
MANY = 3000


def rows(path: Path, encoding: str = "utf-8-sig") -> list[list[str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file))


def exported(
    world: World,
    actor: Actor,
    path: Path,
    part: ExportPart = ExportPart.TICKETS,
    kind: ExportFormat = ExportFormat.CSV,
    chosen: Chosen = ALL,
) -> int:
    return write_export(world.desk, alone(actor), chosen, path, part, kind, LABELS)


def test_one_row_a_ticket_in_office_time(world: World, tmp_path: Path) -> None:
    ticket = opens(world, YAMADA, "=cmd|'/c calc'!A1", "+81-3\n２行目")
    take_ticket(world.desk, world.call(KOBAYASHI), ticket)
    path = tmp_path / "a.csv"
    assert exported(world, YOSHIDA, path) == 1
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    names, row = rows(path)
    shown = dict(zip(names, row, strict=True))
    assert shown["件名"] == "'=cmd|'/c calc'!A1", "no spreadsheet takes it for a formula"
    assert shown["内容"] == "'+81-3\n２行目"
    assert (shown["番号"], shown["状態"], shown["担当"]) == ("1", "担当決定", KOBAYASHI.name)
    assert (shown["受付日時"], shown["所属"]) == ("2026-11-24 10:00", "税務課")


def cells(path: Path, number: int) -> dict[str, str]:
    names, *tickets = rows(path)
    return next(dict(zip(names, row, strict=True)) for row in tickets if row[0] == str(number))


OFFICE_ALONE = {"相談者のひとこと"}
DESK_ALONE = {"対応時間（分）", "相談者の評価（4 が最高）", "使ったテンプレート", "使った記事"}
DESK_ALONE |= {"共通の原因"}


def ended_well(world: World) -> int:
    """A ticket with everything that helps and that is said in the end; its id."""
    (article,) = know(world, PRINTER)
    template = ShippedTemplate("wait", "お待ちください", "調べます")
    take_in_shipped(world.database, [template], (), NOW)
    ticket = opens(world, YAMADA)
    desk, call = world.desk, world.call(KOBAYASHI)
    (named,) = offer_templates(desk, call, ticket).others
    reply_to_requester(desk, call, ticket, "調べます", template_id=named.template_id)
    use_article(desk, call, ticket, article)
    begin_problem(desk, call, ProblemForm("回線の障害"), ticket)
    for minutes in (30, 15):
        record_effort(desk, call, ticket, minutes, "入れ直した")
    solve_ticket(desk, call, ticket)
    with world.database.write() as session:
        score = Score.HELPFUL.value
        session.add(Satisfaction(ticket_id=ticket, score=score, comment="=早い", at=NOW))
    return ticket


def test_how_it_ended_is_for_the_desk(world: World, tmp_path: Path) -> None:
    ended_well(world)
    path = tmp_path / "a.csv"
    exported(world, YOSHIDA, path)
    shown = cells(path, 1)
    assert {name: shown[name] for name in DESK_ALONE | OFFICE_ALONE} == {
        "対応時間（分）": "45",
        "相談者の評価（4 が最高）": "3",
        "相談者のひとこと": "'=早い",
        "使ったテンプレート": "お待ちください",
        "使った記事": f"{PRINTER.key}: {PRINTER.question}",
        "共通の原因": "回線の障害",
    }
    assert (shown["終わりにした人"], shown["状態"]) == (KOBAYASHI.name, "解決済み")
    exported(world, KOBAYASHI, path)
    assert not OFFICE_ALONE & cells(path, 1).keys()
    assert "早い" not in path.read_text("utf-8-sig")
    assert cells(path, 1)["対応時間（分）"] == "45"
    exported(world, YAMADA, path)
    assert not (DESK_ALONE | OFFICE_ALONE) & cells(path, 1).keys()


def test_of_another_companys_ticket_a_partner_reads_what_a_requester_does(
    world: World, tmp_path: Path
) -> None:
    of_company(world, KOBAYASHI, "あおば")
    of_company(world, KATO, "みどり")
    theirs, own = opens(world, KATO), opens(world, SATO)
    for ticket in (theirs, own):
        take_ticket(world.desk, world.call(KOBAYASHI), ticket)
        record_effort(world.desk, world.call(KOBAYASHI), ticket, 30)
    path = tmp_path / "a.csv"
    assert exported(world, KATO, path) == 1
    assert cells(path, 1)["対応時間（分）"] == ""
    assert exported(world, KOBAYASHI, path) == 2
    assert cells(path, 1)["対応時間（分）"] == "30"


def test_what_was_filled_in_and_why_it_was_withdrawn(world: World, tmp_path: Path) -> None:
    ticket = opens_typed(world, YAMADA)
    withdraw_ticket(world.desk, world.call(KOBAYASHI), ticket, "機器を入れ替えるため")
    path = tmp_path / "a.csv"
    for actor in (YAMADA, KOBAYASHI, YOSHIDA):
        exported(world, actor, path)
        shown = cells(path, 1)
        assert (shown["種別"], shown["入力内容"]) == ("端末", "資産番号: PC-1234")
        assert (shown["終わりにした人"], shown["取り下げの理由"]) == (
            KOBAYASHI.name,
            "機器を入れ替えるため",
        )
    reopen = TicketVerb.REOPEN
    move_ticket(world.desk, world.call(KOBAYASHI), ticket, reopen)
    exported(world, YOSHIDA, path)
    assert cells(path, 1)["取り下げの理由"] == "", "it goes on"


def test_what_happened_reads_well(world: World, tmp_path: Path) -> None:
    ticket, other = opens(world, YAMADA), opens(world, SATO)
    desk, call = world.desk, world.call(KOBAYASHI)
    begin_problem(desk, call, ProblemForm("回線の障害"), other)
    hold_ticket(desk, call, other, date(2026, 12, 1))
    merge_ticket(desk, call, other, 1)
    unmerge_ticket(desk, call, other)
    path = tmp_path / "e.csv"
    exported(world, YOSHIDA, path, ExportPart.EVENTS)
    names, *happened = rows(path)
    told = [
        tuple(row[names.index(one)] for one in ("できごと", "相手・対象", "いつまで"))
        for row in happened
        if row[0] == "2"
    ]
    assert told == [
        ("登録", "", ""),
        ("共通の原因につないだ", "回線の障害", ""),
        ("保留", "", "2026-12-01"),
        ("まとめ", "#1", ""),
        ("まとめの取り消し", "#1", "2026-12-01"),
    ]
    assert ticket


def test_what_happened_is_a_file_of_its_own(world: World, tmp_path: Path) -> None:
    ticket = opens(world, YAMADA)
    take_ticket(world.desk, world.call(KOBAYASHI), ticket)
    assign_ticket(world.desk, world.call(KOBAYASHI), ticket, KATO, "内緒の話")
    path = tmp_path / "e.csv"
    assert exported(world, KOBAYASHI, path, ExportPart.EVENTS) == 3
    names, *happened = rows(path)
    assert [row[names.index("できごと")] for row in happened] == ["登録", "担当", "担当替え"]
    assert "ひとこと" not in names
    assert "内緒の話" not in path.read_text("utf-8-sig")
    exported(world, YOSHIDA, path, ExportPart.EVENTS)
    assert "内緒の話" in path.read_text("utf-8-sig"), "the office manages everything"


def test_a_spreadsheet_has_both(world: World, tmp_path: Path) -> None:
    opens(world, YAMADA, "=1+1", "x" * 3000 + "\x0b")
    path = tmp_path / "a.xlsx"
    assert exported(world, YOSHIDA, path, ExportPart.BOTH, ExportFormat.XLSX) == 1
    book = load_workbook(path)
    assert book.sheetnames == ["相談", "経過"]
    title = book["相談"]["B2"]
    assert (title.value, title.data_type) == ("=1+1", "s")
    opened = [cell.value for cell in book["相談"][1]].index("受付日時")
    assert str(book["相談"][2][opened].value) == "2026-11-24 10:00:00"
    assert book["経過"]["D2"].value == "登録"


def test_every_character_that_cp932_lacks_is_reported(world: World, tmp_path: Path) -> None:
    opens(world, YAMADA, "𠮷田さん 〜 髙", "👩 と 𠮷")
    path, lost = tmp_path / "a.csv", tmp_path / "lost.csv"
    assert exported(world, YOSHIDA, path, kind=ExportFormat.CP932) == 1
    row = rows(path, "cp932")[1]
    assert row[1:3] == ["〓田さん ～ 髙", "〓 と 〓"]
    kind = ExportFormat.CP932
    assert exported(world, YOSHIDA, lost, ExportPart.LOSSES, kind) == 3
    assert rows(lost)[1:] == [
        ["1", "件名", "𠮷", "U+20BB7"],
        ["1", "内容", "👩", "U+1F469"],
        ["1", "内容", "𠮷", "U+20BB7"],
    ]


def test_only_what_the_person_may_see(world: World, tmp_path: Path) -> None:
    of_company(world, KOBAYASHI, "あおば")
    of_company(world, KATO, "みどり")
    first, second = opens(world, YAMADA), opens(world, SATO)
    take_ticket(world.desk, world.call(KATO), second)
    counts = {one: exported(world, one, tmp_path / "a.csv") for one in (YAMADA, SATO, KOBAYASHI)}
    assert counts == {YAMADA: 1, SATO: 1, KOBAYASHI: 1}
    assert rows(tmp_path / "a.csv")[1][0] == "1"
    assert exported(world, YOSHIDA, tmp_path / "a.csv") == 2
    with pytest.raises(RefusedError):
        exported(world, Actor("U0GUEST", "客", Role.OUTSIDER), tmp_path / "a.csv")
    assert first


def scribe(world: World, role: Role = Role.OFFICE) -> ExportScribe:
    """Somebody who has this role by the time that the file is written."""
    return ExportScribe(
        world.desk,
        lambda: NOW,
        lambda slack_id: Actor(slack_id, "誰か", role),
        lambda _locale: LABELS,
    )


def test_it_is_sent_when_all_of_it_is_there(world: World, tmp_path: Path) -> None:
    opens(world, YAMADA)
    request_export(world.desk, alone(YOSHIDA), ALL, ExportFormat.CSV)
    made = [one for one in world.waiting() if one.kind == LetterKind.EXPORT_FILE]
    assert len(made) == 2
    with world.database.read() as session:
        files = session.scalars(select(TicketExportFile.id)).all()
    for file in files:
        scribe(world).write(file, tmp_path / "made")
    world.post_all()
    assert all(isinstance(one, MakeFile) for one in world.delivered(LetterKind.EXPORT_FILE))
    (shared,) = world.delivered(LetterKind.EXPORT_SHARE)
    assert isinstance(shared, ShareFiles)
    assert shared.place.channel == YOSHIDA.slack_id
    assert len(shared.copies) == 2
    assert shared.content == ExportContent(1, 0, ExportFormat.CSV)
    noted = look_at_audit(world.desk, alone(YOSHIDA)).lines
    assert [one.action for one in noted] == [AuditAction.EXPORTED, AuditAction.EXPORT]


def test_a_file_without_losses_says_nothing_of_them(world: World, tmp_path: Path) -> None:
    opens(world, YAMADA, "𠮷野", "3 階")
    for title, copies in (("𠮷野", 3), ("吉野", 2)):
        with world.database.write() as session:
            session.execute(update(Ticket).values(title=title))
        request_export(world.desk, alone(YOSHIDA), ALL, ExportFormat.CP932)
        with world.database.read() as session:
            files = session.scalars(select(TicketExportFile.id)).all()
        for file in files[-3:]:
            scribe(world).write(file, tmp_path / "made")
        world.post_all()
        shared = world.delivered(LetterKind.EXPORT_SHARE)[-1]
        assert isinstance(shared, ShareFiles)
        assert len(shared.copies) == copies


def test_what_is_in_it_is_decided_when_it_is_written(world: World, tmp_path: Path) -> None:
    opens(world, YAMADA)
    request_export(world.desk, alone(YOSHIDA), ALL, ExportFormat.XLSX)
    with world.database.read() as session:
        file = session.scalars(select(TicketExportFile.id)).one()
    scribe(world, Role.STAFF).write(file, tmp_path / "made.xlsx")
    sheet = load_workbook(tmp_path / "made.xlsx")["相談"]
    assert sheet.max_row == 1, "they were of the office when they asked, and are no more"
    with pytest.raises(RefusedError):
        scribe(world, Role.OUTSIDER).write(file, tmp_path / "made.xlsx")


def test_a_workspace_that_takes_no_files_is_explained(world: World) -> None:
    request_export(world.desk, alone(YAMADA), ALL, ExportFormat.XLSX)
    letter = world.office.claim("postman", ())
    assert letter
    world.office.open(letter)
    world.office.dropped(letter)
    assert world.refusals() == [(YAMADA.slack_id, Reason.EXPORT_NOT_TAKEN)]
    world.post_all()
    assert world.delivered(LetterKind.EXPORT_SHARE) == []


def test_outsiders_get_no_file(world: World) -> None:
    guest = Actor("U0GUEST", "客", Role.OUTSIDER)
    request_export(world.desk, alone(guest), ALL, ExportFormat.CSV)
    assert world.refusals() == [("U0GUEST", Reason.OUTSIDER)]
    assert world.letters(LetterKind.EXPORT_FILE) == []


# Reading depends on the kind of database, writing on the kind of file: each kind once.
@pytest.mark.parametrize(
    ("kept_url", "part", "kind"),
    [
        ("postgres", ExportPart.TICKETS, ExportFormat.CSV),
        ("sqlite", ExportPart.BOTH, ExportFormat.XLSX),
    ],
    indirect=["kept_url"],
)
def test_memory_is_bounded(
    world: World, tmp_path: Path, part: ExportPart, kind: ExportFormat
) -> None:
    """Files of tickets of 6,000 characters each, which together are 36 MB of text."""
    ticket = opens(world, YAMADA)
    says(world, YAMADA, ticket, "左側です")
    fill(world, ticket, MANY)
    tracemalloc.start()
    try:
        assert exported(world, YOSHIDA, tmp_path / "a", part, kind) == MANY + 1
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 20 * 2**20


def fill(world: World, ticket_id: int, count: int) -> None:
    chance = random.Random(1)
    with world.database.write() as session:
        first = session.get_one(Ticket, ticket_id)
        columns = [one.name for one in Ticket.__table__.columns if one.name != "id"]
        same = {name: getattr(first, name) for name in columns}
        details = ["".join(chance.choices("印刷できない端末", k=6000)) for _ in range(10)]
        session.bulk_insert_mappings(
            Ticket.__mapper__,
            [
                {**same, "number": number + 2, "details": details[number % 10]}
                for number in range(count)
            ],
        )
        assert session.scalars(select(TicketEvent.id)).all()

"""Every figure of a report, in both of its files, equals one that is told from the raw rows."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import delete, select, update

from bot.calendar.office_calendar import OfficeCalendar
from bot.locale import Locale
from bot.periodic_report.contents import Report
from bot.periodic_report.gather import STEPS, NotBegunError, gather
from bot.periodic_report.kept import from_kept, to_keep
from bot.periodic_report.span import Span, SpanKind, span_of
from handlers.periodic_report.forms import write_form
from storage.article import Article, ArticleChange, ArticleRevision
from storage.bulk import insert_rows
from storage.database import Database
from storage.department import Department
from storage.duty_day import DutyContract, DutyDay
from storage.gap import GapMember, GapReport, GapTopic
from storage.moment import see_one_moment
from storage.periodic_report import ReportForm
from storage.person import Person
from storage.question import Question
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketEvent, TicketVerb
from tests.storage.naive_figures import raw_rows
from tests.storage.naive_report import Cell, Days, Figure, NaiveReport, months_of, weeks_of
from tests.storage.read_report import Page, read_page, read_sheets
from tests.storage.sample_year import TOKYO, UNTIL, calendar_of, tell
from tests.storage.test_capacity import ticket

TODAY = date(2026, 11, 24)
OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))
SHEETS = {
    "indicators": "数字の一覧",
    "flow": "相談の流れ",
    "ages": "受付中の日数",
    "bot": "窓口の回答",
    "departments": "課別",
    "kinds": "種別",
    "ratings": "相談者の評価",
    "effort": "対応時間",
    "duty": "対応日",
    "outlook": "対応日の見通し",
    "reasons": "見通しの根拠",
    "knowledge": "ナレッジ",
}
Told = tuple[Span, Days, list[Days], list[Days]]
Tables = dict[str, list[list[Cell]]]
Sheets = dict[str, list[list[Any]]]
UNORDERED = ("departments", "kinds", "effort", "duty", "knowledge")  # among equals


def report_of(database: Database, span: Span, calendar: OfficeCalendar | None = None) -> Report:
    with database.read() as session:
        see_one_moment(session)
        return gather(session, span, calendar or calendar_of(database), UNTIL)


def files_of(report: Report, folder: Path, locale: Locale = Locale.JA) -> tuple[Page, Sheets]:
    paths = folder / "report.html", folder / "report.xlsx"
    for form, path in zip((ReportForm.PAGE, ReportForm.SHEETS), paths, strict=True):
        write_form(report, form, path, TOKYO, locale)
    return read_page(paths[0]), read_sheets(paths[1])


def month() -> Told:
    span = span_of(SpanKind.MONTH, OCTOBER[0])
    others = [(date(2026, 9, 1), date(2026, 9, 30)), (date(2025, 10, 1), date(2025, 10, 31))]
    return span, OCTOBER, others, weeks_of(*OCTOBER)


def week() -> Told:
    first, last = date(2026, 10, 19), date(2026, 10, 25)
    others = [(date(2026, 10, 12), date(2026, 10, 18))]
    parts = weeks_of(first - timedelta(days=49), last)
    return span_of(SpanKind.WEEK, first), (first, last), others, parts


def quarter() -> Told:
    days = (date(2026, 7, 1), date(2026, 9, 30))
    others = [(date(2026, 4, 1), date(2026, 6, 30))]
    return span_of(SpanKind.QUARTER, date(2026, 8, 9)), days, others, weeks_of(*days)


def year() -> Told:
    """It is not over."""
    days = (date(2026, 4, 1), TODAY)
    return span_of(SpanKind.YEAR, TODAY), days, [], months_of(*days)


def test_every_figure_of_a_month_equals_what_the_raw_rows_say(
    database: Database, tmp_path: Path
) -> None:
    check_report(database, tmp_path, month())


@pytest.mark.parametrize("told", [week, quarter, year])
def test_as_do_those_of_other_times(
    hasty: Database, tmp_path: Path, told: Callable[[], Told]
) -> None:
    check_report(hasty, tmp_path, told())


def check_report(database: Database, folder: Path, told: Told) -> None:
    tell(database, seed=3, first=date(2025, 9, 15))
    learn(database)
    span, days, others, parts = told
    page, sheets = files_of(report_of(database, span), folder)
    is_of_year = span.kind is SpanKind.YEAR
    naive = NaiveReport(raw_rows(database), days, others, parts, is_of_year, UNTIL, TODAY)
    tables = naive.tables()
    compare(tables, page, sheets)
    check_summary(tables, page, sheets, is_compared=bool(others))
    check_pictures(naive, page)


def compare(tables: Tables, page: Page, sheets: Sheets) -> None:
    assert set(page.tables) == {*tables, "meanings"}
    for name, rows in tables.items():
        expected = [[on_paper(cell) for cell in row] for row in rows]
        shown = page.tables[name][1:]
        in_sheet = sheets[SHEETS[name]][1:]
        if name in UNORDERED:
            if name in ("departments", "kinds"):
                new = [row[1] for row in in_sheet]
                assert new == sorted(new, reverse=True)
            expected, shown = sorted(expected), sorted(shown)
            in_sheet.sort(key=lambda row: row[0])
            rows = sorted(rows, key=lambda row: str(row[0]))
        assert shown == expected, name
        assert len(in_sheet) == len(rows), name
        for row, values in zip(rows, in_sheet, strict=True):
            for cell, value in zip(row, values, strict=True):
                check_value(cell, value)


def on_paper(cell: Cell) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return cell
    text = plain(abs(cell.value), cell.what)
    if cell.is_change:
        sign = "+" if cell.value > type(cell.value)(0) else "−"
        if not any(digit in text for digit in "123456789"):
            sign = "±"
        return sign + text.replace("%", " pt")
    is_negative = cell.what != "time" and cell.value < 0
    return f"−{text}" if is_negative else text


def plain(value: Any, what: str) -> str:
    match what:
        case "time":
            minutes = int((value.total_seconds() + 30) // 60)
            return f"{minutes // 60} 時間 {minutes % 60} 分" if minutes >= 60 else f"{minutes} 分"
        case "share":
            return f"{value * 100:.1f}%"
        case "mean":
            return f"{value:.1f}"
        case "days":
            is_half = round(value * 2) == value * 2
            return f"{value:g}" if is_half else f"{value:.1f}"
    return f"{value:,}"


def check_value(cell: Cell, value: Any) -> None:
    if isinstance(cell, Figure):
        expected = cell.value
        if isinstance(expected, timedelta):
            if cell.is_change:
                assert value == pytest.approx(expected.total_seconds() / 3600)
            else:
                assert abs(value - expected) < timedelta(seconds=1)
        else:
            assert value == pytest.approx(expected)
    else:
        assert value == cell


def check_summary(tables: Tables, page: Page, sheets: Sheets, *, is_compared: bool) -> None:
    figures = {str(row[0]): row for row in tables["indicators"]}
    new = number(figures["新しい相談"][1])
    text = "".join(page.sentences)
    assert [one[0] for one in sheets["要約"][1:]] == page.sentences
    if is_compared:
        before = number(figures["新しい相談"][2])
        moved = "増えました" if new > before else "減りました" if new < before else "同じでした"
        assert moved in page.sentences[0]
        assert f"新しい相談は {new} 件で" in page.sentences[0]
        assert str(abs(new - before)) in page.sentences[0]
    else:
        assert page.sentences[0] == f"新しい相談は {new} 件でした。"
    still_open, ended = number(figures["期末に受付中の相談"][1]), number(figures["終わった相談"][1])
    back = number(figures["再び受付中になった相談"][1])
    came = new + back
    assert (f"再び受付中になった {back} 件" in text) == (back > 0)
    assert ("追いついています" in text) == (ended >= came)
    assert f"{ended} 件" in page.sentences[1]
    assert f"{still_open} 件" in page.sentences[1]
    asked, answered = number(figures["窓口への質問"][1]), number(figures["窓口が答えた質問"][1])
    assert f"窓口は {asked} 件の質問のうち {answered} 件" in text
    kept, broken = (
        number(figures["めやすまでに返事をした相談"][1]),
        number(figures["めやすに遅れた相談"][1]),
    )
    if kept + broken:
        percent = int(100 * kept / (kept + broken) + 0.5)
        assert f"{kept + broken} 件中 {kept} 件（{percent}%）" in text
    short = [number(cell) > 0 for cell in tables["outlook"][5][1:]]
    assert text.count("足りない見込み") == sum(short)
    for tile in page.tiles:
        assert tile[1] == on_paper(figures[tile[0]][1])


def number(cell: Cell) -> Any:
    assert isinstance(cell, Figure)
    return cell.value


def check_pictures(naive: NaiveReport, page: Page) -> None:
    assert len(page.pictures) == 5
    findings = [str(one["alt"]) for one in page.pictures]
    flow, ages, bot, departments, capacity = findings
    moved = [naive.raw.flow(*part) for part in naive.parts]
    came, ended = sum(one[0] + one[1] for one in moved), sum(one[3] for one in moved)
    still_open = len(naive.raw.open_after(naive.days[1]))
    assert f"{came} 件が届き" in flow
    assert f"{ended} 件" in flow
    assert f"{still_open} 件" in flow
    assert f"受付中は {still_open} 件" in ages
    answered = sum(naive.raw.answered(*part)[1] for part in naive.parts)
    assert f"窓口が {answered} 件に答え、{sum(one[0] for one in moved)} 件が" in bot
    assert f"課から {naive.raw.flow(*naive.days)[0]} 件です" in departments
    check_months(capacity, naive.outlook())


def check_months(said: str, outlook: list[list[Cell]]) -> None:
    """What the picture of the duty days says, against the figures told from the raw rows."""
    *_, planned, needed, short = (row[1:] for row in outlook)
    for has, wants, lacks in zip(planned, needed, short, strict=True):
        if number(wants) is None:
            continue
        days, there = f"{number(wants):.1f}", f"{number(has):g}"
        if number(lacks):
            assert f"この先に {days} 人日が必要で、予定は {there} 人日" in said
            assert f"あと {number(lacks):g} 人日足りません" in said
        elif number(has):
            assert f"この先に必要な {days} 人日は、予定の {there} 人日" in said


def learn(database: Database) -> None:
    """Articles come and change, and the office is told of gaps."""
    with database.write() as session:
        article = session.scalars(select(Article).order_by(Article.id)).first()
        assert article
        changes = (
            (1, ArticleChange.IMPORTED, date(2026, 9, 30)),
            (2, ArticleChange.REVISED, date(2026, 10, 1)),
            (3, ArticleChange.REVISED, date(2026, 10, 31)),
            (4, ArticleChange.WITHDRAWN, date(2026, 11, 4)),
        )
        for number_, change, day in changes:
            session.add(revision(article, number_, change, day))
        asked = session.scalars(select(Question).where(Question.text != "").limit(9)).all()
        for place, (words, count, week_) in enumerate(
            ((["VPN", "接続"], 3, 5), ([], 1, 5), (["VPN", "接続"], 2, 12), (["印刷"], 2, 19)), 1
        ):
            members = [
                GapMember(position=position, question_id=asked[place + position].id)
                for position in range(1, count + 1)
            ]
            day = date(2026, 10, week_)
            report = session.scalar(select(GapReport).where(GapReport.week == day))
            if report is None:
                report = GapReport(week=day, since=UNTIL, until=UNTIL)
                session.add(report)
            report.topics.append(GapTopic(position=place, words=words, members=members))
            session.flush()
        session.execute(update(Question).where(Question.id == asked[5].id).values(text=""))


def revision(article: Article, number_: int, change: ArticleChange, day: date) -> ArticleRevision:
    return ArticleRevision(
        article_id=article.id,
        revision=number_,
        question=article.question,
        answer=article.answer,
        phrasings=[],
        tags=[],
        url="",
        change=change,
        recorded_at=datetime(day.year, day.month, day.day, 14, 30, tzinfo=UTC),  # 23:30 in Tokyo
    )


def test_a_quiet_month_of_a_desk_without_duty_days(hasty: Database, tmp_path: Path) -> None:
    span = span_of(SpanKind.MONTH, OCTOBER[0])
    page, sheets = files_of(report_of(hasty, span), tmp_path)
    assert page.sentences == ["この期間の質問と相談はありませんでした。"]
    assert page.tables["indicators"][1] == ["新しい相談", "0"], "nothing is compared"
    assert page.tables["outlook"][6] == ["足りない対応日", "–", "–"]
    assert sheets["対応日"] == [sheets["対応日"][0]], "nothing but the names of the columns"
    naive = NaiveReport(raw_rows(hasty), OCTOBER, [], weeks_of(*OCTOBER), False, UNTIL, TODAY)
    for name in ("flow", "ages", "bot", "ratings"):
        assert page.tables[name][1:] == [
            [on_paper(cell) for cell in row] for row in naive.tables()[name]
        ]


@pytest.mark.parametrize("count", [1, 5_000])
def test_any_number_of_tickets(hasty: Database, tmp_path: Path, count: int) -> None:
    fill(hasty, count)
    page, sheets = files_of(report_of(hasty, span_of(SpanKind.MONTH, OCTOBER[0])), tmp_path)
    assert page.tables["departments"][1][:2] == [LONG, f"{count:,}"]
    assert sheets["課別"][1][:2] == [LONG, count]
    assert page.tables["ages"][-1] == ["合計", f"{count:,}", "–"]
    assert page.sentences[0] == f"新しい相談は {count} 件でした。"


LONG = "=地域共生社会推進課 <b>重層的</b>支援体制整備事業・生活困窮者自立支援・相談担当" * 2


def fill(database: Database, count: int) -> None:
    at = datetime(2026, 10, 6, 3, tzinfo=UTC)
    with database.write() as session:
        department = Department(name=LONG)
        person = Person(slack_id="U0ANYBODY", name="誰か", slack_names=[])
        session.add_all((department, person))
        session.flush()
        who, where, every = person.id, department.id, range(1, count + 1)
        tickets = ({**ticket(one, who, at), "department_id": where} for one in every)
        insert_rows(session, Ticket, tickets)
        insert_rows(session, TicketEvent, (opened(one, who, at) for one in every))


def opened(ticket_id: int, person_id: int, at: datetime) -> dict[str, Any]:
    return {
        "ticket_id": ticket_id,
        "sequence": 1,
        "verb": TicketVerb.OPEN,
        "from_status": None,
        "to_status": TicketStatus.NEW,
        "actor_id": person_id,
        "details": {},
        "at": at,
    }


@pytest.mark.parametrize("locale", list(Locale))
def test_the_page_is_whole_and_needs_nothing_else(
    hasty: Database, tmp_path: Path, locale: Locale
) -> None:
    tell(hasty)
    fill_names(hasty)
    for kind in (SpanKind.WEEK, SpanKind.YEAR):
        report = report_of(hasty, span_of(kind, OCTOBER[0]))
        page, _ = files_of(report, tmp_path, locale)
        assert (page.open, page.problems) == ([], [])
        assert all(one.startswith("data:image/png;base64,") for one in page.references)
        text = (tmp_path / "report.html").read_text("utf-8")
        assert text.startswith("<!DOCTYPE html>")
        for outside in ("http://", "https://", "//", "url(", "@import", "<script"):
            assert outside not in without_pictures(text), outside
        assert "<b>" not in text, "what people write is escaped"
        assert "{" not in "".join(page.sentences)


def without_pictures(text: str) -> str:
    return "".join(piece.split('"', 1)[-1] for piece in text.split("data:image/png;base64,"))


def fill_names(database: Database) -> None:
    with database.write() as session:
        session.execute(update(Department).where(Department.id == 1).values(name=LONG))


def test_the_same_figures_give_the_same_files(hasty: Database, tmp_path: Path) -> None:
    tell(hasty)
    span = span_of(SpanKind.MONTH, OCTOBER[0])
    first, second = report_of(hasty, span), report_of(hasty, span)
    assert first == second
    assert from_kept(to_keep(first)) == first
    written = []
    for number_, one in enumerate((first, from_kept(to_keep(second)))):
        folder = tmp_path / str(number_)
        folder.mkdir()
        _, sheets = files_of(one, folder)
        written.append(((folder / "report.html").read_bytes(), sheets))
    assert written[0] == written[1]


def test_no_cell_is_taken_for_a_formula(hasty: Database, tmp_path: Path) -> None:
    fill(hasty, 1)
    report = report_of(hasty, span_of(SpanKind.MONTH, OCTOBER[0]))
    path = tmp_path / "report.xlsx"
    write_form(report, ReportForm.SHEETS, path, TOKYO, Locale.JA)
    for sheet in load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)


def test_a_month_without_duty_days_and_a_time_that_has_not_begun(
    hasty: Database, tmp_path: Path
) -> None:
    tell(hasty)
    with hasty.write() as session:
        session.execute(delete(DutyDay))
        session.execute(delete(DutyContract))
    span = span_of(SpanKind.MONTH, OCTOBER[0])
    page, _ = files_of(report_of(hasty, span), tmp_path)
    assert "duty" not in page.tables
    assert page.tables["outlook"][4] == ["予定の対応日", "–", "–"]
    with pytest.raises(NotBegunError):
        report_of(hasty, span_of(SpanKind.MONTH, date(2026, 12, 1)))


def test_each_step_is_told(hasty: Database) -> None:
    steps: list[None] = []
    for kind in SpanKind:
        with hasty.read() as session:
            span = span_of(kind, OCTOBER[0])
            gather(session, span, OfficeCalendar(TOKYO), UNTIL, lambda: steps.append(None))
        assert len(steps) == STEPS
        steps.clear()


def spans() -> Iterator[tuple[SpanKind, Sequence[date]]]:
    yield SpanKind.WEEK, (date(2026, 11, 2), date(2026, 11, 8))
    yield SpanKind.MONTH, (date(2026, 2, 1), date(2026, 2, 28))
    yield SpanKind.QUARTER, (date(2027, 1, 1), date(2027, 3, 31))
    yield SpanKind.YEAR, (date(2026, 4, 1), date(2027, 3, 31))


@pytest.mark.parametrize(("kind", "days"), list(spans()))
def test_spans_follow_each_other(kind: SpanKind, days: Sequence[date]) -> None:
    span = span_of(kind, days[1])
    assert (span.period.first, span.period.last) == tuple(days)
    assert span.before().period.last == days[0] - timedelta(days=1)
    assert [day for part in span.parts(days[1]) for day in part.days][-1] == days[1]

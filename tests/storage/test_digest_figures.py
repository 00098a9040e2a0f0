"""Every figure of the morning equals one that is told from the raw rows, as its message says it."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.digests.kinds import DIGESTS
from bot.digests.look import look_up
from bot.digests.morning import MORNING
from bot.digests.section import Scope
from bot.duty.on_duty import on_duty
from bot.figures.period import Period
from bot.letters.digest import content_of, parts_of
from bot.letters.digest_content import KeptChart
from bot.locale import Locale
from handlers.views.digests.charts import finding
from handlers.views.digests.digest import render_digest, render_digest_part
from handlers.views.digests.registry import SECTION_VIEWS
from handlers.views.rendered import Reader
from storage.absence import Absence
from storage.article_proposal import ArticleProposal, ProposalStatus
from storage.bulk import insert_rows
from storage.database import Database
from storage.department import Department
from storage.digest import Digest, DigestKind
from storage.gap import GapMember, GapReport, GapTopic
from storage.person import Person
from storage.question import Question
from storage.ticket import Ticket, TicketStatus
from tests.fakes.slack.limits import check_message_blocks
from tests.storage.naive_capacity import month_ahead
from tests.storage.naive_figures import DAY, OPEN, Raw, age_in_business_days, day_of, raw_rows
from tests.storage.sample_year import TOKYO, UNTIL, calendar_of, tell
from tests.storage.test_capacity import ticket

TODAY = date(2026, 11, 24)
FIRST, LAST = date(2026, 11, 20), date(2026, 11, 23)
BEFORE = (date(2026, 11, 13), date(2026, 11, 19))
RUNNING = ("new", "assigned", "in_progress")
PART = {"whole": "終日", "morning": "午前", "afternoon": "午後"}
VERY_LONG = "市民生活部" * 40  # as long as one may be


def digest_of(database: Database, now: datetime = UNTIL, day: date = TODAY) -> Digest:
    calendar = calendar_of(database)
    type_ = DIGESTS[DigestKind.MORNING]
    period = type_.covers(calendar, day, None)
    assert period is not None
    with database.read() as session:
        scope = Scope(calendar, now, day, period, "C0OFFICE")
        return look_up(session, DigestKind.MORNING, type_, scope)


def reader_of(database: Database, now: datetime = UNTIL) -> Reader:
    return Reader(Locale.JA, calendar_of(database), now, workspace_url="https://a.slack.com/")


def texts(database: Database, digest: Digest) -> list[str]:
    """The message, then each message of its thread; each is one that Slack takes."""
    reader = reader_of(database)
    with database.read() as session:
        content = content_of(session, digest)
    shown = [render_digest(content, reader)]
    shown += [render_digest_part(part, reader) for part in parts_of(content)]
    for one in shown:
        check_message_blocks(one.blocks)
    return ["\n".join(_texts(one.blocks)) for one in shown]


def _texts(blocks: list[dict[str, Any]]) -> Iterator[str]:
    for block in blocks:
        if "text" in block:
            yield block["text"]["text"].replace("*", "")


def numbers(pattern: str, text: str) -> list[float]:
    found = re.search(pattern, text)
    assert found, (pattern, text)
    return list(map(float, found.groups()))


@pytest.mark.parametrize("seed", [1, 2, 5])
def test_the_message_says_what_the_raw_rows_say(database: Database, seed: int) -> None:
    tell(database, seed=seed)
    raw, digest = raw_rows(database), digest_of(database)
    (message, *_) = texts(database, digest)
    check_numbers(message, raw)
    check_lists(message, raw)
    check_capacity(message, raw)
    check_duty(message, raw)
    check_ages(finding_of(digest), raw)


def finding_of(digest: Digest) -> str:
    assert digest.chart is not None
    kept = KeptChart(digest.chart["name"], digest.chart["values"])
    return finding(kept, Locale.JA)


def check_numbers(message: str, raw: Raw) -> None:
    new, _, solved, _ = raw.flow(FIRST, LAST)
    new_before, _, solved_before, _ = raw.flow(*BEFORE)
    of_new = numbers(r"新しい相談　(\d+) 件（ふだん ([\d.]+) 件）", message)
    assert of_new == [new, round(new_before / 5, 1)]
    of_solved = numbers(r"解決　(\d+) 件（ふだん ([\d.]+) 件）", message)
    assert of_solved == [solved, round(solved_before / 5, 1)]
    still = numbers(r"受付中　(\d+) 件（前は (\d+) 件）", message)
    assert still == [len(raw.open_after(LAST)), len(raw.open_after(BEFORE[1]))]
    check_share(message, "窓口の回答　質問", raw.answered(FIRST, LAST), raw.answered(*BEFORE))
    scores = [raw.scores(*days) for days in ((FIRST, LAST), BEFORE)]
    now, before = ((sum(one.values()), one[3] + one[4]) for one in scores)
    check_share(message, "「助かった」　評価", now, before)


def check_share(message: str, name: str, now: tuple[int, ...], before: tuple[int, ...]) -> None:
    """How many of how many, and which share it was before; nothing where there is none."""
    line = next((one for one in message.split("\n") if name in one), "")
    if not now[0]:
        assert not line
        return
    assert numbers(r"(\d+) 件のうち (\d+) 件", line) == list(now[:2])
    if before[0]:
        assert numbers(r"ふだん (\d+)%", line) == [round(100 * before[1] / before[0])]
    else:
        assert "ふだん" not in line


def check_lists(message: str, raw: Raw) -> None:
    open_ = [one for one in raw.tickets if one.status in OPEN]
    weeks_ago = UNTIL - timedelta(days=7)
    expected = {
        "至急": len([one for one in open_ if one.urgent_reason is not None]),
        "期限切れ": len([one for one in open_ if is_overdue(one, raw)]),
        "担当未定": len([one for one in open_ if one.assignee_id is None]),
        "返信がまだ": len([one for one in open_ if is_unanswered(one, raw)]),
        "返事待ちが 1 週間以上": len(
            [one for one in open_ if one.status == "waiting" and one.status_since < weeks_ago]
        ),
    }
    check_counts(message, expected)


def check_counts(message: str, expected: dict[str, int]) -> None:
    for name, count in expected.items():
        found = re.search(rf"^{name}　(\d+) 件", message, re.MULTILINE)
        assert (int(found[1]) if found else 0) == count, name


def promises(ticket: Ticket, raw: Raw) -> list[datetime]:
    """Until when something is promised that was not kept yet; nothing while the clock stands."""
    if ticket.status not in RUNNING:
        return []
    has_answer = any(one.side == "helpdesk" and one.ticket_id == ticket.id for one in raw.messages)
    dues = [ticket.solution_due_at, None if has_answer else ticket.answer_due_at]
    return [one for one in dues if one is not None]


def is_overdue(ticket: Ticket, raw: Raw) -> bool:
    late = any(one < UNTIL for one in promises(ticket, raw))
    return late or (ticket.wanted_by is not None and ticket.wanted_by < TODAY)


def is_due_today(ticket: Ticket, raw: Raw) -> bool:
    return ticket.wanted_by == TODAY or any(day_of(one) == TODAY for one in promises(ticket, raw))


@pytest.mark.parametrize("seed", [1, 2, 5])
def test_a_partners_day_says_what_the_raw_rows_say(database: Database, seed: int) -> None:
    tell(database, seed=seed)
    raw, calendar = raw_rows(database), calendar_of(database)
    open_ = [one for one in raw.tickets if one.status in OPEN]
    with database.read() as session:
        readers = [(one.id, one.slack_id) for one in on_duty(session, TODAY)]
    assert readers
    for person_id, slack_id in readers:
        with database.read() as session:
            scope = Scope(calendar, UNTIL, TODAY, Period(FIRST, LAST), slack_id)
            digest = look_up(session, DigestKind.PARTNER, DIGESTS[DigestKind.PARTNER], scope)
        message = texts(database, digest)[0] if digest.sections else ""
        mine = [one for one in open_ if one.assignee_id == person_id]
        expected = {
            "期限切れ": len([one for one in mine if is_overdue(one, raw)]),
            "今日が期限": len([one for one in mine if is_due_today(one, raw)]),
            "返信がまだ": len([one for one in mine if is_unanswered(one, raw)]),
            "担当未定": len(
                [one for one in open_ if not one.assignee_id and one.requester_id != person_id]
            ),
        }
        check_counts(message, expected)


def is_unanswered(ticket: Ticket, raw: Raw) -> bool:
    if ticket.status not in RUNNING:
        return False
    said = [one for one in raw.messages if one.ticket_id == ticket.id and one.deleted_at is None]
    answers = [one.said_at for one in said if one.side == "helpdesk"]
    asked = [one.said_at for one in said if one.side == "requester" and day_of(one.said_at) < TODAY]
    return bool(asked) and not any(one > max(asked) for one in answers)


def check_capacity(message: str, raw: Raw) -> None:
    month = month_ahead(raw, TODAY, date(2026, 11, 1))
    assert month.needed is not None
    needed, planned = f"{month.needed / 2:.1f}", f"{month.planned / 2:g}"
    if month.short:
        assert f"この先に {needed} 人日が必要で、予定は {planned} 人日です" in message
        assert f"あと {month.short / 2:g} 人日足りません" in message
    else:
        assert f"この先に必要な {needed} 人日は、予定の {planned} 人日で足ります" in message


def check_duty(message: str, raw: Raw) -> None:
    for day, name in ((TODAY, "今日"), (TODAY + DAY, "11月25日（水）")):
        line = next(one for one in message.split("\n") if one.startswith(f"{name}："))
        expected = {one.company for one in raw.duties if one.day == day}
        assert {one.company for one in raw.duties if one.company and one.company in line} == (
            expected
        )
        assert ("対応日ではありません" in line) is not bool(expected)
        for duty in (one for one in raw.duties if one.day == day):
            assert f"{duty.company}（{PART[duty.part]}・{duty.people} 名）" in line


def check_ages(said: str, raw: Raw) -> None:
    ages = [age_in_business_days(day_of(one.opened_at), LAST) for one in raw.open_after(LAST)]
    old = sum(age > 5 for age in ages)
    expected = (len(ages), old, 5, max(ages))
    assert tuple(map(int, re.findall(r"\d+", said))) == expected


def test_how_many_topics_are_new_and_how_many_answers_wait(database: Database) -> None:
    tell(database)
    statuses = [*[ProposalStatus.WAITING] * 4, *ProposalStatus]
    with database.write() as session:
        proposer = session.scalars(select(Person)).first()
        assert proposer is not None
        questions = session.scalars(select(Question).limit(5)).all()
        session.add_all(_proposal(one, proposer) for one in statuses)
        session.add(_topics_of_week(date(2026, 11, 9), questions[:2]))
        session.add(_topics_of_week(date(2026, 11, 16), questions[2:]))
    (message, *_) = texts(database, digest_of(database))
    waiting = statuses.count(ProposalStatus.WAITING)
    assert f"公開を待つ回答　{waiting} 件\n続きの {waiting - 2} 件は" in message
    assert "まだ回答のない話題　3 件（話題1、話題2、話題3）" in message, "of the newer week alone"


def _proposal(status: ProposalStatus, proposer: Person) -> ArticleProposal:
    plain = {"question": "質問", "answer": "回答", "url": "", "owner": ""}
    return ArticleProposal(
        proposer_id=proposer.id,
        phrasings=[],
        tags=[],
        status=status,
        proposed_at=UNTIL,
        **plain,
    )


def _topics_of_week(monday: date, questions: Sequence[Question]) -> GapReport:
    topics = [
        GapTopic(
            position=place,
            words=[f"話題{place}"],
            members=[GapMember(position=1, question=question)],
        )
        for place, question in enumerate(questions, start=1)
    ]
    since = datetime.combine(monday, time(0), TOKYO)
    return GapReport(week=monday, since=since, until=since + 7 * DAY, topics=topics)


def test_who_is_there_where_no_duty_days_are_entered(database: Database) -> None:
    with database.write() as session:
        partners = [
            Person(slack_id=f"U0PARTNER{number}", name="助っ人", answers=True)
            for number in range(3)
        ]
        session.add_all([*partners, Person(slack_id="U0STAFF", name="職員")])
        session.flush()
        session.add(
            Absence(
                person_id=partners[0].id,
                first_day=TODAY,
                last_day=TODAY,
                entered_by_id=partners[0].id,
                entered_at=UNTIL,
            )
        )
    (message, *_) = texts(database, digest_of(database))
    assert "今日：対応日はまだ登録されていません（対応できる方 2 名）" in message
    assert "11月25日（水）：対応日はまだ登録されていません（対応できる方 3 名）" in message


def test_a_desk_that_has_just_opened_reads_a_friendly_line(database: Database) -> None:
    digest = digest_of(database)
    (message,) = texts(database, digest)
    assert "急いで見ていただきたい相談はありません" in message
    assert "新しい相談　0 件\n" in message, "there is nothing to compare it with"
    assert digest.chart is None


@pytest.mark.parametrize("count", [1, 5_000])
def test_one_ticket_and_very_many_of_a_very_long_department(database: Database, count: int) -> None:
    with database.write() as session:
        department = Department(name=VERY_LONG)
        person = Person(slack_id="U0LONG", name="長" * 200, department=department)
        session.add(person)
        session.flush()
        at = datetime(2026, 11, 20, 1, tzinfo=UTC)
        rows = [ticket(number, person.id, at) for number in range(1, count + 1)]
        insert_rows(session, Ticket, rows)
        session.execute(
            update(Ticket).values(
                department_id=department.id,
                title="&" * 300,
                urgent_reason="急ぎます",
                wanted_by=date(2026, 11, 1),
            )
        )
    message, *thread = texts(database, digest_of(database))
    for name in ("至急", "期限切れ", "担当未定"):
        assert f"{name}　{count} 件" in message
    assert len(thread) == (3 if count > 1 else 0)
    assert ("ほかに 4997 件" in message) is (count > 1)
    with database.read() as session:
        statuses = set(session.scalars(select(Ticket.status)))
    assert statuses == {TicketStatus.NEW}


def test_what_another_version_kept_is_left_out(database: Database) -> None:
    digest = digest_of(database)
    digest.sections[1]["values"] = {"of": "another shape"}
    digest.sections.append({"name": "of_tomorrow", "values": {}, "parts": ["x"]})
    (message, *_) = texts(database, digest)
    assert "対応日の見通し" in message
    assert "新しい相談" not in message


def test_every_section_has_its_view() -> None:
    assert {one.name for one in MORNING} <= SECTION_VIEWS.keys()

"""Lists of work, what a search finds, a ticket in detail, and who saw what."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.audit_log import AuditLine, AuditPage
from bot.call import Place
from bot.letters.article_content import ArticleName
from bot.letters.card_content import OtherTicket
from bot.letters.problem_content import TicketsProblem
from bot.letters.request_content import GivenAnswer, RequestContent
from bot.lists.chosen import Chosen, WorkList
from bot.lists.content import Choice, Choices, WorkContent, WorkLine, WorkPage
from bot.lists.detail_content import (
    DetailContent,
    Ending,
    Happened,
    Internal,
    Related,
    Spoken,
    Worked,
)
from bot.locale import Locale
from bot.notes.read import NoteLine
from handlers.preview.examples import NOW
from handlers.views.audit import render_audit
from handlers.views.blocks import Block
from handlers.views.detail import render_detail
from handlers.views.exports import render_export_form
from handlers.views.found import render_find_form, render_found
from handlers.views.rendered import Reader
from storage.audit import AuditAction, Change, Changed
from storage.problem import ProblemKind
from storage.satisfaction import Score
from storage.thread import Side
from storage.ticket import OPEN, TicketStatus
from storage.ticket_event import TicketVerb


def work_example(locale: Locale, *, manages: bool) -> WorkContent:
    """The list with which a partner, or somebody of the office, begins."""
    lines = _lines(locale)
    shown = WorkList.OPEN if manages else WorkList.MINE
    page = WorkPage(lines if manages else lines[:2], 48 if manages else 2, Chosen(list=shown))
    counts = dict(zip(OPEN, (12, 9, 14, 8, 5), strict=True))
    return WorkContent(page, _choices(locale), counts)


def department_example(locale: Locale) -> WorkPage:
    """What somebody sees of their department."""
    lines = tuple(replace(line, can_work=False, thread=None) for line in _lines(locale)[:2])
    return WorkPage(lines, 2, Chosen(department=1))


def empty_work(locale: Locale, chosen: Chosen) -> WorkContent:
    """A list without a ticket."""
    return WorkContent(WorkPage((), 0, chosen), _choices(locale), dict.fromkeys(OPEN, 0))


def work_forms(reader: Reader) -> Iterator[tuple[str, Block]]:
    """Each modal by its name."""
    locale = reader.locale
    lines, choices = _lines(locale), _choices(locale)
    word = "複合機" if locale is Locale.JA else "printer"
    searched = Chosen(list=WorkList.ANY, words=word, department=1, since=date(2026, 11, 1))
    yield "find_form", render_find_form(Chosen(), choices, locale)
    yield "find_form (again)", render_find_form(searched, choices, locale)
    yield "found_tickets", render_found(WorkPage(lines, 48, searched), reader)
    own = tuple(replace(line, can_work=False) for line in lines)
    yield "found_tickets (staff)", render_found(WorkPage(own, 4, searched), reader)
    yield "found_tickets (nothing)", render_found(WorkPage((), 0, searched), reader)
    yield "export_form", render_export_form(searched, locale)
    yield "ticket_detail", render_detail(_detail(locale), reader)
    only = replace(_detail(locale), conversation=(), said=0, only_own=True, page=0, earlier=0)
    yield "ticket_detail (opener)", render_detail(only, reader)
    yield "audit_log", render_audit(_audit(locale), reader)
    yield "audit_log (nothing)", render_audit(AuditPage((), 0, 0), reader)


def _choices(locale: Locale) -> Choices:
    ja = locale is Locale.JA
    return Choices(
        departments=(
            Choice(1, "税務課" if ja else "Tax"),
            Choice(2, "総務課" if ja else "General affairs"),
        ),
        assignees=(Choice(3, "小林 直樹" if ja else "Naoki Kobayashi"),),
        companies=(Choice(3, "あおば情報システム" if ja else "Aoba Systems"),),
    )


def _lines(locale: Locale) -> tuple[WorkLine, ...]:
    ja = locale is Locale.JA
    line = WorkLine(
        ticket_id=14,
        number=14,
        title="3 階の複合機で印刷できない" if ja else "No prints on the third floor",
        status=TicketStatus.IN_PROGRESS,
        requester="山田 花子" if ja else "Hanako Yamada",
        department="税務課" if ja else "Tax",
        assignee="小林 直樹" if ja else "Naoki Kobayashi",
        opened_at=NOW - timedelta(days=3),
        due=date(2026, 11, 24),
        is_overdue=True,
        is_urgent=True,
        has_problem=True,
        thread=Place("C024BE91L", "1795300014.000100"),
        can_work=True,
    )
    screen = "受付番号を待合のモニターに映したい" if ja else "Ticket numbers on the lobby screen"
    waits = replace(
        line,
        ticket_id=12,
        number=12,
        title=screen,
        status=TicketStatus.WAITING,
        due=date(2026, 11, 30),
        is_overdue=False,
        is_urgent=False,
    )
    new = replace(
        waits, ticket_id=15, number=15, status=TicketStatus.NEW, assignee=None, department=None
    )
    solved = replace(waits, ticket_id=7, number=7, status=TicketStatus.SOLVED, due=None)
    return line, waits, new, solved


def _detail(locale: Locale) -> DetailContent:
    ja = locale is Locale.JA
    line = _lines(locale)[0]
    requester, partner = line.requester, line.assignee or ""
    asked = "昨日の夕方から印刷できません。" if ja else "It has not printed since last night."
    answered = "電源を入れ直してみてください。" if ja else "Please switch it off and on."
    said = (
        Spoken(partner, Side.HELPDESK, NOW - timedelta(days=2), answered, is_deleted=False),
        Spoken(requester, Side.REQUESTER, NOW - timedelta(days=1), "", is_deleted=False),
        Spoken(requester, Side.REQUESTER, NOW - timedelta(days=1), "", is_deleted=True),
    )
    place = "機器番号" if ja else "Number of the device"
    template = "状況をお尋ねする" if ja else "Asking what happened"
    outage = "3 階の回線の障害" if ja else "No network on the third floor"
    waits = "業者に電話済み。15 時に折り返しあり。" if ja else "The vendor calls back at three."
    other = "佐藤 健一" if ja else "Kenichi Sato"
    question = "複合機で印刷できません" if ja else "The printer does not print"
    article = ArticleName(1, "prt-001", question)
    reason = "業者の部品を待つため" if ja else "A part is on its way"
    details = {
        TicketVerb.ASSIGN: {"name": partner, "note": answered},
        TicketVerb.RELEASE: {"name": partner},
        TicketVerb.LINK: {"name": outage},
        TicketVerb.UNLINK: {"name": outage},
        TicketVerb.HOLD: {"until": "2026-11-30", "reason": reason},
    }
    happened = tuple(
        Happened(verb, "" if verb is TicketVerb.CLOSE else partner, NOW, details.get(verb, {}))
        for verb in TicketVerb
    )
    return DetailContent(
        line=line,
        text=asked,
        opener="佐藤 健一" if ja else "Kenichi Sato",
        caller="市民課 鈴木" if ja else "Suzuki",
        wanted_by=date(2026, 11, 24),
        urgent_reason="窓口が止まっている" if ja else "The counter stands still",
        hold_until=date(2026, 11, 30),
        merged_into=20,
        conversation=said,
        page=1,
        said=63,
        only_own=False,
        happened=happened,
        earlier=4,
        request=RequestContent("複合機" if ja else "Printers", (GivenAnswer(place, "3021"),)),
        ending=Ending(Score.HELPFUL, asked, 45, article, (template,)),
        related=Related(
            TicketsProblem(outage, ProblemKind.OUTAGE, is_open=True, last=None),
            (OtherTicket(14, line.title, TicketStatus.MERGED, other),),
            (other,),
        ),
        internal=Internal(
            (NoteLine(partner, NOW - timedelta(hours=5), waits, ()),),
            3,
            (Worked(partner, 45, answered),),
        ),
    )


def _audit(locale: Locale) -> AuditPage:
    name = "吉田 隆" if locale is Locale.JA else "Takashi Yoshida"
    lines = tuple(
        AuditLine(
            NOW - timedelta(minutes=minutes),
            "" if action is AuditAction.EXPORTED else name,
            action,
            12 if action is AuditAction.SEE else None,
            "U1",
            {"words": "VPN"} if action is AuditAction.SEARCH else {},
        )
        for minutes, action in enumerate(AuditAction)
        if action is not AuditAction.CHANGE
    )
    return AuditPage((*lines, *_changes(locale, name)), 62, 1)


def _changes(locale: Locale, name: str) -> Iterator[AuditLine]:
    thing = "お待ちください" if locale is Locale.JA else "Please wait"
    done = dict.fromkeys(Changed, Change.REVISED)
    done |= {Changed.ABSENCE: Change.ADDED, Changed.PROBLEM: Change.RESOLVED}
    done[Changed.ANNOUNCEMENT] = Change.SENT
    more: dict[Changed, dict[str, str | bool]] = {
        Changed.CHANNEL: {"takes_flags": True, "answers_unasked": False},
        Changed.ABSENCE: {"since": "2026-12-01", "until": "2026-12-04"},
    }
    for minutes, (what, change) in enumerate(done.items()):
        known = {"what": what.value, "change": change.value, "name": thing, **more.get(what, {})}
        if what is Changed.CHANNEL:
            known["name"] = "C0123"
        at = NOW - timedelta(hours=1, minutes=minutes)
        yield AuditLine(at, name, AuditAction.CHANGE, None, "U1", known)

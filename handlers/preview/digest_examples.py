"""The office's morning: a day with much to decide, a quiet one, and what comes in the thread."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bot.call import Place
from bot.capacity.outlook import MonthAhead
from bot.digests.sections.capacity import CAPACITY, CapacityAhead
from bot.digests.sections.duty import DUTY, CompanyDuty, DutyAhead, DutyOfDay
from bot.digests.sections.gaps import NEW_GAPS, NewGaps
from bot.digests.sections.numbers import NUMBERS, Compared, Numbers
from bot.digests.sections.proposals import PROPOSALS, Proposals
from bot.digests.sections.to_decide import TO_DECIDE, ToDecide, Waiting
from bot.letters.content import Content
from bot.letters.digest import parts_of
from bot.letters.digest_content import (
    DigestChartContent,
    DigestContent,
    DigestNames,
    DigestTicket,
    KeptChart,
    KeptSection,
)
from bot.letters.gap_content import GapTopicContent
from bot.letters.proposal_content import AlikeArticle, AlikeProposal, ArticleProposalContent
from bot.lists.chosen import WorkList
from bot.locale import Locale
from handlers.preview.board_examples import others_examples
from storage.article_proposal import ProposalStatus
from storage.digest import DigestKind
from storage.duty_day import DayPart
from storage.ticket import TicketStatus

TITLES = {
    Locale.JA: (
        "共有フォルダが開けません",
        "複合機でスキャンできません",
        "異動者の権限を直してほしい",
    ),
    Locale.EN: ("A shared folder does not open", "The scanner does not work", "Access for a mover"),
}
DEPARTMENTS = {Locale.JA: ("市民課", "資産税課"), Locale.EN: ("Residents", "Property tax")}
COMPANY = {Locale.JA: "みらい情報", Locale.EN: "Mirai"}
TOPIC = {Locale.JA: ("会議室", "モニター"), Locale.EN: ("meeting room", "screen")}
QUESTIONS = {
    Locale.JA: ("会議室のモニターに映りません", "パスワードを忘れました"),
    Locale.EN: ("The screen stays black", "I forgot my password"),
}
ANSWERS = {
    Locale.JA: "入力切替を「HDMI1」にして、ケーブルを差し直してください。",
    Locale.EN: "Choose HDMI1, and put the cable in again.",
}


def digest_examples(
    locale: Locale, requester: str, partner: str, at: datetime
) -> Iterator[Content]:
    """Contents as somebody with this language meets them."""
    busy = DigestContent(
        DigestKind.MORNING,
        at.date(),
        at.date() - timedelta(days=1),
        at.date() - timedelta(days=1),
        at,
        tuple(_busy(locale, at.date())),
        _names(locale, requester, partner, at),
        has_chart=True,
    )
    yield busy
    yield DigestContent(
        DigestKind.MORNING,
        at.date(),
        at.date() - timedelta(days=4),
        at.date() - timedelta(days=1),
        at,
        tuple(_quiet(at.date())),
        DigestNames(),
    )
    yield from parts_of(busy)
    yield from others_examples(locale, busy)
    yield DigestChartContent(KeptChart("ages", {"counts": [2, 7, 6, 3, 1, 2], "oldest": 31}))


def _busy(locale: Locale, day: date) -> Iterator[KeptSection]:
    yield TO_DECIDE.keep(
        ToDecide(
            (
                Waiting(WorkList.URGENT, 1, (1,)),
                Waiting(WorkList.OVERDUE, 5, (2, 3, 1)),
                Waiting(WorkList.UNASSIGNED, 2, (1, 3)),
                Waiting(WorkList.UNANSWERED, 1, (2,)),
                Waiting(WorkList.LONG_WAITING, 1, (3,)),
            )
        )
    )
    before = day - timedelta(days=1)
    usual = Numbers(
        day - timedelta(days=8), day - timedelta(days=2), 5, 47, 44, 18, 103, 58, 21, 18
    )
    yield NUMBERS.keep(Compared(Numbers(before, before, 1, 12, 9, 21, 24, 14, 5, 4), usual))
    company = CompanyDuty(COMPANY[locale], DayPart.WHOLE, 2)
    half = CompanyDuty(COMPANY[locale], DayPart.MORNING, 1)
    following = DutyOfDay(day + timedelta(days=1), is_planned=True, companies=(half,), there=0)
    yield DUTY.keep(DutyAhead((DutyOfDay(day, True, (company,), 2), following)))
    this, following_month = _months(day, planned=5)
    yield CAPACITY.keep(CapacityAhead(this, following_month, 4))
    yield NEW_GAPS.keep(NewGaps(6, (1, 2)))
    yield PROPOSALS.keep(Proposals(3, (1, 2, 3)))


def _quiet(day: date) -> Iterator[KeptSection]:
    yield TO_DECIDE.keep(ToDecide(()))
    first, last = day - timedelta(days=4), day - timedelta(days=1)
    yield NUMBERS.keep(Compared(Numbers(first, last, 2, 0, 0, 0, 0, 0, 0, 0), None))
    today = DutyOfDay(day, is_planned=True, companies=(), there=0)
    unknown = DutyOfDay(day + timedelta(days=1), is_planned=False, companies=(), there=2)
    yield DUTY.keep(DutyAhead((today, unknown)))
    yield CAPACITY.keep(CapacityAhead(*_months(day, planned=20), 0))


def _months(day: date, planned: int) -> tuple[MonthAhead, MonthAhead]:
    first = day.replace(day=1)
    this = MonthAhead(first, True, 40, 20.0, 20, planned, 10.0)
    following = (first + timedelta(days=32)).replace(day=1)
    return this, MonthAhead(following, True, 0, 60.0, 0, planned * 2, 22.0)


def _names(locale: Locale, requester: str, partner: str, at: datetime) -> DigestNames:
    titles, departments = TITLES[locale], DEPARTMENTS[locale]
    tickets = {
        number: DigestTicket(
            ticket_id=number,
            number=128 + number,
            title=titles[number - 1],
            requester=requester,
            department=departments[number % 2],
            assignee=partner if number == 2 else None,
            opened_at=at - timedelta(days=number * 2),
            status=TicketStatus.NEW,
            is_urgent=number == 1,
            card=Place("C0HELPDESK", f"176400000{number}.000100"),
        )
        for number in (1, 2, 3)
    }
    first, second = QUESTIONS[locale]
    topics = {
        1: GapTopicContent(1, TOPIC[locale], 4, 2, (first,)),
        2: GapTopicContent(2, (), 1, 0, (second,)),
    }
    proposals = {
        one: _proposal(one, QUESTIONS[locale][one % 2], locale, partner) for one in (1, 2, 3)
    }
    return DigestNames(tickets, proposals, topics)


def _proposal(number: int, question: str, locale: Locale, partner: str) -> ArticleProposalContent:
    return ArticleProposalContent(
        proposal_id=number,
        question=question,
        answer=ANSWERS[locale],
        phrasings=(),
        tags=(),
        url="",
        owner="",
        review_on=None,
        proposer=partner,
        ticket=None,
        status=ProposalStatus.WAITING,
        alike=(AlikeArticle(2, "acc-001", question),) if number == 2 else (),
        also_waiting=(AlikeProposal(question, partner),) if number == 3 else (),
    )

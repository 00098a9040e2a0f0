"""Everything that a digest can say, with anything in it that people write."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from bot.capacity.outlook import MonthAhead
from bot.digests.section import Section
from bot.digests.sections.capacity import CAPACITY, CapacityAhead
from bot.digests.sections.day_done import DAY_DONE, DUE_NEXT, NEXT_DUTY, DayDone, DueNext
from bot.digests.sections.duty import DUTY, CompanyDuty, DutyAhead, DutyOfDay
from bot.digests.sections.gaps import NEW_GAPS, NewGaps
from bot.digests.sections.helpful_articles import HELPFUL_ARTICLES, HelpfulArticles
from bot.digests.sections.invitation import INVITATION, Invitation
from bot.digests.sections.new_articles import NEW_ARTICLES, NewArticles
from bot.digests.sections.numbers import NUMBERS, Compared, Numbers
from bot.digests.sections.own_day import MINE, OWN_DAY, OwnDay
from bot.digests.sections.proposals import PROPOSALS, Proposals
from bot.digests.sections.results import RESULTS, Results
from bot.digests.sections.to_decide import LISTS, TO_DECIDE, ToDecide, Waiting
from bot.letters.digest_content import (
    DigestChartContent,
    DigestContent,
    DigestNames,
    DigestPartContent,
    DigestTicket,
    KeptChart,
)
from bot.letters.gap_content import GapTopicContent
from bot.letters.proposal_content import ArticleProposalContent
from bot.lists.chosen import WorkList
from storage.digest import DigestKind
from storage.duty_day import DayPart
from storage.ticket import TicketStatus

COUNTS = st.integers(0, 10**6)
SOME = st.integers(1, 20)  # ids
IDS = st.lists(SOME, max_size=20, unique=True).map(tuple)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
MONTHS = st.builds(
    MonthAhead,
    first=DAYS,
    is_planned=st.booleans(),
    came=COUNTS,
    expected=st.none() | st.floats(0, 10**5),
    worked=COUNTS,
    planned=st.integers(0, 100),
    needed=st.none() | st.floats(0, 10**5),
)
WAITING = st.tuples(
    *(st.none() | st.builds(Waiting, st.just(one), st.integers(1, 10**6), IDS) for one in LISTS)
).map(lambda each: tuple(one for one in each if one is not None))
COMPARED = st.builds(
    Compared,
    now=st.builds(Numbers, DAYS, DAYS, *[COUNTS] * 8),
    usual=st.none() | st.builds(Numbers, DAYS, DAYS, *[COUNTS] * 8),
)
CHARTS = st.lists(COUNTS, min_size=6, max_size=6).map(
    lambda counts: DigestChartContent(KeptChart("ages", {"counts": counts, "oldest": 7}))
)


RESULTS_OF = st.builds(
    Results,
    first=DAYS,
    last=DAYS,
    came_in=COUNTS,
    solved=COUNTS,
    by_bot=COUNTS,
    content=st.none() | st.integers(0, 100),
    minutes=st.none() | st.integers(0, 10**5),
    solved_this_year=COUNTS,
    by_bot_this_year=COUNTS,
)
BOARD: list[tuple[Section[Any], st.SearchStrategy[Any]]] = [
    (RESULTS, RESULTS_OF),
    (NEW_ARTICLES, st.builds(NewArticles, COUNTS, IDS.map(lambda ids: ids[:5]))),
    (HELPFUL_ARTICLES, st.builds(HelpfulArticles, IDS.map(lambda ids: ids[:3]))),
    (INVITATION, st.builds(Invitation, st.booleans())),
]


def own_lists(*lists: WorkList) -> st.SearchStrategy[tuple[Waiting, ...]]:
    each = (st.builds(Waiting, st.just(one), st.integers(1, 10**6), IDS) for one in lists)
    return st.tuples(*each)


OWN = st.builds(
    OwnDay,
    person=SOME,
    mine=st.sampled_from((MINE, ())).flatmap(lambda lists: own_lists(*lists)),
    free=st.none() | own_lists(WorkList.UNASSIGNED).map(lambda lists: lists[0]),
)


def evening(name: st.SearchStrategy[str]) -> list[tuple[Section[Any], st.SearchStrategy[Any]]]:
    """What the office reads in the evening."""
    return [
        (DAY_DONE, st.builds(DayDone, *[COUNTS] * 5)),
        (DUE_NEXT, st.builds(DueNext, DAYS, COUNTS, IDS.map(lambda ids: ids[:5]))),
        (NEXT_DUTY, duty(name).map(lambda ahead: ahead.days[0])),
    ]


def duty(name: st.SearchStrategy[str]) -> st.SearchStrategy[DutyAhead]:
    company = st.builds(CompanyDuty, name, st.sampled_from(DayPart), st.integers(1, 9))
    companies = st.lists(company, max_size=9).map(tuple)
    day = st.builds(DutyOfDay, DAYS, st.booleans(), companies, st.integers(0, 9))
    return st.builds(DutyAhead, st.tuples(day, day))


def sections(name: st.SearchStrategy[str]) -> list[tuple[Section[Any], st.SearchStrategy[Any]]]:
    return [
        (TO_DECIDE, st.builds(ToDecide, WAITING)),
        (NUMBERS, COMPARED),
        (DUTY, duty(name)),
        (CAPACITY, st.builds(CapacityAhead, MONTHS, MONTHS, COUNTS)),
        (NEW_GAPS, st.builds(NewGaps, COUNTS, IDS)),
        (PROPOSALS, st.builds(Proposals, COUNTS, IDS)),
    ]


def named(
    text: st.SearchStrategy[str],
    proposals: st.SearchStrategy[ArticleProposalContent],
    topics: st.SearchStrategy[GapTopicContent],
    instants: st.SearchStrategy[Any],
    places: st.SearchStrategy[Any],
) -> st.SearchStrategy[DigestNames]:
    ticket = st.builds(
        DigestTicket,
        ticket_id=SOME,
        number=st.integers(1, 10**9),
        title=text,
        requester=text,
        department=st.none() | text,
        assignee=st.none() | text,
        opened_at=instants,
        status=st.sampled_from(TicketStatus),
        is_urgent=st.booleans(),
        card=st.none() | places,
    )
    return st.builds(
        DigestNames,
        st.dictionaries(SOME, ticket, max_size=20),
        st.dictionaries(SOME, proposals, max_size=4),
        st.dictionaries(SOME, topics, max_size=4),
        st.dictionaries(SOME, text, max_size=5),
    )


def digests(
    names: st.SearchStrategy[DigestNames],
    name: st.SearchStrategy[str],
    instants: st.SearchStrategy[Any],
) -> st.SearchStrategy[DigestContent]:
    """The sections of any of them, each there or not."""
    every = (sections(name), evening(name), BOARD, [(OWN_DAY, OWN)])
    kept = [
        st.tuples(*(st.none() | told.map(section.keep) for section, told in those))
        for those in every
    ]
    return st.builds(
        DigestContent,
        kind=st.sampled_from(DigestKind),
        day=DAYS,
        first=DAYS,
        last=DAYS,
        at=instants,
        sections=st.one_of(kept).map(lambda each: tuple(filter(None, each))),
        names=names,
        has_chart=st.booleans(),
    )


def parts(digest: DigestContent) -> st.SearchStrategy[DigestPartContent]:
    """Any of its parts; where it has none, one that is not there any more."""
    every = [(one, part) for one in digest.sections for part in one.parts]
    gone = [(TO_DECIDE.keep(ToDecide(())), "overdue")]
    return st.sampled_from(every or gone).map(lambda one: DigestPartContent(digest, *one))

"""Lists of work with anything in them that people write."""

from hypothesis import strategies as st

from bot.call import Place
from bot.lists.chosen import Chosen, Order, WorkList
from bot.lists.content import PAGE, Choice, Choices, WorkContent, WorkLine, WorkPage
from bot.lists.look import MOST_ASSIGNEES, MOST_COMPANIES, MOST_DEPARTMENTS
from storage.ticket import OPEN, TicketStatus
from tests.views.contents import DAYS, IDS, INSTANTS, LONG, NAME, NOW, NUMBERS

PLACES = st.just(Place("C" + "0" * 31, "1795312800.000001"))
WORK_LINES = st.builds(
    WorkLine,
    ticket_id=IDS,
    number=NUMBERS,
    title=LONG,
    status=st.sampled_from(TicketStatus),
    requester=NAME,
    department=st.none() | NAME,
    assignee=st.none() | NAME,
    opened_at=INSTANTS,
    due=st.none() | DAYS,
    is_overdue=st.booleans(),
    is_urgent=st.booleans(),
    thread=st.none() | PLACES,
    can_work=st.booleans(),
)
CHOSEN = st.builds(
    Chosen,
    list=st.sampled_from(WorkList),
    order=st.sampled_from(Order),
    status=st.none() | st.sampled_from(TicketStatus),
    department=st.none() | IDS,
    assignee=st.none() | IDS,
    company=st.none() | IDS,
    person=st.sampled_from(["", "U0YAMADA"]),
    words=NAME.map(lambda text: text[:100]),
    number=st.none() | NUMBERS,
    since=st.none() | DAYS,
    until=st.none() | DAYS,
    page=st.integers(0, 10**5),
)
_LINES = st.lists(WORK_LINES, max_size=2) | st.lists(WORK_LINES, min_size=PAGE, max_size=PAGE)
WORK_PAGES = st.builds(WorkPage, _LINES.map(tuple), st.integers(0, 10**6), CHOSEN)
_NAMED = st.lists(st.builds(Choice, IDS, NAME), max_size=3, unique_by=lambda one: one.id).map(tuple)
CHOICES = st.builds(Choices, _NAMED, _NAMED, _NAMED)
WORK = st.builds(
    WorkContent,
    WORK_PAGES,
    CHOICES,
    st.dictionaries(st.sampled_from(OPEN), st.integers(0, 10**6)),
)
MANY_CHOICES = Choices(
    *(
        tuple(Choice(10**18 + one, "課" * 200) for one in range(most))
        for most in (MOST_DEPARTMENTS, MOST_ASSIGNEES, MOST_COMPANIES)
    )
)


def full_page() -> WorkPage:
    """As many tickets as there may be, each as long as they get."""
    line = WorkLine(
        ticket_id=2**63 - 1,
        number=10**9,
        title="&" * 40_000,
        status=TicketStatus.IN_PROGRESS,
        requester="&" * 200,
        department="&" * 200,
        assignee="&" * 200,
        opened_at=NOW,
        due=NOW.date(),
        is_overdue=True,
        is_urgent=True,
        has_problem=True,
        thread=Place("C" + "0" * 31, "1795312800.000001"),
        can_work=True,
    )
    return WorkPage((line,) * PAGE, 10**6, Chosen(department=10**18 + 7, words="&" * 100, page=7))

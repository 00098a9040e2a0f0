"""Lists of tickets: the work of the help desk in Home, and lines of any list.

One block a ticket, with everything that can be done with it in one menu.
"""

from collections.abc import Iterable, Sequence

from bot.lists.chosen import NOT_GIVEN, Chosen, Order, WorkList
from bot.lists.content import Choice, WorkContent, WorkLine, WorkPage
from bot.locale import Locale
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import (
    LABEL_MAX,
    Block,
    actions,
    button,
    context,
    header,
    menu,
    one_line,
    plain_text,
    section,
)
from handlers.views.own_reminders import remind_option
from handlers.views.paging import turning
from handlers.views.permalink import permalink
from handlers.views.rendered import Reader
from handlers.views.ticket_menu import verbs_of
from handlers.wording import home, ticket_verbs, tickets
from handlers.wording import worklists as words
from handlers.wording.dates import age, day_of_year, local_day
from handlers.wording.wording import Wording
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb

TITLE_MAX = 80
NAME_MAX = 40
CHOICE_MAX = 30  # of three hundred departments; all of a Home is 250 KB at most
BETWEEN = " · "  # facts
GROUP = 100  # options of one group, and groups of one menu
TABS = (
    *(WorkList.MINE, WorkList.UNASSIGNED, WorkList.OVERDUE),
    *(WorkList.WAITING, WorkList.OPEN, WorkList.DONE),
)
_VERB_LABEL = {
    TicketVerb.TAKE: tickets.TAKE_BUTTON,
    TicketVerb.SOLVE: tickets.SOLVE_BUTTON,
    **ticket_verbs.MENU_LABEL,
}


def work_blocks(content: WorkContent, reader: Reader, *, manages: bool) -> list[Block]:
    """The lists, what they are narrowed down to, and one page."""
    locale, page = reader.locale, content.page
    return [
        header(words.WORK_TITLE.plain(locale, count=page.count)),
        _tabs(page.chosen, locale),
        _filters(content, locale, manages=manages),
        context(_open_now(content, locale)),
        *lines_or_none(page, reader),
        *turning_of(page, locale, action_ids.WORK_NEWER, action_ids.WORK_OLDER),
    ]


def department_blocks(page: WorkPage, reader: Reader) -> list[Block]:
    """What is open in the reader's department."""
    locale = reader.locale
    return [
        header(words.DEPARTMENT_TITLE.plain(locale, count=page.count)),
        *lines_or_none(page, reader),
        *turning_of(page, locale, action_ids.DEPARTMENT_NEWER, action_ids.DEPARTMENT_OLDER),
    ]


def lines_or_none(page: WorkPage, reader: Reader) -> list[Block]:
    """The tickets of a page, or that there are none."""
    if not page.lines:
        narrowed = page.chosen.is_narrowed
        nothing = words.NOTHING_THERE if narrowed else words.EMPTY[page.chosen.list]
        return [context(nothing.mrkdwn(reader.locale))]
    return [line_block(line, reader) for line in page.lines]


def line_block(line: WorkLine, reader: Reader) -> Block:
    """A ticket, and what the reader can do with it."""
    locale = reader.locale
    return section(line_text(line, reader), _menu(line, locale))


def line_text(line: WorkLine, reader: Reader) -> str:
    """Title, facts, and the way to where it is talked about."""
    locale = reader.locale
    shape = words.LINE_URGENT if line.is_urgent else words.LINE_TITLE
    title = shape.mrkdwn(locale, number=line.number, title=one_line(line.title, TITLE_MAX))
    facts = words.LINE_FACTS.mrkdwn(
        locale,
        status=tickets.TICKET_STATUS[line.status].plain(locale),
        assignee=_name(line.assignee, tickets.NO_ASSIGNEE, locale),
        day=local_day(line.opened_at, locale, reader.timezone),
        age=age(line.opened_at, reader.now, locale, reader.calendar),
    )
    requester = words.LINE_REQUESTER.mrkdwn(
        locale,
        name=one_line(line.requester, NAME_MAX),
        department=_name(line.department, tickets.NO_DEPARTMENT, locale),
    )
    last = [requester, *_due(line, locale), *_way(line, reader)]
    return "\n".join([title, facts, BETWEEN.join(last)])


def turning_of(page: WorkPage, locale: Locale, newer: str, older: str) -> list[Block]:
    """Buttons to the other pages of a list."""
    return turning(
        (home.NEWER_BUTTON, newer) if page.has_newer else None,
        (home.OLDER_BUTTON, older) if page.has_older else None,
        page.chosen.page,
        locale,
    )


def see_button(ticket_id: int, locale: Locale) -> Block:
    """Opens everything about a ticket."""
    carried = action_ids.pack(ticket=ticket_id)
    return button(words.SEE_BUTTON.plain(locale), action_ids.SEE_TICKET, carried)


def options_of_choices(choices: Iterable[Choice], name: str) -> list[Block]:
    """Things to choose from, each carrying its id by a name."""
    return [_option(one.name, **{name: one.id}) for one in choices]


def status_options(locale: Locale, statuses: Sequence[TicketStatus]) -> list[Block]:
    """States to choose from."""
    return [_option(tickets.TICKET_STATUS[one].plain(locale), status=one.value) for one in statuses]


def grouped(element: Block, options: list[Block]) -> Block:
    """A menu of any length that Slack takes: in groups, when there are many."""
    if len(options) <= GROUP:
        return {**element, "options": options}
    parts = [options[first : first + GROUP] for first in range(0, len(options), GROUP)]
    groups = [{"label": _from_to(part), "options": part} for part in parts[:GROUP]]
    return {**_without_options(element), "option_groups": groups}


def _without_options(element: Block) -> Block:
    return {name: value for name, value in element.items() if name != "options"}


def _from_to(part: list[Block]) -> Block:
    first, last = (one["text"]["text"] for one in (part[0], part[-1]))
    return plain_text(f"{one_line(first, 30)} 〜 {one_line(last, 30)}", LABEL_MAX)


def _tabs(chosen: Chosen, locale: Locale) -> Block:
    return actions(
        *(
            button(
                words.TAB[name].plain(locale),
                f"{action_ids.WORK_TAB}{name.value}",
                action_ids.pack(list=name.value, status=""),
                primary=name is chosen.list,
            )
            for name in TABS
        )
    )


def _filters(content: WorkContent, locale: Locale, *, manages: bool) -> Block:
    chosen, choices = content.page.chosen, content.choices
    none = _option(words.NO_DEPARTMENT.plain(locale), department=NOT_GIVEN)
    departments = [none, *options_of_choices(choices.departments, "department")]
    companies = options_of_choices(choices.companies, "company") if manages else []
    clear = button(words.CLEAR_BUTTON.plain(locale), action_ids.WORK_CLEAR, action_ids.pack())
    return actions(
        _filter(
            "status",
            words.BY_STATUS,
            status_options(locale, _statuses(chosen.list)),
            chosen,
            locale,
        ),
        _filter("department", words.BY_DEPARTMENT, departments, chosen, locale),
        _filter(
            "assignee",
            words.BY_ASSIGNEE,
            options_of_choices(choices.assignees, "assignee"),
            chosen,
            locale,
        ),
        _filter("company", words.BY_COMPANY, companies, chosen, locale),
        _order(chosen, locale),
        clear if chosen.is_narrowed else None,
    )


def _statuses(chosen: WorkList) -> list[TicketStatus]:
    """Those that tickets of a list can have; none where all have the same."""
    if chosen is WorkList.WAITING:
        return []
    done = chosen is WorkList.DONE
    return [one for one in TicketStatus if chosen is WorkList.ANY or one.is_open is not done]


def _filter(
    name: str, label: Wording, options: list[Block], chosen: Chosen, locale: Locale
) -> Block | None:
    """A menu that shows what is chosen; None where there is nothing to choose."""
    if not options:
        return None
    anything = _option(words.ANYTHING.plain(locale), **{name: ""})
    element = menu(label.plain(locale), f"{action_ids.WORK_FILTER}{name}", [])
    value = getattr(chosen, name)
    now = None if value is None else action_ids.pack(**{name: value})
    shown = [one for one in options if one["value"] == now]
    initial = {"initial_option": shown[0]} if shown else {}
    return {**grouped(element, [anything, *options]), **initial}


def _order(chosen: Chosen, locale: Locale) -> Block:
    label = words.ORDER_LABEL.plain(locale)
    options = {
        order: _option(words.ORDER[order].plain(locale), order=order.value) for order in Order
    }
    element = menu(label, f"{action_ids.WORK_FILTER}order", list(options.values()))
    return {**element, "initial_option": options[chosen.order]}


def _option(label: str, **carried: int | str) -> Block:
    return {
        "text": plain_text(one_line(label, CHOICE_MAX) or "–", CHOICE_MAX),
        "value": action_ids.pack(**carried),
    }


def _open_now(content: WorkContent, locale: Locale) -> str:
    counts = [
        words.OPEN_OF_STATUS.plain(
            locale, status=tickets.TICKET_STATUS[status].plain(locale), count=count
        )
        for status, count in content.open_by_status.items()
    ]
    return words.OPEN_NOW.mrkdwn(locale, counts=BETWEEN.join(counts))


def _menu(line: WorkLine, locale: Locale) -> Block:
    """Everything at once for the help desk; the others look only."""
    if not line.can_work:
        return see_button(line.ticket_id, locale)
    assigned = line.assignee is not None
    quick = (
        TicketVerb.TAKE if line.status.is_open and not assigned else None,
        TicketVerb.SOLVE if line.status.is_open else None,
    )
    others = verbs_of(
        line.status,
        has_assignee=assigned,
        has_problem=line.has_problem,
        is_urgent=line.is_urgent,
    )
    verbs = [verb for verb in quick if verb] + others
    options = [_option(words.SEE_BUTTON.plain(locale), ticket=line.ticket_id)]
    options += [
        _option(_VERB_LABEL[verb].plain(locale), ticket=line.ticket_id, verb=verb.value)
        for verb in verbs
    ]
    options.append(remind_option(line.ticket_id, locale))
    return menu(words.LINE_MENU.plain(locale), action_ids.LINE_MENU, options)


def _due(line: WorkLine, locale: Locale) -> list[str]:
    if line.due is None:
        return []
    wording = words.LINE_OVERDUE if line.is_overdue else words.LINE_DUE
    return [wording.mrkdwn(locale, day=day_of_year(line.due, locale))]


def _way(line: WorkLine, reader: Reader) -> list[str]:
    address = permalink(line.thread, reader.workspace_url) if line.thread else None
    if address is None:
        return []
    label = home.OPEN_CARD if line.can_work else home.OPEN_THREAD
    return [f"<{escape(address)}|{label.mrkdwn(reader.locale)}>"]


def _name(name: str | None, otherwise: Wording, locale: Locale) -> str:
    return otherwise.plain(locale) if name is None else one_line(name, NAME_MAX)

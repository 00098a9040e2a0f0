"""The Home tab: ask, what became of one's own tickets, and the work of the help desk.

At most ten tickets of one's own a list, two blocks each, and fifteen to work on, one block each:
about 95 of the 100 blocks that Slack takes.
"""

from bot.home.content import HomeContent, HomeList, ListPage, TicketLine
from bot.home.state import HomeState
from bot.locale import Locale
from bot.refusal import RefusedError
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.absences import absences_button
from handlers.views.blocks import (
    Block,
    actions,
    button,
    context,
    header,
    one_line,
    section,
)
from handlers.views.calendar_page import calendar_button
from handlers.views.exports import export_button
from handlers.views.own_reminders import reminders_button
from handlers.views.permalink import permalink
from handlers.views.rendered import Reader
from handlers.views.ticket import requester_solved_button, withdraw_button
from handlers.views.work import department_blocks, see_button, work_blocks
from handlers.wording import article_list, audit, channels, home, problems, tickets, worklists
from handlers.wording.dates import local_day
from handlers.wording.refusals import REFUSAL

TITLE_MAX = 80
HIDDEN_WHEN_EMPTY = (HomeList.WAITING, HomeList.PAST)


def render_home(content: HomeContent, reader: Reader) -> Block:
    """Everything that somebody may see and do."""
    locale = reader.locale
    lists = _own_lists(content, reader)
    lead = section(home.HOME_LEAD.mrkdwn(locale))
    blocks = [lead, _top_buttons(content, locale), *_work(content, reader), *lists]
    if content.department is not None:
        blocks += department_blocks(content.department, reader)
    if content.manages:
        blocks += _settings(locale)
    return {**_view(blocks), "private_metadata": action_ids.pack(**_state(content).packed())}


def render_closed_home(refused: RefusedError, locale: Locale) -> Block:
    """Why there is nothing here for somebody."""
    return _view([section(REFUSAL[refused.reason].mrkdwn(locale, **refused.details))])


def _view(blocks: list[Block]) -> Block:
    return {"type": "home", "blocks": blocks}


def _top_buttons(content: HomeContent, locale: Locale) -> Block:
    nothing = action_ids.pack()
    ask = button(home.ASK_BUTTON.plain(locale), action_ids.ASK_IN_HOME, nothing, primary=True)
    phone = button(home.PHONE_BUTTON.plain(locale), action_ids.PHONE_TICKET, nothing)
    find = button(worklists.FIND_BUTTON.plain(locale), action_ids.FIND_TICKETS, nothing)
    causes = button(problems.LIST_BUTTON.plain(locale), action_ids.SEE_PROBLEMS, nothing)
    for_desk = (causes, absences_button(locale)) if content.answers else ()
    first = phone if content.answers else None
    return actions(ask, first, find, reminders_button(locale), export_button(locale), *for_desk)


def _settings(locale: Locale) -> list[Block]:
    """What the office seldom needs, below what it needs every day."""
    nothing = action_ids.pack()
    replies = button(home.TEMPLATES_BUTTON.plain(locale), action_ids.MANAGE_TEMPLATES, nothing)
    types = button(home.TYPES_BUTTON.plain(locale), action_ids.MANAGE_TYPES, nothing)
    answers = button(article_list.LIST_BUTTON.plain(locale), action_ids.MANAGE_ARTICLES, nothing)
    words = button(home.SYNONYMS_BUTTON.plain(locale), action_ids.MANAGE_SYNONYMS, nothing)
    label = channels.CHANNELS_BUTTON.plain(locale)
    where = button(label, action_ids.MANAGE_CHANNELS, nothing)
    seen = button(audit.AUDIT_BUTTON.plain(locale), action_ids.SEE_AUDIT, nothing)
    days = calendar_button(locale)
    title = header(home.SETTINGS_TITLE.plain(locale))
    return [title, actions(answers, words, replies, types, where, days, seen)]


def _work(content: HomeContent, reader: Reader) -> list[Block]:
    if content.work is None:
        return []
    return work_blocks(content.work, reader, manages=content.manages)


def _state(content: HomeContent) -> HomeState:
    """Where the reader is, to come back to it after whatever they press."""
    return HomeState(
        pages={name: content.list(name).page for name in HomeList},
        department=content.department.chosen.page if content.department else 0,
        work=content.work.page.chosen if content.work else None,
    )


def _own_lists(content: HomeContent, reader: Reader) -> list[Block]:
    """What the reader asked for themselves; below the work of others, it says whose it is."""
    lists = [block for name in HomeList for block in _list(name, content, reader)]
    if content.work is None or not lists:
        return lists
    return [{"type": "divider"}, context(home.YOUR_OWN.mrkdwn(reader.locale)), *lists]


def _list(name: HomeList, content: HomeContent, reader: Reader) -> list[Block]:
    page, locale = content.list(name), reader.locale
    if page.count == 0 and (name in HIDDEN_WHEN_EMPTY or content.work is not None):
        return []
    title = header(home.LIST_TITLE[name].plain(locale, count=page.count))
    if page.count == 0:
        return [title, context(home.NOTHING_OPEN.mrkdwn(locale))]
    lines = [block for line in page.lines for block in _line(line, reader)]
    return [title, *lines, *_turning(name, content, locale)]


def _line(line: TicketLine, reader: Reader) -> list[Block]:
    locale = reader.locale
    title = one_line(line.title, TITLE_MAX)
    facts = home.LINE_FACTS.mrkdwn(
        locale,
        status=tickets.TICKET_STATUS[line.status].plain(locale),
        assignee=line.assignee or tickets.NO_ASSIGNEE.plain(locale),
        day=local_day(line.opened_at, locale, reader.timezone),
    )
    parts = [home.LINE_TITLE.mrkdwn(locale, number=line.number, title=title), facts]
    if line.merged_into is not None:
        parts.append(home.LINE_MERGED.mrkdwn(locale, number=line.merged_into))
    if line.entered_for is not None:
        parts.append(home.LINE_ENTERED_FOR.mrkdwn(locale, name=line.entered_for))
    address = permalink(line.thread, reader.workspace_url) if line.thread else None
    if address is not None:
        parts.append(f"<{escape(address)}|{home.OPEN_THREAD.mrkdwn(locale)}>")
    return [section("\n".join(parts)), _line_buttons(line, locale)]


def _line_buttons(line: TicketLine, locale: Locale) -> Block:
    carried = action_ids.pack(ticket=line.ticket_id, number=line.number)
    add = button(home.ADD_BUTTON.plain(locale), action_ids.ADD_TO_TICKET, carried)
    withdraw = withdraw_button(line.ticket_id, line.number, locale)
    solved = requester_solved_button(line.ticket_id, locale)
    return actions(
        add,
        solved if line.can_solve else None,
        withdraw if line.status.is_open else None,
        see_button(line.ticket_id, locale),
    )


def _turning(name: HomeList, content: HomeContent, locale: Locale) -> list[Block]:
    """Buttons to the pages before and after, which leave the other lists where they are."""
    page = content.list(name)
    newer = button(
        home.NEWER_BUTTON.plain(locale), action_ids.HOME_NEWER, _pages(name, content, page.page - 1)
    )
    older = button(
        home.OLDER_BUTTON.plain(locale), action_ids.HOME_OLDER, _pages(name, content, page.page + 1)
    )
    shown = (newer if page.has_newer else None, older if page.has_older else None)
    return [actions(*shown)] if any(shown) else []


def _pages(turned: HomeList, content: HomeContent, to: int) -> str:
    def page_of(name: HomeList) -> int:
        shown: ListPage = content.list(name)
        return to if name is turned else shown.page

    return action_ids.pack(**{name.value: page_of(name) for name in HomeList})

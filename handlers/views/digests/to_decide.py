"""Which tickets need a decision first."""

from collections.abc import Iterable, Sequence

from bot.digests.sections.to_decide import FIRST, MOST, TO_DECIDE, ToDecide, Waiting
from bot.letters.digest_content import DigestNames, DigestTicket
from bot.lists.chosen import Chosen
from bot.locale import Locale
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import Block, button, one_line, section
from handlers.views.calendar_lines import BETWEEN
from handlers.views.digests.section_view import SectionView
from handlers.views.permalink import permalink
from handlers.views.rendered import Reader
from handlers.views.work import see_button
from handlers.wording import digests as words
from handlers.wording import home, tickets
from handlers.wording.dates import age
from handlers.wording.worklists import LINE_TITLE, LINE_URGENT, TAB

TITLE_MAX = 80
NAME_MAX = 40
INDENT = "\N{EM SPACE}"


def to_decide_blocks(told: ToDecide, names: DigestNames, reader: Reader) -> list[Block]:
    """Each list with its first tickets, and the way to all of them; no ticket is named twice."""
    locale = reader.locale
    if not told.lists:
        return [section(words.NOTHING_TO_DECIDE.mrkdwn(locale))]
    return [section(words.DECIDE.mrkdwn(locale)), *list_blocks(told.lists, names, reader)]


def list_blocks(
    lists: Iterable[Waiting], names: DigestNames, reader: Reader, assignee: int | None = None
) -> list[Block]:
    """Each list with its first tickets, none of them twice; of one assignee, or of all."""
    blocks, named = list[Block](), set[int]()
    for waiting in lists:
        there = [ticket for one in waiting.tickets[:MOST] if (ticket := names.tickets.get(one))]
        new = [one for one in there if one.ticket_id not in named][:FIRST]
        named |= {one.ticket_id for one in new}
        rest = waiting.count - sum(one.ticket_id in named for one in there)
        whole = _see_list(Chosen(waiting.list, assignee=assignee), reader.locale)
        blocks.append(section(_list_text(waiting, new, rest, reader), whole))
    return blocks


def to_decide_part(told: ToDecide, part: str, names: DigestNames, reader: Reader) -> list[Block]:
    """The oldest tickets of one list, each with the way to everything about it."""
    waiting = next((one for one in told.lists if one.list == part), None)
    if waiting is None:
        return []
    shown = [ticket for one in waiting.tickets[:MOST] if (ticket := names.tickets.get(one))]
    lines = [
        section(ticket_line(one, reader), see_button(one.ticket_id, reader.locale)) for one in shown
    ]
    blocks = [section(_name(waiting, reader.locale)), *lines]
    if waiting.count > len(shown):
        rest = words.OTHERS.mrkdwn(reader.locale, count=waiting.count - len(shown))
        blocks += [section(rest, _see_list(Chosen(waiting.list), reader.locale))]
    return blocks


def to_decide_headline(told: ToDecide, reader: Reader) -> str:
    """How many there are of each."""
    named = lists_headline(told.lists, reader)
    return named or words.NOTHING_BRIEFLY.plain(reader.locale)


def lists_headline(lists: Sequence[Waiting], reader: Reader) -> str:
    """How many there are of each; "" = there is none."""
    locale = reader.locale
    named = [
        words.WAITING.plain(locale, name=TAB[one.list].plain(locale), count=one.count)
        for one in lists
    ]
    return BETWEEN[locale].join(named)


def _list_text(waiting: Waiting, shown: list[DigestTicket], rest: int, reader: Reader) -> str:
    """One list; ``rest`` of its tickets are named neither here nor above."""
    locale = reader.locale
    lines = [_name(waiting, locale), *(f"• {ticket_line(one, reader)}" for one in shown)]
    if rest > 0:
        lines.append(words.OTHERS.mrkdwn(locale, count=rest))
    elif not shown:
        lines.append(words.ABOVE.mrkdwn(locale))
    return "\n".join(lines)


def _name(waiting: Waiting, locale: Locale) -> str:
    name = TAB[waiting.list].plain(locale)
    return words.WAITING_BOLD.mrkdwn(locale, name=name, count=waiting.count)


def _see_list(chosen: Chosen, locale: Locale) -> Block:
    carried = action_ids.pack(**chosen.packed())
    return button(words.SEE_LIST_BUTTON.plain(locale), action_ids.SEE_LIST, carried)


def ticket_line(ticket: DigestTicket, reader: Reader) -> str:
    """Title, facts, and the way to the card."""
    locale = reader.locale
    shape = LINE_URGENT if ticket.is_urgent else LINE_TITLE
    title = shape.mrkdwn(locale, number=ticket.number, title=one_line(ticket.title, TITLE_MAX))
    address = permalink(ticket.card, reader.workspace_url) if ticket.card else None
    facts = words.TICKET_FACTS.mrkdwn(
        locale,
        requester=one_line(ticket.requester, NAME_MAX),
        department=one_line(ticket.department or tickets.NO_DEPARTMENT.plain(locale), NAME_MAX),
        assignee=one_line(ticket.assignee or tickets.NO_ASSIGNEE.plain(locale), NAME_MAX),
        age=age(ticket.opened_at, reader.now, locale, reader.calendar),
    )
    way = f" · <{escape(address)}|{home.OPEN_CARD.mrkdwn(locale)}>" if address else ""
    return f"{title}\n{INDENT}{facts}{way}"


TO_DECIDE_VIEW = SectionView(TO_DECIDE, to_decide_blocks, to_decide_part, to_decide_headline)

"""What a card offers depends on where the ticket stands."""

from dataclasses import replace

import pytest

from bot.calendar.office_calendar import OfficeCalendar
from bot.letters.article_content import ArticleName
from bot.letters.card_content import CardContent, OtherTicket
from bot.letters.request_content import GivenAnswer, RequestContent
from bot.locale import Locale
from handlers import action_ids
from handlers.action_ids import unpack
from handlers.views.blocks import MESSAGE_MAX, text_length
from handlers.views.render import render
from handlers.views.rendered import Reader
from storage.ticket import TicketStatus
from tests.fakes.slack.limits import check_message_blocks
from tests.fakes.slack.walking import elements_in
from tests.views.contents import NOW
from tests.views.test_dates import TOKYO

CARD = CardContent(1, 2, "題", "文", "山田", None, None, None, (), TicketStatus.NEW, None, NOW)
ASKED = replace(CARD, has_question=True, to_name=(ArticleName(1, "acc-001", "質問"),))

TAKE, SOLVE = action_ids.TAKE_TICKET, action_ids.SOLVE_TICKET
REPLY = action_ids.REPLY_WITH_TEMPLATE
MORE, KEEP, USED = action_ids.TICKET_MENU, action_ids.PROPOSE_ARTICLE, action_ids.USED_ARTICLE


def offers(card: CardContent) -> list[str]:
    shown = render(card, Reader(Locale.JA, OfficeCalendar(TOKYO), NOW))
    assert sum(block["type"] == "actions" for block in shown.blocks) <= 2, "two rows to look at"
    offered = [element["action_id"] for _, element in elements_in(shown.blocks)]
    assert offered[-2:] == [action_ids.TALK_INTERNALLY, action_ids.WRITE_NOTE], "apart, at the end"
    return offered[:-2]


@pytest.mark.parametrize(
    ("card", "offered"),
    [
        (CARD, [TAKE, SOLVE, REPLY, MORE]),
        (ASKED, [TAKE, SOLVE, REPLY, USED, MORE]),
        (replace(ASKED, status=TicketStatus.ASSIGNED, assignee="小林"), [SOLVE, REPLY, USED, MORE]),
        (replace(ASKED, status=TicketStatus.WAITING, assignee="小林"), [SOLVE, REPLY, USED, MORE]),
        (replace(ASKED, status=TicketStatus.SOLVED), [KEEP, USED, MORE]),
        (replace(CARD, status=TicketStatus.SOLVED), [KEEP, MORE]),
        (replace(ASKED, status=TicketStatus.SOLVED, proposed_by="小林"), [USED, MORE]),
        (replace(ASKED, status=TicketStatus.SOLVED, article_key="qa-1"), [USED, MORE]),
        (replace(CARD, status=TicketStatus.CLOSED, article_key="qa-1"), [MORE]),
        (replace(ASKED, status=TicketStatus.WITHDRAWN), [USED, MORE]),
        (replace(CARD, status=TicketStatus.MERGED, merged_into=3), [MORE]),
    ],
)
def test_what_can_be_done(card: CardContent, offered: list[str]) -> None:
    assert offers(card) == offered


def test_with_everything_at_its_longest_it_is_one_message() -> None:
    long = "&" * 40_000
    names = tuple(ArticleName(number, long, long) for number in range(1, 6))
    other = OtherTicket(10**9, long, TicketStatus.NEW, long)
    card = replace(
        CARD,
        title=long,
        details=f"{long} {long}",
        requester=long,
        department=long,
        urgent_reason=long,
        found=(long,) * 3,
        assignee=long,
        opener=long,
        caller=long,
        goes_on=True,
        has_question=True,
        to_name=names,
        used=names[0],
        request=RequestContent(long, (GivenAnswer(long, long),) * 10, is_long=True),
        notes=100,
        similar=(other,) * 5,
        merged=(other,) * 20,
        follows=other,
        followed_by=(other,) * 20,
        watchers=(long,) * 50,
        templates=(long,) * 20,
    )
    shown = render(card, Reader(Locale.JA, OfficeCalendar(TOKYO), NOW))
    check_message_blocks(shown.blocks)
    assert text_length(shown.blocks) > 0.8 * MESSAGE_MAX, "as much of it as there is room for"


@pytest.mark.parametrize(
    ("status", "assignee", "verbs"),
    [
        (TicketStatus.NEW, None, "wait hold assign merge link expedite withdraw remind effort ask"),
        (
            TicketStatus.ASSIGNED,
            "小林",
            "start wait hold assign release merge link expedite withdraw remind effort ask",
        ),
        (
            TicketStatus.IN_PROGRESS,
            "小林",
            "wait hold assign release merge link expedite withdraw remind effort ask",
        ),
        (
            TicketStatus.WAITING,
            "小林",
            "resume hold assign release merge link expedite withdraw remind effort ask",
        ),
        (
            TicketStatus.ON_HOLD,
            None,
            "resume assign merge link expedite withdraw remind effort ask",
        ),
        (TicketStatus.SOLVED, "小林", "close merge link reopen remind effort ask"),
        (TicketStatus.CLOSED, "小林", "link reopen remind effort ask"),
        (TicketStatus.WITHDRAWN, None, "link reopen remind effort ask"),
        (TicketStatus.MERGED, "小林", "unmerge"),
    ],
)
def test_the_menu_names_what_can_be_done_now(
    status: TicketStatus, assignee: str | None, verbs: str
) -> None:
    shown = render(
        replace(CARD, status=status, assignee=assignee),
        Reader(Locale.JA, OfficeCalendar(TOKYO), NOW),
    )
    menus = [one for _, one in elements_in(shown.blocks) if one["action_id"] == MORE]
    carried = [unpack(option["value"]) for menu in menus for option in menu["options"]]
    named = [str(one.get("verb") or one.get("watch") or _only(one)) for one in carried]
    assert sorted(named) == sorted(verbs.split())


def _only(carried: dict[str, int | str]) -> str:
    """What an option is called that carries no verb."""
    (name,) = carried.keys() - {"ticket"}
    return name

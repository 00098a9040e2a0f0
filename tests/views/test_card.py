"""What a card offers depends on where the ticket stands."""

from dataclasses import replace

import pytest

from bot.letters.content import ArticleName, CardContent
from bot.locale import Locale
from handlers import action_ids
from handlers.views.render import render
from handlers.views.rendered import Reader
from storage.ticket import TicketStatus
from tests.fakes.slack.walking import elements_in
from tests.views.contents import NOW
from tests.views.test_dates import TOKYO

CARD = CardContent(1, 2, "題", "文", "山田", None, None, None, (), TicketStatus.NEW, None, NOW)
ASKED = replace(CARD, has_question=True, to_name=(ArticleName(1, "acc-001", "質問"),))

TAKE, SOLVE = action_ids.TAKE_TICKET, action_ids.SOLVE_TICKET
KEEP, USED = action_ids.PROPOSE_ARTICLE, action_ids.USED_ARTICLE


def offers(card: CardContent) -> list[str]:
    shown = render(card, Reader(Locale.JA, TOKYO, NOW))
    assert sum(block["type"] == "actions" for block in shown.blocks) <= 1, "one row to look at"
    return [element["action_id"] for _, element in elements_in(shown.blocks)]


@pytest.mark.parametrize(
    ("card", "offered"),
    [
        (CARD, [TAKE, SOLVE]),
        (ASKED, [TAKE, SOLVE, USED]),
        (replace(ASKED, status=TicketStatus.ASSIGNED, assignee="小林"), [SOLVE, USED]),
        (replace(ASKED, status=TicketStatus.SOLVED), [KEEP, USED]),
        (replace(CARD, status=TicketStatus.SOLVED), [KEEP]),
        (replace(ASKED, status=TicketStatus.SOLVED, proposed_by="小林"), [USED]),
        (replace(ASKED, status=TicketStatus.SOLVED, article_key="qa-1"), [USED]),
        (replace(CARD, status=TicketStatus.SOLVED, article_key="qa-1"), []),
        (replace(ASKED, status=TicketStatus.WITHDRAWN), [USED]),
        (replace(CARD, status=TicketStatus.WITHDRAWN), []),
    ],
)
def test_what_can_be_done(card: CardContent, offered: list[str]) -> None:
    assert offers(card) == offered

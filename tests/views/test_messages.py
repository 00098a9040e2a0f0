"""Every message is one that Slack takes, whatever people wrote, and it pings nobody."""

import json
import re
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.letters.content import Content
from bot.letters.news_content import TicketNewsContent
from bot.letters.reminder_content import TicketReminderContent
from bot.letters.urgent_content import UrgentContent
from bot.letters.watch_content import WatchContent
from bot.lists.chosen import WorkList
from bot.reminders.snooze import Snooze
from handlers import action_ids
from handlers.action_ids import unpack
from handlers.views.render import VIEWS, render
from handlers.views.rendered import Reader, Rendered
from handlers.wording.answers import ANSWER_LINK
from handlers.wording.flags import FLAG_OPEN_MESSAGE
from handlers.wording.home import OPEN_THREAD
from handlers.wording.internal import TO_CARD, TO_INTERNAL
from storage.thread import Side
from storage.ticket_event import TicketVerb
from tests.fakes.slack.limits import UPDATE_TEXT, check_message_blocks
from tests.fakes.slack.pings import pings_in
from tests.fakes.slack.walking import dicts_in, elements_in
from tests.views.contents import BY_TYPE, CONTENTS, MENTIONED, READERS

KINDS = list(BY_TYPE)
MANY = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
# Links may go by our own name for them, never by one that somebody wrote.
KNOWN = {"question", "article", "revision", "review", "ticket", "incident", "proposal"}
KNOWN |= {"problem", "suggestion", "ranker", "consent", "flag", "unsent"}
KNOWN |= {"event", "score", "effort", "reminder", "remind"}
OURS = (ANSWER_LINK, FLAG_OPEN_MESSAGE, TO_CARD, TO_INTERNAL, OPEN_THREAD)
LABELS = "|".join(re.escape(label) for one in OURS for label in (one.ja, one.en))
CONTROL = re.compile(
    rf"<(?!https?://)[^<>]*>|<https?://[^<>]*<|<https?://[^<>|]*\|(?!(?:{LABELS})>)"
    r"|&(?!amp;|lt;|gt;)"
)


def mrkdwn_in(shown: Rendered) -> list[str]:
    """Every text that Slack formats."""
    texts = [part["text"] for part in dicts_in(shown.blocks) if part.get("type") == "mrkdwn"]
    return [shown.text, *texts]


# Buttons that open a form about nothing that is there yet.
NEEDS_NOTHING = (action_ids.ASK_IN_HOME, action_ids.SEND_IDEA)


def test_every_content_has_its_view_and_is_tried_here() -> None:
    assert set(get_args(Content)) == VIEWS.keys() == BY_TYPE.keys()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@MANY
@given(data=st.data(), reader=READERS)
def test_slack_takes_it_and_it_pings_nobody_and_hides_nothing(
    kind: type, data: st.DataObject, reader: Reader
) -> None:
    content = data.draw(BY_TYPE[kind])
    shown = render(content, reader)
    is_within_slacks_limits(shown)
    mentioned = {MENTIONED} if is_asked_to_take_over(content) else set()
    assert pings_in(shown.text, shown.blocks) == mentioned
    for text in mrkdwn_in(shown):
        said = text.removeprefix(f"<@{MENTIONED}>") if mentioned else text
        assert not CONTROL.search(said), "only addresses are control sequences"


def is_within_slacks_limits(shown: Rendered) -> None:
    check_message_blocks(json.loads(json.dumps(shown.blocks)))
    assert shown.blocks
    assert 0 < len(shown.text) <= UPDATE_TEXT


def is_asked_to_take_over(content: Content) -> bool:
    """The messages that must reach a person: who is given a ticket, watches it, or is on duty."""
    if isinstance(content, WatchContent):
        return True
    if isinstance(content, TicketReminderContent):
        return bool(content.to_mention)
    if isinstance(content, UrgentContent):
        return content.card is None and bool(content.to_mention)
    if not isinstance(content, TicketNewsContent):
        return False
    called = content.verb is TicketVerb.ASSIGN or content.about.watchers
    return content.to_side is Side.HELPDESK and bool(called)


@MANY
@given(content=CONTENTS, reader=READERS)
def test_slack_adds_no_links_or_mentions_of_its_own(content: Content, reader: Reader) -> None:
    parts = [part for part in dicts_in(render(content, reader).blocks) if "verbatim" in part]
    assert parts
    assert all(part["verbatim"] is True for part in parts)


@MANY
@given(content=CONTENTS, reader=READERS)
def test_buttons_carry_what_their_listener_reads(content: Content, reader: Reader) -> None:
    for _, element in elements_in(render(content, reader).blocks):
        for carrier in element.get("options", [element]):
            carried = unpack(carrier["value"])
            assert carried or element["action_id"] in NEEDS_NOTHING
            verb = carried.pop("verb", TicketVerb.TAKE)
            assert carried.pop("watch", "ask") in ("ask", "stop")
            assert carried.pop("list", WorkList.OPEN) in list(WorkList)
            assert carried.pop("snooze", "hour") in list(Snooze)
            assert all(isinstance(value, int) for value in carried.values())
            assert verb in list(TicketVerb)
            assert carried.keys() <= KNOWN


@MANY
@given(content=CONTENTS, reader=READERS)
def test_the_same_content_looks_the_same(content: Content, reader: Reader) -> None:
    assert render(content, reader) == render(content, reader)

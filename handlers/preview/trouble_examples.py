"""What is said of trouble, as it might be in a city hall."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.letters.content import Content
from bot.letters.incident_content import (
    IncidentContent,
    IncidentOverContent,
    NoRoomContent,
    RoomAgainContent,
    Whereabouts,
)
from bot.letters.news_content import PersonLeftContent
from bot.letters.relay_content import UndeliveredContent

PROBLEMS = (
    "is_archived",
    "not_in_channel",
    "channel_not_found",
    "restricted_action",
    "missing_scope",
    "msg_too_long",
)


def trouble_examples(name: str, text: str, at: datetime) -> Iterator[Content]:
    """Contents about trouble, with a person's name and words.

    Args:
        name: of somebody who has left, or who cannot be reached.
        text: what did not arrive.
        at: an instant.
    """
    helpdesk, direct = Whereabouts("C0HELPDESK", None), Whereabouts("D0YAMADA", name)
    for problem in PROBLEMS:
        yield IncidentContent(1, helpdesk, problem, at, letters=2, tickets=(12, 15))
    yield IncidentContent(1, direct, "user_disabled", at, letters=0, tickets=())
    yield from (IncidentOverContent(helpdesk, "is_archived", at, at, many) for many in (0, 2))
    for problem in ("URLError", "token_revoked"):
        yield IncidentOverContent(None, problem, at, at + timedelta(hours=1), 0)
    yield from (PersonLeftContent(12, name, had_it) for had_it in (True, False))
    yield UndeliveredContent(12, text)
    yield NoRoomContent()
    yield RoomAgainContent()

"""A reader over the desk's shoulder, who objects to whatever no Slack should be given."""

import logging
import re
from collections.abc import Iterator
from typing import Any

from handlers.wording.answers import ANSWER_LINK
from handlers.wording.home import OPEN_CARD, OPEN_THREAD
from storage.inbox import InboxRow, InboxStatus
from storage.incident import Incident
from storage.letter import Letter, LetterStatus
from tests.fakes.slack import Call, FakeSlack
from tests.fakes.slack.args import Args
from tests.fakes.slack.escaping import unescape
from tests.fakes.slack.walking import dicts_in
from tests.journeys.books import Books

# Links stand for themselves, or go by our own name for them; nothing else has an effect.
_LABELS = "|".join(
    re.escape(label)
    for link in (ANSWER_LINK, OPEN_CARD, OPEN_THREAD)
    for label in (link.ja, link.en)
)
_EFFECT = re.compile(rf"<(?!https?://[^<>|]+(?:\|(?:{_LABELS}))?>)|&(?!(?:amp|lt|gt);)")
# Who is on duty is called for what cannot wait: ahead of words that only we say.
_PAGED = re.compile(r"^(?:<@\w+> )+(?=:rotating_light: )")
_LINK = re.compile(r"<(https?://[^<>|]+)>")
_UNSENDABLE = re.compile("[\x00\ud800-\udfff]")
_STRUCTURED = ("blocks", "view", "metadata", "files")
_NO_FAULTS = (  # somebody mentions who is not there; a tick stands already
    ("users.info", "user_not_found"),
    ("reactions.add", "already_reacted"),
)


def read(mrkdwn: str) -> str:
    """What a reader sees of formatted text."""
    return unescape(_LINK.sub(r"\1", mrkdwn))


class Watch(logging.Handler):
    """Notices what the desk says to Slack, and what it complains of in its log."""

    def __init__(self, slack: FakeSlack, books: Books) -> None:
        super().__init__(logging.ERROR)
        self._slack, self._books = slack, books
        self._calls_seen = 0
        self.complaints: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what went wrong."""
        self.complaints.append(record.getMessage())

    def finds_nothing(self) -> None:
        """Nothing failed, nothing was refused, nothing has an effect that nobody meant."""
        complaints, self.complaints = self.complaints, []
        assert not complaints, complaints
        for call in self._new_calls():
            assert call.error is None or (call.method, call.error) in _NO_FAULTS, call
            _check(call)
        assert self._books.count(Incident) == 0, "somebody has to mend something"
        given_up = [one for one in self._books.all(InboxRow) if one.status is InboxStatus.SET_ASIDE]
        unsent = [one for one in self._books.all(Letter) if one.status is LetterStatus.SET_ASIDE]
        assert not given_up, [one.problem for one in given_up]
        assert not unsent, [one.problem for one in unsent]

    def _new_calls(self) -> list[Call]:
        calls = self._slack.calls()
        new, self._calls_seen = calls[self._calls_seen :], len(calls)
        return new


def _check(call: Call) -> None:
    assert call.args.keys().isdisjoint(("link_names", "parse")), "names would become mentions"
    given = Args(call.args)
    structured = {name: given.json(name) for name in _STRUCTURED if name in given}
    for text in _strings_in(call.args | structured):
        assert not _UNSENDABLE.search(text), f"{call.method} sends {text!r}"
    top = [call.args[name] for name in ("text", "initial_comment") if call.args.get(name)]
    inner = [part["text"] for part in dicts_in(structured) if part.get("type") == "mrkdwn"]
    for text in [*top, *inner]:
        assert not _EFFECT.search(_PAGED.sub("", text)), (
            f"{call.method} does more than show {text!r}"
        )


def _strings_in(thing: Any) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for inner in thing.values():
            yield from _strings_in(inner)
    elif isinstance(thing, list):
        for inner in thing:
            yield from _strings_in(inner)

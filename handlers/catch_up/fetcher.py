"""The thread that catches up."""

import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from slack_sdk.errors import SlackApiError

from bot.call import Place
from bot.catch_up import Kept, Missed
from handlers.catch_up.history import History
from handlers.catch_up.patient import StoppedError
from handlers.envelope import Payload
from handlers.slack_errors import error_code
from storage.room import NoRoomError

log = structlog.get_logger(__name__)

POLL = 60.0  # seconds between looks for a silence whose process died over it
# Between two posts of one place, so that they are dealt with in the order in which they were said.
APART = timedelta(seconds=1)
SAID_EVERY = 25  # places


class Ledger(Protocol):
    """What is missed, and how far it has been caught up with."""

    def claim(self) -> Missed | None:
        """Take a silence on."""

    def places(self) -> list[Place]:
        """Where to look first."""

    def kept(self, place: Place) -> list[Kept]:
        """What may have been changed there."""

    def looked_in(self, missed: Missed, place: Place) -> None:
        """Note that a place is done."""

    def close(self, missed: Missed) -> None:
        """Be done with it."""


class Fetcher:
    """Looks through one place after another and lets in what nobody has heard.

    Args:
        ledger: what is missed.
        history: what Slack kept.
        let_in: the gate, for what was found; whether it was new and ours.
        afterwards: finds out what else may have happened meanwhile.
        stopping: set when the desk closes.
    """

    def __init__(
        self,
        ledger: Ledger,
        history: History,
        let_in: Callable[[Payload, timedelta], bool],
        afterwards: Callable[[], object],
        stopping: threading.Event,
    ) -> None:
        self._ledger = ledger
        self._history = history
        self._let_in = let_in
        self._afterwards = afterwards
        self._stopping = stopping
        self._bell = threading.Event()
        self._thread = threading.Thread(target=self._run, name="catch-up", daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def wake(self) -> None:
        """Say that there was a silence."""
        self._bell.set()

    def stop(self, patience: float) -> None:
        """Stop; another time somebody goes on with the place that was not finished."""
        self._stopping.set()
        self._bell.set()
        if self._thread.is_alive():
            self._thread.join(patience)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                while (missed := self._ledger.claim()) is not None:
                    self._catch_up(missed)
            except (StoppedError, NoRoomError):
                pass
            except Exception:
                log.exception("catching_up_failed")
            self._bell.wait(POLL)
            self._bell.clear()

    def _catch_up(self, missed: Missed) -> None:
        log.info("catching_up", since=missed.since.isoformat(), done=len(missed.looked_in))
        looked_in, found = set(missed.looked_in), 0
        for place in self._all_places():
            if place.lane in looked_in:
                continue
            found += self._look(place, missed.since)
            self._ledger.looked_in(missed, place)
            looked_in.add(place.lane)
            if len(looked_in) % SAID_EVERY == 0:
                log.info("still_catching_up", places=len(looked_in), found=found)
        self._ledger.close(missed)
        log.info("caught_up", places=len(looked_in), found=found)
        self._afterwards()

    def _all_places(self) -> Iterator[Place]:
        yield from self._ledger.places()
        try:
            yield from self._history.conversations()
        except SlackApiError as error:
            log.warning("cannot_list_conversations", problem=error_code(error))

    def _look(self, place: Place, since: datetime) -> int:
        kept = self._ledger.kept(place)  # before Slack is asked: what comes in meanwhile is heard
        try:
            posts = self._history.events(place, since, kept)
        except SlackApiError as error:
            log.warning("cannot_look", channel=place.channel, problem=error_code(error))
            return 0
        found = 0
        for post in posts:
            found += self._let_in(post, found * APART)
        return found

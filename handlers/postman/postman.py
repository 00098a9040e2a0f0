"""The loop that carries letters."""

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

import structlog

from bot.letters.delivery import SILENT, Delivery
from bot.post_office import LeaseLostError
from handlers.postman.carrier import Carrier
from handlers.postman.line import Line
from handlers.postman.outcome import Gone, KeptBack, Later, Outcome, Refused, Sent
from handlers.postman.pacer import Pacer
from storage.letter import Letter
from storage.room import NoRoomError

log = structlog.get_logger(__name__)

LONGEST_WAIT = 60.0  # seconds between tries while Slack is out of reach


class Office(Protocol):
    """Where letters come from and are settled."""

    def claim(
        self, holder: str, resting: Collection[str], *, no_files: bool = False
    ) -> Letter | None:
        """Take the next letter; one that is no file to copy, if told so."""

    def open(self, letter: Letter) -> Delivery | None:
        """Write it out as of now."""

    def sent(self, letter: Letter, ts: str | None, channel: str | None = None) -> None:
        """Settle what Slack has."""

    def dropped(self, letter: Letter) -> None:
        """Settle what is no longer meant."""

    def kept_back(self, letter: Letter) -> None:
        """Settle what outsiders would read."""

    def postpone(self, letter: Letter, delay: timedelta, problem: str, *, uncertain: bool) -> None:
        """Put it back for later."""

    def set_aside(self, letter: Letter, problem: str) -> None:
        """Put it aside for a person."""

    def line_broke(self, problem: str) -> None:
        """Note that nothing gets through to Slack."""

    def line_mended(self) -> None:
        """Note that something gets through."""


@dataclass(frozen=True, slots=True)
class PostmanParts:
    """What a postman works with."""

    office: Office
    carrier: Carrier
    pacer: Pacer
    holder: str  # a name that no other process has
    poll: float  # seconds between looks when nobody wakes it
    monotonic: Callable[[], float]  # a clock in seconds that never goes back


class Postman:
    """Several threads that each carry one letter at a time.

    Half of them carry no files, which take long: a few large ones must not keep words waiting.
    """

    def __init__(self, parts: PostmanParts, threads: int) -> None:
        self._parts = parts
        self._line = Line()
        self._bell = threading.Event()
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(
                target=self._run,
                args=[number < threads // 2],
                name=f"postman-{number}",
                daemon=True,
            )
            for number in range(threads)
        ]

    def start(self) -> None:
        """Begin to work."""
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Say that there may be a new letter."""
        self._bell.set()

    def line_broke(self, problem: str) -> None:
        """Take note that nothing gets through to Slack."""
        if self._line.breaks(problem):
            self._parts.office.line_broke(problem)

    def stop(self, patience: float) -> None:
        """Finish the letters under way, for at most ``patience`` seconds altogether."""
        until = self._parts.monotonic() + patience
        self._stopping.set()
        self._bell.set()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(max(0.0, until - self._parts.monotonic()))

    def _run(self, no_files: bool) -> None:
        while not self._stopping.is_set():
            try:
                busy = self._carry_one(no_files)
            except NoRoomError:
                busy = False  # whoever holds the database says so; what was sent is looked for
            except Exception:
                log.exception("postman_stumbled")
                busy = False
            if not busy:
                self._wait()

    def _wait(self) -> None:
        free = self._parts.pacer.next_free()
        self._bell.wait(self._parts.poll if free is None else min(free, self._parts.poll))
        if not self._stopping.is_set():
            self._bell.clear()

    def _carry_one(self, no_files: bool) -> bool:
        parts = self._parts
        letter = parts.office.claim(parts.holder, parts.pacer.resting(), no_files=no_files)
        if letter is None:
            return False
        self._bell.set()  # there may be more for the others
        try:
            delivery = parts.office.open(letter)
        except LeaseLostError:
            log.warning("lease_lost", letter=letter.token)
            return True
        if delivery is not None:
            if not isinstance(delivery, SILENT):
                parts.pacer.spend(letter.channel)
            outcome = parts.carrier.deliver(letter, delivery)
            self._settle(letter, outcome)
            self._watch_the_line(outcome)
        return True

    def _watch_the_line(self, outcome: Outcome) -> None:
        if not isinstance(outcome, Later):
            if self._line.works():
                self._parts.office.line_mended()
        elif outcome.seconds is None and outcome.is_outage:
            self.line_broke(outcome.problem)

    def _settle(self, letter: Letter, outcome: Outcome) -> None:
        office = self._parts.office
        match outcome:
            case Sent(ts, channel):
                office.sent(letter, ts, channel)
            case Gone():
                office.dropped(letter)
            case KeptBack():
                log.warning("kept_back", letter=letter.token, channel=letter.channel)
                office.kept_back(letter)
            case Refused(problem):
                log.error("letter_set_aside", letter=letter.token, problem=problem)
                office.set_aside(letter, problem)
            case Later():
                self._put_off(letter, outcome)

    def _put_off(self, letter: Letter, later: Later) -> None:
        if later.seconds is not None:
            self._parts.pacer.rest(letter.channel, later.seconds)
        seconds = later.seconds if later.seconds is not None else _backoff(letter.attempts)
        # The line says once that it broke; every try would be one line a minute and letter.
        log.debug("letter_postponed", letter=letter.token, problem=later.problem, seconds=seconds)
        # Once uncertain, always uncertain: a later refusal says nothing of the earlier try.
        uncertain = letter.uncertain or later.uncertain
        self._parts.office.postpone(
            letter, timedelta(seconds=seconds), later.problem, uncertain=uncertain
        )


def _backoff(attempts: int) -> float:
    doubled = min(attempts, 10)  # a thousand tries, some hours without Slack, burst a float
    return min(0.25 * 2.0**doubled, LONGEST_WAIT)

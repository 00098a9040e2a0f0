"""What happens to letters: claimed, opened, settled. The postman calls this and then Slack."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.actor import THE_DESK
from bot.call import Call, Place
from bot.incidents.outage import note_outage, note_recovery
from bot.incidents.refused import WAITS, note_passage, note_refusal
from bot.letters.card import card_behind
from bot.letters.delivery import Delivery
from bot.letters.kind import LetterKind
from bot.letters.kinds import LetterTypes
from bot.office import OfficeAddress
from bot.refusal import NotYetError
from bot.unit import Unit
from storage import letter_claims
from storage.database import Database
from storage.letter import Letter

# A letter that waits for another one gives up after this many tries, about a minute apart at last.
PATIENCE = 60
FILES = (LetterKind.FILE_COPY, LetterKind.EXPORT_FILE, LetterKind.PERIODIC_FILE)


class LeaseLostError(Exception):
    """Another postman has the letter by now."""


@dataclass(frozen=True, slots=True)
class PostOffice:
    """The outbox, as the postman sees it.

    Attributes:
        lease: how long a postman may hold most letters; longer than the HTTP time-out, so that a
            request that is still under way never overlaps with somebody else's.
        office: where trouble is told.
    """

    database: Database
    letter_types: LetterTypes
    clock: Callable[[], datetime]
    lease: timedelta
    wake: Callable[[], None]
    office: OfficeAddress

    def claim(
        self, holder: str, resting: Collection[str], *, no_files: bool = False
    ) -> Letter | None:
        """Take the next letter that may go out, if there is one."""
        now = self.clock()
        with self.database.write() as session:
            return letter_claims.claim_next(
                session,
                holder,
                now=now,
                lease_until=now + self.lease,
                resting=resting,
                skipped=FILES if no_files else (),
            )

    def open(self, letter: Letter) -> Delivery | None:
        """Check the lease once more and write the letter out; None when nothing is to be sent.

        Raises:
            LeaseLostError: somebody else has it.
        """
        now = self.clock()
        try:
            with self.database.write() as session:
                more_time = self.letter_types[letter.kind].more_time(session, letter)
                until = now + self.lease + more_time
                if not letter_claims.begin_posting(session, letter, now=now, lease_until=until):
                    raise LeaseLostError
                delivery = self.letter_types[letter.kind].compose(session, letter)
                if delivery is None:
                    letter_claims.settle_dropped(session, letter, now=now)
                return delivery
        except NotYetError:
            self._wait_for_another(letter)
            return None

    def sent(self, letter: Letter, ts: str | None, channel: str | None = None) -> None:
        """Slack has it: settle it together with what follows from that.

        ``channel`` is where it stands, for what was addressed to a person.
        """
        now = self.clock()
        addressed, letter.channel = letter.channel, channel or letter.channel
        with self.database.write() as session:
            unit = _unit(session, letter, now)
            if letter_claims.settle_sent(session, letter, now=now, ts=ts):
                letter_type = self.letter_types[letter.kind]
                if letter_type.proves_channel:
                    note_passage(unit, self.office, addressed)
                if ts is not None:
                    letter_type.posted(unit, letter, ts)
        self.wake()

    def dropped(self, letter: Letter) -> None:
        """What it was about was deleted in Slack: settle it together with what is done instead."""
        self._settle_without(letter, self.letter_types[letter.kind].gone)

    def kept_back(self, letter: Letter) -> None:
        """Outsiders read where it was to go: likewise."""
        self._settle_without(letter, self.letter_types[letter.kind].kept_back)

    def postpone(self, letter: Letter, delay: timedelta, problem: str, *, uncertain: bool) -> None:
        """Try again later; ``uncertain`` when Slack may have it nevertheless."""
        due_at = self.clock() + delay
        with self.database.write() as session:
            letter_claims.postpone(
                session, letter, due_at=due_at, problem=problem, uncertain=uncertain
            )

    def set_aside(self, letter: Letter, problem: str) -> None:
        """Slack refused for good: a person has to mend something, and is told what."""
        now = self.clock()
        with self.database.write() as session:
            if letter_claims.set_aside(session, letter, now=now, problem=problem):
                note_refusal(_unit(session, letter, now), self.office, letter, problem)
        self.wake()

    def line_broke(self, problem: str) -> None:
        """Nothing gets through to Slack any more."""
        with self.database.write() as session:
            note_outage(Unit(session, Call(THE_DESK, self.clock(), Place(""))), problem)

    def line_mended(self) -> None:
        """Something got through."""
        with self.database.write() as session:
            unit = Unit(session, Call(THE_DESK, self.clock(), Place("")))
            note_recovery(unit, self.office)
        self.wake()

    def _settle_without(self, letter: Letter, instead: Callable[[Unit, Letter], bool]) -> None:
        now = self.clock()
        with self.database.write() as session:
            if not letter_claims.settle_dropped(session, letter, now=now):
                return
            if instead(_unit(session, letter, now), letter):
                letter_claims.reopen(session, letter, now=now)
        self.wake()

    def _wait_for_another(self, letter: Letter) -> None:
        if not letter.uncertain and self._step_behind_a_card(letter):
            return
        if letter.attempts > PATIENCE:
            self.set_aside(letter, WAITS)
            return
        self.postpone(
            letter,
            timedelta(seconds=min(letter.attempts, PATIENCE)),
            WAITS,
            uncertain=letter.uncertain,
        )

    def _step_behind_a_card(self, letter: Letter) -> bool:
        """Let a card pass that is posted anew, for what hangs below it was written earlier."""
        with self.database.write() as session:
            if not card_behind(session, letter):
                return False
            letter_claims.step_back(session, letter, now=self.clock())
        self.wake()
        return True


def _unit(session: Session, letter: Letter, now: datetime) -> Unit:
    return Unit(session, Call(THE_DESK, now, Place(letter.channel)))

"""The work that nobody asks for, made of the parts: what the timetable calls."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot import reception
from bot.actor import THE_DESK
from bot.audit_log import forget_audit
from bot.call import Call, Place
from bot.desk import Desk
from bot.digests.send import send_digests
from bot.gaps.report import report_gaps
from bot.handovers.forget import forget_handovers
from bot.learning.pupil import Pupil
from bot.learning.suggest import suggest_phrasings
from bot.learning.tell import tell_of_ranker
from bot.learning.train import train_ranker
from bot.librarian import Librarian
from bot.lists.shelve import shelve_texts
from bot.meaning import Meaning
from bot.periodic_report.send import send_reports
from bot.periodic_report.span import SpanKind
from bot.problems.spread import spread
from bot.reminders.ring import Rung, ring_due
from bot.renew_cards import renew_cards
from bot.reviews.ask import ask_for_reviews
from bot.tickets.close import close_solved
from bot.tickets.hold import resume_held
from bot.tickets.recount import Recount
from bot.timetable import Job, Recurring, timetable


def _elsewhere() -> None:
    """Only the running desk does it, which has a connection to Slack."""


@dataclass(frozen=True, slots=True)
class SlackWork:
    """What cannot be done without Slack."""

    take_up_unfinished: Callable[[], object] = _elsewhere
    beat: Callable[[], object] = _elsewhere
    note_listening: Callable[[], object] = _elsewhere
    look_for_room: Callable[[], object] = _elsewhere
    look_for_leavers: Callable[[], object] = _elsewhere
    enrol_helpdesk: Callable[[], object] = _elsewhere


@dataclass(frozen=True, slots=True)
class BackOffice:
    """Everything that works on the database alone.

    Attributes:
        holder: the name of this process among all that share the database.
        catch_up: how long an edited article may stay unfound.
        audit_days: how long the record is kept.
        report_times: from which time of day on each kind of report is sent.
    """

    desk: Desk
    clock: Callable[[], datetime]
    librarian: Librarian
    meaning: Meaning
    pupil: Pupil
    recount: Recount
    holder: str
    catch_up: timedelta
    audit_days: int
    report_times: Mapping[SpanKind, time]

    def jobs(self, slack: SlackWork) -> tuple[Job, ...]:
        """All recurring work."""
        desk, clock = self.desk, self.clock
        work = Recurring(
            index_articles=self.librarian.catch_up,
            reckon_dues=self.recount.catch_up,
            ring_reminders=self.ring_reminders,
            read_anew=self.librarian.read_anew,
            encode_articles=self.meaning.catch_up,
            study_articles=self.desk.finder.study,
            take_up_unfinished=slack.take_up_unfinished,
            forget_finished=lambda: reception.forget_finished(desk.database, clock()),
            forget_handovers=lambda: forget_handovers(desk, clock()),
            renew_cards=lambda: renew_cards(desk, clock()),
            beat=slack.beat,
            note_listening=slack.note_listening,
            look_for_room=slack.look_for_room,
            look_for_leavers=slack.look_for_leavers,
            enrol_helpdesk=slack.enrol_helpdesk,
            ask_for_reviews=lambda: ask_for_reviews(desk, clock()),
            report_gaps=lambda: report_gaps(desk, clock()),
            send_digests=lambda: send_digests(desk, clock()),
            send_reports=lambda: send_reports(desk, self.report_times, clock()),
            resume_held=lambda: resume_held(desk, self._own_call()),
            spread_announcements=lambda: spread(desk, clock()),
            close_solved=lambda: close_solved(desk, self._own_call()),
            shelve_texts=lambda: shelve_texts(desk.database),
            forget_audit=lambda: forget_audit(desk, clock(), self.audit_days),
            suggest_phrasings=lambda: suggest_phrasings(desk, clock()),
            remember_labels=self.pupil.catch_up,
            train_ranker=lambda: train_ranker(self.pupil, clock(), desk.timezone),
            tell_of_ranker=lambda: tell_of_ranker(desk, clock()),
        )
        return timetable(work, catch_up=self.catch_up)

    def ring_reminders(self) -> list[Rung]:
        """Ring what is due; what rang."""
        return list(ring_due(self.desk, self.holder, self.clock()))

    def _own_call(self) -> Call:
        return Call(THE_DESK, self.clock(), Place(self.desk.helpdesk_channel))

"""All recurring work on one page."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Job:
    """Work that comes round.

    Attributes:
        when: an interval, or a time of day in office time.
        at_once: also as soon as the desk opens.
        needs_slack: only the running desk can do it.
    """

    name: str
    when: timedelta | time
    run: Callable[[], object]
    at_once: bool = False
    needs_slack: bool = False

    def latest_time(self, now: datetime, timezone: ZoneInfo) -> datetime | None:
        """When it should have been done last, up to an instant; None = whenever one asks."""
        if not isinstance(self.when, time):
            return None
        day = now.astimezone(timezone).date()
        at = datetime.combine(day, self.when, timezone)
        return at if at <= now else datetime.combine(day - ONE_DAY, self.when, timezone)


@dataclass(frozen=True, slots=True)
class Recurring:
    """What the timetable calls."""

    index_articles: Callable[[], object]
    reckon_dues: Callable[[], object]
    read_anew: Callable[[], object]
    encode_articles: Callable[[], object]
    study_articles: Callable[[], object]
    take_up_unfinished: Callable[[], object]
    forget_finished: Callable[[], object]
    forget_handovers: Callable[[], object]
    renew_cards: Callable[[], object]
    beat: Callable[[], object]
    note_listening: Callable[[], object]
    look_for_room: Callable[[], object]
    look_for_leavers: Callable[[], object]
    enrol_helpdesk: Callable[[], object]
    ask_for_reviews: Callable[[], object]
    report_gaps: Callable[[], object]
    send_digests: Callable[[], object]
    send_reports: Callable[[], object]
    resume_held: Callable[[], object]
    ring_reminders: Callable[[], object]
    close_solved: Callable[[], object]
    spread_announcements: Callable[[], object]
    shelve_texts: Callable[[], object]
    forget_audit: Callable[[], object]
    suggest_phrasings: Callable[[], object]
    remember_labels: Callable[[], object]
    train_ranker: Callable[[], object]
    tell_of_ranker: Callable[[], object]

    @classmethod
    def of_nothing(cls) -> "Recurring":
        """To look at the timetable without doing anything."""
        return cls(*(lambda: None for _ in fields(cls)))


def timetable(work: Recurring, *, catch_up: timedelta) -> tuple[Job, ...]:
    """When everything is done that nobody asks for.

    Args:
        work: what to call.
        catch_up: how long an edited article, a new message or another calendar may stay unknown.
    """
    return (
        Job("index_articles", catch_up, work.index_articles),
        Job("reckon_dues", catch_up, work.reckon_dues, at_once=True),
        Job("read_anew", timedelta(seconds=1), work.read_anew),
        Job("encode_articles", catch_up, work.encode_articles),
        Job("study_articles", timedelta(minutes=1), work.study_articles, at_once=True),
        Job("take_up_unfinished", timedelta(seconds=1), work.take_up_unfinished, needs_slack=True),
        Job("forget_finished", timedelta(hours=1), work.forget_finished),
        Job("forget_handovers", timedelta(hours=1), work.forget_handovers),
        Job("renew_cards", time(3, 0), work.renew_cards),
        Job("beat", timedelta(seconds=20), work.beat, at_once=True, needs_slack=True),
        Job("note_listening", timedelta(seconds=20), work.note_listening, needs_slack=True),
        Job("look_for_room", timedelta(seconds=20), work.look_for_room, needs_slack=True),
        Job("look_for_leavers", time(4, 0), work.look_for_leavers, needs_slack=True),
        Job("enrol_helpdesk", timedelta(minutes=10), work.enrol_helpdesk, needs_slack=True),
        # Each looks whether it is time; a desk that was closed makes it up when it opens.
        Job("ask_for_reviews", timedelta(minutes=5), work.ask_for_reviews, at_once=True),
        Job("report_gaps", timedelta(minutes=5), work.report_gaps, at_once=True),
        Job("send_digests", timedelta(minutes=1), work.send_digests, at_once=True),
        Job("send_reports", timedelta(minutes=5), work.send_reports, at_once=True),
        Job("resume_held", timedelta(minutes=5), work.resume_held, at_once=True),
        Job("spread_announcements", timedelta(seconds=10), work.spread_announcements),
        Job("ring_reminders", timedelta(seconds=10), work.ring_reminders, at_once=True),
        Job("close_solved", timedelta(minutes=30), work.close_solved, at_once=True),
        Job("shelve_texts", catch_up, work.shelve_texts, at_once=True),
        Job("forget_audit", time(4, 30), work.forget_audit),
        Job("suggest_phrasings", timedelta(minutes=10), work.suggest_phrasings),
        Job("remember_labels", timedelta(minutes=1), work.remember_labels, at_once=True),
        Job("train_ranker", timedelta(minutes=10), work.train_ranker),
        Job("tell_of_ranker", timedelta(minutes=10), work.tell_of_ranker, at_once=True),
    )

"""Looks at the desk through its database."""

from datetime import datetime

from sqlalchemy.orm import Session

from bot.pulse.rules.outbox_in_vain import NO_FAILURES, TRIES
from bot.pulse.rules.outbox_still import LIMIT
from bot.pulse.seen import SILENCE, FailingJob, ReplicaSeen, Seen
from storage import queue_age
from storage.hearing import last_heard
from storage.replica import Replica, replicas


def look(session: Session, now: datetime, free_mb: int | None) -> Seen:
    """See everything that the rules judge by; a long queue that moves is not gone through."""
    settled_at = queue_age.last_settled(session, now - SILENCE)
    return Seen(
        now=now,
        replicas=tuple(_replica(one) for one in replicas(session)),
        heard_at=last_heard(session),
        payload_since=queue_age.oldest_unfinished(session),
        letter_since=None if settled_at else queue_age.oldest_untaken(session, now - LIMIT),
        settled_at=settled_at,
        in_vain_since=queue_age.oldest_in_vain(session, TRIES, NO_FAILURES),
        refusal_since=queue_age.oldest_untold_refusal(session),
        free_mb=free_mb,
    )


def _replica(row: Replica) -> ReplicaSeen:
    failing = tuple(
        FailingJob(job["name"], datetime.fromisoformat(job["since"]), job["count"])
        for job in row.failing
    )
    return ReplicaSeen(row.name, row.started_at, row.awake_at, row.beat_at, failing)

"""Keeps the rows of troubles: opened when one is seen, closed when it is over."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.pulse.judge import Judgement
from storage.alarm import alarms_open, end_alarm, open_alarm, was_told

# What is gone two minutes later needs nobody: a process that was just started anew, letters that
# wait for their next try.
PATIENCE = timedelta(minutes=2)
# What was told is over when it stays away for so long; else it would be told back and forth.
CALM = timedelta(minutes=3)


def keep(session: Session, judgement: Judgement, now: datetime, ways: Collection[str]) -> None:
    """Bring the rows in line with what was seen.

    Args:
        session: of the transaction.
        judgement: what was seen.
        now: when that was.
        ways: through which each new trouble is to be told.
    """
    for one in judgement.troubles:
        open_alarm(session, one.kind, one.about, one.since, now, ways, now + PATIENCE)
    kept = {(one.kind, one.about) for one in (*judgement.troubles, *judgement.not_over)}
    for alarm in alarms_open(session):
        if (alarm.kind, alarm.about) in kept:
            alarm.seen_at = max(alarm.seen_at, now)
        elif now - alarm.seen_at >= CALM or not was_told(session, alarm):
            end_alarm(session, alarm, now)

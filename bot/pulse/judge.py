"""Which trouble there is, without what only follows from other trouble."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.pulse.rules.beat_missing import beat_missing
from bot.pulse.rules.disk_low import disk_low
from bot.pulse.rules.inbox_old import inbox_old
from bot.pulse.rules.job_failing import job_failing
from bot.pulse.rules.not_listening import not_listening
from bot.pulse.rules.outbox_in_vain import outbox_in_vain
from bot.pulse.rules.outbox_still import outbox_still
from bot.pulse.rules.refusal_untold import refusal_untold
from bot.pulse.rules.replica_gone import replica_gone
from bot.pulse.rules.stopped import stopped
from bot.pulse.seen import Seen
from bot.pulse.trouble import Trouble
from storage.alarm import AlarmKind

RULES: tuple[Callable[[Seen], Iterable[Trouble]], ...] = (
    stopped,
    replica_gone,
    beat_missing,
    not_listening,
    inbox_old,
    outbox_still,
    outbox_in_vain,
    refusal_untold,
    job_failing,
    disk_low,
)

# A desk that has just opened has a weekend to make up for, and a machine that woke up thinks
# that everybody was silent. What lasts longer than that is trouble.
SETTLING = timedelta(minutes=10)
AT_ONCE = frozenset({AlarmKind.STOPPED, AlarmKind.DISK_LOW})

FOLLOWS_FROM: dict[AlarmKind, frozenset[AlarmKind]] = {
    AlarmKind.STOPPED: frozenset(AlarmKind) - {AlarmKind.STOPPED, AlarmKind.DISK_LOW},
    AlarmKind.BEAT_MISSING: frozenset({AlarmKind.NOT_LISTENING, AlarmKind.INBOX_OLD}),
    AlarmKind.NOT_LISTENING: frozenset({AlarmKind.INBOX_OLD, AlarmKind.OUTBOX_IN_VAIN}),
    # A word of refusal is a letter.
    AlarmKind.OUTBOX_STILL: frozenset({AlarmKind.REFUSAL_UNTOLD}),
    AlarmKind.OUTBOX_IN_VAIN: frozenset({AlarmKind.REFUSAL_UNTOLD, AlarmKind.INBOX_OLD}),
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is to be made of a look.

    Attributes:
        troubles: what there is, each with its cause or without one.
        not_over: what is no trouble of its own, but not proven to be well either: what was told
            of it before stays open.
    """

    troubles: tuple[Trouble, ...]
    not_over: tuple[Trouble, ...] = ()


def judge(seen: Seen, awake_since: datetime | None) -> Judgement:
    """Apply all rules.

    Args:
        seen: the look.
        awake_since: from when on the desk has been up without interruption; None = unknown.
    """
    found = [trouble for rule in RULES for trouble in rule(seen)]
    passed_over = set(_consequences(found))
    if awake_since is not None and seen.now - awake_since < SETTLING:
        passed_over |= {trouble.kind for trouble in found} - AT_ONCE
    return Judgement(
        tuple(one for one in found if one.kind not in passed_over),
        tuple(one for one in found if one.kind in passed_over),
    )


def _consequences(found: Iterable[Trouble]) -> Iterator[AlarmKind]:
    for trouble in found:
        yield from FOLLOWS_FROM.get(trouble.kind, ())

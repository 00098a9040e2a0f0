"""Looking up what a digest says."""

from dataclasses import asdict

from sqlalchemy.orm import Session

from bot.digests.kinds import DigestType
from bot.digests.section import Mentioned, Scope, Section, all_mentioned
from bot.letters.digest_content import KeptSection
from storage.digest import Digest, DigestKind


def look_up(session: Session, kind: DigestKind, type_: DigestType, scope: Scope) -> Digest:
    """A digest as of now; not written down yet."""
    found = [one for section in type_.sections if (one := _look(session, section, scope))]
    chart = type_.chart
    drawn = None if chart is None else chart.look(session, scope)
    return Digest(
        kind=kind,
        day=scope.day,
        channel=scope.channel,
        first=scope.period.first,
        last=scope.period.last,
        at=scope.now,
        sections=[asdict(kept) for kept, _ in found],
        mentioned=asdict(all_mentioned(mentioned for _, mentioned in found)),
        chart=None if chart is None or drawn is None else asdict(chart.keep(drawn)),
    )


def _look(
    session: Session, section: Section[object], scope: Scope
) -> tuple[KeptSection, Mentioned] | None:
    told = section.look(session, scope)
    return None if told is None else (section.keep(told), section.names(told))

"""Putting letters into the outbox."""

from collections.abc import Mapping
from uuid import uuid4

from sqlalchemy import select

from bot.call import Place
from bot.letters.kind import LetterKind
from bot.unit import Unit
from storage.letter import Letter, LetterStatus

SubjectValue = str | int | list[int] | None  # what a letter speaks of: ids, mostly
Subject = dict[str, SubjectValue]


def write_letter(
    unit: Unit,
    kind: LetterKind,
    channel: str,
    lane: str,
    subject: Mapping[str, SubjectValue],
    collapse_key: str | None = None,
) -> None:
    """Write a letter; one that already waits with the same collapse key says it all."""
    if collapse_key is not None and waits(unit, collapse_key):
        return
    letter = Letter(
        token=str(uuid4()),
        kind=kind,
        subject=dict(subject),
        channel=channel,
        lane=lane,
        collapse_key=collapse_key,
        due_at=unit.at,
        written_at=unit.at,
    )
    unit.session.add(letter)


def write_to_place(unit: Unit, kind: LetterKind, place: Place, **subject: SubjectValue) -> None:
    """Write a letter whose turn depends on nothing but the place it goes to."""
    write_letter(unit, kind, place.channel, place.lane, subject)


def waits(unit: Unit, collapse_key: str) -> bool:
    """Whether such a letter waits. The lock keeps it waiting until this change is visible.

    One that may have got through does not count: found in Slack, it is settled as it reads there.
    """
    waiting = (
        select(Letter.id)
        .where(
            Letter.collapse_key == collapse_key,
            Letter.status == LetterStatus.WAITING,
            Letter.uncertain.is_(False),
        )
        .with_for_update()
    )
    return unit.session.scalars(waiting).first() is not None

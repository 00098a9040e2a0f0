"""A digest: one message, and what comes in its thread."""

from datetime import timedelta

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, DrawChart, Post, ShareFiles
from bot.letters.digest_content import (
    DigestChartContent,
    DigestContent,
    DigestPartContent,
    KeptChart,
    KeptSection,
)
from bot.letters.digest_names import names_in
from bot.letters.kind import LetterKind
from bot.letters.place import place_of
from bot.letters.reader import locale_of
from bot.letters.write import Subject, write_letter
from bot.locale import Locale
from bot.unit import Unit
from storage.digest import Digest, DigestKind
from storage.letter import Letter
from storage.person import Person, find_person

TIME = timedelta(minutes=2)  # for the picture, over a slow line
NOT_TAKEN = ""  # in place of Slack's id


def write_digest(unit: Unit, digest_id: int, channel: str) -> None:
    """Tell its readers."""
    write_letter(unit, LetterKind.DIGEST, channel, _lane(digest_id), {"digest": digest_id})


def content_of(session: Session, digest: Digest) -> DigestContent:
    """What it says, with the names of now."""
    return DigestContent(
        kind=digest.kind,
        day=digest.day,
        first=digest.first,
        last=digest.last,
        at=digest.at,
        sections=tuple(
            KeptSection(one["name"], one["values"], tuple(one["parts"])) for one in digest.sections
        ),
        names=names_in(session, digest.mentioned, _partner(session, digest)),
        has_chart=digest.chart is not None,
    )


def parts_of(content: DigestContent) -> list[DigestPartContent]:
    """What comes in the thread, in order."""
    return [
        DigestPartContent(content, section, part)
        for section in content.sections
        for part in section.parts
    ]


def compose(session: Session, letter: Letter) -> Delivery:
    """The message."""
    digest = _digest(session, letter)
    return Post(Place(letter.channel), content_of(session, digest), _locale(session, digest))


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """More comes in its thread."""
    digest = _digest(unit.session, letter)
    if digest.chart is not None:
        # A channel of its own: nothing is posted there.
        lane = f"digest_chart:{digest.id}"
        where: Subject = {"digest": digest.id, "to": letter.channel, "thread_ts": ts}
        write_letter(unit, LetterKind.DIGEST_CHART, lane, lane, where)
    for section in digest.sections:
        for part in section["parts"]:
            subject: Subject = {
                "digest": digest.id,
                "thread_ts": ts,
                "section": section["name"],
                "part": part,
            }
            lane = _lane(digest.id)
            write_letter(unit, LetterKind.DIGEST_PART, letter.channel, lane, subject)


def compose_part(session: Session, letter: Letter) -> Delivery:
    """One part of what comes in the thread."""
    digest = _digest(session, letter)
    wanted = (letter.subject["section"], letter.subject["part"])
    parts = parts_of(content_of(session, digest))
    part = next(one for one in parts if (one.section.name, one.part) == wanted)
    return Post(place_of(letter), part, _locale(session, digest))


def compose_chart(session: Session, letter: Letter) -> Delivery:
    """The picture; nobody sees it yet."""
    digest = _digest(session, letter)
    return DrawChart(_chart(digest), TIME, _locale(session, digest))


def more_time(_session: Session, _letter: Letter) -> timedelta:
    """How long drawing and handing over may take."""
    return TIME


def chart_not_taken(unit: Unit, letter: Letter) -> bool:
    """The workspace takes no pictures: what it says comes in words."""
    chart_drawn(unit, letter, NOT_TAKEN)
    return False


def chart_drawn(unit: Unit, letter: Letter, copy_id: str) -> None:
    """It is shown in the thread."""
    digest, channel = _digest(unit.session, letter), str(letter.subject["to"])
    subject: Subject = {
        "digest": digest.id,
        "thread_ts": letter.subject["thread_ts"],
        "copy": copy_id,
    }
    write_letter(unit, LetterKind.DIGEST_CHART_SHARE, channel, _lane(digest.id), subject)


def compose_share(session: Session, letter: Letter) -> Delivery:
    """The picture, with what it says in words."""
    digest = _digest(session, letter)
    content = DigestChartContent(_chart(digest))
    place, copy_id, locale = place_of(letter), letter.subject["copy"], _locale(session, digest)
    if copy_id == NOT_TAKEN:
        return Post(place, content, locale)
    return ShareFiles(place, (str(copy_id),), content, locale)


def _partner(session: Session, digest: Digest) -> Person | None:
    """Whose own day it is about; None = it is read by many."""
    return find_person(session, digest.channel) if digest.kind is DigestKind.PARTNER else None


def _digest(session: Session, letter: Letter) -> Digest:
    return session.get_one(Digest, letter.subject["digest"])


def _chart(digest: Digest) -> KeptChart:
    chart = digest.chart or {}
    return KeptChart(chart["name"], chart["values"])


def _locale(session: Session, digest: Digest) -> Locale | None:
    """That of a person, or the office's."""
    reader = find_person(session, digest.channel)
    return locale_of(reader) if reader else None


def _lane(digest_id: int) -> str:
    """The message goes out first, then what comes in its thread."""
    return f"digest:{digest_id}"

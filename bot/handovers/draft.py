"""The form for a message that somebody hands over: what is filled in, and what comes along."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.actor import Actor
from bot.call import Call
from bot.desk import Desk
from bot.handovers.pressed import Passage, Pressed
from bot.letters.parts import PART_MAX
from bot.letters.quotation import MOST, length_as_sent
from bot.refusal import Reason, RefusedError
from bot.tickets.draft import title_of
from bot.tickets.form import TEXT_MAX
from bot.unit import Unit
from storage.handover import Consent, ConsentStatus, Handover, Quotation, handed_over_before
from storage.question import QuestionStatus, asked_in_thread
from storage.thread import find_thread


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """Somebody's words that come along."""

    author: str
    text: str


@dataclass(frozen=True, slots=True)
class HandoverDraft:
    """The first content of the form.

    Attributes:
        speaker: whose words the details are, where they are not those of who presses.
        quoted: what comes along without asking anybody.
        to_be_asked: the names of those whose words come along once they agree.
        is_cut: the message is longer than the form; it is among what comes along.
        left_out: there are words that nobody can be asked about; they stay where they are.
        has_more: the thread is longer than what comes along.
        leaves_files: there are files that the bot may not read.
        follows: the number of the ticket that had ended too long ago to go on.
    """

    handover_id: int | None
    title: str
    details: str
    speaker: str | None = None
    quoted: tuple[QuotedWords, ...] = ()
    to_be_asked: tuple[str, ...] = ()
    is_cut: bool = False
    left_out: bool = False
    has_more: bool = False
    leaves_files: bool = False
    follows: int | None = None


def question_of_thread(desk: Desk, call: Call, pressed: Pressed) -> int | None:
    """What the person has asked the desk in this thread: the form for that says it better.

    Raises:
        RefusedError: the thread, or the message, is a ticket of theirs already.
    """
    with desk.database.read() as session:
        thread = find_thread(session, pressed.channel, pressed.thread_ts)
        ticket = thread.ticket if thread else None
        slack_id = call.actor.slack_id
        if ticket is not None and slack_id in (
            ticket.requester.slack_id,
            ticket.opened_by.slack_id,
        ):
            raise RefusedError(Reason.ALREADY_HANDED_OVER)
        asked = asked_in_thread(session, pressed.channel, pressed.thread_ts, slack_id)
        free = [one for one in asked if one.status is not QuestionStatus.HANDED_OVER]
        return free[-1].id if free and ticket is None else None


def draft_handover(desk: Desk, call: Call, pressed: Pressed) -> HandoverDraft:
    """Keep what may come along until the form is sent; nobody is asked and nothing passed on yet.

    Raises:
        RefusedError: the person has made a ticket of this message already.
    """
    with desk.database.write() as session:
        unit = Unit(session, call)
        by = unit.person()
        before = handed_over_before(session, by.id, pressed.channel, pressed.ts)
        if before is not None:
            raise RefusedError(Reason.HANDED_OVER_BEFORE, number=before.number)
        handover = Handover(
            by_id=by.id,
            channel=pressed.channel,
            ts=pressed.ts,
            thread_ts=pressed.thread_ts,
            is_public=pressed.is_public,
            files=_files(pressed, call.actor),
            pressed_at=call.at,
        )
        session.add(handover)
        session.flush()
        all_fits = _keep(unit, handover, pressed)
        draft = _draft(handover, pressed, call.actor)
        return draft if all_fits else replace(draft, has_more=True)


def is_free(pressed: Pressed, passage: Passage, actor: Actor) -> bool:
    """Whether words need nobody's consent: one's own, and what all of the city can read anyway."""
    own = passage.author is not None and passage.author.slack_id == actor.slack_id
    return own or pressed.is_public


def _keep(unit: Unit, handover: Handover, pressed: Pressed) -> bool:
    """Whether all of it fits: an author has to see in one message what they agree to."""
    room: dict[int, int] = {}
    all_fits = True
    for position, passage in enumerate(_that_come_along(pressed, unit.actor), start=1):
        consent = None
        if not is_free(pressed, passage, unit.actor) and passage.author is not None:
            consent = _consent(unit, handover, passage.author)
            left = room.get(consent.author_id, PART_MAX)
            room[consent.author_id] = left - length_as_sent(passage.name, passage.text)
            if room[consent.author_id] < 0 or len(consent.quotations) == MOST:
                all_fits = False
                continue
        _quote(handover, position, passage, consent)
    unit.session.flush()
    return all_fits


def _quote(handover: Handover, position: int, passage: Passage, consent: Consent | None) -> None:
    quotation = Quotation(
        position=position,
        author=passage.name,
        text=passage.text,
        said_at=passage.said_at,
        channel=handover.channel,
        ts=passage.ts,
    )
    handover.quotations.append(quotation)
    if consent is not None:
        consent.quotations.append(quotation)


def _files(pressed: Pressed, actor: Actor) -> dict[str, list[dict[str, Any]]]:
    return {
        passage.ts: [asdict(file) for file in passage.files]
        for passage in pressed.passages
        if passage.files and is_free(pressed, passage, actor)
    }


def _consent(unit: Unit, handover: Handover, author: Actor) -> Consent:
    person = unit.row_of(author)
    known = next((one for one in handover.consents if one.author_id == person.id), None)
    if known is not None:
        return known
    consent = Consent(
        handover=handover, author_id=person.id, author=person, status=ConsentStatus.WANTED
    )
    unit.session.add(consent)
    unit.session.flush()
    return consent


def _that_come_along(pressed: Pressed, actor: Actor) -> Iterator[Passage]:
    """All but what is filled in, and what nobody can be asked about."""
    filled = _filled_in(pressed, actor)
    for passage in pressed.passages:
        whole = passage is filled and len(passage.text) <= TEXT_MAX
        can_be_asked = passage.author is not None or pressed.is_public
        if passage.text.strip() and can_be_asked and not whole:
            yield passage


def _filled_in(pressed: Pressed, actor: Actor) -> Passage | None:
    """The message itself, if its words are free."""
    for passage in pressed.passages:
        if passage.ts == pressed.ts and is_free(pressed, passage, actor):
            return passage
    return None


def _draft(handover: Handover, pressed: Pressed, actor: Actor) -> HandoverDraft:
    filled = _filled_in(pressed, actor)
    text = filled.text.strip() if filled else ""
    own = filled is None or (filled.author is not None and filled.author.slack_id == actor.slack_id)
    asked = [one.author.name for one in handover.consents if one.quotations]
    free = [one for one in handover.quotations if one.consent is None]
    return HandoverDraft(
        handover_id=handover.id,
        title=title_of(text) if text else "",
        details=text[:TEXT_MAX],
        speaker=None if own or filled is None else filled.name,
        quoted=tuple(QuotedWords(one.author, one.text) for one in free),
        to_be_asked=tuple(asked),
        is_cut=len(text) > TEXT_MAX,
        left_out=not pressed.is_public and any(one.author is None for one in pressed.passages),
        has_more=pressed.has_more,
        leaves_files=pressed.leaves_files,
    )

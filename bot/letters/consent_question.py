"""Asking who wrote words whether they may be passed on: once, then kept up to date."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.handover_content import ConsentQuestionContent
from bot.letters.kind import LetterKind
from bot.letters.quotation import passages
from bot.letters.reader import locale_of
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.handover import Consent, ConsentStatus
from storage.letter import Letter


def write_consent_question(unit: Unit, consent: Consent) -> None:
    """Ask in their direct messages, or show there what became of it."""
    key = f"consent:{consent.id}"
    subject: Subject = {"consent": consent.id}
    write_letter(unit, LetterKind.CONSENT_QUESTION, consent.author.slack_id, key, subject, key)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """Exactly the words in question."""
    consent = session.get_one(Consent, letter.subject["consent"])
    ticket = consent.handover.ticket
    if ticket is None:
        return None
    waits = consent.status is ConsentStatus.ASKED
    standing = [one for one in consent.quotations if one.text]
    content = ConsentQuestionContent(
        consent_id=consent.id,
        by=consent.handover.by.name,
        number=ticket.number,
        title=ticket.title,
        passages=passages(standing) if waits else (),
        decision=consent.status,
    )
    locale = locale_of(consent.author)
    if consent.asked_in is not None and consent.asked_ts is not None:
        return Update(consent.asked_in, consent.asked_ts, content, locale)
    return Post(Place(letter.channel), content, locale)


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """Remember where it stands."""
    consent = unit.session.get_one(Consent, letter.subject["consent"])
    consent.asked_in, consent.asked_ts = letter.channel, ts

"""Who wrote words says whether they may be passed on."""

from bot.call import Call
from bot.desk import Desk
from bot.letters.consent_news import write_consent_news
from bot.letters.consent_question import write_consent_question
from bot.letters.quotation import write_quotations
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.handover import Consent, ConsentStatus
from storage.ticket import Ticket


def give_consent(desk: Desk, call: Call, consent_id: int) -> None:
    """Pass exactly these words on, and tell the requester."""
    with desk.unit(call) as unit:
        consent, ticket = _own_consent(unit, consent_id)
        decide(unit, consent, ConsentStatus.GIVEN)
        write_quotations(unit, ticket, consent.quotations, desk.helpdesk_channel)
        write_consent_news(unit, consent, ticket)


def refuse_consent(desk: Desk, call: Call, consent_id: int) -> None:
    """Forget the words, and tell the requester."""
    with desk.unit(call) as unit:
        consent, ticket = _own_consent(unit, consent_id)
        decide(unit, consent, ConsentStatus.REFUSED)
        write_consent_news(unit, consent, ticket)


def decide(unit: Unit, consent: Consent, decision: ConsentStatus) -> None:
    """Note it, and show it to the author; what is not passed on is forgotten at once."""
    consent.status, consent.decided_at = decision, unit.at
    if decision is not ConsentStatus.GIVEN:
        for quotation in consent.quotations:
            quotation.text = ""
    unit.session.flush()
    write_consent_question(unit, consent)


def _own_consent(unit: Unit, consent_id: int) -> tuple[Consent, Ticket]:
    """The consent, locked: of two presses, the second sees the first.

    Raises:
        RefusedError: it is about somebody else's words, or it is decided.
    """
    consent = unit.session.get(Consent, consent_id, with_for_update={"of": Consent})
    ticket = consent.handover.ticket if consent else None
    if consent is None or ticket is None:
        raise RefusedError(Reason.NOT_FOUND)
    if consent.author.slack_id != unit.actor.slack_id:
        raise RefusedError(Reason.NOT_YOUR_MESSAGE)
    if consent.status is not ConsentStatus.ASKED:
        raise RefusedError(Reason.ALREADY_DECIDED)
    return consent, ticket

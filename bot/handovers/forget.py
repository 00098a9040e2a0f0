"""Forgetting words that nobody has sent, agreed to or asked for again."""

from datetime import datetime, timedelta

from bot.actor import THE_DESK
from bot.call import Call, Place
from bot.desk import Desk
from bot.handovers.consent import decide
from bot.letters.consent_news import write_consent_news
from storage.handover import ConsentStatus, never_sent, unanswered
from storage.message_flag import forget_flagged_words
from storage.unsent_form import forget_unsent

FORM_KEPT = timedelta(days=1)  # what may come along, while the form is open
FORMS_KEPT = timedelta(days=30)  # what was written in forms that could not be taken
PATIENCE = timedelta(days=14)  # for an answer; none counts as no


def forget_handovers(desk: Desk, now: datetime) -> int:
    """Forget what nobody sent, and words for which nobody answered; how many of both."""
    call = Call(THE_DESK, now, Place(desk.helpdesk_channel))
    with desk.unit(call) as unit:
        unsent = never_sent(unit.session, now - FORM_KEPT)
        for handover in unsent:
            unit.session.delete(handover)
        forget_unsent(unit.session, now - FORMS_KEPT)
        forget_flagged_words(unit.session, now - PATIENCE)
        late = unanswered(unit.session, now - PATIENCE)
        for consent in late:
            decide(unit, consent, ConsentStatus.LAPSED)
            if consent.handover.ticket is not None:
                write_consent_news(unit, consent, consent.handover.ticket)
        return len(unsent) + len(late)

"""Somebody sends the form of a message that they hand over."""

from sqlalchemy import select

from bot.call import Call, Place
from bot.desk import Desk
from bot.files.bring import message_of_files
from bot.files.keep import keep_files
from bot.files.pass_on import pass_on
from bot.letters.card import write_card
from bot.letters.consent_question import write_consent_question
from bot.letters.full_text import write_answers_in_full
from bot.letters.quotation import write_quotations
from bot.letters.ticket_root import write_requester_root
from bot.refusal import ArrivedBeforeError, Reason, RefusedError
from bot.said import FileKind, PostedFile
from bot.tickets.find import speaks_for_requester
from bot.tickets.form import TicketForm
from bot.tickets.put_on_desk import put_on_desk
from bot.tickets.register import is_of, register
from bot.unit import Unit
from storage.conversation import find_original
from storage.handover import Consent, ConsentStatus, Handover
from storage.message_file import files_of_post
from storage.ticket import Ticket


def open_from_form(
    desk: Desk,
    call: Call,
    form: TicketForm,
    handover_id: int | None,
    *,
    with_thread: bool,
    follows: int | None = None,
) -> None:
    """Open a ticket whose thread is in the requester's direct messages.

    What needs nobody's consent is passed on at once; the authors of the rest are asked.

    Args:
        desk: the parts.
        call: who hands it over, and when.
        form: without problems.
        handover_id: what may come along; None = nothing does.
        with_thread: whether it shall.
        follows: the number of the ticket that had ended too long ago to go on.
    """
    with desk.unit(call) as unit:
        handover = None if handover_id is None else _own_handover(unit, handover_id, form)
        before = None if follows is None else _own_ticket(unit, follows)
        ticket = register(desk, unit, form, follows=before)
        write_requester_root(unit, ticket)
        put_on_desk(desk, unit, ticket)
        if before is not None:
            write_card(unit, before, desk.helpdesk_channel)
        write_answers_in_full(unit, ticket, desk.helpdesk_channel)
        if handover is not None:
            handover.ticket = ticket
            _bring_files(desk, unit, ticket, handover)
            if with_thread:
                _bring_words(desk, unit, ticket, handover)
            else:
                _forget_words(handover)


def _own_ticket(unit: Unit, number: int) -> Ticket | None:
    """The earlier ticket; what is not theirs is not spoken of."""
    ticket = unit.session.scalar(select(Ticket).where(Ticket.number == number))
    return ticket if ticket is not None and speaks_for_requester(unit, ticket) else None


def _own_handover(unit: Unit, handover_id: int, form: TicketForm) -> Handover:
    """What was kept when the form was opened, locked.

    Raises:
        RefusedError: it was sent before, or it is somebody else's, or too long ago.
    """
    handover = unit.session.get(Handover, handover_id, with_for_update={"of": Handover})
    if handover is None or handover.by.slack_id != unit.actor.slack_id:
        raise RefusedError(Reason.FORM_TOO_OLD)
    if (ticket := handover.ticket) is not None:
        arrived = is_of(form, ticket)
        error = ArrivedBeforeError if arrived else RefusedError
        raise error(Reason.HANDED_OVER_BEFORE, number=ticket.number)
    return handover


def _bring_words(desk: Desk, unit: Unit, ticket: Ticket, handover: Handover) -> None:
    free = [one for one in handover.quotations if one.consent is None]
    write_quotations(unit, ticket, free, desk.helpdesk_channel)
    for consent in handover.consents:
        if consent.quotations:
            _ask(unit, consent)


def _ask(unit: Unit, consent: Consent) -> None:
    consent.status, consent.asked_at = ConsentStatus.ASKED, unit.at
    unit.session.flush()
    write_consent_question(unit, consent)


def _forget_words(handover: Handover) -> None:
    """The person does not want them to come along."""
    handover.quotations.clear()
    handover.consents.clear()


def _bring_files(desk: Desk, unit: Unit, ticket: Ticket, handover: Handover) -> None:
    """Files that the desk knows already come along with what they came with."""
    for ts, files in handover.files.items():
        channel, thread = handover.channel, Place(handover.channel, handover.thread_ts)
        if files_of_post(unit.session, channel, ts) or find_original(unit.session, channel, ts):
            continue
        posted = [PostedFile(**{**file, "kind": FileKind(file["kind"])}) for file in files]
        kept = keep_files(unit, channel, ts, handover.thread_ts, posted, desk.file_max_mb)
        message = message_of_files(unit, ticket, unit.person().id, thread, ts)
        pass_on(unit, message, kept, desk.helpdesk_channel, desk.file_max_mb)

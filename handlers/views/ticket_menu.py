"""What can be done with a ticket: a menu, and the forms that some of it opens."""

from bot.locale import Locale
from bot.tickets.choices import ASKS_FOR, OPTIONAL, WORDS_MAX, ChoiceField
from bot.tickets.verbs import RULES
from handlers import action_ids
from handlers.views.blocks import LABEL_MAX, Block, menu, mrkdwn, plain_text
from handlers.views.effort import effort_option
from handlers.views.form import render_form
from handlers.views.own_reminders import remind_option
from handlers.views.watch import watch_options
from handlers.wording import ticket_verbs as words
from handlers.wording.form import URGENT_HINT
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb


def ticket_menu(
    ticket_id: int,
    status: TicketStatus,
    locale: Locale,
    *,
    has_assignee: bool,
    has_problem: bool,
    is_urgent: bool,
    is_watched: bool,
) -> Block | None:
    """All that the help desk can do as the ticket stands; None when that is nothing."""
    verbs = verbs_of(
        status, has_assignee=has_assignee, has_problem=has_problem, is_urgent=is_urgent
    )
    options = [_option(ticket_id, verb, locale) for verb in verbs]
    if not options:
        return None
    if status is not TicketStatus.MERGED:
        options.append(remind_option(ticket_id, locale))
        options.append(effort_option(ticket_id, locale))
        options += watch_options(ticket_id, locale, is_watched=is_watched)
    return menu(words.MENU_PLACEHOLDER.plain(locale), action_ids.TICKET_MENU, options)


def verbs_of(
    status: TicketStatus, *, has_assignee: bool, has_problem: bool, is_urgent: bool
) -> list[TicketVerb]:
    """What of it stands in a menu."""
    means_nothing = {
        TicketVerb.RELEASE: not has_assignee,
        TicketVerb.UNLINK: not has_problem,
        TicketVerb.EXPEDITE: is_urgent,
    }
    return [
        verb
        for verb in words.MENU_LABEL
        if status in RULES[verb].moves and not means_nothing.get(verb)
    ]


def render_choice_form(
    ticket_id: int, number: int, verb: TicketVerb, channel: str, locale: Locale, home: str = ""
) -> Block:
    """The form of a verb that needs more than a press.

    Args:
        ticket_id: of the ticket.
        number: likewise.
        verb: what is done.
        channel: where a word to the person belongs.
        locale: the reader's language.
        home: where they were in their Home tab, if they chose there.
    """
    carried = action_ids.pack(ticket=ticket_id, verb=verb.value, channel=channel, home=home)
    lead = words.FORM_LEAD[verb].mrkdwn(locale, number=number)
    blocks: list[Block] = [{"type": "section", "text": mrkdwn(lead)}]
    blocks += [_field(field, verb, locale) for field in ASKS_FOR[verb]]
    return render_form(action_ids.CHOICE_OF_VERB, words.FORM_TITLE[verb], carried, blocks, locale)


def _option(ticket_id: int, verb: TicketVerb, locale: Locale) -> Block:
    label = plain_text(words.MENU_LABEL[verb].plain(locale), LABEL_MAX)
    return {"text": label, "value": action_ids.pack(ticket=ticket_id, verb=verb.value)}


def _field(field: ChoiceField, verb: TicketVerb, locale: Locale) -> Block:
    asks_why = verb is TicketVerb.EXPEDITE and field is ChoiceField.REASON
    label = words.EXPEDITE_REASON if asks_why else words.FORM_LABEL[field]
    hint = {"hint": plain_text(URGENT_HINT.plain(locale), 150)} if asks_why else {}
    return {
        "type": "input",
        "block_id": field.value,
        "label": plain_text(label.plain(locale), 150),
        "element": {"action_id": field.value, **_ELEMENT[field]},
        "optional": field in OPTIONAL,
        **hint,
    }


_WORDS: Block = {"type": "plain_text_input", "multiline": True, "max_length": WORDS_MAX}
_ELEMENT: dict[ChoiceField, Block] = {
    ChoiceField.UNTIL: {"type": "datepicker"},
    ChoiceField.COLLEAGUE: {"type": "users_select"},
    ChoiceField.REASON: _WORDS,
    ChoiceField.NOTE: _WORDS,
}

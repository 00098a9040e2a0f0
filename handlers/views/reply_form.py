"""The form in which the help desk replies with a template."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.locale import Locale
from bot.reply_templates.offer import NamedTemplate, ReplyOffer
from bot.tickets.form import TEXT_MAX
from handlers import action_ids
from handlers.views.blocks import (
    LABEL_MAX,
    Block,
    button,
    context,
    one_line,
    one_line_as_sent,
    plain_text,
    section,
    text_input,
)
from handlers.views.form import render_form
from handlers.wording import reply_templates as words
from handlers.wording.handover import BETWEEN_NAMES
from handlers.wording.wording import Wording

TITLE_MAX = 200
NAMED, NAMED_MAX = 5, 40  # templates in a line, and characters of each
MENU = action_ids.REPLY_TEMPLATE
WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Filled:
    """What stands in the form: of which template, and in which words."""

    template_id: int = 0  # 0 = none
    text: str = ""


NOTHING = Filled()


def reply_button(ticket_id: int, locale: Locale) -> Block:
    """The way to the form, on a card."""
    carried = action_ids.pack(ticket=ticket_id)
    return button(words.REPLY_BUTTON.plain(locale), action_ids.REPLY_WITH_TEMPLATE, carried)


def templates_line(titles: tuple[str, ...], locale: Locale) -> Block:
    """With which ones was replied."""
    named = [one_line_as_sent(one, NAMED_MAX) for one in titles]
    more = words.TEMPLATES_MORE.plain(locale) if len(named) > NAMED else ""
    shown = BETWEEN_NAMES.plain(locale).join(named[:NAMED]) + more
    return context(words.TEMPLATES_USED.mrkdwn(locale, titles=shown))


def reply_field(template_id: int) -> str:
    """What the field of the reply is called.

    Slack keeps what stands in a field of the same name, so that each template has its own.
    """
    return f"reply_{template_id}"


def render_reply_form(
    offer: ReplyOffer, channel: str, locale: Locale, filled: Filled = NOTHING
) -> Block:
    """For whom it is, the templates, and the reply as it will be sent.

    Args:
        offer: what there is to choose from.
        channel: of the card.
        locale: the reader's language.
        filled: the template that was chosen, filled in.
    """
    title = one_line(offer.title, TITLE_MAX)
    to = words.REPLY_TO.mrkdwn(
        locale, number=offer.number, title=title, name=one_line(offer.requester, TITLE_MAX)
    )
    reply = text_input(
        words.REPLY_LABEL.plain(locale),
        reply_field(filled.template_id),
        TEXT_MAX,
        initial=filled.text,
    )
    carried = action_ids.pack(ticket=offer.ticket_id, channel=channel, template=filled.template_id)
    waiting = [_waiting(locale)] if offer.can_wait else []
    blocks = [section(to), _menu(offer, filled.template_id, locale), reply, *waiting]
    title_of_form, submit = words.REPLY_TITLE, words.REPLY_SEND
    return render_form(action_ids.REPLY_FORM, title_of_form, carried, blocks, locale, submit)


def _menu(offer: ReplyOffer, chosen: int, locale: Locale) -> Block:
    if not offer.fitting and not offer.others:
        return context(words.NO_TEMPLATES.mrkdwn(locale))
    element: Block = {
        "type": "static_select",
        "action_id": MENU,
        "placeholder": plain_text(words.CHOOSE_PLACEHOLDER.plain(locale), 150),
    }
    if offer.fitting:
        groups = ((words.FITTING, offer.fitting), (words.OTHERS, offer.others))
        element["option_groups"] = [_group(*one, locale) for one in groups if one[1]]
    else:
        element["options"] = _options(offer.others)
    for option in _options((*offer.fitting, *offer.others)):
        if option["value"] == str(chosen):
            element["initial_option"] = option
    return {
        "type": "input",
        "block_id": MENU,
        "label": plain_text(words.CHOOSE_LABEL.plain(locale), 150),
        "element": element,
        "dispatch_action": True,
        "optional": True,
    }


def _waiting(locale: Locale) -> Block:
    label = plain_text(words.WAIT_OPTION.plain(locale), LABEL_MAX)
    return {
        "type": "input",
        "block_id": WAITING,
        "label": plain_text(words.WAIT_LABEL.plain(locale), 150),
        "element": {
            "type": "checkboxes",
            "action_id": WAITING,
            "options": [{"text": label, "value": WAITING}],
        },
        "optional": True,
    }


def _group(label: Wording, templates: Iterable[NamedTemplate], locale: Locale) -> Block:
    return {
        "label": plain_text(label.plain(locale), LABEL_MAX),
        "options": _options(templates),
    }


def _options(templates: Iterable[NamedTemplate]) -> list[Block]:
    return [
        {
            "text": plain_text(one_line(one.title, LABEL_MAX), LABEL_MAX),
            "value": str(one.template_id),
        }
        for one in templates
    ]

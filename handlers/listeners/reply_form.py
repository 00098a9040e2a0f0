"""The form in which the help desk replies with a template: opened from a card, filled in, sent."""

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.manners.words import has_words
from bot.refusal import RefusedError
from bot.refuse import refuse
from bot.reply_templates.offer import choose_template, offer_templates
from bot.tickets.form import TEXT_MAX
from bot.tickets.reply import reply_to_requester
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.forms import state_of, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import update_modal
from handlers.listeners.open_form import open_form
from handlers.views.blocks import Block
from handlers.views.reply_form import NOTHING, WAITING, Filled, render_reply_form, reply_field
from handlers.views.reply_words import filled
from handlers.wording.reply_templates import REPLY_MISSING


def register_reply_form(app: App, front: FrontDesk) -> None:
    """Listen to the button on a card, to the menu, and to the form."""

    @app.action(action_ids.REPLY_WITH_TEMPLATE)
    def _on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        place = place_of_press(body)
        call = front.call(body["user"]["id"], place, context)
        ticket_id = int(action_ids.unpack(body["actions"][0]["value"])["ticket"])
        open_form(front, call, lambda: _form(front, call, ticket_id, place.channel), body, context)

    @app.action(action_ids.REPLY_TEMPLATE)
    def _on_choice(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_form(body), context)
        chosen = int(body["actions"][0]["selected_option"]["value"])
        try:
            view = _filled_form(front, call, body["view"], chosen)
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            overhear(front.desk, call)
            update_modal(front.slack, body["view"]["id"], view)

    @app.view(action_ids.REPLY_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        view = body["view"]
        carried = action_ids.unpack(view["private_metadata"])
        field = reply_field(int(carried["template"]))
        words = text_of(view, field)
        call = front.call(body["user"]["id"], place_of_form(body), context)
        chosen = _unseen_template(view)
        if chosen is not None and _show_before_sending(front, call, ack, view, chosen):
            return
        if not has_words(words):
            problem = REPLY_MISSING.plain(front.locale_of(call.actor))
            ack(response_action="errors", errors={field: problem})
            overhear(front.desk, call)
            return
        ack()
        waits = bool(state_of(view, WAITING).get("selected_options"))
        template_id = int(carried["template"]) or None
        reply_to_requester(
            front.desk, call, int(carried["ticket"]), words, waits=waits, template_id=template_id
        )


def _form(
    front: FrontDesk, call: Call, ticket_id: int, channel: str, chosen: Filled = NOTHING
) -> Block:
    offer = offer_templates(front.desk, call, ticket_id)
    return render_reply_form(offer, channel, front.locale_of(call.actor), chosen)


def _unseen_template(view: Payload) -> int | None:
    """The template that was chosen, if the form was sent before its words stood in there."""
    option = state_of(view, action_ids.REPLY_TEMPLATE).get("selected_option")
    if not option:
        return None
    shown = int(action_ids.unpack(view["private_metadata"])["template"])
    return None if int(option["value"]) == shown else int(option["value"])


def _show_before_sending(
    front: FrontDesk, call: Call, ack: Ack, view: Payload, template_id: int
) -> bool:
    """Show what would be sent; False when the template is no longer there."""
    try:
        filled_form = _filled_form(front, call, view, template_id)
    except RefusedError:
        return False
    ack(response_action="update", view=filled_form)
    overhear(front.desk, call)
    return True


def _filled_form(front: FrontDesk, call: Call, view: Payload, template_id: int) -> Block:
    """With the template that was chosen; what was written before any was, stays above it."""
    carried = action_ids.unpack(view["private_metadata"])
    ticket_id, before = int(carried["ticket"]), int(carried["template"])
    chosen = choose_template(front.desk, call, ticket_id, template_id)
    text = filled(chosen.text, chosen.facts, front.locale)
    if before == 0 and (own := text_of(view, reply_field(before)).strip()):
        text = f"{own}\n\n{text}"
    channel = str(carried["channel"])
    return _form(front, call, ticket_id, channel, Filled(template_id, text[:TEXT_MAX]))

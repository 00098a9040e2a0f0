"""The button below what was given back: it opens a form with these words in it."""

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.handovers.draft import HandoverDraft
from bot.hear import overhear
from bot.refusal import RefusedError
from bot.refuse import refuse
from bot.tickets.draft import title_of
from bot.tickets.unsent import unsent_words
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_press
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import open_modal
from handlers.listeners.typed_form import ask_for_type
from handlers.views.blocks import Block
from handlers.views.handover_form import render_handover_form


def register_unsent(app: App, front: FrontDesk) -> None:
    """Listen to it."""

    @app.action(action_ids.OPEN_UNSENT)
    def _on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        pressed = action_ids.unpack(body["actions"][0]["value"])
        follows = int(pressed["follows"]) if "follows" in pressed else None
        try:
            open_modal(
                front.slack, _form(front, call, int(pressed["unsent"]), follows), body, context
            )
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            overhear(front.desk, call)


def _form(front: FrontDesk, call: Call, unsent_id: int, follows: int | None) -> Block:
    typed = unsent_words(front.desk, call, unsent_id)
    title = typed.title.strip() or title_of(typed.text)
    locale = front.locale_of(call.actor)
    view = render_handover_form(HandoverDraft(None, title, typed.text, follows=follows), locale)
    return ask_for_type(front, view, locale, typed.text)

"""Internal talk about a ticket: the thread, and the form for a single note."""

from slack_bolt import Ack, App, BoltContext

from bot.hear import overhear
from bot.manners.words import has_words
from bot.notes.talk import talk_internally
from bot.notes.write import draft_note, write_note
from bot.refusal import RefusedError
from bot.refuse import refuse
from bot.tickets.form import FormProblem
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.forms import text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import open_modal
from handlers.views.internal import NOTE, render_note_form
from handlers.wording.form import FORM_PROBLEM


def register_notes(app: App, front: FrontDesk) -> None:
    """Listen to the two buttons of the card, and to the form."""

    @app.action(action_ids.TALK_INTERNALLY)
    def _on_talk(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        ticket_id = int(action_ids.unpack(body["actions"][0]["value"])["ticket"])
        audience = front.directory.channels.audience(front.desk.notes_channel)
        talk_internally(front.desk, call, ticket_id, audience)

    @app.action(action_ids.WRITE_NOTE)
    def _on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        place = place_of_press(body)
        call = front.call(body["user"]["id"], place, context)
        ticket_id = int(action_ids.unpack(body["actions"][0]["value"])["ticket"])
        channel = "" if place.channel == call.actor.slack_id else place.channel
        try:
            draft = draft_note(front.desk, call, ticket_id)
            locale = front.locale_of(call.actor)
            view = render_note_form(draft, channel, front.desk.timezone, locale)
            open_modal(front.slack, view, body, context)
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            overhear(front.desk, call)

    @app.view(action_ids.NOTE_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        text = text_of(body["view"], NOTE)
        user, place = body["user"]["id"], place_of_form(body)
        if not has_words(text):
            call = front.call(user, place, context)
            problem = FORM_PROBLEM[FormProblem.MISSING].plain(front.locale_of(call.actor))
            ack(response_action="errors", errors={NOTE: problem})
            overhear(front.desk, call)
            return
        ack()
        call = front.call(user, place, context)
        ticket_id = int(action_ids.unpack(body["view"]["private_metadata"])["ticket"])
        audience = front.directory.channels.audience(front.desk.notes_channel)
        write_note(front.desk, call, ticket_id, text, audience)

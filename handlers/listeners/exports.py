"""Asking for files of tickets."""

from slack_bolt import Ack, App, BoltContext

from bot.exports.request import request_export
from bot.hear import overhear
from bot.lists.chosen import Chosen, WorkList, read_chosen
from bot.refusal import RefusedError
from bot.refuse import refuse
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.forms import state_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.home import state_of_home
from handlers.listeners.modal import open_modal, push_modal
from handlers.views.exports import FORMAT, render_export_form
from storage.ticket_export import ExportFormat


def register_exports(app: App, front: FrontDesk) -> None:
    """Listen to the button below a list, and to the form."""

    @app.action(action_ids.EXPORT_TICKETS)
    def _on_open(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        view = render_export_form(_shown(body), front.locale_of(call.actor))
        show = push_modal if _is_form(body) else open_modal
        try:
            show(front.slack, view, body, context)
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            overhear(front.desk, call)

    @app.view(action_ids.EXPORT_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        view = body["view"]
        chosen = read_chosen(action_ids.unpack(view["private_metadata"]))
        value = action_ids.unpack(state_of(view, FORMAT)["selected_option"]["value"])
        call = front.call(body["user"]["id"], place_of_form(body), context)
        request_export(front.desk, call, chosen, ExportFormat(str(value["format"])))


def _is_form(body: Payload) -> bool:
    return (body.get("view") or {}).get("type") == "modal"


def _shown(body: Payload) -> Chosen:
    """The list in which was pressed; for who sees no list of work, everything that is theirs."""
    if _is_form(body):
        return read_chosen(action_ids.unpack(body["view"]["private_metadata"]))
    return state_of_home(body).work or Chosen(list=WorkList.ANY)

"""The office looks through who saw what."""

from slack_bolt import Ack, App, BoltContext

from bot.audit_log import look_at_audit
from bot.call import Call
from bot.hear import overhear
from bot.refusal import RefusedError
from bot.refuse import refuse
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_press
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import open_modal, update_modal
from handlers.views.audit import render_audit
from handlers.views.blocks import Block


def register_audit(app: App, front: FrontDesk) -> None:
    """Listen to the button in Home, and to those that turn pages."""

    @app.action(action_ids.SEE_AUDIT)
    def _on_open(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        try:
            open_modal(front.slack, _page(front, call, 0), body, context)
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            overhear(front.desk, call)

    @app.action(action_ids.AUDIT_NEWER)
    @app.action(action_ids.AUDIT_OLDER)
    def _on_turn(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        page = int(action_ids.unpack(body["actions"][0]["value"])["page"])
        update_modal(front.slack, body["view"]["id"], _page(front, call, page))
        overhear(front.desk, call)


def _page(front: FrontDesk, call: Call, page: int) -> Block:
    seen = look_at_audit(front.desk, call, page)
    return render_audit(seen, front.reader(front.locale_of(call.actor)))

"""The lists of what the office prepared: opened from Home, leafed through, changed."""

from collections.abc import Callable

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.prepared.look import look_at_prepared
from bot.prepared.offer import restore_prepared, withdraw_prepared
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_press
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import update_modal
from handlers.listeners.open_form import open_form
from handlers.views.blocks import Block
from handlers.views.prepared import Of, render_prepared
from storage.reply_template import ReplyTemplate
from storage.request_type import RequestType

OPENS = {action_ids.MANAGE_TEMPLATES: Of.TEMPLATES, action_ids.MANAGE_TYPES: Of.TYPES}


def register_prepared(app: App, front: FrontDesk) -> None:
    """Listen to the buttons in Home, and to those in the lists."""
    for action_id, of in OPENS.items():
        app.action(action_id)(_opener(front, of))

    @app.action(action_ids.PREPARED_BACK)
    @app.action(action_ids.PREPARED_ON)
    def _on_turn(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        overhear(front.desk, call)
        to = action_ids.unpack(body["actions"][0]["value"])
        show_prepared(front, call, body["view"]["id"], Of(str(to["of"])), int(to["page"]))

    @app.action(action_ids.WITHDRAW_PREPARED)
    @app.action(action_ids.RESTORE_PREPARED)
    def _on_toggle(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        pressed = body["actions"][0]
        carried = action_ids.unpack(pressed["value"])
        of = Of(str(carried["of"]))
        offer = _OFFERS[pressed["action_id"], of]
        offer(front, call, int(carried["id"]))
        shown = action_ids.unpack(body["view"]["private_metadata"])
        show_prepared(front, call, body["view"]["id"], of, int(shown["page"]))


def show_prepared(front: FrontDesk, call: Call, view_id: str, of: Of, page: int) -> None:
    """Bring an open list up to date; who may not see it was told so already."""
    if call.actor.manages:
        update_modal(front.slack, view_id, prepared_list(front, call, of, page))


def prepared_list(front: FrontDesk, call: Call, of: Of, page: int) -> Block:
    """A page of the list.

    Raises:
        RefusedError: it is not for this person.
    """
    if of is Of.TEMPLATES:
        shown = look_at_prepared(front.desk, call, ReplyTemplate, page)
    else:
        shown = look_at_prepared(front.desk, call, RequestType, page)
    return render_prepared(of, shown, front.reader(front.locale_of(call.actor)))


def _opener(front: FrontDesk, of: Of) -> Callable[..., None]:
    def on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        open_form(front, call, lambda: prepared_list(front, call, of, 0), body, context)

    return on_press


_OFFERS: dict[tuple[str, Of], Callable[[FrontDesk, Call, int], None]] = {
    (action_ids.WITHDRAW_PREPARED, Of.TEMPLATES): lambda front, call, kept_id: withdraw_prepared(
        front.desk, call, ReplyTemplate, kept_id
    ),
    (action_ids.RESTORE_PREPARED, Of.TEMPLATES): lambda front, call, kept_id: restore_prepared(
        front.desk, call, ReplyTemplate, kept_id
    ),
    (action_ids.WITHDRAW_PREPARED, Of.TYPES): lambda front, call, kept_id: withdraw_prepared(
        front.desk, call, RequestType, kept_id
    ),
    (action_ids.RESTORE_PREPARED, Of.TYPES): lambda front, call, kept_id: restore_prepared(
        front.desk, call, RequestType, kept_id
    ),
}

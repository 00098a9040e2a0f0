"""The page of a kind of request: opened from the list, and what is done on it."""

from collections.abc import Callable

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.refusal import Reason, RefusedError
from bot.request_types.edit import UNFINISHED, move_field, remove_field
from bot.request_types.fields import FormField
from bot.request_types.look import ShownType, type_to_prepare
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import Values, place_of_form, place_of_press
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import update_modal
from handlers.listeners.open_form import open_form
from handlers.views.blocks import Block
from handlers.views.type_page import (
    CHANGE,
    REMOVE,
    UP,
    render_field_form,
    render_shown_type,
    render_type_form,
    render_type_page,
)

# What opens above the page, of the kind as it is; what it carries says of which revision it is.
Opening = Callable[[ShownType, str, FrontDesk, Call], Block]


def register_type_page(app: App, front: FrontDesk) -> None:
    """Listen to the button in the list, and to those on the page."""
    for action_id, opening in OPENS.items():
        app.action(action_id)(_opener(front, opening))

    @app.action(action_ids.CHANGE_TYPE)
    def _on_open(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        type_id = int(action_ids.unpack(body["actions"][0]["value"])["id"])
        open_form(front, call, lambda: type_page(front, call, type_id), body, context)

    @app.action(action_ids.FIELD_MENU)
    def _on_field(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        chosen = action_ids.unpack(body["actions"][0]["selected_option"]["value"])
        key, do = str(chosen["key"]), str(chosen["do"])
        about = _about(body)
        if do == CHANGE:
            open_form(front, call, lambda: _field_form(front, call, about, key), body, context)
            return
        type_id, seen = int(about["id"]), int(about["revision"])
        if do == REMOVE:
            remove_field(front.desk, call, type_id, seen, key)
        else:
            move_field(front.desk, call, type_id, seen, key, -1 if do == UP else +1)
        show_type_page(front, call, body["view"]["id"], type_id)


def register_shown_type(app: App, front: FrontDesk) -> None:
    """Listen to who has seen what staff see."""

    @app.view(action_ids.SHOWN_TYPE)
    def _on_seen(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        overhear(front.desk, front.call(body["user"]["id"], place_of_form(body), context))


def type_page(front: FrontDesk, call: Call, type_id: int) -> Block:
    """The page as it is now.

    Raises:
        RefusedError: it is not for this person.
    """
    shown = type_to_prepare(front.desk, call, type_id)
    return render_type_page(shown, front.locale_of(call.actor))


def show_type_page(front: FrontDesk, call: Call, view_id: str, type_id: int) -> None:
    """Bring an open page up to date; who may not see it was told so already."""
    if call.actor.manages:
        update_modal(front.slack, view_id, type_page(front, call, type_id))


def _about(body: Payload) -> Values:
    return action_ids.unpack(body["view"]["private_metadata"])


def _opener(front: FrontDesk, opening: Opening) -> Callable[..., None]:
    def on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        about = _about(body)

        def render() -> Block:
            shown = type_to_prepare(front.desk, call, int(about["id"]), int(about["revision"]))
            return opening(shown, action_ids.pack(**about), front, call)

        open_form(front, call, render, body, context)

    return on_press


def _field_form(front: FrontDesk, call: Call, about: Values, key: str) -> Block:
    shown = type_to_prepare(front.desk, call, int(about["id"]), int(about["revision"]))
    field = shown.field(key)
    if field is None:
        raise RefusedError(Reason.PREPARED_CHANGED)
    carried = action_ids.pack(**about, key=key)
    return render_field_form(field, carried, front.locale_of(call.actor))


OPENS: dict[str, Opening] = {
    action_ids.DESCRIBE_TYPE: lambda shown, carried, front, call: render_type_form(
        shown.form, carried, front.locale_of(call.actor)
    ),
    action_ids.ADD_FIELD: lambda _shown, carried, front, call: render_field_form(
        FormField(UNFINISHED, ""), carried, front.locale_of(call.actor)
    ),
    action_ids.SHOW_TYPE: lambda shown, _carried, front, call: render_shown_type(
        shown, front.locale_of(call.actor)
    ),
}

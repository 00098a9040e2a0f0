"""The forms in which the office describes a kind of request and its fields."""

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.prepared.revise import may_prepare
from bot.refusal import RefusedError
from bot.request_types.edit import UNFINISHED, add_type, describe_type, put_field
from bot.request_types.fields import FieldKind, FieldPart, FormField, problems_of
from bot.request_types.form import TypeForm, TypePart, TypeProblemError
from bot.request_types.look import type_to_prepare
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import Values, place_of_form, place_of_press
from handlers.listeners.forms import state_of, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.open_form import open_form
from handlers.listeners.prepared import show_prepared
from handlers.listeners.type_page import show_type_page, type_page
from handlers.views.blocks import Block
from handlers.views.prepared import Of
from handlers.views.type_page import render_type_form
from handlers.wording.refusals import REFUSAL
from handlers.wording.request_types import FIELD_PROBLEM, TYPE_PROBLEM


def register_type_forms(app: App, front: FrontDesk) -> None:
    """Listen to the button that opens a form for a new kind, and to the two forms."""

    @app.action(action_ids.ADD_TYPE)
    def _on_add(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        open_form(front, call, lambda: _new_form(front, call), body, context)

    @app.view(action_ids.TYPE_FORM)
    def _on_type(ack: Ack, body: Payload, context: BoltContext) -> None:
        view = body["view"]
        call = front.call(body["user"]["id"], place_of_form(body), context)
        carried = action_ids.unpack(view["private_metadata"])
        try:
            _keep_type(front, ack, call, view, carried)
        except TypeProblemError as error:
            said = TYPE_PROBLEM[error.problem].plain(front.locale_of(call.actor))
            _stay(front, ack, call, {error.part.value: said})
            return
        show_prepared(front, call, view["root_view_id"], Of.TYPES, 0)

    @app.view(action_ids.FIELD_FORM)
    def _on_field(ack: Ack, body: Payload, context: BoltContext) -> None:
        view = body["view"]
        call = front.call(body["user"]["id"], place_of_form(body), context)
        carried = action_ids.unpack(view["private_metadata"])
        type_id, seen = int(carried["id"]), int(carried["revision"])
        field = _read_field(view, str(carried.get("key", UNFINISHED)))
        if errors := _objections(front, call, type_id, seen, field):
            _stay(front, ack, call, errors)
            return
        put_field(front.desk, call, type_id, seen, field)
        ack()
        show_type_page(front, call, view["previous_view_id"], type_id)


def _new_form(front: FrontDesk, call: Call) -> Block:
    may_prepare(call)
    return render_type_form(TypeForm(""), action_ids.pack(), front.locale_of(call.actor))


def _keep_type(front: FrontDesk, ack: Ack, call: Call, view: Payload, carried: Values) -> None:
    """Describe the kind; a new one goes on with its page.

    Raises:
        TypeProblemError: something has to be mended first.
    """
    form = _read_type(view)
    for part, problem in form.problems().items():
        raise TypeProblemError(part, problem)
    if "id" not in carried:
        type_id = add_type(front.desk, call, form)
        ack(response_action="update", view=type_page(front, call, type_id))
        return
    type_id, seen = int(carried["id"]), int(carried["revision"])
    try:
        type_to_prepare(front.desk, call, type_id, seen)
    except RefusedError as refused:
        said = REFUSAL[refused.reason].plain(front.locale_of(call.actor))
        _stay(front, ack, call, {TypePart.NAME.value: said})
        return
    describe_type(front.desk, call, type_id, seen, form)
    ack()
    show_type_page(front, call, view["previous_view_id"], type_id)


def _stay(front: FrontDesk, ack: Ack, call: Call, errors: dict[str, str]) -> None:
    """The form stays open, with a word at its fields."""
    ack(response_action="errors", errors=errors)
    overhear(front.desk, call)


def _read_type(view: Payload) -> TypeForm:
    return TypeForm(
        name=" ".join(text_of(view, TypePart.NAME).split()),
        description=text_of(view, TypePart.DESCRIPTION).strip(),
        phrasings=_lines(text_of(view, TypePart.PHRASINGS)),
    )


def _read_field(view: Payload, key: str) -> FormField:
    kind = FieldKind(state_of(view, FieldPart.KIND)["selected_option"]["value"])
    return FormField(
        key=key,
        label=" ".join(text_of(view, FieldPart.LABEL).split()),
        kind=kind,
        required=bool(state_of(view, FieldPart.REQUIRED).get("selected_options")),
        help=" ".join(text_of(view, FieldPart.HELP).split()),
        options=_lines(text_of(view, FieldPart.OPTIONS)) if kind is FieldKind.CHOICE else (),
    )


def _objections(
    front: FrontDesk, call: Call, type_id: int, seen: int, field: FormField
) -> dict[str, str]:
    """What has to be mended first, by field."""
    locale = front.locale_of(call.actor)
    try:
        among = type_to_prepare(front.desk, call, type_id, seen).fields
    except RefusedError as refused:
        return {FieldPart.LABEL.value: REFUSAL[refused.reason].plain(locale)}
    return {
        part.value: FIELD_PROBLEM[problem].plain(locale)
        for part, problem in problems_of(field, among).items()
    }


def _lines(text: str) -> tuple[str, ...]:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))

"""The kind of a request in a form that opens a ticket: chosen, and read when the form is sent."""

from dataclasses import dataclass

from slack_bolt import Ack, App, BoltContext

from bot.hear import overhear
from bot.locale import Locale
from bot.request_types.answers import (
    Answer,
    AnswerProblem,
    Request,
    answer_problems,
    answered,
)
from bot.request_types.fields import FieldKind, FormField
from bot.request_types.fitting import fitting_type
from bot.request_types.look import ShownType, as_shown, offered
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import update_modal
from handlers.slack_text import storable
from handlers.views.blocks import Block
from handlers.views.filled import filled_in
from handlers.views.typed_form import MENU, YES, field_block, retyped, with_types
from handlers.wording import request_types as words


def register_typed_form(app: App, front: FrontDesk) -> None:
    """Listen to who chooses a kind of request in a form."""

    @app.action(action_ids.REQUEST_TYPE)
    def _on_choice(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_form(body), context)
        overhear(front.desk, call)
        view, locale = body["view"], front.locale_of(call.actor)
        update_modal(front.slack, view["id"], anew(front, view, locale))


def ask_for_type(front: FrontDesk, view: Block, locale: Locale, text: str = "") -> Block:
    """A form that asks for the kind of request too; where it is clear from a text, it is chosen."""
    types = offered(front.desk)
    return with_types(view, types, fitting_type(types, text) if text else None, locale)


def anew(front: FrontDesk, view: Payload, locale: Locale) -> Block:
    """An open form with the fields of the kind that is chosen in it."""
    types, chosen = offered(front.desk), _chosen(front, view)
    current = (one for one in types if chosen and one.type_id == chosen.type_id)
    return retyped(view, types, next(current, None), locale)


@dataclass(frozen=True, slots=True)
class TypedRequest:
    """What was sent of a kind of request.

    Attributes:
        request: None when no kind was chosen.
        problems: what has to be mended, by the block it stands at.
        is_unasked: the form was sent before the fields of its kind were in it.
    """

    request: Request | None = None
    problems: dict[str, AnswerProblem] | None = None
    is_unasked: bool = False


def read_request(front: FrontDesk, view: Payload) -> TypedRequest:
    """The kind and its answers, as the form showed them."""
    chosen = _chosen(front, view)
    if chosen is None:
        return TypedRequest()
    blocks = {block.get("block_id"): block for block in view["blocks"]}
    names = {field.key: field_block(chosen, field) for field in chosen.fields}
    if any(name not in blocks for name in names.values()):
        return TypedRequest(is_unasked=True)
    given, problems = dict[str, str](), dict[str, AnswerProblem]()
    for field in chosen.fields:
        value = _value(front, view, blocks[names[field.key]], field)
        if value is None:
            problems[field.key] = AnswerProblem.NO_COLLEAGUE
        else:
            given[field.key] = value
    problems = answer_problems(chosen.fields, given) | problems
    answers: tuple[Answer, ...] = () if problems else answered(chosen.fields, given)
    at_blocks = {names[key]: problem for key, problem in problems.items()}
    return TypedRequest(Request(chosen.type_id, answers), at_blocks)


def _value(front: FrontDesk, view: Payload, block: Block, field: FormField) -> str | None:
    """What was filled in, as people read it; None: a person who cannot be chosen."""
    value = filled_in(view, block)
    if not value:
        return ""
    if field.kind is FieldKind.PERSON:
        colleague = front.colleague(value)
        return None if colleague is None else colleague.name
    if field.kind is FieldKind.YES_NO:
        return (words.YES if value["value"] == YES else words.NO).plain(front.locale)
    return str(value["value"]) if field.kind is FieldKind.CHOICE else storable(value)


def _chosen(front: FrontDesk, view: Payload) -> ShownType | None:
    """The kind that is chosen; a form for one kind only carries it."""
    menu = next((block for block in view["blocks"] if block.get("block_id") == MENU), None)
    option = filled_in(view, menu) if menu else None
    packed = option["value"] if option else "{}"
    carried = action_ids.unpack(view["private_metadata"] if menu is None else packed)
    if "type" not in carried:
        return None
    return as_shown(front.desk, int(carried["type"]), int(carried["revision"]))

"""A form in which a kind of request is chosen, and asks for what that kind needs.

It is laid over any form that opens a ticket: what else stands in there stays as it was typed.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.locale import Locale
from bot.request_types.answers import LINE_MAX, TEXT_MAX
from bot.request_types.fields import FieldKind, FormField
from bot.request_types.look import ShownType
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import LABEL_MAX, Block, context, one_line, plain_text
from handlers.views.filled import as_filled, initial_of
from handlers.wording import request_types as words

MENU = action_ids.REQUEST_TYPE
ABOUT = f"{MENU}_about"
FIELD = f"{MENU}_field"
YES, NO = "yes", "no"
KEPT = ("type", "callback_id", "private_metadata", "title", "submit", "close")
DESCRIPTION_MAX = 1500  # as it is sent

Values = Mapping[str, Block]  # what fields begin with, by what makes fields alike


def with_types(
    view: Block,
    types: Sequence[ShownType],
    chosen: ShownType | None,
    locale: Locale,
    values: Values | None = None,
) -> Block:
    """A form that asks for the kind of request first.

    Args:
        view: as it is without.
        types: those on offer.
        chosen: one of these.
        locale: the reader's language.
        values: what was filled in so far for the fields of another kind.
    """
    if not types:
        return view
    own = type_blocks(types, chosen, locale, values or {})
    blocks = list(view["blocks"])
    begin = 1 if blocks and blocks[0]["type"] == "section" else 0
    return view | {"blocks": [*blocks[:begin], *own, *blocks[begin:]]}


def retyped(
    view: Block, types: Sequence[ShownType], chosen: ShownType | None, locale: Locale
) -> Block:
    """An open form after another kind was chosen; ``view`` is as Slack sends it."""
    others = [
        as_filled(view, block) if block["type"] == "input" else block
        for block in view["blocks"]
        if not block.get("block_id", "").startswith(MENU)
    ]
    bare = {name: view[name] for name in KEPT if view.get(name)} | {"blocks": others}
    return with_types(bare, types, chosen, locale, _typed(view))


def field_block(type_: ShownType, field: FormField) -> str:
    """What a field is called in a form; it says of which version of the kind it is."""
    return f"{FIELD}:{type_.type_id}:{type_.revision}:{field.key}"


def type_blocks(
    types: Iterable[ShownType], chosen: ShownType | None, locale: Locale, values: Values
) -> list[Block]:
    """The menu of kinds, and the fields of the one that is chosen."""
    menu = _menu(types, chosen, locale)
    if chosen is None:
        return [menu]
    return [menu, *about_blocks(chosen), *field_blocks(chosen, locale, values)]


def about_blocks(type_: ShownType) -> list[Block]:
    """What the office says of a kind."""
    if not type_.form.description:
        return []
    about = escape(type_.form.description)[:DESCRIPTION_MAX]
    return [context(about) | {"block_id": ABOUT}]


def field_blocks(type_: ShownType, locale: Locale, values: Values) -> list[Block]:
    """The fields of a kind."""
    return [_field(type_, field, locale, values) for field in type_.fields]


def type_value(shown: ShownType) -> str:
    """What stands for a kind in the menu."""
    return action_ids.pack(type=shown.type_id, revision=shown.revision)


def _menu(types: Iterable[ShownType], chosen: ShownType | None, locale: Locale) -> Block:
    element: Block = {
        "type": "static_select",
        "action_id": MENU,
        "placeholder": plain_text(words.TYPE_PLACEHOLDER.plain(locale), 150),
        "options": [_option(one) for one in types],
    }
    if chosen is not None:
        element["initial_option"] = _option(chosen)
    return {
        "type": "input",
        "block_id": MENU,
        "label": plain_text(words.TYPE_LABEL.plain(locale), 150),
        "element": element,
        "dispatch_action": True,
        "optional": True,
    }


def _option(shown: ShownType) -> Block:
    name = one_line(shown.name, LABEL_MAX)
    return {"text": plain_text(name, LABEL_MAX), "value": type_value(shown)}


def _field(type_: ShownType, field: FormField, locale: Locale, values: Values) -> Block:
    name = field_block(type_, field)
    element = _element(field, locale) | {"action_id": name}
    element |= values.get(_same(field.label, element), {})
    block: Block = {
        "type": "input",
        "block_id": name,
        "label": plain_text(field.label, 150),
        "element": element,
        "optional": not field.required,
    }
    return block | {"hint": plain_text(field.help, 150)} if field.help else block


def _element(field: FormField, locale: Locale) -> Block:
    match field.kind:
        case FieldKind.LONG_TEXT:
            return {"type": "plain_text_input", "multiline": True, "max_length": TEXT_MAX}
        case FieldKind.CHOICE:
            return _choice(field.options, locale)
        case FieldKind.DATE:
            return {"type": "datepicker"}
        case FieldKind.PERSON:
            placeholder = words.PERSON_PLACEHOLDER.plain(locale)
            return {"type": "users_select", "placeholder": plain_text(placeholder, 150)}
        case FieldKind.YES_NO:
            yes_no = ((YES, words.YES), (NO, words.NO))
            options = [
                {"text": plain_text(word.plain(locale), LABEL_MAX), "value": value}
                for value, word in yes_no
            ]
            return {"type": "radio_buttons", "options": options}
        case _:
            return {"type": "plain_text_input", "max_length": LINE_MAX}


def _choice(options: Iterable[str], locale: Locale) -> Block:
    return {
        "type": "static_select",
        "placeholder": plain_text(words.CHOICE_PLACEHOLDER.plain(locale), 150),
        "options": [{"text": plain_text(one, LABEL_MAX), "value": one} for one in options],
    }


def _typed(view: Block) -> Values:
    """What was filled in for the fields of a kind; fields that are alike take it over."""
    return {
        _same(block["label"]["text"], block["element"]): initial_of(view, block)
        for block in view["blocks"]
        if block.get("block_id", "").startswith(f"{FIELD}:") and "options" not in block["element"]
    }


def _same(label: str, element: Block) -> str:
    """By this, fields are alike: they are called so, and filled in so."""
    return f"{element['type']}:{element.get('multiline', False)}:{label}"

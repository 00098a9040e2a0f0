"""The page of one kind of request, for the office, and the forms above it.

One block for each of at most 20 fields and a few around them: far from the 100 that Slack takes.
"""

from collections.abc import Sequence

from bot.locale import Locale
from bot.request_types.fields import (
    HELP_MAX,
    LABEL_MAX,
    MOST_FIELDS,
    MOST_OPTIONS,
    OPTION_MAX,
    FieldKind,
    FieldPart,
    FormField,
)
from bot.request_types.form import DESCRIPTION_MAX, NAME_MAX, PHRASINGS_MAX, TypeForm, TypePart
from bot.request_types.look import ShownType
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import (
    Block,
    actions,
    button,
    context,
    one_line,
    plain_text,
    section,
    text_input,
)
from handlers.views.form import render_form
from handlers.views.prepared import closing_only
from handlers.views.typed_form import type_blocks
from handlers.wording import request_types as words
from handlers.wording.wording import Wording

PHRASINGS_SHOWN = 300
CHANGE, UP, DOWN, REMOVE = "change", "up", "down", "remove"
MENU = (
    (CHANGE, words.FIELD_CHANGE),
    (UP, words.FIELD_UP),
    (DOWN, words.FIELD_DOWN),
    (REMOVE, words.FIELD_REMOVE),
)
REQUIRED_VALUE = "required"


def render_type_page(shown: ShownType, locale: Locale, said: str | None = None) -> Block:
    """Everything that is asked, in order, and what can be done with it.

    Args:
        shown: as it is now.
        locale: the reader's language.
        said: why the last press changed nothing.
    """
    carried = action_ids.pack(id=shown.type_id, revision=shown.revision)
    state = words.STATE_WITHDRAWN if shown.is_withdrawn else words.STATE_OFFERED
    head = [words.PAGE_HEAD.mrkdwn(locale, name=shown.name, state=state.plain(locale))]
    if shown.form.description:
        head.append(escape(shown.form.description))
    blocks = [*([section(said)] if said else []), section("\n".join(head))]
    if shown.form.phrasings:
        listed = one_line("、".join(shown.form.phrasings), PHRASINGS_SHOWN)
        blocks.append(context(words.PAGE_PHRASINGS.mrkdwn(locale, phrasings=listed)))
    blocks.append(_buttons(shown, carried, locale))
    fields = [_field(number, one, locale) for number, one in enumerate(shown.fields, start=1)]
    blocks += fields or [context(words.NO_FIELDS.mrkdwn(locale))]
    close = words.PAGE_CLOSE.plain(locale)
    return closing_only(action_ids.TYPE_PAGE, words.PAGE_TITLE, carried, blocks, close, locale)


def render_type_form(form: TypeForm, carried: str, locale: Locale) -> Block:
    """Its name, what people read below it, and how they ask for it."""
    name = text_input(words.NAME_LABEL.plain(locale), TypePart.NAME, NAME_MAX, initial=form.name)
    name["element"] |= {"multiline": False}
    description = text_input(
        words.DESCRIPTION_LABEL.plain(locale),
        TypePart.DESCRIPTION,
        DESCRIPTION_MAX,
        initial=form.description,
    )
    phrasings = text_input(
        words.PHRASINGS_LABEL.plain(locale),
        TypePart.PHRASINGS,
        PHRASINGS_MAX,
        hint=words.PHRASINGS_HINT.plain(locale),
        initial="\n".join(form.phrasings),
    )
    optional = {"optional": True}
    blocks = [name, description | optional, phrasings | optional]
    title, submit = words.DESCRIBE_TITLE, words.SAVE_BUTTON
    return render_form(action_ids.TYPE_FORM, title, carried, blocks, locale, submit)


def render_field_form(field: FormField, carried: str, locale: Locale) -> Block:
    """What a field is called, and what it takes."""
    label = text_input(
        words.LABEL_LABEL.plain(locale), FieldPart.LABEL, LABEL_MAX, initial=field.label
    )
    label["element"] |= {"multiline": False}
    help_ = text_input(words.HELP_LABEL.plain(locale), FieldPart.HELP, HELP_MAX, initial=field.help)
    options = text_input(
        words.OPTIONS_LABEL.plain(locale),
        FieldPart.OPTIONS,
        min(3000, (OPTION_MAX + 1) * MOST_OPTIONS),
        hint=words.OPTIONS_HINT.plain(locale),
        initial="\n".join(field.options),
    )
    optional = {"optional": True}
    blocks = [
        label,
        _kind(field.kind, locale),
        options | optional,
        _required(field, locale) | optional,
        help_ | optional,
    ]
    title, submit = words.FIELD_TITLE, words.SAVE_BUTTON
    return render_form(action_ids.FIELD_FORM, title, carried, blocks, locale, submit)


def render_shown_type(shown: ShownType, locale: Locale) -> Block:
    """The fields as staff see them; nothing is sent."""
    fields = type_blocks([shown], shown, locale, {})
    # A menu that changes nothing here.
    menu = fields[0] | {"dispatch_action": False}
    blocks = [section(words.SHOWN_LEAD.mrkdwn(locale)), menu, *fields[1:]]
    title, submit = words.SHOWN_TITLE, words.SHOWN_OK  # fields need a button to send them
    return render_form(action_ids.SHOWN_TYPE, title, action_ids.pack(), blocks, locale, submit)


def _buttons(shown: ShownType, carried: str, locale: Locale) -> Block:
    full = len(shown.fields) >= MOST_FIELDS
    return actions(
        button(words.DESCRIBE_BUTTON.plain(locale), action_ids.DESCRIBE_TYPE, carried),
        None
        if full
        else button(words.ADD_FIELD_BUTTON.plain(locale), action_ids.ADD_FIELD, carried),
        button(words.SHOW_BUTTON.plain(locale), action_ids.SHOW_TYPE, carried),
    )


def _field(number: int, field: FormField, locale: Locale) -> Block:
    required = words.REQUIRED if field.required else words.OPTIONAL
    said = [
        words.FIELD_LINE.mrkdwn(
            locale,
            number=number,
            label=field.label,
            kind=words.FIELD_KIND[field.kind].plain(locale),
            required=required.plain(locale),
        )
    ]
    if field.options:
        said.append(escape(one_line(" / ".join(field.options), PHRASINGS_SHOWN)))
    if field.help:
        said.append(f"_{escape(field.help)}_")
    return section("\n".join(said), _menu(field, locale))


def _menu(field: FormField, locale: Locale) -> Block:
    return {
        "type": "overflow",
        "action_id": action_ids.FIELD_MENU,
        "options": _options(
            [(action_ids.pack(key=field.key, do=do), word) for do, word in MENU], locale
        ),
    }


def _kind(chosen: FieldKind, locale: Locale) -> Block:
    options = _options([(kind.value, words.FIELD_KIND[kind]) for kind in FieldKind], locale)
    element: Block = {
        "type": "static_select",
        "action_id": FieldPart.KIND.value,
        "options": options,
        "initial_option": next(one for one in options if one["value"] == chosen),
    }
    return _input(FieldPart.KIND, words.KIND_LABEL, element, locale)


def _required(field: FormField, locale: Locale) -> Block:
    options = _options([(REQUIRED_VALUE, words.REQUIRED_OPTION)], locale)
    element: Block = {
        "type": "checkboxes",
        "action_id": FieldPart.REQUIRED.value,
        "options": options,
    }
    if field.required:
        element["initial_options"] = options
    return _input(FieldPart.REQUIRED, words.REQUIRED_LABEL, element, locale)


def _input(part: FieldPart, label: Wording, element: Block, locale: Locale) -> Block:
    return {
        "type": "input",
        "block_id": part.value,
        "label": plain_text(label.plain(locale), 150),
        "element": element,
    }


def _options(pairs: Sequence[tuple[str, Wording]], locale: Locale) -> list[Block]:
    return [{"text": plain_text(label.plain(locale), 75), "value": value} for value, label in pairs]

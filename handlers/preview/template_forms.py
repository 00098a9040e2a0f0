"""Reply templates and request types: the office's lists and forms, and what others see of them."""

from collections.abc import Iterator
from datetime import date

from bot.locale import Locale
from bot.prepared.look import PAGE, PreparedLine, PreparedPage
from bot.reply_templates.form import TemplateForm
from bot.reply_templates.offer import NamedTemplate, ReplyOffer
from bot.request_types.fields import FieldKind, FormField
from bot.request_types.form import TypeForm
from bot.request_types.look import ShownType
from bot.tickets.draft import Draft
from handlers.preview.examples import NOW
from handlers.views.blocks import Block, context
from handlers.views.prepared import Of, render_prepared
from handlers.views.rendered import Reader
from handlers.views.reply_form import Filled, render_reply_form
from handlers.views.reply_words import example_facts, filled
from handlers.views.template_form import render_template_form
from handlers.views.ticket_form import render_ticket_form
from handlers.views.type_page import (
    render_field_form,
    render_shown_type,
    render_type_form,
    render_type_page,
)
from handlers.views.typed_form import with_types
from handlers.wording.prepared import NONE_YET
from handlers.wording.reply_templates import NO_TEMPLATES, REPLY_MISSING, TEMPLATE_PROBLEM
from handlers.wording.request_types import ANSWER_PROBLEM, FIELD_PROBLEM, TYPE_PROBLEM
from handlers.wording.shipped_forms import shipped_types
from handlers.wording.shipped_templates import shipped_templates

TODAY, TOMORROW = date(2026, 11, 25), date(2026, 11, 26)


def template_forms(reader: Reader) -> Iterator[tuple[str, Block]]:
    """Each by its name."""
    yield from _lists(reader)
    yield from _templates(reader.locale)
    yield from _types(reader.locale)
    problems = (TEMPLATE_PROBLEM, FIELD_PROBLEM, TYPE_PROBLEM, ANSWER_PROBLEM)
    said = [one for table in problems for one in table.values()]
    said += [REPLY_MISSING, NO_TEMPLATES, NONE_YET]
    shown = [context(one.mrkdwn(reader.locale, name="acc-001")) for one in said]
    yield "templates and types (errors)", {"blocks": shown}


def _lists(reader: Reader) -> Iterator[tuple[str, Block]]:
    locale = reader.locale
    name = "吉田 隆" if locale is Locale.JA else "Takashi Yoshida"
    templates = [(one.title, one.text) for one in shipped_templates(locale)]
    types = [(one.name, one.description) for one in shipped_types(locale)]
    for of, named in ((Of.TEMPLATES, templates), (Of.TYPES, types)):
        lines = tuple(
            PreparedLine(number, *words, number == PAGE, name if number % 2 else "", NOW)
            for number, words in enumerate(named[:PAGE], start=1)
        )
        shown = PreparedPage(lines, 3 * PAGE, 1)
        yield f"prepared_list ({of})", render_prepared(of, shown, reader)


def _templates(locale: Locale) -> Iterator[tuple[str, Block]]:
    first, second, *_ = shipped_templates(locale)
    written = TemplateForm(first.title, first.text)
    preview = filled(first.text, example_facts(TODAY, TOMORROW, {}, locale), locale)
    yield "template_form", render_template_form(written, "{}", locale)
    yield "template_form (preview)", render_template_form(written, "{}", locale, preview)
    named = (NamedTemplate(1, first.title), NamedTemplate(2, second.title))
    facts = example_facts(TODAY, TOMORROW, {}, locale)
    offer = ReplyOffer(1, 12, facts.title, facts.requester, named[:1], named[1:], can_wait=True)
    yield "reply_form", render_reply_form(offer, "C1", locale)
    yield "reply_form (filled)", render_reply_form(offer, "C1", locale, Filled(1, preview))


def _types(locale: Locale) -> Iterator[tuple[str, Block]]:
    types = tuple(
        ShownType(number, 1, TypeForm(one.name, one.description, one.phrasings), one.fields)
        for number, one in enumerate(shipped_types(locale), start=1)
    )
    for one in types:
        yield f"ticket_form ({one.name})", _ticket_form(types, one, locale)
    yield "ticket_form (no type)", _ticket_form(types, None, locale)
    yield "type_page", render_type_page(types[0], locale)
    bare = ShownType(99, 1, TypeForm(types[0].name), (), is_withdrawn=True)
    yield "type_page (new)", render_type_page(bare, locale)
    yield "shown_type", render_shown_type(types[0], locale)
    yield "type_form", render_type_form(types[0].form, "{}", locale)
    field = next(one for one in types[0].fields if one.kind is FieldKind.CHOICE)
    yield "field_form", render_field_form(field, "{}", locale)
    yield "field_form (new)", render_field_form(FormField("new", ""), "{}", locale)


def _ticket_form(types: tuple[ShownType, ...], chosen: ShownType | None, locale: Locale) -> Block:
    form = render_ticket_form(Draft(1, "C1", "1.0", "", ""), locale)
    return with_types(form, types, chosen, locale)

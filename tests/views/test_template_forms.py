"""Reply templates, request types and typed forms are such that Slack takes them."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.office_calendar import OfficeCalendar
from bot.locale import Locale
from bot.prepared.look import PAGE, PreparedLine, PreparedPage
from bot.reply_templates.form import TEXT_MAX, TITLE_MAX, TemplateForm
from bot.reply_templates.offer import NamedTemplate, ReplyOffer
from bot.request_types.fields import (
    HELP_MAX,
    LABEL_MAX,
    MOST_FIELDS,
    MOST_OPTIONS,
    OPTION_MAX,
    FieldKind,
    FormField,
)
from bot.request_types.form import DESCRIPTION_MAX, NAME_MAX, PHRASINGS_MAX, TypeForm
from bot.request_types.look import ShownType
from bot.tickets.draft import Draft
from handlers.preview.template_forms import template_forms
from handlers.views.prepared import Of, render_prepared
from handlers.views.rendered import Reader
from handlers.views.reply_form import Filled, render_reply_form
from handlers.views.reply_words import example_facts, filled
from handlers.views.template_form import render_template_form
from handlers.views.ticket_form import render_ticket_form
from handlers.views.type_page import render_shown_type, render_type_page
from handlers.views.typed_form import MENU, field_block, retyped, with_types
from tests.fakes.slack.limits import check_view
from tests.fakes.slack.pings import pings_in
from tests.fakes.slack.view_state import state_of
from tests.fakes.slack.walking import dicts_in, elements_in
from tests.views.contents import LONG, NAME, NOW
from tests.views.test_dates import TOKYO
from tests.views.test_home import READERS
from tests.views.test_languages import ENGLISH, JAPANESE
from tests.views.test_messages import MANY

Json = dict[str, Any]
LOCALES = st.sampled_from(Locale)
LINES = st.builds(
    PreparedLine,
    kept_id=st.integers(1, 10**12),
    name=NAME,
    words=LONG,
    is_withdrawn=st.booleans(),
    author=st.just("") | NAME,
    changed_at=st.just(NOW),
)


def short(longest: int) -> st.SearchStrategy[str]:
    some = st.text(min_size=1, max_size=longest).filter(str.strip)
    return some | st.sampled_from(["&" * longest, "<!channel>", "*_`"])


FIELDS = st.builds(
    FormField,
    key=st.just("f1"),
    label=short(LABEL_MAX),
    kind=st.sampled_from(FieldKind),
    required=st.booleans(),
    help=st.just("") | short(HELP_MAX),
    options=st.lists(
        short(OPTION_MAX), min_size=2, max_size=MOST_OPTIONS, unique_by=lambda one: one
    ).map(tuple),
)


@st.composite
def types(draw: st.DrawFn) -> ShownType:
    form = TypeForm(draw(short(NAME_MAX)), draw(LONG)[:DESCRIPTION_MAX], (draw(NAME),))
    fields = draw(st.lists(FIELDS, max_size=3) | st.lists(FIELDS, min_size=1, max_size=1))
    if draw(st.booleans()) and fields:
        fields = (fields * MOST_FIELDS)[:MOST_FIELDS]
    keyed = tuple(replace(one, key=f"f{number}") for number, one in enumerate(fields))
    return ShownType(7, 3, form, keyed, is_withdrawn=draw(st.booleans()))


def taken(view: Json) -> Json:
    """The view, if Slack takes it."""
    found: Json = json.loads(json.dumps(view))
    check_view(found, "modal")
    assert not pings_in("", found["blocks"])
    for block in found["blocks"]:
        ids = [element["action_id"] for _, element in elements_in([block])]
        assert len(ids) == len(set(ids))
    return found


@MANY
@given(lines=st.lists(LINES, max_size=PAGE), of=st.sampled_from(Of), reader=READERS)
def test_lists(lines: list[PreparedLine], of: Of, reader: Reader) -> None:
    taken(render_prepared(of, PreparedPage(tuple(lines), 40 if lines else 0, 1), reader))


@MANY
@given(title=short(TITLE_MAX), text=LONG, locale=LOCALES)
def test_the_form_of_a_template(title: str, text: str, locale: Locale) -> None:
    for preview in (None, text):
        taken(render_template_form(TemplateForm(title, text[:TEXT_MAX]), "{}", locale, preview))


@MANY
@given(title=LONG, name=NAME, titles=st.lists(short(TITLE_MAX), max_size=100), locale=LOCALES)
def test_the_form_of_a_reply(title: str, name: str, titles: list[str], locale: Locale) -> None:
    named = tuple(NamedTemplate(number, one) for number, one in enumerate(titles, start=1))
    for fitting in range(min(4, len(named) + 1)):
        offer = ReplyOffer(1, 2, title, name, named[:fitting], named[fitting:], can_wait=True)
        taken(render_reply_form(offer, "C" + "0" * 20, locale, Filled(1, title[:3000])))


@MANY
@given(one=types(), locale=LOCALES)
def test_the_page_of_a_type_and_what_staff_see(one: ShownType, locale: Locale) -> None:
    taken(render_type_page(one, locale, said=locale.value))
    taken(render_shown_type(one, locale))
    form = render_ticket_form(Draft(1, "C1", "1.0", "", ""), locale)
    for chosen in (None, one):
        view = taken(with_types(form, [one], chosen, locale))
        ids = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
        assert ids[0] == MENU
        assert len(ids) == len(set(ids))


def test_a_type_with_everything_fits() -> None:
    options = tuple(f"{number}{'&' * 70}" for number in range(MOST_OPTIONS))
    fields = tuple(
        FormField(f"f{number}", "&" * LABEL_MAX, FieldKind.CHOICE, True, "&" * HELP_MAX, options)
        for number in range(MOST_FIELDS)
    )
    form = TypeForm("&" * NAME_MAX, "&" * DESCRIPTION_MAX, ("&" * PHRASINGS_MAX,))
    shown = ShownType(10**9, 10**6, form, fields)
    taken(render_type_page(shown, Locale.JA))
    draft = render_ticket_form(Draft(1, "C1", "1.0", "", ""), Locale.JA)
    taken(with_types(draft, [shown] * 1, shown, Locale.JA))


def typed(view: Json, **values: object) -> Json:
    """An open form as Slack sends it, filled in by the ends of action ids."""
    filled_in = {
        element["action_id"]: given
        for _, element in elements_in(view["blocks"])
        for name, given in values.items()
        if element["action_id"].endswith(name)
    }
    for number, block in enumerate(view["blocks"]):
        block.setdefault("block_id", f"b{number}")
    return view | {"state": {"values": state_of(view["blocks"], filled_in)}, "id": "V1"}


def test_choosing_another_type_keeps_what_was_typed() -> None:
    place = FormField("place", "場所", FieldKind.TEXT)
    one = ShownType(1, 1, TypeForm("端末"), (place, FormField("n", "台数", FieldKind.NUMBER)))
    other = ShownType(2, 4, TypeForm("回線"), (FormField("where", "場所", FieldKind.TEXT),))
    form = render_ticket_form(Draft(7, "D1", "1.0", "印刷", "3 階"), Locale.JA)
    view = with_types(form, [one, other], one, Locale.JA)
    filled_in = {"title": "別の件名", "place": "本庁舎", "urgent": ["urgent"]}
    shown = taken(retyped(typed(view, **filled_in), [one, other], other, Locale.JA))
    kept = {
        element["action_id"]: element.get("initial_value") or element.get("initial_options")
        for _, element in elements_in(shown["blocks"])
    }
    assert kept["title"] == "別の件名"
    assert kept["details"] == "3 階"
    assert kept["urgent"]
    assert kept[field_block(other, other.fields[0])] == "本庁舎"
    assert not [name for name in kept if name.startswith(field_block(one, place))]
    assert shown["private_metadata"] == form["private_metadata"]
    again = retyped(typed(shown), [one, other], None, Locale.JA)
    assert [block["block_id"] for block in again["blocks"] if MENU in block["block_id"]] == [MENU]


def test_a_template_is_filled_in_once() -> None:
    facts = example_facts(date(2026, 12, 1), date(2026, 12, 2), {}, Locale.JA)
    said = filled("{相談者} {番号} {今日}", replace(facts, requester="{番号}"), Locale.JA)
    assert said == "{番号} 12 12月1日（火）"


def _texts(locale: Locale) -> Iterator[str]:
    for _, view in template_forms(Reader(locale, OfficeCalendar(TOKYO), NOW)):
        for part in dicts_in(view):
            text = part.get("text")
            if isinstance(text, str):
                yield re.sub(r"\{[^}]*\}|PC|acc-001|kintone|Excel|Word|PDF|VPN|RPA", "", text)


@pytest.mark.parametrize("locale", Locale)
def test_they_speak_one_language(locale: Locale) -> None:
    foreign = JAPANESE if locale is Locale.EN else ENGLISH
    for text in _texts(locale):
        shown = text.replace("、", "") if locale is Locale.EN else text
        assert not foreign.search(shown), shown

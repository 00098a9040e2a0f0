"""Searching tickets: the form, what was found, and its pages."""

from dataclasses import replace
from datetime import date

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.lists.chosen import NUMBER_MAX, Chosen, WorkList, read_chosen
from bot.lists.find import choices_to_search, find_tickets
from bot.lists.words import means_something
from bot.refusal import RefusedError
from bot.refuse import refuse
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.forms import state_of, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import open_modal, update_modal
from handlers.views.blocks import Block
from handlers.views.found import FindField, render_find_form, render_found
from handlers.wording import worklists as words
from handlers.wording.wording import Wording

Problems = dict[FindField, Wording]


def register_found(app: App, front: FrontDesk) -> None:
    """Listen to the button in Home, the form, and what is pressed in the result."""

    @app.action(action_ids.FIND_TICKETS)
    def _on_open(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        try:
            open_modal(front.slack, find_form(front, call, Chosen()), body, context)
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            overhear(front.desk, call)

    @app.view(action_ids.FIND_FORM)
    def _on_search(ack: Ack, body: Payload, context: BoltContext) -> None:
        call = front.call(body["user"]["id"], place_of_form(body), context)
        chosen, problems = _read(body["view"])
        if problems:
            locale = front.locale_of(call.actor)
            errors = {field.value: wording.plain(locale) for field, wording in problems.items()}
            ack(response_action="errors", errors=errors)
        else:
            ack(response_action="update", view=found(front, call, chosen))
        overhear(front.desk, call)

    @app.action(action_ids.FOUND_NEWER)
    @app.action(action_ids.FOUND_OLDER)
    def _on_turn(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        page = int(action_ids.unpack(body["actions"][0]["value"])["page"])
        chosen = replace(_searched(body["view"]), page=page)
        update_modal(front.slack, body["view"]["id"], found(front, call, chosen))
        overhear(front.desk, call)

    @app.action(action_ids.CHANGE_SEARCH)
    def _on_change(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        view = find_form(front, call, _searched(body["view"]))
        update_modal(front.slack, body["view"]["id"], view)
        overhear(front.desk, call)


def found(front: FrontDesk, call: Call, chosen: Chosen) -> Block:
    """What was found, as a modal.

    Raises:
        RefusedError: it is an outsider.
    """
    page = find_tickets(front.desk, call, chosen)
    return render_found(page, front.reader(front.locale_of(call.actor)))


def bring_found_up_to_date(front: FrontDesk, call: Call, view: Payload) -> None:
    """Show an open result as it is after something was done in it."""
    update_modal(front.slack, view["id"], found(front, call, _searched(view)))


def find_form(front: FrontDesk, call: Call, chosen: Chosen) -> Block:
    """The form, filled in with what was searched before."""
    choices = choices_to_search(front.desk, call)
    return render_find_form(chosen, choices, front.locale_of(call.actor))


def _searched(view: Payload) -> Chosen:
    return read_chosen(action_ids.unpack(view["private_metadata"]))


def _read(view: Payload) -> tuple[Chosen, Problems]:
    """What was filled in, and what is wrong with it."""
    wanted, number = text_of(view, FindField.WORDS).strip(), text_of(view, FindField.NUMBER)
    bare = number.strip().removeprefix("#").removeprefix("＃")
    problems: Problems = {}
    if bare and not (bare.isdecimal() and int(bare) <= NUMBER_MAX):
        problems[FindField.NUMBER] = words.FIND_NO_NUMBER
        bare = ""
    chosen = read_chosen(
        {
            "list": WorkList.ANY.value,
            "words": wanted if means_something(wanted) else "",
            "number": int(bare) if bare else "",
            "person": state_of(view, FindField.PERSON).get("selected_user") or "",
            "since": _day(view, FindField.SINCE),
            "until": _day(view, FindField.UNTIL),
            **_option(view, FindField.STATUS),
            **_option(view, FindField.DEPARTMENT),
        }
    )
    if chosen.since and chosen.until and chosen.until < chosen.since:
        problems[FindField.UNTIL] = words.FIND_BACKWARDS
    if not problems and not chosen.is_narrowed:
        problems[FindField.WORDS] = words.FIND_NOTHING
    return chosen, problems


def _day(view: Payload, field: FindField) -> str:
    chosen = state_of(view, field).get("selected_date")
    return date.fromisoformat(chosen).isoformat() if chosen else ""


def _option(view: Payload, field: FindField) -> dict[str, int | str]:
    chosen = state_of(view, field).get("selected_option")
    return action_ids.unpack(chosen["value"]) if chosen else {}

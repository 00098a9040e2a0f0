"""The forms that open a ticket: shown, checked, sent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from slack_bolt import Ack, App, BoltContext

from bot.actor import Actor
from bot.call import Call, Place
from bot.hear import overhear
from bot.locale import Locale
from bot.refusal import RefusedError
from bot.refuse import refuse
from bot.tickets.draft import draft_ticket
from bot.tickets.form import Field, FormProblem, TicketForm, phone_problems
from bot.tickets.open import open_ticket
from bot.tickets.open_by_phone import open_by_phone
from bot.tickets.thread_so_far import ThreadSoFar
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.forms import show_form_from_home, state_of, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.messages import read_text
from handlers.listeners.modal import open_modal
from handlers.listeners.typed_form import TypedRequest, anew, ask_for_type, read_request
from handlers.slack_text import storable
from handlers.thread_so_far import read_thread_so_far
from handlers.views.ticket_form import render_phone_form, render_ticket_form
from handlers.wording.files import FILE_NAMES
from handlers.wording.form import FORM_PROBLEM
from handlers.wording.request_types import ANSWER_PROBLEM

Problems = dict[Field, FormProblem]
# Opens the ticket, for a colleague if there is one; the values are those that the form carries.
Opening = Callable[[Call, dict[str, int | str], TicketForm, Actor | None], None]


def register_ticket_form(app: App, front: FrontDesk) -> None:
    """Listen to the button that opens the form, and to the form."""

    @app.action(action_ids.ASK_HELPDESK)
    def _on_ask(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        question_id = int(action_ids.unpack(body["actions"][0]["value"])["question"])
        try:
            draft = draft_ticket(front.desk, call, question_id)
            locale = front.locale_of(call.actor)
            view = ask_for_type(front, render_ticket_form(draft, locale), locale, draft.details)
            open_modal(front.slack, view, body, context)
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            overhear(front.desk, call)

    @app.view(action_ids.TICKET_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        def opens(
            call: Call, carried: dict[str, int | str], form: TicketForm, who: Actor | None
        ) -> None:
            question_id = int(carried["question"])
            # A form that was opened before an update does not carry how far it was filled in.
            filled_to = int(carried["filled_to"]) if "filled_to" in carried else None
            so_far = _thread_so_far(front, carried)
            open_ticket(front.desk, call, question_id, form, who, filled_to, so_far)

        take_form(front, ack, body, context, TicketForm.problems, opens)


def register_phone_form(app: App, front: FrontDesk) -> None:
    """Listen to the button in Home that opens the form for a request by phone, and to the form."""

    @app.action(action_ids.PHONE_TICKET)
    def _on_call(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        locale = front.locale_of(call.actor)
        view = ask_for_type(front, render_phone_form(locale), locale)
        show_form_from_home(front, call, view, body, context)

    @app.view(action_ids.PHONE_FORM)
    def _on_phone(ack: Ack, body: Payload, context: BoltContext) -> None:
        def opens(
            call: Call, _carried: dict[str, int | str], form: TicketForm, who: Actor | None
        ) -> None:
            open_by_phone(front.desk, call, form, who)

        take_form(front, ack, body, context, phone_problems, opens)


def read_form(view: Payload) -> TicketForm:
    """The form as sent."""
    day = state_of(view, Field.WANTED_BY).get("selected_date")
    return TicketForm(
        title=text_of(view, Field.TITLE),
        details=text_of(view, Field.DETAILS),
        wanted_by=date.fromisoformat(day) if day else None,
        urgent=bool(state_of(view, Field.URGENT).get("selected_options")),
        urgent_reason=text_of(view, Field.URGENT_REASON),
        requester=state_of(view, Field.REQUESTER).get("selected_user"),
        caller=text_of(view, Field.CALLER),
    )


def take_form(
    front: FrontDesk,
    ack: Ack,
    body: Payload,
    context: BoltContext,
    check: Callable[[TicketForm, date], Problems],
    opens: Opening,
) -> None:
    """Say at their fields what has to be mended, or open the ticket."""
    form, user, place = read_form(body["view"]), body["user"]["id"], place_of_form(body)
    problems = check(form, front.clock().astimezone(front.desk.timezone).date())
    colleague = None
    if form.requester not in (None, user):
        colleague = front.colleague(str(form.requester))
        if colleague is None:
            problems[Field.REQUESTER] = FormProblem.NO_COLLEAGUE
    typed = read_request(front, body["view"])
    if problems or typed.problems or typed.is_unasked:
        call = front.call(user, place, context)
        locale = front.locale_of(call.actor)
        if typed.is_unasked:
            ack(response_action="update", view=anew(front, body["view"], locale))
        else:
            ack(response_action="errors", errors=_errors(problems, typed, locale))
        overhear(front.desk, call)
        return
    ack()
    form = replace(form, request=typed.request)
    call = replace(front.call(user, place, context), typed=form.written)
    carried = action_ids.unpack(body["view"]["private_metadata"])
    opens(call, carried, form, colleague)


def _errors(problems: Problems, typed: TypedRequest, locale: Locale) -> dict[str, str]:
    said = {field.value: FORM_PROBLEM[problem].plain(locale) for field, problem in problems.items()}
    answers = (typed.problems or {}).items()
    return said | {block: ANSWER_PROBLEM[problem].plain(locale) for block, problem in answers}


def _thread_so_far(front: FrontDesk, carried: dict[str, int | str]) -> ThreadSoFar | None:
    """What others had said where the desk was called into a thread; else there is nothing."""
    channel, root = str(carried.get("channel", "")), str(carried.get("thread_ts", ""))
    asked_ts = str(carried.get("asked_ts", ""))
    if not asked_ts or asked_ts == root or Place(channel).is_direct:
        return None

    def name_of(slack_id: str) -> str | None:
        colleague = front.colleague(slack_id)
        return None if colleague is None else colleague.name

    def words_of(message: Payload) -> str:
        names = [storable(file.get("name") or "") for file in message.get("files") or []]
        files = FILE_NAMES.plain(front.locale, names="、".join(names)) if names else ""
        return "\n".join(part for part in (read_text(message, front), files) if part)

    where = (channel, root)
    return read_thread_so_far(front.slack, where, asked_ts, name_of, words_of, front.bot_user_id)

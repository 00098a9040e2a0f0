"""The Home tab: opened, leafed through, asked in, added to."""

from dataclasses import replace

from slack_bolt import Ack, App, BoltContext

from bot.call import Call, Place, Typed
from bot.hear import overhear
from bot.home.content import HomeList
from bot.home.state import HomeState, read_state
from bot.manners.words import has_words
from bot.questions.ask import ask_in_home
from bot.refusal import RefusedError
from bot.tickets.add import add_to_ticket
from bot.tickets.form import FormProblem
from bot.visit import note_place, note_visit, see_home
from handlers import action_ids
from handlers.envelope import Payload, is_home_opened
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.forms import show_form_from_home, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.views.home import render_closed_home, render_home
from handlers.views.words_form import WORDS, render_addition_form, render_question_form
from handlers.wording.form import FORM_PROBLEM


def register_home(app: App, front: FrontDesk) -> None:
    """Listen to who opens Home and turns its pages."""

    @app.event("app_home_opened", matchers=[is_home_opened])
    def _on_open(event: Payload, context: BoltContext) -> None:
        place = Place(event["channel"])
        call = front.call(event["user"], place, context, of_anybody=True)
        try:
            publish_home(front, call)
        except RefusedError as refused:
            view = render_closed_home(refused, front.locale_of(call.actor))
            front.slack.views_publish(user_id=call.actor.slack_id, view=view)
            overhear(front.desk, call)
        else:
            note_visit(front.desk, call)

    @app.action(action_ids.HOME_NEWER)
    @app.action(action_ids.HOME_OLDER)
    def _on_page(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        carried = action_ids.unpack(body["actions"][0]["value"])
        pages = {name: int(carried.get(name, 0)) for name in HomeList}
        state = replace(state_of_home(body), pages=pages)
        publish_home(front, call, state)
        note_place(front.desk, call, state)


def register_home_forms(app: App, front: FrontDesk) -> None:
    """Listen to the two forms of Home that have one text each."""

    @app.action(action_ids.ASK_IN_HOME)
    def _on_ask(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        view = render_question_form(front.locale_of(call.actor))
        show_form_from_home(front, call, view, body, context)

    @app.action(action_ids.ADD_TO_TICKET)
    def _on_add(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        carried = action_ids.unpack(body["actions"][0]["value"])
        ticket_id, number = int(carried["ticket"]), int(carried["number"])
        view = render_addition_form(ticket_id, number, front.locale_of(call.actor))
        show_form_from_home(front, call, view, body, context)

    @app.view(action_ids.QUESTION_FORM)
    def _on_question(ack: Ack, body: Payload, context: BoltContext) -> None:
        words = _acked_words(ack, body)
        call = front.call(body["user"]["id"], place_of_form(body), context)
        if words is None:
            _ask_for_words(front, ack, call)
        else:
            ask_in_home(front.desk, call, words)

    @app.view(action_ids.ADDITION_FORM)
    def _on_addition(ack: Ack, body: Payload, context: BoltContext) -> None:
        words = _acked_words(ack, body)
        call = front.call(body["user"]["id"], place_of_form(body), context)
        if words is None:
            _ask_for_words(front, ack, call)
        else:
            ticket_id = int(action_ids.unpack(body["view"]["private_metadata"])["ticket"])
            call = replace(call, typed=Typed("", words))
            add_to_ticket(front.desk, call, ticket_id, words)


def home_shown_in(body: Payload) -> str:
    """What of Home somebody looked at who pressed there, to come back to it; "" = elsewhere."""
    shown = body.get("view") or {}
    return str(shown["private_metadata"]) if shown.get("type") == "home" else ""


def publish_home(front: FrontDesk, call: Call, state: HomeState | None = None) -> None:
    """Show somebody their Home.

    Args:
        front: reads it.
        call: whose it is.
        state: what of it they look at; None = the beginning.
    """
    content = see_home(front.desk, call, state)
    view = render_home(content, front.reader(call.actor.locale))
    front.slack.views_publish(user_id=call.actor.slack_id, view=view)


def state_of_home(body: Payload) -> HomeState:
    """Where somebody was who pressed something in Home; where nobody says so, at the beginning."""
    view = body.get("view") or {}
    return read_state(action_ids.unpack(view.get("private_metadata") or "{}"))


def _acked_words(ack: Ack, body: Payload) -> str | None:
    """What was filled in, which closes the form; None when there was nothing."""
    words = text_of(body["view"], WORDS)
    if not has_words(words):
        return None
    ack()
    return words


def _ask_for_words(front: FrontDesk, ack: Ack, call: Call) -> None:
    """The form stays open, with a word at its field."""
    problem = FORM_PROBLEM[FormProblem.MISSING].plain(front.locale_of(call.actor))
    ack(response_action="errors", errors={WORDS: problem})
    overhear(front.desk, call)

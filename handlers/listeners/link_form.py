"""The form in which a ticket is linked to a problem, and in which a problem begins."""

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.home.state import read_state
from bot.problems.begin import begin_problem
from bot.problems.form import ProblemField, ProblemForm, link_faults
from bot.problems.link import link_ticket
from bot.problems.look import draft_link
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form
from handlers.listeners.forms import state_of, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.home import home_shown_in, publish_home
from handlers.listeners.open_form import open_form
from handlers.views.blocks import Block
from handlers.views.problem_forms import render_link_form
from handlers.wording.problems import FAULT
from storage.problem import ProblemKind


def register_link_form(app: App, front: FrontDesk) -> None:
    """Listen to the form."""

    @app.view(action_ids.LINK_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        view = body["view"]
        carried = action_ids.unpack(view["private_metadata"])
        call = front.call(body["user"]["id"], place_of_form(body), context)
        chosen, form = _chosen(view), _new(view)
        if faults := link_faults(chosen, form):
            locale = front.locale_of(call.actor)
            shown = {field.value: FAULT[fault].plain(locale) for field, fault in faults.items()}
            ack(response_action="errors", errors=shown)
            overhear(front.desk, call)
            return
        ack()
        ticket_id = int(carried["ticket"]) if "ticket" in carried else None
        if chosen is not None and ticket_id is not None:
            link_ticket(front.desk, call, ticket_id, chosen)
        else:
            begin_problem(front.desk, call, form, ticket_id)
        if home := str(carried.get("home", "")):
            publish_home(front, call, read_state(action_ids.unpack(home)))


def open_link_form(
    front: FrontDesk, call: Call, ticket_id: int, body: Payload, context: BoltContext
) -> None:
    """Show it, with the problems that go on."""

    def render() -> Block:
        draft, locale = draft_link(front.desk, call, ticket_id), front.locale_of(call.actor)
        return render_link_form(draft, call.place.channel, locale, home_shown_in(body))

    open_form(front, call, render, body, context)


def _chosen(view: Payload) -> int | None:
    option = state_of(view, ProblemField.PROBLEM).get("selected_option")
    return int(action_ids.unpack(option["value"])["problem"]) if option else None


def _new(view: Payload) -> ProblemForm:
    option = state_of(view, ProblemField.KIND).get("selected_option")
    kind = action_ids.unpack(option["value"])["kind"] if option else ProblemKind.OUTAGE
    return ProblemForm(
        title=text_of(view, ProblemField.TITLE),
        kind=ProblemKind(str(kind)),
        workaround=text_of(view, ProblemField.WORKAROUND),
    )

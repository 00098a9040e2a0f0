"""The form in which one ticket is merged into another."""

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.home.state import read_state
from bot.refusal import RefusedError
from bot.tickets.merge import merge_ticket
from bot.tickets.merge_form import draft_merge, read_number, refuse_what_cannot_be_merged
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form
from handlers.listeners.forms import state_of, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.home import home_shown_in, publish_home
from handlers.listeners.open_form import open_form
from handlers.views.blocks import Block
from handlers.views.merge_form import NUMBER, SIMILAR, render_merge_form
from handlers.wording.merge import MERGE_NO_NUMBER
from handlers.wording.refusals import REFUSAL


def register_merge_form(app: App, front: FrontDesk) -> None:
    """Listen to the form."""

    @app.view(action_ids.MERGE_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        carried = action_ids.unpack(body["view"]["private_metadata"])
        ticket_id = int(carried["ticket"])
        call = front.call(body["user"]["id"], place_of_form(body), context)
        into = _chosen(body["view"])
        if problem := _problem(front, call, ticket_id, into):
            ack(response_action="errors", errors={NUMBER: problem})
            overhear(front.desk, call)
        elif into is not None:
            ack()
            merge_ticket(front.desk, call, ticket_id, into)
            if home := str(carried.get("home", "")):
                publish_home(front, call, read_state(action_ids.unpack(home)))


def open_merge_form(
    front: FrontDesk, call: Call, ticket_id: int, body: Payload, context: BoltContext
) -> None:
    """Show it, with what may be about the same."""

    def render() -> Block:
        draft, locale = draft_merge(front.desk, call, ticket_id), front.locale_of(call.actor)
        return render_merge_form(draft, call.place.channel, locale, home_shown_in(body))

    open_form(front, call, render, body, context)


def _chosen(view: Payload) -> int | None:
    """A number that was written counts more than one that was chosen before."""
    if written := text_of(view, NUMBER).strip():
        return read_number(written)
    option = state_of(view, SIMILAR).get("selected_option")
    return int(action_ids.unpack(option["value"])["number"]) if option else None


def _problem(front: FrontDesk, call: Call, ticket_id: int, into: int | None) -> str | None:
    locale = front.locale_of(call.actor)
    if into is None:
        return MERGE_NO_NUMBER.plain(locale)
    try:
        refuse_what_cannot_be_merged(front.desk, call, ticket_id, into)
    except RefusedError as refused:
        return REFUSAL[refused.reason].plain(locale, **refused.details)
    return None

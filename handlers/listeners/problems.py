"""Problems: the list in Home, and what is told to all whom one concerns."""

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.letters.problem_content import CityNoticeContent
from bot.problems.announce import draft_announcement, send_announcement, write_down
from bot.problems.form import announcement_fault
from bot.problems.look import look_at_problems
from bot.refusal import RefusedError
from bot.refuse import refuse
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.forms import state_of, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.open_form import open_form
from handlers.views.blocks import Block
from handlers.views.problem_forms import (
    CITY,
    TEXT,
    render_announced,
    render_announcement_form,
    render_begin_form,
    render_problem_list,
)
from handlers.wording.problems import FAULT


def register_problems(app: App, front: FrontDesk) -> None:
    """Listen to the list, and to what is done with one problem."""
    _register_list(app, front)
    _register_announcements(app, front)


def _register_list(app: App, front: FrontDesk) -> None:

    @app.action(action_ids.SEE_PROBLEMS)
    def _on_list(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)

        def render() -> Block:
            reader = front.reader(front.locale_of(call.actor))
            return render_problem_list(look_at_problems(front.desk, call), reader)

        open_form(front, call, render, body, context)

    @app.action(action_ids.BEGIN_PROBLEM)
    def _on_begin(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        open_form(
            front, call, lambda: render_begin_form(front.locale_of(call.actor)), body, context
        )


def _register_announcements(app: App, front: FrontDesk) -> None:
    """Two forms in a row: what is written, and what it will look like."""

    @app.action(action_ids.ANNOUNCE_PROBLEM)
    @app.action(action_ids.RESOLVE_PROBLEM)
    def _on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        pressed = body["actions"][0]
        problem_id = int(action_ids.unpack(pressed["value"])["problem"])
        resolves = pressed["action_id"] == action_ids.RESOLVE_PROBLEM

        def render() -> Block:
            draft = draft_announcement(front.desk, call, problem_id, resolves=resolves)
            locale, channel = front.locale_of(call.actor), call.place.channel
            return render_announcement_form(draft, channel, locale)

        open_form(front, call, render, body, context)

    @app.view(action_ids.ANNOUNCEMENT_FORM)
    def _on_write(ack: Ack, body: Payload, context: BoltContext) -> None:
        call = front.call(body["user"]["id"], place_of_form(body), context)
        fault = announcement_fault(text_of(body["view"], TEXT))
        if fault is None:
            _show_before_it_goes_out(front, call, ack, body["view"])
        else:
            words = FAULT[fault].plain(front.locale_of(call.actor))
            ack(response_action="errors", errors={TEXT: words})
            overhear(front.desk, call)

    @app.view(action_ids.SEND_ANNOUNCEMENT)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack(response_action="clear")  # the form below it, too
        carried = action_ids.unpack(body["view"]["private_metadata"])
        call = front.call(body["user"]["id"], place_of_form(body), context)
        send_announcement(front.desk, call, int(carried["announcement"]))


def _show_before_it_goes_out(front: FrontDesk, call: Call, ack: Ack, view: Payload) -> None:
    try:
        shown = _written_down(front, call, view)
    except RefusedError as refused:
        ack()
        refuse(front.desk, call, refused)
    else:
        ack(response_action="push", view=shown)
        overhear(front.desk, call)


def _written_down(front: FrontDesk, call: Call, view: Payload) -> Block:
    """The form in which it is shown before it goes out."""
    carried = action_ids.unpack(view["private_metadata"])
    shown = write_down(
        front.desk,
        call,
        int(carried["problem"]),
        text_of(view, TEXT),
        resolves=bool(carried["resolves"]),
        city_wide=bool(state_of(view, CITY).get("selected_options")),
    )
    notice = None
    if shown.city_wide:
        notice = CityNoticeContent(shown.title, shown.kind, shown.text, over=shown.resolves)
    reader = front.reader(front.locale_of(call.actor))
    return render_announced(shown, notice, str(carried["channel"]), reader)

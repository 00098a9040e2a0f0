"""The list of synonyms: opened from Home, searched, leafed through, and what is done in it."""

from collections.abc import Callable

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.desk import Desk
from bot.hear import overhear
from bot.synonyms.look import look_at_synonyms
from bot.synonyms.remove import remove_group
from bot.synonyms.restore import restore_group
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import Values, place_of_form, place_of_press
from handlers.listeners.forms import text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import update_modal
from handlers.listeners.open_form import open_form, turn_form
from handlers.views.blocks import Block
from handlers.views.synonyms import SEARCH, render_synonym_list

UseCase = Callable[[Desk, Call, str], None]


def register_synonyms(app: App, front: FrontDesk) -> None:
    """Listen to the button in Home, and to those that change what is in the list."""
    for action_id, use_case in USE_CASES.items():
        app.action(action_id)(_changer(front, use_case))

    @app.action(action_ids.MANAGE_SYNONYMS)
    def _on_open(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        open_form(front, call, lambda: synonym_list(front, call, {}), body, context)


def register_synonym_pages(app: App, front: FrontDesk) -> None:
    """Listen to who searches the list, or leafs through it."""

    @app.action(action_ids.SYNONYMS_BACK)
    @app.action(action_ids.SYNONYMS_ON)
    def _on_turn(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        overhear(front.desk, call)
        show_list(front, call, body["view"]["id"], action_ids.unpack(body["actions"][0]["value"]))

    @app.view(action_ids.SYNONYM_LIST)
    def _on_search(ack: Ack, body: Payload, context: BoltContext) -> None:
        call = front.call(body["user"]["id"], place_of_form(body), context)
        where: Values = {"search": text_of(body["view"], SEARCH)}
        turn_form(front, call, lambda: synonym_list(front, call, where), ack)


def synonym_list(front: FrontDesk, call: Call, where: Values) -> Block:
    """The list, as it stands.

    Args:
        front: reads it.
        call: of who looks.
        where: the search and the page; the first page of everything where they are not given.

    Raises:
        RefusedError: it is not for this person.
    """
    search, page = str(where.get("search", "")), int(where.get("page", 0))
    shown = look_at_synonyms(front.desk, call, search, page)
    return render_synonym_list(shown, front.reader(front.locale_of(call.actor)))


def show_list(front: FrontDesk, call: Call, view_id: str, where: Values) -> None:
    """Bring an open list up to date; who may not see it was told so already."""
    if call.actor.manages:
        update_modal(front.slack, view_id, synonym_list(front, call, where))


def _changer(front: FrontDesk, use_case: UseCase) -> Callable[..., None]:
    def on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        use_case(front.desk, call, str(action_ids.unpack(body["actions"][0]["value"])["group"]))
        view = body["view"]
        show_list(front, call, view["id"], action_ids.unpack(view["private_metadata"]))

    return on_press


USE_CASES: dict[str, UseCase] = {
    action_ids.REMOVE_SYNONYMS: remove_group,
    action_ids.RESTORE_SYNONYMS: restore_group,
}

"""Lists of tickets in Home: which one, narrowed down, leafed through, and what is done in it."""

from collections.abc import Callable
from dataclasses import replace

from slack_bolt import Ack, App, BoltContext

from bot.home.state import HomeState
from bot.lists.chosen import Chosen, WorkList, read_chosen
from bot.visit import note_place
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import Values, place_of_press
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.home import publish_home, state_of_home
from handlers.views.work import TABS

FILTERS = ("status", "department", "assignee", "company", "order")
Change = Callable[[HomeState, Values], HomeState]


def register_work(app: App, front: FrontDesk) -> None:
    """Listen to the tabs, the menus above a list, and the buttons below it."""
    for action_id, change in _CHANGES.items():
        app.action(action_id)(_listener(front, change))


def _listener(front: FrontDesk, change: Change) -> Callable[..., None]:
    def on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        state = change(state_of_home(body), _carried(body))
        publish_home(front, call, state)
        note_place(front.desk, call, state)

    return on_press


def _carried(body: Payload) -> Values:
    """What the button carries, or the option that was chosen."""
    action = body["actions"][0]
    return action_ids.unpack(action.get("value") or action["selected_option"]["value"])


def _narrowed(state: HomeState, values: Values) -> HomeState:
    work = state.work or Chosen()
    return replace(state, work=read_chosen({**_all_of(work), **values, "page": 0}))


def _cleared(state: HomeState, _values: Values) -> HomeState:
    work = state.work or Chosen()
    return replace(state, work=Chosen(list=work.list, order=work.order))


def _turned(state: HomeState, values: Values) -> HomeState:
    return replace(state, work=read_chosen({**_all_of(state.work or Chosen()), **values}))


def _department_turned(state: HomeState, values: Values) -> HomeState:
    return replace(state, department=max(0, int(values.get("page", 0))))


def _all_of(work: Chosen) -> Values:
    return {"list": work.list.value, **work.packed()}


_CHANGES: dict[str, Change] = {
    **{f"{action_ids.WORK_TAB}{name.value}": _narrowed for name in WorkList if name in TABS},
    **{f"{action_ids.WORK_FILTER}{name}": _narrowed for name in FILTERS},
    action_ids.WORK_CLEAR: _cleared,
    action_ids.WORK_NEWER: _turned,
    action_ids.WORK_OLDER: _turned,
    action_ids.DEPARTMENT_NEWER: _department_turned,
    action_ids.DEPARTMENT_OLDER: _department_turned,
}

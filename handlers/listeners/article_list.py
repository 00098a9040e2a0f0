"""The list of articles: opened from Home, narrowed down, searched and leafed through."""

from slack_bolt import Ack, App, BoltContext

from bot.articles.look_through import look_through
from bot.call import Call
from bot.hear import overhear
from bot.refusal import RefusedError
from bot.refuse import refuse
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import Values, place_of_form, place_of_press
from handlers.listeners.forms import text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import update_modal
from handlers.listeners.open_form import open_form, turn_form
from handlers.views.article_list import SEARCH, render_article_list
from handlers.views.blocks import Block
from storage.article_list import Which


def register_article_list(app: App, front: FrontDesk) -> None:
    """Listen to the button in Home."""

    @app.action(action_ids.MANAGE_ARTICLES)
    def _on_open(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        open_form(front, call, lambda: article_list(front, call, {}), body, context)


def register_article_pages(app: App, front: FrontDesk) -> None:
    """Listen to who looks for something in the list, or leafs through it."""

    @app.action(action_ids.ARTICLES_BACK)
    @app.action(action_ids.ARTICLES_ON)
    @app.action(action_ids.WHICH_ARTICLES)
    def _on_turn(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        action = body["actions"][0]
        chosen = action.get("value") or action["selected_option"]["value"]
        where = action_ids.unpack(body["view"]["private_metadata"]) | {"page": 0}
        try:
            shown = article_list(front, call, where | action_ids.unpack(chosen))
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            update_modal(front.slack, body["view"]["id"], shown)
            overhear(front.desk, call)

    @app.view(action_ids.ARTICLE_LIST)
    def _on_search(ack: Ack, body: Payload, context: BoltContext) -> None:
        call = front.call(body["user"]["id"], place_of_form(body), context)
        view = body["view"]
        where = action_ids.unpack(view["private_metadata"])
        where |= {"search": text_of(view, SEARCH), "page": 0}
        turn_form(front, call, lambda: article_list(front, call, where), ack)


def article_list(front: FrontDesk, call: Call, where: Values) -> Block:
    """The list, as it stands.

    Args:
        front: reads it.
        call: of who looks.
        where: which articles, the search and the page; the first page of all that can be found
            where they are not given.

    Raises:
        RefusedError: it is not for this person.
    """
    which = Which(str(where.get("which", Which.FINDABLE)))
    search, page = str(where.get("search", "")), int(where.get("page", 0))
    shown = look_through(front.desk, call, which, search, page)
    return render_article_list(shown, front.locale_of(call.actor))


def show_article_list(front: FrontDesk, call: Call, view_id: str, where: Values) -> None:
    """Bring an open list up to date; who may not see it was told so already."""
    if call.actor.manages:
        update_modal(front.slack, view_id, article_list(front, call, where))

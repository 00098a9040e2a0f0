"""The menu on a card in which the help desk names the past answer that it used."""

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.refusal import RefusedError
from bot.refuse import refuse
from bot.tickets.use_article import let_search, search_articles, use_article
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.forms import state_of, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import open_modal
from handlers.views.used_article import SEARCH, render_choice_form, render_search_form
from handlers.wording.learning import NOTHING_LIKE_IT

FIELD = action_ids.USED_ARTICLE


def register_used_article(app: App, front: FrontDesk) -> None:
    """Listen to the menu, and to the two forms of a search."""

    @app.action(action_ids.USED_ARTICLE)
    def _on_choice(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        ticket, article = _chosen(body["actions"][0])
        if article == SEARCH:
            _open_search(front, call, ticket, body, context)
        else:
            use_article(front.desk, call, ticket, article or None)

    @app.view(action_ids.SEARCH_FORM)
    def _on_search(ack: Ack, body: Payload, context: BoltContext) -> None:
        view = body["view"]
        call = front.call(body["user"]["id"], place_of_form(body), context)
        locale = front.locale_of(call.actor)
        if found := search_articles(front.desk, text_of(view, FIELD)):
            shown = render_choice_form(view["private_metadata"], found, locale)
            ack(response_action="update", view=shown)
        else:
            ack(response_action="errors", errors={FIELD: NOTHING_LIKE_IT.plain(locale)})
        overhear(front.desk, call)

    @app.view(action_ids.CHOICE_FORM)
    def _on_found(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_form(body), context)
        ticket, article = _chosen(state_of(body["view"], FIELD))
        use_article(front.desk, call, ticket, article)


def _open_search(
    front: FrontDesk, call: Call, ticket_id: int, body: Payload, context: BoltContext
) -> None:
    try:
        let_search(call)
        view = render_search_form(ticket_id, call.place.channel, front.locale_of(call.actor))
        open_modal(front.slack, view, body, context)
    except RefusedError as refused:
        refuse(front.desk, call, refused)
    else:
        overhear(front.desk, call)


def _chosen(element: Payload) -> tuple[int, int]:
    """The ticket, and the article or what stands for one."""
    carried = action_ids.unpack(element["selected_option"]["value"])
    return int(carried["ticket"]), int(carried["article"])

"""The form in which one article is merged into another."""

from collections.abc import Callable

from slack_bolt import Ack, App, BoltContext

from bot.articles.merge import (
    draft_article_merge,
    key_of,
    key_written,
    merge_article,
    merge_problem,
)
from bot.call import Call
from bot.hear import overhear
from bot.refusal import RefusedError
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.article_page import ShownArticle, article_of, show_article_anew
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.forms import state_of, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.open_form import open_form
from handlers.slack_text import storable
from handlers.views.article_page import ALIKE, KEY, render_article_merge_form
from handlers.views.blocks import Block, one_line
from handlers.wording.article_list import MERGE_NO_KEY, MERGE_PROBLEM
from handlers.wording.refusals import REFUSAL

KEY_MAX = 60


def register_article_merge_form(app: App, front: FrontDesk) -> None:
    """Listen to the buttons that open the form, and to the form."""
    for action_id in (action_ids.MERGE_SHOWN, action_ids.MERGE_ARTICLE):
        app.action(action_id)(_opener(front))

    @app.view(action_ids.ARTICLE_MERGE_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        view = body["view"]
        carried = view["private_metadata"]
        call = front.call(body["user"]["id"], place_of_form(body), context)
        key = _chosen(front, view)
        article_id = int(action_ids.unpack(carried)["article"])
        if problem := _problem(front, call, article_id, key):
            ack(response_action="errors", errors={KEY: problem})
            overhear(front.desk, call)
            return
        ack()
        merge_article(front.desk, call, article_id, key)
        if page_id := view.get("previous_view_id"):  # above an open article
            shown = ShownArticle.read(carried)
            show_article_anew(front, call, shown, page_id, view["root_view_id"])


def _opener(front: FrontDesk) -> Callable[..., None]:
    def on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)

        def render() -> Block:
            article_id = article_of(body)
            draft = draft_article_merge(front.desk, call, article_id)
            above = body.get("view") or {}
            here = action_ids.pack(article=article_id, channel=call.place.channel)
            carried = above.get("private_metadata") or here
            return render_article_merge_form(draft, carried, front.locale_of(call.actor))

        open_form(front, call, render, body, context)

    return on_press


def _chosen(front: FrontDesk, view: Payload) -> str:
    """A number that was written counts more than one that was chosen before."""
    if written := storable(text_of(view, KEY)).strip():
        return key_written(front.desk, written)
    option = state_of(view, ALIKE).get("selected_option")
    return key_of(front.desk, int(action_ids.unpack(option["value"])["article"])) if option else ""


def _problem(front: FrontDesk, call: Call, article_id: int, key: str) -> str | None:
    locale = front.locale_of(call.actor)
    if not key:
        return MERGE_NO_KEY.plain(locale)
    try:
        problem = merge_problem(front.desk, call, article_id, key)
    except RefusedError as refused:
        return REFUSAL[refused.reason].plain(locale, **refused.details)
    if problem is None:
        return None
    return MERGE_PROBLEM[problem.problem].plain(locale, key=one_line(problem.key, KEY_MAX))

"""One article, opened from the list, and what is done with it there."""

from collections.abc import Callable
from dataclasses import dataclass

from slack_bolt import Ack, App, BoltContext

from bot.articles.look_at import look_at
from bot.articles.merge import unmerge_article
from bot.articles.restore import restore_article
from bot.articles.withdraw import withdraw_article
from bot.call import Call
from bot.desk import Desk
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.article_list import show_article_list
from handlers.listeners.buttons import place_of_press
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import update_modal
from handlers.listeners.open_form import open_form
from handlers.views.article_page import render_article_page
from handlers.views.blocks import Block


@dataclass(frozen=True, slots=True)
class ShownArticle:
    """An article that is open, and where the list below it stands."""

    article_id: int
    list_at: str

    @classmethod
    def read(cls, carried: str) -> "ShownArticle":
        """From what the view carries."""
        values = action_ids.unpack(carried)
        return cls(int(values["article"]), str(values["list_at"]))


UseCase = Callable[[Desk, Call, int], None]
USE_CASES: dict[str, UseCase] = {
    action_ids.WITHDRAW_SHOWN: withdraw_article,
    action_ids.RESTORE_SHOWN: restore_article,
    action_ids.UNMERGE_SHOWN: unmerge_article,
}


def register_article_page(app: App, front: FrontDesk) -> None:
    """Listen to the buttons that open an article, and to those in it."""
    for action_id, use_case in USE_CASES.items():
        app.action(action_id)(_changer(front, use_case))

    @app.action(action_ids.LOOK_AT_ARTICLE)
    def _on_open(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        article_id, list_at = article_of(body), body["view"]["private_metadata"]
        open_form(front, call, lambda: _page(front, call, article_id, list_at), body, context)


def article_of(body: Payload) -> int:
    """The article whose button was pressed."""
    return int(action_ids.unpack(body["actions"][0]["value"])["article"])


def show_article_anew(
    front: FrontDesk, call: Call, shown: ShownArticle, page_id: str, list_id: str
) -> None:
    """Bring an open article and the list below it up to date.

    Args:
        front: reads them.
        call: of who looks; who may not see them was told so already.
        shown: what is open.
        page_id: of the view in which the article is shown.
        list_id: of the view of the list.
    """
    if call.actor.manages:
        update_modal(front.slack, page_id, _page(front, call, shown.article_id, shown.list_at))
        show_article_list(front, call, list_id, action_ids.unpack(shown.list_at))


def _page(front: FrontDesk, call: Call, article_id: int, list_at: str) -> Block:
    reader = front.reader(front.locale_of(call.actor))
    return render_article_page(look_at(front.desk, call, article_id), list_at, reader)


def _changer(front: FrontDesk, use_case: UseCase) -> Callable[..., None]:
    def on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        use_case(front.desk, call, article_of(body))
        view = body["view"]
        shown = ShownArticle.read(view["private_metadata"])
        show_article_anew(front, call, shown, view["id"], view["root_view_id"])

    return on_press

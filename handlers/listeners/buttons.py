"""Buttons under our messages."""

from collections.abc import Callable

from slack_bolt import Ack, App, BoltContext

from bot.articles.approve import approve_proposal
from bot.articles.fold_in import fold_in
from bot.articles.merge import unmerge_article
from bot.articles.restore import restore_article
from bot.articles.withdraw import withdraw_article
from bot.call import Call, Place
from bot.desk import Desk
from bot.flags.decide import decline_flag
from bot.handovers.consent import give_consent, refuse_consent
from bot.incidents.retry import retry_incident
from bot.learning.decide import add_phrasing, decline_phrasing
from bot.learning.take_back import take_ranker_back
from bot.questions.reject import reject_article, reject_offered
from bot.questions.show import show_article, show_others
from bot.questions.solve import solve_question
from bot.reviews.confirm import confirm_article
from bot.tickets.append import append_to_ticket
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.tickets.withdraw import withdraw_ticket
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.front_desk import FrontDesk

Values = dict[str, int | str]
UseCase = Callable[[Desk, Call, Values], None]


def register_buttons(app: App, front: FrontDesk) -> None:
    """Listen to every button that leads straight to a use case."""
    for action_id, use_case in USE_CASES.items():
        app.action(action_id)(_listener(front, use_case))


def place_of_press(body: Payload) -> Place:
    """Where the message stands whose button was pressed; from Home, their direct messages.

    A word to one person below a message that has no replies yet is not shown by Slack.
    """
    message = body.get("message") or {}
    container = body.get("container") or {}
    if not container.get("channel_id"):  # "" for menus in the Home of the stand-in
        return Place(body["user"]["id"])
    root = message.get("thread_ts")
    return Place(container["channel_id"], None if root == message.get("ts") else root)


def place_of_form(body: Payload) -> Place:
    """The channel that the form was opened from; for Home, their direct messages.

    Not the thread: it may have been deleted while the form was open, and a word to one person in
    a thread without replies is not shown.
    """
    carried = action_ids.unpack(body["view"]["private_metadata"])
    if "channel" not in carried:
        return Place(body["user"]["id"])
    return Place(str(carried["channel"]))


def _listener(front: FrontDesk, use_case: UseCase) -> Callable[..., None]:
    def on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        values = action_ids.unpack(body["actions"][0]["value"])
        call = front.call(body["user"]["id"], place_of_press(body), context)
        use_case(front.desk, call, values)

    return on_press


USE_CASES: dict[str, UseCase] = {
    action_ids.QUESTION_SOLVED: lambda desk, call, values: solve_question(
        desk, call, int(values["question"]), int(values["article"])
    ),
    action_ids.SHOW_ARTICLE: lambda desk, call, values: show_article(
        desk, call, int(values["question"]), int(values["article"])
    ),
    action_ids.SHOW_OTHERS: lambda desk, call, values: show_others(
        desk, call, int(values["question"])
    ),
    action_ids.NOT_THIS: lambda desk, call, values: reject_article(
        desk, call, int(values["question"]), int(values["article"])
    ),
    action_ids.NONE_OF_THESE: lambda desk, call, values: reject_offered(
        desk, call, int(values["question"])
    ),
    action_ids.ADD_PHRASING: lambda desk, call, values: add_phrasing(
        desk, call, int(values["suggestion"])
    ),
    action_ids.DECLINE_PHRASING: lambda desk, call, values: decline_phrasing(
        desk, call, int(values["suggestion"])
    ),
    action_ids.TAKE_RANKER_BACK: lambda desk, call, values: take_ranker_back(
        desk, call, int(values["ranker"])
    ),
    action_ids.APPEND_TO_TICKET: lambda desk, call, values: append_to_ticket(
        desk, call, int(values["question"]), int(values["ticket"])
    ),
    action_ids.TAKE_TICKET: lambda desk, call, values: take_ticket(
        desk, call, int(values["ticket"])
    ),
    action_ids.WITHDRAW_TICKET: lambda desk, call, values: withdraw_ticket(
        desk, call, int(values["ticket"])
    ),
    action_ids.SEND_AGAIN: lambda desk, call, values: retry_incident(
        desk, call, int(values["incident"])
    ),
    action_ids.CONFIRM_ARTICLE: lambda desk, call, values: confirm_article(
        desk, call, int(values["review"])
    ),
    action_ids.APPROVE_PROPOSAL: lambda desk, call, values: approve_proposal(
        desk, call, int(values["proposal"])
    ),
    action_ids.FOLD_PROPOSAL: lambda desk, call, values: fold_in(
        desk, call, int(values["proposal"]), int(values["article"])
    ),
    action_ids.WITHDRAW_ARTICLE: lambda desk, call, values: withdraw_article(
        desk, call, int(values["article"])
    ),
    action_ids.RESTORE_ARTICLE: lambda desk, call, values: restore_article(
        desk, call, int(values["article"])
    ),
    action_ids.UNMERGE_ARTICLE: lambda desk, call, values: unmerge_article(
        desk, call, int(values["article"])
    ),
    action_ids.GIVE_CONSENT: lambda desk, call, values: give_consent(
        desk, call, int(values["consent"])
    ),
    action_ids.REFUSE_CONSENT: lambda desk, call, values: refuse_consent(
        desk, call, int(values["consent"])
    ),
    action_ids.DECLINE_FLAG: lambda desk, call, values: decline_flag(
        desk, call, int(values["flag"])
    ),
    action_ids.SOLVE_TICKET: lambda desk, call, values: solve_ticket(
        desk, call, int(values["ticket"])
    ),
}

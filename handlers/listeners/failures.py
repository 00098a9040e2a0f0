"""What happens when a listener fails: nothing is lost, and nobody sees a stack trace."""

import structlog
from slack_bolt import App, BoltContext

from bot.actor import Actor, Role
from bot.call import Call, Place
from bot.reception import note_failure, tell_trouble, try_again_soon
from bot.refusal import AlreadyServedError, NotYetError, RefusedError
from bot.refuse import refuse
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.typed import typed_in
from handlers.slack_errors import is_passing, outage
from storage.room import NoRoomError

log = structlog.get_logger(__name__)


def register_failures(app: App, front: FrontDesk) -> None:
    """Handle every error of a listener. Never returns a response: that would ack what failed."""

    @app.error
    def _on_error(error: Exception, body: Payload, context: BoltContext) -> None:
        receipt = context.get("receipt")
        if isinstance(error, AlreadyServedError):
            log.info("served_before")
        elif receipt is None:
            log.error("not_received", exc_info=error)
        elif isinstance(error, NoRoomError):
            log.debug("no_room")  # a tick takes the payload up; nothing can be noted now
        elif isinstance(error, RefusedError):
            _refuse(front, error, body, receipt)
        elif isinstance(error, NotYetError) or is_passing(error):
            log.debug("not_yet", problem=type(error).__name__)
            try_again_soon(front.desk.database, receipt, front.clock())
            if (problem := outage(error)) is not None:
                front.line_broke(problem)
        else:
            _note(front, error, body, context)


def _refuse(front: FrontDesk, refused: RefusedError, body: Payload, receipt: int) -> None:
    """Say no to who may not even begin."""
    if (found := whereabouts(body)) is None:
        return
    user, place = found
    profile = front.directory.profile(user)
    actor = Actor(user, profile.name, Role.OUTSIDER, locale=profile.locale)
    refuse(front.desk, Call(actor, front.clock(), place, receipt), refused)


def _note(front: FrontDesk, error: Exception, body: Payload, context: BoltContext) -> None:
    log.error("failed", exc_info=error)
    receipt, reference = context["receipt"], context["reference"]
    problem = type(error).__name__
    if not note_failure(front.desk.database, receipt, front.clock(), problem):
        return
    if (found := whereabouts(body)) is not None:
        user, place = found
        actor = Actor(user, user, Role.STAFF)  # who they are does not matter for this word
        typed = typed_in(body["view"]) if body.get("type") == "view_submission" else None
        tell_trouble(front.desk, Call(actor, front.clock(), place, typed=typed), reference)


def whereabouts(body: Payload) -> tuple[str, Place] | None:
    """Who sent a payload, and where a word to them belongs; None when nobody waits for one."""
    if event := body.get("event"):
        if "user" not in event or "channel" not in event:
            return None  # an edit, a deletion, an emoji, a change of an account
        root = event.get("thread_ts")
        return event["user"], Place(event["channel"], None if root == event.get("ts") else root)
    if "command" in body:  # typed anywhere, also where the bot is not
        return body["user_id"], Place(body["user_id"])
    user: str = body["user"]["id"]
    if body.get("type") == "view_submission":
        return user, place_of_form(body)
    return user, place_of_press(body)

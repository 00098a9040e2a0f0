"""Listening to the slash command."""

from slack_bolt import Ack, App, BoltContext

from bot.actor import Role
from bot.call import Call, Place
from bot.hear import overhear
from bot.locale import Locale
from bot.refusal import Reason
from handlers.envelope import Payload
from handlers.listeners.command.sub_command import Typed, first_word
from handlers.listeners.command.table import run
from handlers.listeners.front_desk import FrontDesk
from handlers.manifest import COMMAND
from handlers.slack_text import storable
from handlers.wording.refusals import REFUSAL


def register_command(app: App, front: FrontDesk) -> None:
    """Listen to it. It is typed in any conversation, also where the bot is not."""

    @app.command(COMMAND)
    def _on_command(ack: Ack, body: Payload, context: BoltContext) -> None:
        slack_id = body["user_id"]
        call = front.call(slack_id, Place(slack_id), context, of_anybody=True)
        if call.actor.role is Role.OUTSIDER:
            ack(text=_refusal(front.locale_of(call.actor)), response_type="ephemeral")
            overhear(front.desk, call)
            return
        run(_typed(front, call, ack, body, context))


def _typed(front: FrontDesk, call: Call, ack: Ack, body: Payload, context: BoltContext) -> Typed:
    text = storable(body.get("text") or "").strip()
    first, rest = first_word(text)
    return Typed(front, call, ack, body, context, first, rest, text)


def _refusal(locale: Locale) -> str:
    return REFUSAL[Reason.OUTSIDER].mrkdwn(locale)

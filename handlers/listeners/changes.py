"""Edits and deletions of posts; the gate lets in those of posts that the desk keeps."""

from slack_bolt import App, BoltContext

from bot.call import Place
from bot.changes.delete import delete
from bot.changes.edit import Edited, edit
from handlers.change import CHANGES, Payload, read_change
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.messages import read_text


def register_changes(app: App, front: FrontDesk) -> None:
    """Listen to both. A parent with replies is deleted by changing it to a tombstone."""

    def on_change(event: Payload, context: BoltContext) -> None:
        change = read_change(event, front.bot_user_id)
        if change is None:
            return
        place = Place(change.post.channel)
        call = front.call(change.author, place, context, of_anybody=True)
        if change.message is None:
            delete(front.desk, call, change.post)
        else:
            text = read_text(change.message, front)
            edited = Edited(change.post, text, change.edited_at, change.gone_files)
            edit(front.desk, call, edited)

    for subtype in CHANGES:
        app.event({"type": "message", "subtype": subtype})(on_change)

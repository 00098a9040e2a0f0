"""Posting, changing and removing messages: state and events together."""

from tests.fakes.slack.events import Events
from tests.fakes.slack.message_shape import TOMBSTONE_TEXT, message_json
from tests.fakes.slack.records import Json, Message
from tests.fakes.slack.workspace import Workspace


class Talk:
    """Changes conversations; the caller holds the workspace's lock."""

    def __init__(self, workspace: Workspace, events: Events) -> None:
        self._workspace = workspace
        self._events = events

    def post(self, message: Message) -> Message:
        """Store a new message, share its files, tell the app."""
        self._workspace.add_message(message)
        self._share_files(message)
        self._events.posted(message)
        self._workspace.notify()
        return message

    def _share_files(self, message: Message) -> None:
        channel = self._workspace.channels[message.channel]
        for file_id in message.files:
            file = self._workspace.files[file_id]
            share: Json = {"ts": message.ts} | (
                {"thread_ts": message.thread_ts} if message.thread_ts else {}
            )
            file.shares.setdefault(message.channel, []).append(share)
            self._events.file_shared(file, channel, message.user)

    def drop_file(self, channel: str, ts: str, file_id: str) -> None:
        """Show a message without one of its files; without a comment, the last one takes it along.

        The caller has taken the file out of the workspace.
        """
        message = self._workspace.find_message(channel, ts)
        if message is None or file_id not in message.files:
            return
        message.files.remove(file_id)
        if not message.files and not message.text:
            self.remove(message)

    def change(self, message: Message, *, mark: bool = True, **new: object) -> None:
        """Set fields of a message; ``mark`` shows it as edited, which an unfurl does not."""
        before = self._shown(message)
        for name, value in new.items():
            setattr(message, name, value)
        if mark:
            message.edited = self._workspace.stamps.new_ts()
        self._events.changed(message, before)
        self._workspace.notify()

    def remove(self, message: Message) -> None:
        """Delete a message; a parent with replies stays as a tombstone."""
        before = self._shown(message)
        if self._workspace.replies(message.channel, message.ts):
            self._entomb(message)
            self._events.changed(message, before)
        else:
            message.deleted = True
            self._events.deleted(message, before)
        self._workspace.notify()

    def _entomb(self, message: Message) -> None:
        message.subtype, message.text = "tombstone", TOMBSTONE_TEXT
        message.blocks, message.attachments, message.files = [], [], []
        message.metadata = message.edited = None
        message.reactions = {}

    def react(self, message: Message, user: str, name: str) -> bool:
        """False when that reaction was there already."""
        users = message.reactions.setdefault(name, [])
        if user in users:
            return False
        users.append(user)
        self._events.reacted(message, user, name, added=True)
        self._workspace.notify()
        return True

    def unreact(self, message: Message, user: str, name: str) -> bool:
        """False when there was no such reaction."""
        users = message.reactions.get(name, [])
        if user not in users:
            return False
        users.remove(user)
        if not users:
            del message.reactions[name]
        self._events.reacted(message, user, name, added=False)
        self._workspace.notify()
        return True

    def _shown(self, message: Message) -> Json:
        return message_json(message, self._workspace)

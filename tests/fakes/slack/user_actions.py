"""What people do in Slack. Impossible actions raise AssertionError: the test is wrong then."""

from collections.abc import Sequence
from typing import Any

from tests.fakes.slack.escaping import picked, rich_text_of, typed, typed_in_command
from tests.fakes.slack.looking import ChannelRef, Looking, UserRef, id_of
from tests.fakes.slack.message_shape import message_json
from tests.fakes.slack.payloads import Payload
from tests.fakes.slack.pressing import action_json, element_of
from tests.fakes.slack.records import Channel, Message, User, UserGroup
from tests.fakes.slack.view_state import state_after

# A name and a content; what is unusual about the file perhaps, as fields of its record.
Upload = tuple[str, bytes] | tuple[str, bytes, dict[str, Any]]


class UserActions(Looking):
    """Posting, reacting, pressing and commanding, on behalf of a user."""

    def mention(self, target: User | Channel | UserGroup | str) -> str:
        """A name picked from the menu, to put into a typed text.

        Takes records, or one of the words ``channel``, ``here`` and ``everyone``.
        """
        if isinstance(target, User):
            return picked(f"@{target.id}")
        if isinstance(target, Channel):
            return picked(f"#{target.id}|{target.name}")
        return picked(f"!subteam^{target.id}" if isinstance(target, UserGroup) else f"!{target}")

    def post(
        self,
        user: UserRef,
        channel: ChannelRef,
        text: str,
        thread_ts: str | None = None,
        files: Sequence[Upload] = (),
    ) -> str:
        """Type ``text`` and send it, with files perhaps; returns the message's ts."""
        with self._parts.workspace.changed:
            place = self._place(user, channel)
            assert not place.archived, f"{place.name} is archived"
            message = self._typed_message(id_of(user), place, text, thread_ts)
            space = self._parts.workspace
            for name, content, *unusual in files:
                file = space.add_file(name, content, id_of(user))
                for field, value in (unusual[0] if unusual else {}).items():
                    setattr(file, field, value)
                message.files.append(file.id)
            if files:
                message.subtype = "file_share"
            return self._parts.talk.post(message).ts

    def _typed_message(
        self, user: str, place: Channel, text: str, thread_ts: str | None
    ) -> Message:
        stamps = self._parts.workspace.stamps
        sent = typed(text)
        blocks = [rich_text_of(sent, stamps.new_id("b"))] if sent else []
        return Message(place.id, stamps.new_ts(), user, sent, blocks, thread_ts=thread_ts)

    def dm(
        self,
        user: UserRef,
        text: str,
        thread_ts: str | None = None,
        files: Sequence[Upload] = (),
    ) -> str:
        """Write to the bot directly."""
        return self.post(user, self.im(user), text, thread_ts, files)

    def edit(self, user: UserRef, channel: ChannelRef, ts: str, text: str) -> None:
        """Change the text of one's own message."""
        with self._parts.workspace.changed:
            message = self._own(user, channel, ts)
            sent = typed(text)
            blocks = [rich_text_of(sent, self._parts.workspace.stamps.new_id("b"))]
            self._parts.talk.change(message, text=sent, blocks=blocks)

    def delete(self, user: UserRef, channel: ChannelRef, ts: str) -> None:
        """Delete one's own message; a parent with replies becomes a tombstone."""
        with self._parts.workspace.changed:
            self._parts.talk.remove(self._own(user, channel, ts))

    def remove_file(
        self,
        user: UserRef,
        channel: ChannelRef,
        ts: str,
        name: str,
        *,
        leaves_tombstone: bool = False,
    ) -> None:
        """Take a file out of one's own message; no mark of an edit, perhaps a tombstone."""
        with self._parts.workspace.changed:
            message, space = self._own(user, channel, ts), self._parts.workspace
            file = next(space.files[one] for one in message.files if space.files[one].name == name)
            before = message_json(message, space)
            if leaves_tombstone:
                file.mode = "tombstone"
            else:
                message.files = [one for one in message.files if one != file.id]
            self._parts.events.changed(message, before)
            space.notify()

    def unfurl(self, channel: ChannelRef, ts: str) -> None:
        """Slack adds the preview of a link: ``message_changed`` with the same text."""
        with self._parts.workspace.changed:
            preview = {"id": 1, "title": "リンクのプレビュー", "fallback": "リンクのプレビュー"}
            message = self._living(channel, ts)
            self._parts.talk.change(message, mark=False, attachments=[preview])

    def react(self, user: UserRef, channel: ChannelRef, ts: str, name: str) -> None:
        """Add an emoji, e.g. ``white_check_mark``."""
        with self._parts.workspace.changed:
            self._place(user, channel)
            self._parts.talk.react(self._living(channel, ts), id_of(user), name)

    def unreact(self, user: UserRef, channel: ChannelRef, ts: str, name: str) -> None:
        """Take one's emoji away."""
        with self._parts.workspace.changed:
            removed = self._parts.talk.unreact(self._living(channel, ts), id_of(user), name)
            assert removed, f"{id_of(user)} has not reacted with {name}"

    def press(
        self,
        user: UserRef,
        channel: ChannelRef,
        ts: str,
        action_id: str,
        value: str | None = None,
    ) -> Payload:
        """Press a button, or choose ``value`` in a menu, that the message shows to this user.

        With a button, ``value`` tells those with the same action id apart.
        """
        with self._parts.workspace.changed:
            self._place(user, channel)
            message = self._living(channel, ts)
            reader = message.ephemeral_to
            assert reader in (None, id_of(user)), f"only {reader} sees that message"
            block, element = element_of(message.blocks, action_id, value)
            action = action_json(block, element, value, self._parts.workspace.stamps.new_ts())
            chosen = _filled(action_id, element["type"], value)
            state = state_after(message.blocks, block, chosen, {})
            send = self._parts.interactions.action_in_message
            return send(id_of(user), message, action, state)

    def press_home(self, user: UserRef, action_id: str, value: str | None = None) -> Payload:
        """Press or choose something in one's Home tab."""
        with self._parts.workspace.changed:
            view = self._parts.views.homes.get(id_of(user))
            assert view is not None, f"no Home tab was published for {id_of(user)}"
            block, element = element_of(view.blocks, action_id, value)
            action = action_json(block, element, value, self._parts.workspace.stamps.new_ts())
            chosen = _filled(action_id, element["type"], value)
            state = state_after(view.blocks, block, chosen, {})
            return self._parts.interactions.action_in_view(id_of(user), view, action, state)

    def command(self, user: UserRef, channel: ChannelRef, name: str, text: str = "") -> Payload:
        """A slash command, e.g. ``/madoguchi``. What the ack carries is posted for the user."""
        with self._parts.workspace.changed:
            place = self._place(user, channel)
            sent = typed_in_command(text)
            return self._parts.interactions.command(id_of(user), place, name, sent)

    def message_shortcut(
        self, user: UserRef, channel: ChannelRef, ts: str, callback_id: str
    ) -> Payload:
        """Choose an entry of the app from a message's menu."""
        with self._parts.workspace.changed:
            self._place(user, channel)
            message = self._living(channel, ts)
            return self._parts.interactions.message_shortcut(id_of(user), message, callback_id)

    def shortcut(self, user: UserRef, callback_id: str) -> Payload:
        """Choose a global shortcut of the app."""
        with self._parts.workspace.changed:
            return self._parts.interactions.shortcut(id_of(user), callback_id)

    def open_home(self, user: UserRef, tab: str = "home") -> None:
        """Open the app's Home tab, or its ``messages`` tab."""
        with self._parts.workspace.changed:
            view = self._parts.views.homes.get(id_of(user))
            shown = self._parts.views.shown_json(view) if view else None
            self._parts.events.home_opened(id_of(user), tab, shown if tab == "home" else None)

    def join(self, user: UserRef, channel: ChannelRef) -> None:
        """Become a member of a channel."""
        with self._parts.workspace.changed:
            place = self._parts.workspace.channels[id_of(channel)]
            place.members.append(id_of(user))
            self._parts.events.joined(place, id_of(user))
            self._parts.workspace.notify()

    def leave(self, user: UserRef, channel: ChannelRef) -> None:
        """Leave a channel, or take the bot out of it."""
        with self._parts.workspace.changed:
            self._parts.workspace.channels[id_of(channel)].members.remove(id_of(user))
            self._parts.workspace.notify()

    def deactivate(self, user: UserRef) -> None:
        """An admin switches an account off: it leaves every channel but its direct messages."""
        with self._parts.workspace.changed:
            gone = self._parts.workspace.users[id_of(user)]
            gone.deleted = True
            for channel in self._parts.workspace.channels.values():
                if not channel.is_im and gone.id in channel.members:
                    channel.members.remove(gone.id)
            self._parts.events.user_changed(gone)
            self._parts.workspace.notify()

    def rename(self, user: UserRef, display_name: str) -> None:
        """Somebody chooses another name."""
        with self._parts.workspace.changed:
            renamed = self._parts.workspace.users[id_of(user)]
            renamed.display_name = display_name
            self._parts.events.user_changed(renamed)
            self._parts.workspace.notify()

    def delete_as_admin(self, channel: ChannelRef, ts: str) -> None:
        """An admin deletes somebody else's message, ours perhaps."""
        with self._parts.workspace.changed:
            self._parts.talk.remove(self._living(channel, ts))

    def _place(self, user: UserRef, channel: ChannelRef) -> Channel:
        place = self._parts.workspace.channels[id_of(channel)]
        assert id_of(user) in place.members, f"{id_of(user)} is not in {place.id} {place.name}"
        return place

    def _living(self, channel: ChannelRef, ts: str) -> Message:
        message = self._parts.workspace.find_message(id_of(channel), ts)
        assert message is not None, f"no message {ts} in {id_of(channel)}\n{self.dump()}"
        return message

    def _own(self, user: UserRef, channel: ChannelRef, ts: str) -> Message:
        message = self._living(channel, ts)
        author = message_json(message, self._parts.workspace).get("user")
        assert author == id_of(user), f"{ts} was written by {author}"
        return message


def _filled(action_id: str, kind: str, value: str | None) -> dict[str, str | None]:
    return {} if kind in ("button", "overflow") else {action_id: value}

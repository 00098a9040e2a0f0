"""The state of the fake workspace. Every access holds ``changed``, a re-entrant lock."""

import copy
import mimetypes
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.records import Bot, Channel, Message, SlackFile, User, UserGroup
from tests.fakes.slack.stamps import Stamps


class Workspace:
    """People, channels, messages and files of one Slack team."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.changed = threading.Condition(threading.RLock())
        self.version = 0
        self.stamps = Stamps(clock)
        self.team_id = self.stamps.new_id("T")
        self.team_name = "架空市役所"
        self.team_domain = "kakuu-city"
        self.base_url = ""
        self.socket_url: str | None = None  # where sockets come in; None = at the base URL
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.groups: dict[str, UserGroup] = {}
        self.messages: dict[str, list[Message]] = {}
        self._by_ts: dict[tuple[str, str], Message] = {}
        self._threads: dict[tuple[str, str], list[Message]] = {}
        self.files: dict[str, SlackFile] = {}
        self.bot = self._install_bot()

    def _install_bot(self) -> Bot:
        user = self.add_user("madoguchi", real_name="窓口", is_bot=True)
        return Bot(
            user_id=user.id,
            bot_id=self.stamps.new_id("B"),
            app_id=self.stamps.new_id("A"),
            name=user.name,
            token=f"xoxb-{self.stamps.next_number()}-fake",
            app_token=f"xapp-1-{self.stamps.next_number()}-fake",
            signing_secret="fake-signing-secret",
        )

    def notify(self) -> None:
        """Wake everyone who waits for a change; the lock is held."""
        self.version += 1
        self.changed.notify_all()

    def add_user(
        self,
        name: str,
        *,
        real_name: str | None = None,
        display_name: str | None = None,
        email: str | None = None,
        locale: str = "ja-JP",
        tz: str = "Asia/Tokyo",
        title: str = "",
        is_restricted: bool = False,
        is_bot: bool = False,
        is_admin: bool = False,
        team_id: str | None = None,
    ) -> User:
        """A new member; what is not given follows from ``name``. Another team makes a stranger."""
        user = User(
            id=self.stamps.new_id("U"),
            name=name,
            real_name=name if real_name is None else real_name,
            display_name=name if display_name is None else display_name,
            email=f"{name}@example.jp" if email is None else email,
            team_id=team_id or self.team_id,
            locale=locale,
            tz=tz,
            title=title,
            is_restricted=is_restricted,
            is_bot=is_bot,
            is_admin=is_admin,
        )
        self.users[user.id] = user
        return user

    def add_channel(self, name: str, members: Iterable[str], kind: str) -> Channel:
        """A new conversation; an ``im`` gets a D id, every other a C id."""
        channel_id = self.stamps.new_id("D" if kind == "im" else "C")
        created = int(self.stamps.now())
        channel = Channel(channel_id, name, kind, list(dict.fromkeys(members)), created)
        self.channels[channel.id] = channel
        self.messages[channel.id] = []
        return channel

    def im_with(self, user_id: str) -> Channel:
        """The direct conversation of the bot with a user, made on demand."""
        for channel in self.channels.values():
            if channel.is_im and user_id in channel.members:
                return channel
        return self.add_channel("", [user_id, self.bot.user_id], "im")

    def add_group(self, handle: str, members: Iterable[str]) -> UserGroup:
        group = UserGroup(self.stamps.new_id("S"), handle, handle, list(members))
        self.groups[group.id] = group
        return group

    def add_file(self, name: str, content: bytes, user: str, *, complete: bool = True) -> SlackFile:
        file_id = self.stamps.new_id("F")
        file = SlackFile(
            id=file_id,
            name=name,
            title=name,
            user=user,
            content=content,
            created=int(self.stamps.now()),
            url=f"{self.base_url}/files-pri/{self.team_id}-{file_id}/{name}",
            mimetype=mimetypes.guess_type(name)[0] or "application/octet-stream",
            complete=complete,
        )
        self.files[file_id] = file
        return file

    def add_message(self, message: Message) -> None:
        """Put a new message at the end of its channel."""
        self.messages[message.channel].append(message)
        self._by_ts[message.channel, message.ts] = message
        if message.is_reply and message.thread_ts:
            self._threads.setdefault((message.channel, message.thread_ts), []).append(message)

    @contextmanager
    def unsaid(self) -> Iterator[None]:
        """What is said, changed, deleted or begun within the block is undone at its end."""
        with self.changed:
            said = self.messages, self._by_ts, self._threads, self.files
            kept, channels = copy.deepcopy(said), dict(self.channels)
        try:
            yield
        finally:
            with self.changed:
                self.messages, self._by_ts, self._threads, self.files = kept
                self.channels = channels

    def user(self, user_id: str) -> User:
        """Raises ``user_not_found``."""
        if user_id not in self.users:
            raise SlackRefusal("user_not_found")
        return self.users[user_id]

    def bot_is_in(self, channel: Channel) -> bool:
        return self.bot.user_id in channel.members

    def channel(self, channel_id: str) -> Channel:
        """A channel that the bot may see. Raises ``channel_not_found``."""
        channel = self.channels.get(channel_id)
        if channel is None or (channel.is_private and not self.bot_is_in(channel)):
            raise SlackRefusal("channel_not_found")
        return channel

    def find_message(self, channel_id: str, ts: str) -> Message | None:
        """The message, unless it was deleted without a trace."""
        message = self._by_ts.get((channel_id, ts))
        return None if message is None or message.deleted else message

    def message(self, channel_id: str, ts: str) -> Message:
        """Raises ``message_not_found``."""
        message = self.find_message(channel_id, ts)
        if message is None:
            raise SlackRefusal("message_not_found")
        return message

    def replies(self, channel_id: str, ts: str) -> list[Message]:
        """The living replies of a thread, without its parent, oldest first."""
        kept = self._threads.get((channel_id, ts), [])
        return [one for one in kept if not one.deleted and one.ephemeral_to is None]

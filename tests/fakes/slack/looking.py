"""What a test sees of the fake, and how it waits for something to happen."""

import copy
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from tests.fakes.slack.parts import Parts
from tests.fakes.slack.payloads import Ack, Payload
from tests.fakes.slack.records import Channel, Message, SlackFile, User, UserGroup
from tests.fakes.slack.views import View
from tests.fakes.slack.web_api import Call, WebApi

T = TypeVar("T")

# A predicate may also look at things outside the fake, whose changes notify nobody.
_LOOK_AGAIN_SECONDS = 0.2
_DUMPED_MESSAGES = 6

UserRef = User | str
ChannelRef = Channel | str


def id_of(thing: User | Channel | UserGroup | str) -> str:
    """The id of a record, or the id itself."""
    return thing if isinstance(thing, str) else thing.id


class Looking:
    """Reads the state. Everything returned is a copy and does not change any more."""

    _parts: Parts
    _web_api: WebApi

    def messages(self, channel: ChannelRef, *, deleted: bool = False) -> list[Message]:
        """All messages of a channel, oldest first: replies, ephemeral ones and tombstones too."""
        return self._copies(channel, lambda one: deleted or not one.deleted)

    def thread(self, channel: ChannelRef, ts: str) -> list[Message]:
        """The parent, if it still is there, and its replies."""
        return self._copies(channel, lambda one: not one.deleted and ts in (one.ts, one.thread_ts))

    def message(self, channel: ChannelRef, ts: str) -> Message:
        """Raises AssertionError when there is none."""
        with self._parts.workspace.changed:
            message = self._parts.workspace.find_message(id_of(channel), ts)
            assert message is not None, f"no message {ts} in {id_of(channel)}\n{self.dump()}"
            return copy.deepcopy(message)

    def find(self, channel: ChannelRef, text_contains: str) -> Message | None:
        """The newest message that shows this text."""
        with self._parts.workspace.changed:
            for message in reversed(self._parts.workspace.messages[id_of(channel)]):
                if not message.deleted and text_contains in message.shown():
                    return copy.deepcopy(message)
        return None

    def _copies(self, channel: ChannelRef, wanted: Callable[[Message], bool]) -> list[Message]:
        with self._parts.workspace.changed:
            kept = self._parts.workspace.messages[id_of(channel)]
            return [copy.deepcopy(message) for message in kept if wanted(message)]

    def file(self, file_id: str) -> SlackFile:
        """A file as it is now. Raises KeyError when it was deleted."""
        with self._parts.workspace.changed:
            return copy.copy(self._parts.workspace.files[file_id])

    def has_file(self, file_id: str) -> bool:
        """Whether Slack still has a file."""
        with self._parts.workspace.changed:
            return file_id in self._parts.workspace.files

    def fetched(self, name: str) -> int:
        """How often somebody asked for the contents of files with this name."""
        with self._parts.workspace.changed:
            return sum(
                file.fetched for file in self._parts.workspace.files.values() if file.name == name
            )

    def im(self, user: UserRef) -> Channel:
        """The direct conversation between a user and the bot."""
        with self._parts.workspace.changed:
            return self._parts.workspace.im_with(id_of(user))

    def dms(self, user: UserRef) -> list[Message]:
        """All messages between a user and the bot, oldest first."""
        return self.messages(self.im(user))

    def shown_text(self, message: Message) -> str:
        """All the words that a reader sees."""
        return message.shown()

    def buttons(self, message: Message) -> list[str]:
        """The labels of the buttons, in order."""
        return message.buttons()

    def calls(self, method: str | None = None) -> list[Call]:
        """The Web API calls that were applied or refused, in order."""
        with self._parts.workspace.changed:
            return [one for one in self._web_api.calls if method in (None, one.method)]

    def home(self, user: UserRef) -> View:
        """The published Home tab. Raises AssertionError when there is none."""
        with self._parts.workspace.changed:
            view = self._parts.views.homes.get(id_of(user))
            assert view is not None, f"no Home tab was published for {id_of(user)}"
            return copy.deepcopy(view)

    def modal(self, user: UserRef) -> View | None:
        """The uppermost modal that a user has open right now."""
        with self._parts.workspace.changed:
            stack = self._parts.views.stack(id_of(user))
            return copy.deepcopy(stack[-1]) if stack else None

    @property
    def acks(self) -> list[Ack]:
        """Every acknowledgement, in order."""
        with self._parts.workspace.changed:
            return list(self._parts.delivery.acks)

    @property
    def undelivered(self) -> list[Payload]:
        """Payloads that were given up without an ack."""
        with self._parts.workspace.changed:
            return list(self._parts.delivery.undelivered)

    @property
    def unhandled(self) -> list[str]:
        """Web API methods that were called and that the fake does not know."""
        with self._parts.workspace.changed:
            return list(self._web_api.unhandled)

    @property
    def sockets(self) -> int:
        """How many sockets are connected."""
        return self._parts.sockets.count

    def wait_for(
        self, predicate: Callable[[], T | None], timeout: float = 30, what: str = "what was awaited"
    ) -> T:
        """Wait until ``predicate`` is true, asked again at every change; returns its value.

        Raises AssertionError with the last messages of all channels after ``timeout`` seconds.
        """
        deadline = time.monotonic() + timeout
        while True:
            # Asked without the lock, so that a predicate may wait for the app in its turn.
            version = self._parts.workspace.version
            if value := predicate():
                return value
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError(f"no {what} within {timeout:g} s\n{self.dump()}")
            self._wait_for_change(version, min(left, _LOOK_AGAIN_SECONDS))

    def _wait_for_change(self, version: int, seconds: float) -> None:
        space = self._parts.workspace
        with space.changed:
            space.changed.wait_for(lambda: space.version != version, seconds)

    def wait_for_sockets(self, count: int = 1, timeout: float = 30) -> None:
        """Wait until that many sockets are connected."""
        self.wait_for(lambda: self.sockets >= count, timeout, f"{count} sockets")

    def settle(self, timeout: float = 30) -> None:
        """Wait until no payload is on its way: each was acknowledged or given up."""
        self.wait_for(lambda: self._parts.delivery.is_idle, timeout, "end of deliveries")

    def dump(self) -> str:
        """The state in words, for a failed assertion."""
        with self._parts.workspace.changed:
            return "\n".join(self._dump_lines())

    def _dump_lines(self) -> Iterator[str]:
        space = self._parts.workspace
        for channel in space.channels.values():
            yield f"--- {channel.id} {channel.kind} {channel.name}"
            for message in space.messages[channel.id][-_DUMPED_MESSAGES:]:
                yield _dumped(message)
        for user in space.users:
            for view in self._parts.views.stack(user):
                yield f"--- modal of {user}: {view.callback_id} {view.title} {view.errors}"
        refused = [one for one in self._web_api.calls if one.error][-_DUMPED_MESSAGES:]
        yield from (f"--- refused: {one.method} {one.error}" for one in refused)
        delivery = self._parts.delivery
        yield f"--- {self.sockets} sockets, {delivery.waiting} payloads on their way"
        yield from (f"--- given up: {one.name} {one.key}" for one in delivery.undelivered)


def _dumped(message: Message) -> str:
    marks = [
        *(["deleted"] if message.deleted else []),
        *([f"in {message.thread_ts}"] if message.is_reply else []),
        *([f"only for {message.ephemeral_to}"] if message.ephemeral_to else []),
    ]
    text = " / ".join(message.shown().splitlines())
    return f"{message.ts} {message.user} {' '.join(marks)}: {text[:300]}"

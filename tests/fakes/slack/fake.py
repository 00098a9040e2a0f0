"""The fake Slack that tests use."""

import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, Self

from tests.fakes.slack.delivery import Delivery, DeliverySettings
from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.events import Events
from tests.fakes.slack.faults import Faults
from tests.fakes.slack.interactions import Interactions, ResponseUrl
from tests.fakes.slack.looking import UserRef, id_of
from tests.fakes.slack.modal_actions import ModalActions
from tests.fakes.slack.parts import Parts
from tests.fakes.slack.payloads import Payload
from tests.fakes.slack.records import Bot, Channel, User, UserGroup
from tests.fakes.slack.response_urls import respond
from tests.fakes.slack.server import Server
from tests.fakes.slack.signed_http import SignedHttp
from tests.fakes.slack.socket_mode import SocketMode
from tests.fakes.slack.talk import Talk
from tests.fakes.slack.triggers import Triggers
from tests.fakes.slack.user_actions import UserActions
from tests.fakes.slack.views import Views
from tests.fakes.slack.web_api import WebApi
from tests.fakes.slack.workspace import Workspace


class FakeSlack(UserActions, ModalActions):
    """A workspace with one app, reachable by HTTP and WebSocket on the loopback interface.

    Use it as a context manager. ``clock`` gives seconds since 1970 and dates the messages.
    Leaving raises AssertionError when the app called a Web API method that the fake lacks.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._parts = _build(clock)
        self._web_api = WebApi(self._parts)
        self._server = Server(self._parts, self._web_api)
        self._parts.delivery.heard = self._heard

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.stop()
        if kind is None:
            self._check_all_known()

    def start(self) -> None:
        """Listen; the addresses are known from here on."""
        self._server.start()

    def close(self) -> None:
        """Stop listening. Raises AssertionError when an unknown method was called."""
        self._server.stop()
        self._check_all_known()

    def _check_all_known(self) -> None:
        assert not self.unhandled, f"the fake lacks these methods: {self.unhandled}"

    @property
    def api_url(self) -> str:
        """The ``base_url`` of a WebClient."""
        return f"{self._parts.workspace.base_url}/api/"

    @property
    def port(self) -> int:
        """Where it listens on 127.0.0.1."""
        return self._server.port

    def answers_as(self, base_url: str, socket_url: str) -> None:
        """Give other addresses to the app: those of what stands in front, without a path."""
        self._parts.workspace.base_url = base_url
        self._parts.workspace.socket_url = socket_url

    @property
    def bot(self) -> Bot:
        """The installed app: ids, tokens, signing secret, scopes."""
        return self._parts.workspace.bot

    @property
    def bot_user(self) -> User:
        """The bot as a member of the workspace."""
        return self._parts.workspace.users[self.bot.user_id]

    @property
    def team_id(self) -> str:
        return self._parts.workspace.team_id

    @property
    def faults(self) -> Faults:
        """Failures to order."""
        return self._parts.faults

    @property
    def delivery(self) -> DeliverySettings:
        """How long to wait for acks, and how often to try."""
        return self._parts.delivery.settings

    @property
    def triggers(self) -> Triggers:
        """Whose ``lifetime`` (seconds) a test may shorten."""
        return self._parts.triggers

    @property
    def subscriptions(self) -> set[str]:
        """The event types that the app gets; change it to change them."""
        return self._parts.events.subscriptions

    def add_user(self, name: str, **details: Any) -> User:
        """A new member; ``details`` as in ``Workspace.add_user``."""
        with self._parts.workspace.changed:
            return self._parts.workspace.add_user(name, **details)

    def add_channel(
        self,
        name: str,
        members: Iterable[UserRef] = (),
        *,
        private: bool = False,
        with_bot: bool = True,
    ) -> Channel:
        """A new channel with these members and, unless told otherwise, the bot."""
        ids = [id_of(member) for member in members]
        ids += [self.bot.user_id] if with_bot else []
        with self._parts.workspace.changed:
            kind = "group" if private else "channel"
            return self._parts.workspace.add_channel(name, ids, kind)

    def add_group(self, handle: str, members: Iterable[UserRef] = ()) -> UserGroup:
        """A user group that can be mentioned."""
        with self._parts.workspace.changed:
            return self._parts.workspace.add_group(handle, [id_of(one) for one in members])

    def unsaid(self) -> AbstractContextManager[None]:
        """What is said, changed, deleted or begun within the block is undone at its end."""
        return self._parts.workspace.unsaid()

    def use_http(
        self, url: str, *, interactive_url: str | None = None, command_url: str | None = None
    ) -> None:
        """Deliver by signed HTTP from now on; one URL for everything unless told otherwise."""
        urls: Mapping[Any, str] = {
            "events_api": url,
            "interactive": interactive_url or url,
            "slash_commands": command_url or url,
        }
        self._parts.delivery.transport = SignedHttp(self.bot, urls)

    def use_sockets(self) -> None:
        """Deliver by Socket Mode again, as at the start."""
        self._parts.delivery.transport = self._parts.sockets

    def verify_url(self) -> bool:
        """Send the ``url_verification`` challenge over HTTP; whether it was echoed."""
        transport = self._parts.delivery.transport
        assert isinstance(transport, SignedHttp), "call use_http first"
        return self._server.run(transport.challenge(self.delivery.ack_timeout))

    def _heard(self, payload: Payload) -> None:
        """A command's ack may carry a message for its user."""
        if payload.kind != "slash_commands" or not payload.response:
            return
        answer = payload.response
        body = answer if isinstance(answer, dict) else {"text": answer}
        url = ResponseUrl(payload.body["user_id"], payload.body["channel_id"], None)
        try:
            respond(self._parts, url, body)
        except SlackRefusal as refusal:
            self._web_api.note_refused(f"ack of {payload.name}", body, refusal)


def _build(clock: Callable[[], float]) -> Parts:
    space = Workspace(clock)
    faults, triggers, views = Faults(space.changed), Triggers(space.stamps), Views(space)
    sockets = SocketMode(space)
    delivery = Delivery(space, faults, sockets)
    events = Events(space, delivery.send)
    return Parts(
        workspace=space,
        events=events,
        talk=Talk(space, events),
        views=views,
        triggers=triggers,
        interactions=Interactions(space, triggers, views, delivery.send),
        faults=faults,
        sockets=sockets,
        delivery=delivery,
    )

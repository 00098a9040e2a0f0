"""What a workspace holds. Plain records; tests may read and change them."""

from dataclasses import dataclass, field
from typing import Any

from tests.fakes.slack.pings import pings_in
from tests.fakes.slack.shown import button_labels, shown_text

Json = dict[str, Any]

ALL_BOT_SCOPES = (
    "app_mentions:read",
    "channels:history",
    "channels:join",
    "channels:read",
    "chat:write",
    "chat:write.customize",
    "commands",
    "files:read",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:read",
    "im:write",
    "reactions:read",
    "reactions:write",
    "team:read",
    "usergroups:read",
    "users:read",
    "users:read.email",
)


@dataclass
class User:
    """A member of the workspace. ``is_restricted`` marks a guest."""

    id: str
    name: str
    real_name: str
    display_name: str
    email: str
    team_id: str
    locale: str = "ja-JP"
    tz: str = "Asia/Tokyo"
    title: str = ""
    is_restricted: bool = False
    is_bot: bool = False
    is_admin: bool = False
    deleted: bool = False


@dataclass
class Channel:
    """A conversation; ``kind`` is ``channel`` (public), ``group`` (private) or ``im``."""

    id: str
    name: str
    kind: str
    members: list[str]
    created: int
    archived: bool = False
    topic: str = ""
    shared: bool = False  # with another organisation

    @property
    def is_im(self) -> bool:
        return self.kind == "im"

    @property
    def is_private(self) -> bool:
        return self.kind != "channel"


@dataclass
class UserGroup:
    """A group that can be mentioned by its handle."""

    id: str
    handle: str
    name: str
    members: list[str]


@dataclass
class Bot:
    """The one installed app, its bot user and its secrets."""

    user_id: str
    bot_id: str
    app_id: str
    name: str
    token: str
    app_token: str
    signing_secret: str
    scopes: list[str] = field(default_factory=lambda: list(ALL_BOT_SCOPES))


@dataclass
class SlackFile:
    """A file; ``shares`` maps a channel id to the timestamps of the messages that show it."""

    id: str
    name: str
    title: str
    user: str
    content: bytes
    created: int
    url: str
    mimetype: str
    shares: dict[str, list[Json]] = field(default_factory=dict)
    complete: bool = True
    size: int | None = None  # as Slack says, where a test has no mind to make so many bytes
    mode: str = "hosted"
    fetched: int = 0  # how often the contents were asked for
    access: str | None = None  # "check_file_info": the event says no more than that


@dataclass
class Message:
    """One message of a channel, as it stands."""

    channel: str
    ts: str
    user: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    metadata: Json | None = None
    thread_ts: str | None = None
    reactions: dict[str, list[str]] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    bot_id: str | None = None
    username: str | None = None
    icon: str | None = None
    subtype: str | None = None
    edited: str | None = None
    deleted: bool = False
    broadcast: bool = False
    ephemeral_to: str | None = None
    links_names: bool = False

    @property
    def is_tombstone(self) -> bool:
        return self.subtype == "tombstone"

    @property
    def is_reply(self) -> bool:
        return self.thread_ts is not None and self.thread_ts != self.ts

    def pings(self) -> set[str]:
        """Whom this message notifies: user ids, group ids, ``channel``, ``here``, ``everyone``."""
        return pings_in(self.text, [*self.blocks, *self.attachments], links_names=self.links_names)

    def shown(self) -> str:
        """All the words that a reader sees, joined by line breaks."""
        return shown_text(self.text, [*self.blocks, *self.attachments])

    def buttons(self) -> list[str]:
        """The labels of the buttons, in order."""
        return button_labels(self.blocks)

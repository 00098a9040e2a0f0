"""What the postman does with a letter: one call to Slack."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.call import Place
from bot.letters.content import Content
from bot.locale import Locale
from storage.periodic_report import ReportForm
from storage.ticket_export import ExportPart


@dataclass(frozen=True, slots=True)
class Post:
    """A new message that everybody there can read."""

    place: Place
    content: Content
    locale: Locale | None = None  # of who reads it; None = the office's


@dataclass(frozen=True, slots=True)
class Update:
    """New content for a message of ours."""

    channel: str
    ts: str
    content: Content
    locale: Locale | None = None


@dataclass(frozen=True, slots=True)
class Whisper:
    """A message that only one person in the place can see, until they reload."""

    place: Place
    slack_id: str
    content: Content
    locale: Locale | None = None


@dataclass(frozen=True, slots=True)
class React:
    """An emoji on a message."""

    channel: str
    ts: str
    emoji: str


@dataclass(frozen=True, slots=True)
class PublishHome:
    """Somebody's Home tab, as they find it when they open it."""

    slack_id: str
    locale: Locale | None = None


@dataclass(frozen=True, slots=True)
class Unreact:
    """An emoji of ours taken off a message."""

    channel: str
    ts: str
    emoji: str


@dataclass(frozen=True, slots=True)
class Delete:
    """A message of ours to take away."""

    channel: str
    ts: str


@dataclass(frozen=True, slots=True)
class CopyFile:
    """A file to fetch and to hand to Slack again; nobody sees the copy before it is shared.

    Attributes:
        size: bytes; anything else that comes is not the file.
        time: after which the transfer is given up, and tried again later.
    """

    name: str
    mimetype: str
    size: int
    url: str
    time: timedelta


@dataclass(frozen=True, slots=True)
class MakeFile:
    """A file of tickets to write and to hand to Slack; nobody sees it before it is shared.

    Attributes:
        file_id: of the row that says what is in it.
        at: when it was asked for, for its name.
        time: after which it is given up, and tried again later.
    """

    file_id: int
    part: ExportPart
    at: datetime
    time: timedelta
    locale: Locale | None = None


@dataclass(frozen=True, slots=True)
class MakeReport:
    """A file of a report to write and to hand to Slack; nobody sees it before it is shared.

    Attributes:
        time: after which it is given up, and tried again later.
    """

    report_id: int
    form: ReportForm
    time: timedelta


@dataclass(frozen=True, slots=True)
class ShareFiles:
    """Copies to show, all in one message."""

    place: Place
    copies: tuple[str, ...]  # Slack's ids
    content: Content
    locale: Locale | None = None


@dataclass(frozen=True, slots=True)
class RemoveFile:
    """A copy to take away."""

    copy_id: str


@dataclass(frozen=True, slots=True)
class Recall:
    """A message that is no longer meant, to find if an earlier try got through.

    Attributes:
        copies: what it shows, when it is a message of files.
    """

    place: Place
    copies: tuple[str, ...] = ()


Delivery = (
    Post
    | Update
    | Whisper
    | React
    | Unreact
    | Delete
    | CopyFile
    | MakeFile
    | MakeReport
    | ShareFiles
    | RemoveFile
    | Recall
    | PublishHome
)
# Nobody reads these as a message, so that they need no pause between them.
SILENT = (Update, Delete, CopyFile, MakeFile, MakeReport, RemoveFile, Recall, PublishHome)

"""The postman's dealings with files."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.call import Place
from bot.letters.delivery import CopyFile, MakeFile, MakeReport, Recall, ShareFiles
from bot.periodic_report.scribe import NamedFile
from handlers.file_transfer import FileTransfer
from handlers.slack_errors import OUT_OF_REACH, error_code
from handlers.views.exports import export_name
from handlers.views.rendered import Reader
from storage.letter import Letter

# What is wrong with one file only. When nothing at all can be uploaded, a person has to mend it.
NOT_TAKEN = (
    "file_type_not_allowed",
    "file_upload_size_restricted",
    "file_uploads_except_images_disabled",
    "snippet_too_large",
)
UNKNOWN = ("file_deleted", "file_not_found")
PATIENCE = 8  # tries, about a minute altogether, until files are shown; Slack takes a moment


class NotTakenError(Exception):
    """The workspace takes no such file; the others of its message may go."""


class NotShownYetError(Exception):
    """Slack has taken the files and does not show them yet."""


class FileClerk:
    """Copies, shows and removes files.

    Nobody sees a copy until it is shown, so that a copy may be made twice. Files carry no metadata:
    before they are shown a second time, the first of them is asked where it stands.

    Args:
        slack: the client; it must not retry on its own.
        transfer: carries the contents.
        write_export: writes a file of tickets, given by its id.
        write_report: writes a file of a report.
        monotonic: a clock in seconds that never goes back; that of ``transfer``.
    """

    def __init__(
        self,
        slack: WebClient,
        transfer: FileTransfer,
        monotonic: Callable[[], float],
        write_export: Callable[[int, Path], None],
        write_report: Callable[[MakeReport, Path], NamedFile],
    ) -> None:
        self._slack = slack
        self._transfer = transfer
        self._monotonic = monotonic
        self._write_export = write_export
        self._write_report = write_report

    def copy(self, file: CopyFile) -> str:
        """Fetch a file and hand it over again; Slack's id of the copy."""
        until = self._monotonic() + file.time.total_seconds()
        with TemporaryFile() as content:
            self._transfer.download(
                file.url, content, mimetype=file.mimetype, size=file.size, until=until
            )
            content.seek(0)
            slot = self._slot(file.name, file.size)
            self._transfer.upload(slot["upload_url"], content, size=file.size, until=until)
        return str(slot["file_id"])

    def make(self, file: MakeFile, reader: Reader) -> str:
        """Write a file of tickets and hand it over; Slack's id of it.

        Raises:
            RefusedError: who asked for it is nothing to the desk any more.
        """
        until = self._monotonic() + file.time.total_seconds()
        name = export_name(file.part, file.at, reader)
        with TemporaryDirectory() as folder:
            path = Path(folder) / "export"
            self._write_export(file.file_id, path)
            return self._hand_over(path, name, until)

    def make_report(self, file: MakeReport) -> str:
        """Write a file of a report and hand it over; Slack's id of it."""
        until = self._monotonic() + file.time.total_seconds()
        with TemporaryDirectory() as folder:
            path = Path(folder) / "report"
            named = self._write_report(file, path)
            return self._hand_over(path, named.name, until, named.finding)

    def _hand_over(self, path: Path, name: str, until: float, finding: str = "") -> str:
        size = path.stat().st_size
        slot = self._slot(name, size, finding)
        with path.open("rb") as content:
            self._transfer.upload(slot["upload_url"], content, size=size, until=until)
        return str(slot["file_id"])

    def _slot(self, name: str, size: int, finding: str = "") -> SlackResponse:
        """Where to hand a file over."""
        try:
            return self._slack.files_getUploadURLExternal(
                filename=name, length=size, alt_txt=finding or None
            )
        except SlackApiError as error:
            if error_code(error) in NOT_TAKEN:
                raise NotTakenError from error
            raise

    def share(self, letter: Letter, share: ShareFiles, comment: str) -> str:
        """Show copies in one message; its ts.

        Raises:
            NotShownYetError: it has to be looked for later.
        """
        if letter.uncertain:
            is_known, ts = self._whereabouts(share.copies[0], share.place)
            if ts is not None:
                return ts
            if is_known and letter.attempts < PATIENCE:
                raise NotShownYetError
        self._slack.files_completeUploadExternal(
            files=[{"id": copy_id} for copy_id in share.copies],
            channel_id=share.place.channel,
            thread_ts=share.place.thread_ts,
            initial_comment=comment,
        )
        return self._shown_now(share)

    def _shown_now(self, share: ShareFiles) -> str:
        """Whatever is in the way of asking: they may be shown, and must not be shown again."""
        try:
            _, ts = self._whereabouts(share.copies[0], share.place)
        except (SlackApiError, *OUT_OF_REACH) as error:
            raise NotShownYetError from error
        if ts is None:
            raise NotShownYetError
        return ts

    def find(self, letter: Letter, recall: Recall) -> str | None:
        """The ts of the message that shows copies which should not be shown, if there is one.

        Raises:
            NotShownYetError: it has to be looked for later.
        """
        is_known, ts = self._whereabouts(recall.copies[0], recall.place)
        if is_known and ts is None and letter.attempts < PATIENCE:
            raise NotShownYetError
        return ts

    def remove(self, copy_id: str) -> None:
        """Take a copy away, if it is there."""
        try:
            self._slack.files_delete(file=copy_id)
        except SlackApiError as error:
            if error_code(error) not in UNKNOWN:
                raise

    def _whereabouts(self, copy_id: str, place: Place) -> tuple[bool, str | None]:
        """Whether Slack knows a copy as a file, and the message there that shows it."""
        try:
            answer = self._slack.files_info(file=copy_id)
        except SlackApiError as error:
            if error_code(error) in UNKNOWN:
                return False, None
            raise
        shown = _shares(answer["file"], place.channel)
        return True, next((str(one["ts"]) for one in shown), None)


def _shares(file: dict[str, Any], channel: str) -> Iterator[dict[str, Any]]:
    for by_channel in (file.get("shares") or {}).values():
        yield from by_channel.get(channel, [])

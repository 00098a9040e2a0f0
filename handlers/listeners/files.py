"""Reading the files of a post."""

from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.said import FileKind, PostedFile
from handlers.change import Payload
from handlers.slack_errors import error_code
from handlers.slack_text import storable

NAME_MAX = 200  # characters
TYPE_MAX = 200
UNNAMED = "file"
LOST = ("access_denied", "file_deleted", "file_not_found")


def read_files(event: Payload, slack: WebClient) -> tuple[PostedFile, ...]:
    """What Slack says of the files; of those from other workspaces it says more when asked.

    Raises:
        SlackApiError: Slack cannot be asked right now.
    """
    return tuple(read_file(_in_full(file, slack)) for file in event.get("files") or [])


def read_file(file: Payload) -> PostedFile:
    """One file."""
    kind = _kind(file)
    own = file.get("url_private_download") if kind is FileKind.HOSTED else None
    url = own or file.get("url_private") or file.get("permalink") or ""
    return PostedFile(
        slack_id=file["id"],
        name=storable(file.get("name") or file.get("title") or UNNAMED)[:NAME_MAX],
        mimetype=storable(file.get("mimetype") or "")[:TYPE_MAX],
        size=file.get("size") or 0,
        url=storable(url),
        kind=kind,
    )


def _kind(file: Payload) -> FileKind:
    mode = file.get("mode")
    if mode == "hidden_by_limit":
        return FileKind.HIDDEN
    if mode == "tombstone" or file.get("file_access") in LOST:
        return FileKind.GONE
    has_content = file.get("url_private_download") and not file.get("is_external")
    return FileKind.HOSTED if has_content and mode != "external" else FileKind.ELSEWHERE


def _in_full(file: Payload, slack: WebClient) -> dict[str, Any]:
    if file.get("file_access") != "check_file_info":
        return file
    try:
        found: dict[str, Any] = slack.files_info(file=file["id"])["file"]
    except SlackApiError as error:
        if error_code(error) not in LOST:
            raise
        return file | {"mode": "tombstone"}
    return found

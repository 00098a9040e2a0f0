"""What Slack says of a file, as the desk understands it."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from bot.said import FileKind, PostedFile
from handlers.listeners.files import NAME_MAX, read_file, read_files
from tests.rules.pretend_slack import PretendSlack, slack_error

HOSTED: dict[str, Any] = {
    "id": "F1",
    "name": "花壇.png",
    "mimetype": "image/png",
    "size": 123,
    "mode": "hosted",
    "is_external": False,
    "url_private": "https://files.slack.com/files-pri/T1-F1/image.png",
    "url_private_download": "https://files.slack.com/files-pri/T1-F1/download/image.png",
    "permalink": "https://city.slack.com/files/U1/F1/image.png",
}
CANVAS = {"url_private_download": None, "mode": "quip", "name": None, "title": "議事録"}
EXTERNAL = {"is_external": True, "mode": "external", "url_private": "https://docs.example.jp/1"}


def test_a_file_of_slacks_own() -> None:
    url = HOSTED["url_private_download"]
    assert read_file(HOSTED) == PostedFile("F1", "花壇.png", "image/png", 123, url)


@pytest.mark.parametrize(
    ("unusual", "kind", "url"),
    [
        (EXTERNAL, FileKind.ELSEWHERE, EXTERNAL["url_private"]),
        (CANVAS, FileKind.ELSEWHERE, HOSTED["url_private"]),
        ({"mode": "snippet"}, FileKind.HOSTED, HOSTED["url_private_download"]),
        ({"mode": "hidden_by_limit"}, FileKind.HIDDEN, HOSTED["url_private"]),
        ({"mode": "tombstone"}, FileKind.GONE, HOSTED["url_private"]),
    ],
)
def test_unusual_files(unusual: dict[str, Any], kind: FileKind, url: str) -> None:
    file = read_file(HOSTED | unusual)
    assert (file.kind, file.url) == (kind, url)


@pytest.mark.parametrize("mode", ["hidden_by_limit", "tombstone"])
def test_of_some_there_is_hardly_anything(mode: str) -> None:
    file = read_file({"id": "F1", "mode": mode})
    assert (file.name, file.size, file.url) == ("file", 0, "")


def test_a_name_that_no_database_takes() -> None:
    file = read_file(HOSTED | {"name": "a\x00\ud800" + "長" * 300, "mimetype": "a/\x00"})
    assert file.name.startswith("a\N{REPLACEMENT CHARACTER}")
    assert len(file.name) == NAME_MAX


def test_a_message_without_files() -> None:
    assert read_files({"text": "はい"}, PretendSlack().client) == ()


PARTIAL = {"id": "F1", "mode": "file_access", "file_access": "check_file_info"}


def test_files_of_other_organisations_are_asked_for() -> None:
    slack = PretendSlack(files_info={"file": HOSTED})
    assert read_files({"files": [PARTIAL]}, slack.client) == (read_file(HOSTED),)


@pytest.mark.parametrize("code", ["file_not_found", "file_deleted", "access_denied"])
def test_what_cannot_be_asked_for_is_gone(code: str) -> None:
    slack = PretendSlack(files_info=slack_error(code))
    (file,) = read_files({"files": [PARTIAL]}, slack.client)
    assert file.kind is FileKind.GONE


def test_while_slack_cannot_be_asked_the_post_waits() -> None:
    slack = PretendSlack(files_info=slack_error("internal_error"))
    with pytest.raises(SlackApiError):
        read_files({"files": [PARTIAL]}, slack.client)

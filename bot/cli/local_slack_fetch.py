"""Fetches the program of the stand-in workspace once, through npm, and holds it to its hash."""

import base64
import hashlib
import shutil
import subprocess
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.cli.local_slack_pin import Pin
from bot.local_slack_error import LocalSlackError, LocalSlackProblem

NPM_PATIENCE = 900
"""Seconds for npm, which has about 40 MB to bring."""


def fetch(pin: Pin, cache: Path, path: str | None = None) -> Path:
    """Return the program, from the cache or else from npm; ``path`` replaces the PATH for npm.

    Several processes may ask at once. Raises `LocalSlackError`.
    """
    program = cached_program(pin, cache)
    if not program.exists():
        program.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=program.parent) as folder:
            archive = _pack(pin, Path(folder), path)
            _verify(pin, archive)
            _extract(pin, archive).replace(program)
    return program


def cached_program(pin: Pin, cache: Path) -> Path:
    """Return where the cache has, or will have, the program; another hash is another place."""
    digest = hashlib.sha256(pin.integrity.encode()).hexdigest()[:12]
    return cache / f"{pin.package}-{pin.version}-{digest}" / Path(pin.program).name


def _pack(pin: Pin, folder: Path, path: str | None) -> Path:
    npm = shutil.which("npm", path=path)
    if not npm:
        raise LocalSlackError(LocalSlackProblem.NPM_MISSING)
    try:
        subprocess.run(  # noqa: S603 - the words are ours and the pin file's
            [npm, "pack", pin.spec, "--loglevel=error"],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
            timeout=NPM_PATIENCE,
        )
        (archive,) = folder.glob("*.tgz")
    except (subprocess.SubprocessError, ValueError) as error:
        reason = getattr(error, "stderr", None) or str(error)
        raise LocalSlackError(
            LocalSlackProblem.NOT_FETCHED, package=pin.spec, reason=reason.strip()
        ) from error
    return archive


def _verify(pin: Pin, archive: Path) -> None:
    with archive.open("rb") as content:
        digest = hashlib.file_digest(content, "sha512").digest()
    actual = f"sha512-{base64.b64encode(digest).decode()}"
    if actual != pin.integrity:
        raise LocalSlackError(
            LocalSlackProblem.NOT_GENUINE,
            package=pin.spec,
            expected=pin.integrity,
            actual=actual,
        )


def _extract(pin: Pin, archive: Path) -> Path:
    extracted = archive.with_name("program")
    with tarfile.open(archive) as members, extracted.open("wb") as target:
        content = members.extractfile(pin.program)
        if content is None:
            raise LocalSlackError(
                LocalSlackProblem.NOT_FETCHED, package=pin.spec, reason=pin.program
            )
        shutil.copyfileobj(content, target)
    extracted.chmod(0o755)
    return extracted

"""Which kind of file it is, by the ending of its name; the start of the file must agree."""

from enum import StrEnum
from pathlib import Path

from knowledge.importing.refusals import UnreadableFileError, UnreadableFileReason


class FileKind(StrEnum):
    """The kinds of file that articles come from and go to."""

    CSV = "csv"
    JSONL = "jsonl"
    XLSX = "xlsx"


_ENDINGS = {
    ".csv": FileKind.CSV,
    ".jsonl": FileKind.JSONL,
    ".ndjson": FileKind.JSONL,
    ".xlsx": FileKind.XLSX,
    ".xlsm": FileKind.XLSX,
}
_ZIP = b"PK\x03\x04"  # what an XLSX file is inside
_OLE = b"\xd0\xcf\x11\xe0"  # an .xls file, or the envelope around an encrypted .xlsx


def kind_by_name(path: Path) -> FileKind | None:
    """Return what the ending says; None for one that is not ours."""
    return _ENDINGS.get(path.suffix.casefold())


def kind_of(path: Path) -> FileKind:
    """Return the kind of a file that is there.

    Raises UnreadableFileError when it is none of ours, or cannot be opened.
    """
    start = _start_of(path)
    kind = kind_by_name(path)
    if start == _OLE:
        raise UnreadableFileError(path, UnreadableFileReason.OLD_OR_LOCKED)
    if kind is None:
        raise UnreadableFileError(path, UnreadableFileReason.UNKNOWN_KIND)
    if kind is FileKind.XLSX and start != _ZIP:
        raise UnreadableFileError(path, UnreadableFileReason.NOT_XLSX)
    return kind


def _start_of(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise UnreadableFileError(path, UnreadableFileReason.NOT_OPENED)
        with path.open("rb") as file:
            return file.read(4)
    except FileNotFoundError as error:
        raise UnreadableFileError(path, UnreadableFileReason.NOT_FOUND) from error
    except OSError as error:
        raise UnreadableFileError(path, UnreadableFileReason.NOT_OPENED) from error

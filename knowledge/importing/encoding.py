"""Which encoding a text file is in, found out strictly: nothing is guessed or replaced."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from knowledge.importing.refusals import UnreadableFileError, UnreadableFileReason

_UTF8 = "utf-8-sig"
_CP932 = "cp932"  # what Japanese Excel calls Shift_JIS
_CHUNK = 1 << 16  # bytes

# A spreadsheet, a picture and UTF-16 hold zero bytes, which both encodings would take; the others
# are what Python makes of bytes that cp932 leaves undefined.
_NEVER_IN = {_UTF8: re.compile("\0"), _CP932: re.compile("[\0\x80\uf8f0-\uf8f3]")}
_JAPANESE = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")


def encoding_of(path: Path) -> str:
    """Return the encoding of a text file.

    Raises UnreadableFileError when it cannot be opened or is not text.
    """
    try:
        if _is_text(path, _UTF8):
            return _UTF8
        if not _is_damaged_utf8(path) and _is_text(path, _CP932):
            return _CP932
    except FileNotFoundError as error:
        raise UnreadableFileError(path, UnreadableFileReason.NOT_FOUND) from error
    except OSError as error:
        raise UnreadableFileError(path, UnreadableFileReason.NOT_OPENED) from error
    raise UnreadableFileError(path, UnreadableFileReason.NOT_TEXT)


def _is_text(path: Path, encoding: str) -> bool:
    try:
        return not any(_NEVER_IN[encoding].search(text) for text in _decoded(path, encoding))
    except UnicodeDecodeError:
        return False


def _is_damaged_utf8(path: Path) -> bool:
    """Say whether Japanese is readable as UTF-8 up to a broken place.

    Such a file would often pass for cp932, and come out as gibberish.
    """
    try:
        return any(_JAPANESE.search(text) for text in _decoded(path, _UTF8))
    except UnicodeDecodeError as error:
        readable = error.object[: error.start].decode("utf-8")
        return _JAPANESE.search(readable) is not None


def _decoded(path: Path, encoding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield decoder.decode(chunk)
    yield decoder.decode(b"", final=True)

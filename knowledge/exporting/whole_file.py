"""A file that appears when it is complete, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from knowledge.exporting.refusals import UnwritableFileError, UnwritableFileReason


@contextmanager
def whole_file(path: Path, *, force: bool) -> Iterator[Path]:
    """Hand out where to write; at the end, that takes the place of an older file.

    Raises:
        UnwritableFileError: there is one already, which only ``force`` replaces, or it cannot be
            written.
    """
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        if path.exists() and not force:
            raise UnwritableFileError(path, UnwritableFileReason.EXISTS)
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        raise UnwritableFileError(path, UnwritableFileReason.NOT_WRITTEN) from error
    finally:
        with suppress(OSError):
            unfinished.unlink()

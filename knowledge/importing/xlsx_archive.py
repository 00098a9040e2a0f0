"""An XLSX file as openpyxl reads it, with a guard at every door."""

import io
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from knowledge.importing import limits
from knowledge.importing.progress import Progress
from knowledge.importing.xlsx_bounds import Bounds, TooMuchError


class ModestFile(io.BufferedReader):
    """A file that gives out little at a time.

    ZipFile reads the table of contents in one go, and makes an object of every entry.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(io.FileIO(path))
        self._size = path.stat().st_size

    def read(self, size: int | None = -1, /) -> bytes:
        """Read; raises TooMuchError for more than a table of contents may have."""
        wanted = self._size - self.tell() if size is None or size < 0 else size
        if wanted > limits.DIRECTORY_MAX:
            raise TooMuchError
        return super().read(size)


class GuardedArchive(ZipFile):
    """The parts of an XLSX file, each counted while it is read.

    Raises TooMuchError when there is more in it than is safe to unpack, here or while reading.
    """

    def __init__(self, file: ModestFile, progress: Progress) -> None:
        super().__init__(file)
        if sum(part.file_size for part in self.infolist()) > limits.UNPACKED_MAX:
            raise TooMuchError
        self.progress = progress  # of the part that is read now
        self._held = 0
        self._bytes = self._elements = 0

    def open(  # type: ignore[override]  # openpyxl gives the name, and at most the mode
        self, name: str | ZipInfo, _mode: str = "r", pwd: bytes | None = None
    ) -> IO[bytes]:
        """Open a part for reading, and for nothing else."""
        part = name if isinstance(name, ZipInfo) else self.getinfo(name)
        if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise BadZipFile("packed in a way that office programs do not use")
        self.progress.total = part.file_size
        return _GuardedPart(self, super().open(part, "r", pwd), self._held)

    def account(self, size: int, elements: int) -> None:
        """Note what more was read of a part."""
        self._bytes += size
        self._elements += elements
        if self._bytes > limits.READ_MAX or self._elements > limits.ELEMENTS_MAX:
            raise TooMuchError

    def keep(self, bounds: Bounds) -> None:
        """Note what is still held of a part after it was read."""
        if bounds.holds_strings:
            self._held = max(self._held, bounds.held)


class _GuardedPart(io.BufferedReader):
    """One part. What is read in one go is kept as a tree; what is read in pieces mostly is not."""

    def __init__(self, archive: GuardedArchive, part: IO[bytes], held: int) -> None:
        super().__init__(part)  # type: ignore[arg-type]  # raw in all but name
        self._archive = archive
        self._bounds = Bounds(held)

    def read(self, size: int | None = -1, /) -> bytes:
        """Read and count."""
        if size is None or size < 0:
            self._bounds.is_tree = True
            return b"".join(iter(lambda: self.read(io.DEFAULT_BUFFER_SIZE), b""))
        data = super().read(size)
        elements = self._bounds.elements
        self._bounds.feed(data)
        self._archive.account(len(data), self._bounds.elements - elements)
        self._archive.progress.done = self._bounds.taken
        return data

    def close(self) -> None:
        """Close, and leave word of what is still held."""
        if not self.closed:
            self._archive.keep(self._bounds)
        super().close()

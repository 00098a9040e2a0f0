"""Groups of synonyms into a file that can be imported again."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from knowledge.exporting.refusals import UnwritableFileError, UnwritableFileReason
from knowledge.exporting.whole_file import whole_file
from knowledge.importing.formulas import quoted
from knowledge.importing.synonyms import CSV, ENDINGS

_UTF8 = "utf-8-sig"  # Excel takes UTF-8 without a mark at its start for cp932
_BETWEEN = "、"


def write_synonyms(path: Path, groups: Iterable[Sequence[str]], *, force: bool = False) -> int:
    """Write a group a line, as CSV or plain text by the ending; how many there were.

    Raises:
        UnwritableFileError: there is a file already, or it cannot be written.
    """
    ending = path.suffix.casefold()
    if ending not in ENDINGS:
        raise UnwritableFileError(path, UnwritableFileReason.UNKNOWN_KIND)
    rows = [tuple(group) for group in groups]
    with (
        whole_file(path, force=force) as unfinished,
        unfinished.open("w", encoding=_UTF8, newline="") as file,
    ):
        if ending == CSV:
            csv.writer(file).writerows(map(quoted, group) for group in rows)
        else:
            file.writelines(_BETWEEN.join(group) + "\n" for group in rows)
    return len(rows)

"""Articles into a file of any kind that we read."""

from collections.abc import Callable, Iterable
from pathlib import Path

from knowledge.article import Article
from knowledge.exporting.csv_articles import write_cp932_csv, write_csv
from knowledge.exporting.json_articles import write_jsonl
from knowledge.exporting.refusals import (
    UnwritableFileError,
    UnwritableFileReason,
    UnwritableTextError,
    Written,
)
from knowledge.exporting.whole_file import whole_file
from knowledge.importing.kinds import FileKind, kind_by_name

_Writer = Callable[[Path, Iterable[Article]], Written]


def write_articles(
    path: Path,
    articles: Iterable[Article],
    *,
    cp932: bool = False,
    lossy: bool = False,
    force: bool = False,
) -> Written:
    """Write a file that can be imported again; its ending says which kind it is.

    The file appears when it is complete, in place of an older one, or not at all.

    Args:
        path: where to.
        articles: in the order in which they are to stand.
        cp932: for programs that do not know UTF-8; only CSV.
        lossy: write a file even if characters are lost.
        force: take the place of a file that is there.

    Raises:
        UnwritableFileError: there is one already, or it cannot be written.
        UnwritableTextError: cp932 lacks characters, and ``lossy`` is not set.
    """
    write = _writer(path, cp932=cp932)
    with whole_file(path, force=force) as unfinished:
        written = write(unfinished, articles)
        if written.losses and not lossy:
            raise UnwritableTextError(written.losses)
    return written


def _writer(path: Path, *, cp932: bool) -> _Writer:
    kind = kind_by_name(path)
    if kind is None or path.suffix.casefold() == ".xlsm":
        raise UnwritableFileError(path, UnwritableFileReason.UNKNOWN_KIND)
    if cp932 and kind is not FileKind.CSV:
        raise UnwritableFileError(path, UnwritableFileReason.ENCODING_IS_FOR_CSV)
    if kind is FileKind.XLSX:
        # openpyxl takes a third of a second to load, which only those who need it should wait for.
        from knowledge.exporting.xlsx_articles import write_xlsx

        return write_xlsx
    if kind is FileKind.JSONL:
        return write_jsonl
    return write_cp932_csv if cp932 else write_csv

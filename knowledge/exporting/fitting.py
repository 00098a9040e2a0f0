"""Fitting a text into cp932, and keeping count of what that cost."""

from knowledge.exporting import cp932
from knowledge.exporting.refusals import Loss, Written


def fitted(key: str, column: str, text: str, written: Written) -> str:
    """Return a text that cp932 can write; what was changed or lost in it is noted.

    Args:
        key: of the row, for the report of losses.
        column: likewise.
        text: as it is.
        written: where it is noted.
    """
    adapted, count = cp932.adapt(text)
    lacking = cp932.lacking(adapted)
    written.adapted += count
    written.losses += [Loss(key, column, character) for character in lacking]
    return cp932.without(adapted, lacking)

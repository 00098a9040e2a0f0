"""Figures side by side."""

import statistics
from collections.abc import Sequence

Row = tuple[str, Sequence[str]]
"""A label, and a cell for each contestant."""

LABEL_WIDTH = 34
CELL_WIDTH = 22


def percentile(seconds: Sequence[float], percent: int) -> float:
    """The value that so many per cent do not exceed, interpolated."""
    return statistics.quantiles(seconds, n=100, method="inclusive")[percent - 1]


def milliseconds(label: str, values: Sequence[float | None]) -> Row:
    """Seconds as milliseconds, each with its ratio to the first contestant's."""
    return label, [_cell(value, values[0]) for value in values]


def table(
    heads: Sequence[str],
    parts: Sequence[tuple[str, Sequence[Row]]],
    cell_width: int = CELL_WIDTH,
) -> str:
    """The parts, one below the other, with a title each."""
    lines = [_line("", heads, cell_width)]
    for title, rows in parts:
        lines += ["", title, *(_line(f"  {label}", cells, cell_width) for label, cells in rows)]
    return "\n".join(lines)


def _line(label: str, cells: Sequence[str], cell_width: int) -> str:
    return label.ljust(LABEL_WIDTH) + "".join(cell.rjust(cell_width) for cell in cells)


def _cell(value: float | None, first: float | None) -> str:
    if value is None:
        return "-"
    shown = f"{value * 1000:.1f} ms"
    return shown if first is None else f"{shown} (×{value / first:.1f})"

"""Cells of a sheet that is written from top to bottom."""

from typing import Any, TypeAlias

from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from knowledge.importing.formulas import quoted_in_text_cell
from knowledge.importing.xlsx_cells import escaped

MOST_ROWS = 1_048_575  # a sheet has one row more, which names the columns
DAY_FORMAT = "yyyy-mm-dd"
_TEXT_FORMAT = "@"  # so that 001 stays 001 when somebody edits it

Sheet: TypeAlias = Any  # the types that openpyxl comes with know only half of it


def name_columns(sheet: Sheet, columns: dict[str, int]) -> None:
    """Begin with a row of names, which stays in view; widths are in characters."""
    sheet.freeze_panes = "A2"
    for number, width in enumerate(columns.values(), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append(list(columns))


def text_cell(sheet: Sheet, *, wrapped: bool) -> Cell:
    """A cell for text, to be filled again and again: to give each its looks takes long."""
    cell = WriteOnlyCell(sheet)
    cell.number_format = _TEXT_FORMAT
    if wrapped:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def formatted_cell(sheet: Sheet, number_format: str) -> Cell:
    """A cell for a day, a moment or a number, to be filled likewise."""
    cell = WriteOnlyCell(sheet)
    cell.number_format = number_format
    return cell


def put_text(cell: Cell, text: str) -> Cell:
    """Fill in a text, which stays one whatever it looks like."""
    cell.value = escaped(quoted_in_text_cell(text))
    cell.data_type = "s"  # openpyxl took =1+1 for a formula, and #N/A for an error
    return cell

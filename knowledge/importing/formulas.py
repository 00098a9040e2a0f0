"""Cells that a spreadsheet would take for a formula, and what is done about them.

A spreadsheet that opens a CSV file calculates every cell that begins with one of the signs below,
whoever wrote it; a formula can send what stands in other cells elsewhere. The usual remedy is an
apostrophe in front, which makes it text. So that reading gives back what was written, the
apostrophe is taken off again, and a text that really begins with apostrophes and a sign gets one
more:

    article   in the CSV file   read back
    =1+1      '=1+1             =1+1
    '=1+1     ''=1+1            '=1+1
    'a'       'a'               'a'

A cell of an XLSX file says itself that it is text, and needs no apostrophe for ``=1+1``; the other
rows of the table hold for it too. JSONL has no formulas and is left alone.
"""

import re

_SIGN = "[=+\\-@＝＋－＠]"  # Japanese spreadsheets take the wide ones as well
_DANGEROUS = re.compile(f"'*{_SIGN}")
_LOOKS_QUOTED = re.compile(f"'+{_SIGN}")


def quoted(text: str) -> str:
    """Return a text as it is harmless in a CSV file."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def quoted_in_text_cell(text: str) -> str:
    """Return a text as it stands in a cell that is known to be text."""
    return f"'{text}" if _LOOKS_QUOTED.match(text) else text


def unquoted(cell: str) -> str:
    """Return the text that either of the above was made from."""
    return cell[1:] if _LOOKS_QUOTED.match(cell) else cell

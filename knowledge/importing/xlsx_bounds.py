"""What a part of an XLSX file may hold: counted before openpyxl sees it.

openpyxl reads a sheet row by row, but keeps something of every row, every string and everything
beside them. A few kilobytes of a hostile file are enough to make that gigabytes.
"""

from xml.parsers import expat

from knowledge.importing import limits

# Measured with openpyxl 3.1, in bytes.
_ROW = 80  # the shell of a row that was read
_ROW_WITH_FORMAT = 700  # and its height and the like
_STRING = 200  # besides its characters
_ELEMENT = 300
_ELEMENT_IN_A_TREE = 1_500  # of a part that is held as a whole: styles, workbook, relations
_TEXT = 60  # besides its characters

_RECORDS = ("row", "si")  # of a sheet, of the table of strings
_PLAIN_ROW = {"r", "spans"}


class TooMuchError(Exception):
    """The file holds more than any list of articles, or is made to do harm."""


class Bounds:
    """Follows a part while it is read.

    Args:
        held: bytes that are held of other parts already.
    """

    def __init__(self, held: int = 0) -> None:
        self.held = held
        self.is_tree = False  # of whatever comes, everything is kept
        self.holds_strings = False
        self.taken = 0  # bytes
        self.elements = 0
        self._depth = 0
        self._row = 0
        self._record = ""  # that we are in: a row or a string
        self._record_depth = self._record_start = self._characters = self._width = 0
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype

    def feed(self, data: bytes) -> None:
        """Take the next piece.

        Raises:
            TooMuchError: a limit is passed.
            xml.parsers.expat.ExpatError: it is not XML.
        """
        self._parser.Parse(data, False)
        self.taken += len(data)
        if self.taken - self._parser.CurrentByteIndex > limits.TOKEN_MAX:
            raise TooMuchError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        self._depth += 1
        if self._depth > limits.DEEPEST:
            raise TooMuchError
        local = name.rpartition(":")[2]
        if self._record:
            if self.elements - self._record_start > limits.ELEMENTS_IN_A_ROW:
                raise TooMuchError
        elif local in _RECORDS and not self.is_tree:
            self._start_record(local, attributes)
        else:
            each = _ELEMENT_IN_A_TREE if self.is_tree else _ELEMENT
            self._hold(each + sum(map(len, attributes.values())))

    def _start_record(self, local: str, attributes: dict[str, str]) -> None:
        self._record = local
        self._record_depth = self._depth
        self._record_start = self.elements
        self._characters = 0
        self._width = 1
        if local == "si":
            self.holds_strings = True
            self._hold(_STRING)
        else:
            self._count_row(attributes.get("r"))
            self._hold(_ROW if attributes.keys() <= _PLAIN_ROW else _ROW_WITH_FORMAT)

    def _count_row(self, number: str | None) -> None:
        """Check the number: openpyxl fills every gap, and leaves out what goes back."""
        before = self._row
        self._row = int(number) if number is not None else before + 1
        if not before < self._row <= limits.MOST_ROWS:
            raise TooMuchError

    def _end(self, _name: str) -> None:
        if self._record and self._depth == self._record_depth:
            if self._record == "si":
                self._hold(self._characters * self._width)
            self._record = ""
        self._depth -= 1

    def _text(self, text: str) -> None:
        width = _width_of(text)
        if not self._record:
            self._hold(_TEXT + len(text) * width)
            return
        self._width = max(self._width, width)
        self._characters += len(text)
        if self._characters > limits.LONGEST_ROW:
            raise TooMuchError

    def _hold(self, size: int) -> None:
        self.held += size
        if self.held > limits.HELD_MAX:
            raise TooMuchError

    def _doctype(self, *_anything: object) -> None:
        raise TooMuchError  # no office program writes one; its entities can grow without end


def _width_of(text: str) -> int:
    """Return how many bytes Python takes for each character."""
    if text.isascii():
        return 1
    return 4 if max(text) > "\uffff" else 2

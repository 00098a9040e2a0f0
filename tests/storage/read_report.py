"""Reading the files of a report back, by nothing that wrote them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

VOID = ("meta", "img", "link", "br", "hr", "input")


@dataclass
class Page(HTMLParser):
    """An HTML file: its tables by their ids, its pictures, and whether every tag is closed."""

    tables: dict[str, list[list[str]]] = field(default_factory=dict)
    pictures: list[dict[str, str | None]] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    tiles: list[list[str]] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._text: list[str] = []
        self._rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.references += [
            value or "" for name, value in attrs if name in ("src", "href", "action")
        ]
        if tag == "img":
            self.pictures.append(given)
        if tag == "table":
            self._rows = self.tables.setdefault(str(given["id"]), [])
        if tag == "tr":
            self._rows.append([])
        if tag == "dt":
            self.tiles.append([])
        if tag in ("th", "td", "li", "dt", "dd"):
            self._text = []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.problems.append(tag)
        text = "".join(self._text)
        if tag in ("th", "td"):
            self._rows[-1].append(text)
        elif tag == "li":
            self.sentences.append(text)
        elif tag in ("dt", "dd"):
            self.tiles[-1].append(text)

    def handle_data(self, data: str) -> None:
        self._text.append(data)


def read_page(path: Path) -> Page:
    page = Page()
    page.feed(path.read_text("utf-8"))
    page.close()
    return page


def read_sheets(path: Path) -> dict[str, list[list[Any]]]:
    """Each sheet: rows of values; of times, timedeltas."""
    return {
        sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)]
        for sheet in load_workbook(path).worksheets
    }

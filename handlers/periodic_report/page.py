"""A report as one file for the browser and the printer, which asks for nothing else."""

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from xml.etree.ElementTree import Element, SubElement, tostring
from zoneinfo import ZoneInfo

from bot.locale import Locale
from bot.periodic_report.contents import Report
from bot.periodic_report.subject import Row, Subject, Topic
from handlers.charts.chart import Chart
from handlers.periodic_report.indicator_table import tiles
from handlers.periodic_report.layout import laid_out
from handlers.periodic_report.names import span_name
from handlers.periodic_report.pictures import PICTURES
from handlers.periodic_report.written import written
from handlers.wording import periodic_report as words
from handlers.wording.dates import day, moment

# Whatever a browser is told to do, it fetches nothing and runs nothing.
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
LONG = 8  # rows; a table of more may go on on the next page
DOCTYPE = b"<!DOCTYPE html>\n"


def write_page(report: Report, timezone: ZoneInfo, locale: Locale) -> bytes:
    """The same report gives the same bytes. All text is escaped where it is written out."""
    title = words.TITLE[report.span.kind].plain(locale)
    name = words.NAMED.plain(locale, title=title, span=span_name(report.span, locale))
    html = Element("html", lang=locale.value)
    _head(html, name)
    body = SubElement(html, "body")
    _top(body, report, timezone, locale)
    for subject in laid_out(report, locale):
        _section(body, subject, report, locale)
    page: bytes = tostring(html, encoding="utf-8", method="html")
    return DOCTYPE + page + b"\n"


def _head(html: Element, name: str) -> None:
    head = SubElement(html, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    SubElement(head, "title").text = name
    SubElement(head, "style").text = _style()


def _top(body: Element, report: Report, timezone: ZoneInfo, locale: Locale) -> None:
    header = SubElement(body, "header")
    SubElement(header, "p", {"class": "kind"}).text = words.TITLE[report.span.kind].plain(locale)
    SubElement(header, "h1").text = span_name(report.span, locale)
    as_of = words.AS_OF.plain(locale, moment=moment(report.as_of, locale, timezone))
    SubElement(header, "p", {"class": "as-of"}).text = as_of
    if not report.is_over:
        last = day(report.numbers.period.last, locale)
        SubElement(header, "p", {"class": "so-far"}).text = words.SO_FAR.plain(locale, last=last)
    SubElement(header, "p", {"class": "to-print"}).text = words.TO_PRINT.plain(locale)


def _section(body: Element, subject: Subject, report: Report, locale: Locale) -> None:
    section = SubElement(body, "section", {"class": subject.topic.value})
    SubElement(section, "h2").text = subject.title
    if subject.topic is Topic.SUMMARY:
        _summary(section, subject, report, locale)
        return
    beside = SubElement(section, "div", {"class": "beside"})
    if subject.topic in PICTURES:
        _picture(beside, PICTURES[subject.topic](report, locale))
    if subject.rows:
        _table(beside, subject, locale)
    for line in subject.lines:
        SubElement(section, "p", {"class": "note"}).text = line


def _summary(section: Element, subject: Subject, report: Report, locale: Locale) -> None:
    listed = SubElement(section, "ul", {"class": "sentences"})
    for row in subject.rows:
        SubElement(listed, "li").text = written(row.cells[0], locale)
    tiled = SubElement(section, "dl", {"class": "tiles"})
    for tile in tiles(report, locale):
        one = SubElement(tiled, "div")
        SubElement(one, "dt").text = tile.name
        SubElement(one, "dd").text = tile.value
        if tile.compared:
            SubElement(one, "dd", {"class": "compared"}).text = tile.compared


def _picture(beside: Element, chart: Chart) -> None:
    figure = SubElement(beside, "figure")
    source = f"data:image/png;base64,{b64encode(chart.png).decode('ascii')}"
    SubElement(figure, "img", src=source, alt=chart.finding)
    SubElement(figure, "figcaption").text = chart.finding


def _table(beside: Element, subject: Subject, locale: Locale) -> None:
    around = SubElement(beside, "div", {"class": "table"})
    look = "long" if len(subject.rows) > LONG else "short"
    table = SubElement(around, "table", {"class": look, "id": subject.topic.value})
    names = SubElement(SubElement(table, "thead"), "tr")
    for name in subject.columns:
        SubElement(names, "th", scope="col").text = name
    _rows(SubElement(table, "tbody"), subject.rows, locale)


def _rows(body: Element, rows: Iterable[Row], locale: Locale) -> None:
    for row in rows:
        line = SubElement(body, "tr", {"class": "total"} if row.is_total else {})
        first, *others = row.cells
        SubElement(line, "th", scope="row").text = written(first, locale)
        for cell in others:
            text = SubElement(line, "td", {"class": "text"} if isinstance(cell, str) else {})
            text.text = written(cell, locale)


@cache
def _style() -> str:
    return files("handlers.periodic_report").joinpath("page.css").read_text("utf-8")

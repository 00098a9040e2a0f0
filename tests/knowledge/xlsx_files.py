"""XLSX files part by part, for what no office program would write."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/{WORKBOOK}" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/{SHEET}" ContentType="{_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/{STRINGS}" ContentType="{_TYPE}.sharedStrings+xml"/>'
    f'<Override PartName="/{STYLES}" ContentType="{_TYPE}.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{_OFFICE}/officeDocument" Target="{WORKBOOK}"/></Relationships>',
    WORKBOOK: f'<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    RELATIONS: f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    STRINGS: f"<sst {_MAIN}/>",
    STYLES: f"<styleSheet {_MAIN}><fonts><font/></fonts>"
    "<fills><fill><patternFill/></fill></fills><borders><border/></borders>"
    "<cellStyleXfs><xf/></cellStyleXfs>"
    '<cellXfs><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
}


def row(number: int, *texts: str) -> str:
    """A row of texts."""
    cells = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)
    return f'<row r="{number}">{cells}</row>'


HEADER = row(1, "id", "question", "answer")
GOOD = row(2, "a", "問い", "答え")


def sheet(*pieces: str, before: str = '<dimension ref="A1:C1"/>', after: str = "") -> list[str]:
    """A sheet with a header and whatever comes below it."""
    start = f"<worksheet {_MAIN}>{before}<sheetData>{HEADER}"
    return [start, *pieces, f"</sheetData>{after}</worksheet>"]


def strings(*pieces: str) -> list[str]:
    """A table of shared strings."""
    return [f"<sst {_MAIN}>", *pieces, "</sst>"]


def write_xlsx(
    path: Path, parts: dict[str, Iterable[str] | None], *, method: int = zipfile.ZIP_DEFLATED
) -> None:
    """Write a workbook with some parts replaced, and those left out that are None."""
    with zipfile.ZipFile(path, "w", method, compresslevel=1) as archive:
        for name, content in {**PARTS, **parts}.items():
            if content is not None:
                with archive.open(name, "w") as part:
                    for piece in [content] if isinstance(content, str) else content:
                        part.write(piece.encode())

"""The chart of docs/finding.md, drawn from what the bench has printed.

Usage: make bench ARGS='-k right_article' > printed.txt
       python -m tests.bench.finding_chart printed.txt > docs/images/finding-success.svg
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.contestants import BM25, E5, FUZZY, LEXICAL, SEMANTIC, TANTIVY, TRIGRAMS
from tests.bench.finding_tables import CELL_WIDTH
from tests.bench.table import LABEL_WIDTH

CONTESTANTS = (FUZZY, TRIGRAMS, E5, TANTIVY, BM25, LEXICAL, SEMANTIC)
TITLES = {
    "amagasaki_faq": "A city's FAQ",
    "gold": "Sample articles, gold questions",
    "jsquad": "Encyclopedia",
}
LEFT, PANEL, GAP, TOP, ROW, BAR = 214, 230, 36, 62, 34, 22
CARRIES = 75  # pixels
INK, QUIET = "#1c2733", "#5a6875"
OURS, OTHERS = ("#16324f", "#9fb4c8"), ("#5c5c5c", "#cfcfcf")

Pair = tuple[float, float]
"""S@1 and S@3."""


def read(printed: str) -> dict[str, dict[str, Pair]]:
    """Return the figures by set and contestant."""
    figures: dict[str, dict[str, Pair]] = {}
    name = ""
    for line in printed.splitlines():
        if line.startswith("data "):
            name = line.split()[1].rstrip(",")
        label = line[:LABEL_WIDTH].strip()
        if label in CONTESTANTS and "(×" in line:
            figures.setdefault(name, {})[label] = _first_two(line[LABEL_WIDTH:])
    return figures


def draw(figures: dict[str, dict[str, Pair]]) -> str:
    names = [name for name in TITLES if name in figures]
    width = LEFT + len(names) * (PANEL + GAP)
    height = TOP + len(CONTESTANTS) * ROW + 16
    body = [*_labels(), *_key()]
    for place, name in enumerate(names):
        left = LEFT + place * (PANEL + GAP)
        body += [_text(left, TOP - 14, TITLES[name], "font-weight='700'"), *_axis(left)]
        body += list(_bars(left, figures[name]))
    return "\n".join((_open(width, height), *body, "</svg>"))


def _first_two(cells: str) -> Pair:
    first, second = (cells[at : at + CELL_WIDTH].split()[0] for at in (0, CELL_WIDTH))
    return float(first), float(second)


def _open(width: int, height: int) -> str:
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' "
        "font-family=\"'Noto Sans CJK JP','Yu Gothic UI',sans-serif\" font-size='13' role='img' "
        "aria-labelledby='t'>\n"
        "<title id='t'>How often the right article is first, and among the first three</title>\n"
        f"<rect width='{width}' height='{height}' fill='#fff'/>"
    )


def _labels() -> Iterator[str]:
    for row, name in enumerate(CONTESTANTS):
        weight = "font-weight='700'" if name in (LEXICAL, SEMANTIC) else ""
        yield _text(LEFT - 12, TOP + row * ROW + 16, name, f"text-anchor='end' {weight}")


def _key() -> Iterator[str]:
    for at, colour, words in ((LEFT, OURS[0], "right one first"), (LEFT + 150, OURS[1], "among 3")):
        yield f"<rect x='{at}' y='10' width='14' height='14' fill='{colour}'/>"
        yield _text(at + 20, 22, words, f"fill='{QUIET}'")


def _axis(left: int) -> Iterator[str]:
    bottom = TOP + len(CONTESTANTS) * ROW - 6
    for tenth in (0, 5, 10):
        at = left + PANEL * tenth / 10
        yield f"<path d='M{at:.0f} {TOP - 4}V{bottom}' stroke='#e3e6e9'/>"
        label = f"text-anchor='middle' font-size='11' fill='{QUIET}'"
        yield _text(at, bottom + 14, f"{tenth / 10:g}", label)


def _bars(left: int, figures: dict[str, Pair]) -> Iterator[str]:
    for row, name in enumerate(CONTESTANTS):
        first, among_three = figures[name]
        dark, light = OURS if name in (LEXICAL, SEMANTIC) else OTHERS
        top = TOP + row * ROW
        yield _bar(left, top, among_three, light)
        yield _bar(left, top, first, dark)
        yield _figures(left, top, first, among_three)


def _bar(left: int, top: int, share: float, colour: str) -> str:
    return (
        f"<rect x='{left}' y='{top}' width='{PANEL * share:.1f}' height='{BAR}' fill='{colour}'/>"
    )


def _figures(left: int, top: int, first: float, among_three: float) -> str:
    """White inside a bar that is long enough to carry them, dark beside a short one."""
    words = f"{first:.2f} · {among_three:.2f}"
    if first * PANEL > CARRIES:
        return _text(left + 5, top + 16, words, "fill='#fff' font-size='12'")
    beside = left + among_three * PANEL + 5
    return _text(beside, top + 16, words, f"fill='{INK}' font-size='12'")


def _text(x: float, y: float, words: str, attributes: str = "") -> str:
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    return f"<text x='{x:.0f}' y='{y:.0f}' {attributes}>{escaped}</text>"


def main() -> None:
    """Read what the bench printed, and write the chart to standard output."""
    printed = Path(sys.argv[1]).read_text(encoding="utf-8")
    sys.stdout.write(draw(read(printed)) + "\n")


if __name__ == "__main__":
    main()

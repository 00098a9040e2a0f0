"""Days as they stand in the spreadsheets of a Japanese office."""

import re
import unicodedata
from datetime import date

# The year before the first of each era.
_ERAS = {"令和": 2018, "R": 2018, "平成": 1988, "H": 1988, "昭和": 1925, "S": 1925}

_FORMS = (
    re.compile(
        r"(?P<year>[0-9]{4})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})"
    ),
    re.compile(r"(?P<year>[0-9]{4})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"),
    re.compile(
        r"(?P<era>令和|平成|昭和)(?P<year>元|[0-9]{1,2})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"
    ),
    re.compile(
        r"(?P<era>[RHS])(?P<year>元|[0-9]{1,2})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)"
        r"(?P<day>[0-9]{1,2})"
    ),
)


def read_day(text: str) -> date:
    """Read a day: 2026-04-01, 2026/4/1, 2026年4月1日, 令和8年4月1日 or R8.4.1; wide digits too.

    An era's years are counted on beyond its end, as in forms printed before it.
    Raises ValueError for anything else, and for a day that no calendar has.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split()).upper()
    for form in _FORMS:
        if found := form.fullmatch(plain):
            return date(_year(found), int(found["month"]), int(found["day"]))
    raise ValueError(f"not a day: {text!r}")


def _year(found: re.Match[str]) -> int:
    year = 1 if found["year"] == "元" else int(found["year"])
    era = found.groupdict().get("era")
    if era is None:
        return year
    if year == 0:
        raise ValueError("an era begins with its year 1")
    return _ERAS[era] + year

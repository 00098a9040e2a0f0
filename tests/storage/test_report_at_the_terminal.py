"""The report for who runs the server."""

from pathlib import Path

import pytest

from storage.database import Database
from tests.storage.read_report import read_page, read_sheets
from tests.storage.sample_year import tell
from tests.storage.test_tickets_at_the_terminal import run


@pytest.fixture
def told(hasty: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tell(hasty)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MADOGUCHI_DATABASE_URL", str(hasty.engine.url))


@pytest.mark.usefixtures("told")
def test_both_files_are_written_and_named() -> None:
    Path("reports").mkdir()
    said = run("report", "--month", "2026-10", "--out", "reports", "--lang", "en")
    page, sheets = Path("reports/month_2026-10.html"), Path("reports/month_2026-10.xlsx")
    assert str(page) in said
    assert str(sheets) in said
    assert "Save as PDF" in said
    assert "October 2026" in page.read_text("utf-8")
    assert [row[0] for row in read_sheets(sheets)["summary"][1:]] == read_page(page).sentences
    assert "--force" in run(
        "report", "--month", "2026-10", "--out", "reports", "--lang", "en", status=1
    )
    run("report", "--month", "2026-10", "--out", "reports", "--lang", "en", "--force")


WRONG = (
    ((), "どれか 1 つ"),
    (("--month", "2026-10", "--year", "2026"), "どれか 1 つ"),
    (("--month", "2026-13"), "2026-12"),
    (("--week", "きのう"), "2026-04-01"),
    (("--quarter", "2026-Q5"), "2026-Q3"),
    (("--year", "令和8年"), "2026"),
    (("--year", "1867"), "2000 年から"),
    (("--week", "9999-12-31"), "2099 年まで"),
    (("--month", "2098-01"), "2098-01-01"),
    (("--month", "2026-10", "--out", "nowhere"), "nowhere"),
)


@pytest.mark.usefixtures("told")
def test_what_cannot_be_is_said_in_a_sentence() -> None:
    for words, mend in WRONG:
        said = run("report", *words, status=2)
        assert mend in said
        assert "Traceback" not in said
    assert list(Path().glob("*.html")) == []

"""The words that the office may add: how to decide is said until everything is decided."""

from zoneinfo import ZoneInfo

from bot.calendar.office_calendar import OfficeCalendar
from bot.letters.phrasing_content import PhrasingsContent, SuggestedPhrasing
from bot.locale import Locale
from handlers.views.phrasings import render_phrasings
from handlers.views.rendered import Reader
from storage.phrasing_suggestion import SuggestionStatus
from tests.fakes.slack.shown import button_labels, shown_text
from tests.views.contents import NOW

READER = Reader(Locale.JA, OfficeCalendar(ZoneInfo("Asia/Tokyo")), NOW)
TO_DECIDE = "候補が 2 件あります"
DECIDED = "候補 2 件の確認は終わりました"
ADVICE = "確かめてから追加してください"
Status = SuggestionStatus


def told(*statuses: SuggestionStatus) -> tuple[str, list[str]]:
    """What is read, and the buttons."""
    suggestions = tuple(
        SuggestedPhrasing(number, f"言葉 {number}", f"qa-{number}", "質問", status)
        for number, status in enumerate(statuses)
    )
    rendered = render_phrasings(PhrasingsContent(suggestions), READER)
    return shown_text(rendered.text, rendered.blocks), button_labels(rendered.blocks)


def test_what_is_left_to_decide_comes_with_advice() -> None:
    shown, buttons = told(Status.ACCEPTED, Status.OPEN)
    assert TO_DECIDE in shown
    assert ADVICE in shown
    assert buttons == ["追加する", "しない"]


def decided(status: SuggestionStatus, name: str) -> str:
    words = SuggestedPhrasing(1, "言葉", "qa-1", "質問", status, decided_by=name)
    rendered = render_phrasings(PhrasingsContent((words,)), READER)
    return shown_text(rendered.text, rendered.blocks)


def test_who_decided_is_named_where_it_is_known() -> None:
    assert "吉田 さんが追加しました" in decided(Status.ACCEPTED, "吉田")
    assert "追加しませんでした（吉田 さん）" in decided(Status.DECLINED, "吉田")
    assert "さん" not in decided(Status.ACCEPTED, ""), "it was decided before that was noted"


def test_once_all_is_decided_nothing_is_asked_any_more() -> None:
    shown, buttons = told(Status.ACCEPTED, Status.DECLINED)
    assert DECIDED in shown
    assert "追加しました" in shown
    assert ADVICE not in shown
    assert buttons == []

"""What the office reads of trouble names places as people know them, and the right mend."""

from zoneinfo import ZoneInfo

import pytest

from bot.calendar.office_calendar import OfficeCalendar
from bot.incidents.mishap import Mishap, outage_behind, refusal_behind
from bot.letters.incident_content import IncidentContent, Whereabouts
from bot.locale import Locale
from handlers.views.incident import mishap_of
from handlers.views.render import render
from handlers.views.rendered import Reader
from tests.fakes.slack.shown import button_labels, shown_text
from tests.views.contents import NOW

READER = Reader(Locale.JA, OfficeCalendar(ZoneInfo("Asia/Tokyo")), NOW, "C0HELPDESK", "C0OFFICE")


def incident(channel: str, problem: str = "is_archived", **more: object) -> str:
    values = {"whose": None, "letters": 1, "tickets": (1,), **more}
    where = Whereabouts(channel, values.pop("whose"))  # type: ignore[arg-type]
    content = IncidentContent(1, where, problem, NOW, **values)  # type: ignore[arg-type]
    shown = render(content, READER)
    return shown_text(shown.text, shown.blocks)


@pytest.mark.parametrize(
    ("channel", "name"),
    [
        ("C0HELPDESK", "ヘルプデスクのチャンネル"),
        ("C0OFFICE", "デジ室のチャンネル"),
        ("C0CITY", "チャンネル C0CITY"),
    ],
)
def test_places_have_names(channel: str, name: str) -> None:
    assert f"{name}がアーカイブされているため" in incident(channel)


def test_direct_messages_belong_to_somebody_and_nobody_archives_them() -> None:
    shown = incident("D1", whose="山田 花子")
    assert "山田 花子 さんとのダイレクトメッセージに書き込めません" in shown
    assert "アーカイブを解除" not in shown


def test_many_tickets_are_counted() -> None:
    assert "関係する相談：#1 #2" in incident("C0CITY", tickets=(1, 2))
    assert "#10 ほか 2 件" in incident("C0CITY", tickets=tuple(range(1, 13)))


def test_where_nothing_waits_there_is_nothing_to_send_again() -> None:
    content = IncidentContent(1, Whereabouts("C1", None), "is_archived", NOW, 0, ())
    assert button_labels(render(content, READER).blocks) == []


@pytest.mark.parametrize(
    ("problem", "mishap"),
    [
        ("is_archived", Mishap.ARCHIVED),
        ("is_inactive", Mishap.ARCHIVED),
        ("not_in_channel", Mishap.NOT_INVITED),
        ("channel_not_found", Mishap.NO_CHANNEL),
        ("cannot_dm_bot", Mishap.PERSON_GONE),
        ("restricted_action", Mishap.FORBIDDEN),
        ("missing_scope", Mishap.NO_SCOPE),
        ("msg_too_long", Mishap.OUR_MISTAKE),
        ("something_new", Mishap.OUR_MISTAKE),
    ],
)
def test_what_lies_behind_a_refusal(problem: str, mishap: Mishap) -> None:
    assert refusal_behind(problem) is mishap
    assert mishap_of(Whereabouts("C1", None), problem) is mishap


def test_what_lies_behind_an_outage() -> None:
    assert outage_behind("token_revoked") is Mishap.TOKEN
    assert outage_behind("URLError") is Mishap.UNREACHABLE
    assert mishap_of(None, "invalid_auth") is Mishap.TOKEN

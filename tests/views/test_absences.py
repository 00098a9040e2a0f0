"""The form for absences is one that Slack takes."""

import json
from datetime import date

import pytest

from bot.duty.absences import AbsenceBoard, AbsenceLine
from bot.locale import Locale
from handlers.views.absences import LISTED, render_absence_form
from tests.fakes.slack.limits import check_view
from tests.fakes.slack.walking import elements_in

DAY = date(2026, 11, 24)


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("for_all", [True, False])
@pytest.mark.parametrize("count", [0, 1, LISTED, LISTED + 1, 500])
def test_it_is_within_slacks_limits(count: int, locale: Locale, *, for_all: bool) -> None:
    line = AbsenceLine(2**63 - 1, "<!channel>" * 20, DAY, DAY)
    view = render_absence_form(AbsenceBoard((line,) * count, for_all=for_all), locale)
    check_view(json.loads(json.dumps(view)), "modal")
    buttons = [one for _, one in elements_in(view["blocks"]) if one["type"] == "button"]
    assert len(buttons) == min(count, LISTED)
    asks_who = [block for block in view["blocks"] if block.get("block_id") == "who"]
    assert len(asks_who) == int(for_all)
    assert "<!channel>" not in json.dumps(view)

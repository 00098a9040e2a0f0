"""Charts: each says in words what it shows, whatever the figures are."""

import struct
from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest

from bot.capacity.forecast import Forecast
from bot.capacity.outlook import MonthAhead, Outlook
from bot.capacity.throughput import Throughput
from bot.figures.answered import Answered
from bot.figures.flow import Flow
from bot.figures.groups import Group
from bot.figures.period import Period
from bot.figures.standing import Ages
from bot.locale import Locale
from handlers.charts.ages import ages_chart
from handlers.charts.answered import Part, answered_chart
from handlers.charts.capacity import capacity_chart
from handlers.charts.chart import Chart
from handlers.charts.departments import departments_chart
from handlers.charts.flow import flow_chart

MONDAY = date(2026, 11, 2)
LONG = "地域共生社会推進課 重層的支援体制整備事業・生活困窮者自立支援・ひきこもり相談担当" * 2


def weeks(count: int, came: int = 12, ended: int = 10) -> list[tuple[Period, Flow]]:
    firsts = [MONDAY + timedelta(days=7 * number) for number in range(count)]
    flow = Flow(new=came, solved=ended, ended=ended)
    return [(Period(one, one + timedelta(days=6)), flow) for one in firsts]


def groups(count: int) -> list[Group]:
    return [Group(one, f"第 {one} 課", Flow(new=100 - one), 0) for one in range(1, count + 1)]


def outlook(needed: float | None, *, is_planned: bool = True) -> Outlook:
    month = MonthAhead(MONDAY.replace(day=1), is_planned, 40, 20.0, 20, 8, needed)
    following = MonthAhead(date(2026, 12, 1), False, 0, 60.0, 0, 0, needed)
    return Outlook(MONDAY, (month, following), Forecast(4, 20, {}, {}), Throughput(5, 13), ())


def part(answered: int, opened: int) -> Part:
    return Part("11 月", Answered(answered + 5, answered, answered, 5), opened)


CHARTS: Sequence[tuple[Callable[[Locale], Chart], str]] = (
    (lambda it: ages_chart(Ages((0,) * 6, None), it), "受付中の相談はありません"),
    (lambda it: ages_chart(Ages((1, 0, 0, 0, 0, 0), 0), it), "受付中は 1 件で、うち 0 件が 5"),
    (lambda it: ages_chart(Ages((9, 8, 7, 6, 5, 4), 41), it), "うち 15 件が 5 開庁日を超えて"),
    (lambda it: ages_chart(Ages((5_000, 0, 0, 0, 0, 1), 99), it), "最も古いものは 99 開庁日"),
    (lambda it: flow_chart(weeks(1, 0, 0), 0, it), "0 件が届き、0 件が終わりました"),
    (lambda it: flow_chart(weeks(8), 5, it), "96 件が届き、終わったのは 80 件です。受付中が 21 件"),
    (lambda it: flow_chart(weeks(53, 5_000, 5_001), 60, it), "追いついています。受付中は 7 件"),
    (lambda it: answered_chart([part(0, 0)], it), "この間の質問と相談はありません"),
    (lambda it: answered_chart([part(30, 10)] * 12, it), "窓口が答えたのは 75% です"),
    (lambda it: departments_chart([], it), "この間の相談はありません"),
    (
        lambda it: departments_chart(groups(51), it),
        "51 課から 3774 件です。最も多いのは第 1 課の",
    ),
    (
        lambda it: departments_chart([Group(1, LONG, Flow(new=1), 0)], it),
        f"最も多いのは{LONG}の",
    ),
    (
        lambda it: departments_chart([Group(None, "", Flow(new=1), 0)], it),
        "0 課から 1 件です",
    ),
    (lambda it: capacity_chart(outlook(14.0), it), "予定は 4 人日です。あと 3 人日足りません"),
    (lambda it: capacity_chart(outlook(6.0), it), "必要な 3.0 人日は、予定の 4 人日で足ります"),
    (lambda it: capacity_chart(outlook(None), it), "必要な日数はまだわかりません"),
    (lambda it: capacity_chart(outlook(6.0, is_planned=False), it), "まだ登録されていません"),
)


@pytest.mark.parametrize("number", range(len(CHARTS)))
@pytest.mark.parametrize("locale", list(Locale))
def test_a_chart_says_what_it_shows(number: int, locale: Locale) -> None:
    draw, finding = CHARTS[number]
    chart = draw(locale)
    assert chart.png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", chart.png[16:24])
    assert width == 1200
    assert 300 < height < 1200
    assert len(chart.png) < 200_000
    assert chart.title
    if locale is Locale.JA:
        assert finding in chart.finding
    assert "{" not in chart.finding + chart.title


def test_the_same_figures_give_the_same_picture() -> None:
    assert flow_chart(weeks(8), 5, Locale.JA).png == flow_chart(weeks(8), 5, Locale.JA).png


def test_every_sign_has_a_shape(recwarn: pytest.WarningsRecorder) -> None:
    """What the font lacks would be a box, of which only a warning tells."""
    for draw, _ in CHARTS:
        draw(Locale.JA)
    assert [one for one in recwarn if "Glyph" in str(one.message)] == []

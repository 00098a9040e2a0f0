"""The pictures of digests."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.digests.morning import MORNING_CHART
from bot.digests.section import ChartOf
from bot.letters.digest_content import KeptChart
from bot.locale import Locale
from handlers.charts.ages import ages_chart, ages_finding
from handlers.charts.chart import Chart

Told = TypeVar("Told")


@dataclass(frozen=True)
class ChartView(Generic[Told]):
    """How one is drawn, and what it says in words."""

    chart: ChartOf[Told]
    draw: Callable[[Told, Locale], Chart]
    finding: Callable[[Told, Locale], str]


_ALL: tuple[ChartView[Any], ...] = (ChartView(MORNING_CHART, ages_chart, ages_finding),)
CHART_VIEWS: Mapping[str, ChartView[Any]] = {one.chart.name: one for one in _ALL}


def draw(kept: KeptChart, locale: Locale) -> Chart:
    """The picture."""
    view = CHART_VIEWS[kept.name]
    return view.draw(view.chart.read(kept.values), locale)


def finding(kept: KeptChart, locale: Locale) -> str:
    """What it says."""
    view = CHART_VIEWS[kept.name]
    return view.finding(view.chart.read(kept.values), locale)

"""Words for days in Japanese. They are read in one width and in small letters."""

import re
from datetime import date
from re import Match

from bot.calendar.months import day_of_month
from bot.calendar.recurrence import LAST, Every
from bot.reminders.counted import (
    Unit,
    day_of_year,
    day_with_number,
    fiscal_year_begins,
    fiscal_year_ends,
    later,
    month_from,
    next_weekday,
    numbered,
    weekday_of_week,
)
from bot.reminders.meant import (
    DayWords,
    Meant,
    Moment,
    Repeat,
    WhenError,
    WhenProblem,
    any_of,
    one,
)
from knowledge.importing.days import read_day

WEEKDAYS = "月火水木金土日"
_DIGITS = "一二三四五六七八九"
_NUMBER = rf"(?:\d{{1,9}}|[{_DIGITS}十]{{1,3}})"
_BUSINESS = "(?:営業日|開庁日)"
_BEGIN = "(?:初め?|始め?|はじめ|頭|当初)"
_OF_MONTH = (
    rf"(?:(?P<last>末日?)|(?P<first>{_BEGIN})|(?P<final>最終{_BUSINESS})"
    rf"|第(?P<business>{_NUMBER}){_BUSINESS}|(?P<day>\d{{1,2}})日(?!間|後))"
)
_AHEAD_OF = "(?P<ahead>今|再来|来|翌)"
_AHEAD = {"今": 0, "来": 1, "翌": 1, "再来": 2}
_DAYS = {
    "昨日": -1,
    "今日": 0,
    "本日": 0,
    "きょう": 0,
    "明日": 1,
    "あした": 1,
    "あす": 1,
    "翌日": 1,
    "明後日": 2,
    "あさって": 2,
    "明々後日": 3,
    "しあさって": 3,
}
_UNITS = {
    "日": Unit.DAY,
    "営業日": Unit.BUSINESS_DAY,
    "開庁日": Unit.BUSINESS_DAY,
    "週": Unit.WEEK,
    "週間": Unit.WEEK,
    "年": Unit.YEAR,
}


def _number(text: str) -> int:
    """Digits, or what is written out, up to 九十九."""
    if text[0].isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (
        10 * (_digit(tens) if tens else 1) + (_digit(ones) if ones else 0) if ten else _digit(text)
    )


def _digit(text: str) -> int:
    if len(text) != 1 or text not in _DIGITS:
        raise WhenError(WhenProblem.NOT_UNDERSTOOD)
    return _DIGITS.index(text) + 1


def _on_the_clock(found: Match[str], moment: Moment) -> Meant:
    hours, minutes = (int(found[name] or 0) for name in ("hours", "minutes"))
    return later(moment, 60 * hours + (30 if found["half"] else minutes), Unit.MINUTE)


def _later(found: Match[str], moment: Moment) -> Meant:
    return later(moment, _number(found["count"]), _UNITS.get(found["unit"], Unit.MONTH))


def _in_month(found: Match[str], moment: Moment) -> Meant:
    if found["day"]:
        number = int(found["day"])
        if found["ahead"] is None:
            return day_with_number(moment, number)
        return numbered(month_from(moment, _AHEAD[found["ahead"]]), number)
    months = (0, 1) if found["ahead"] is None else (_AHEAD[found["ahead"]],)
    repeat = _each_month(found, moment)
    days = (_day_in(month_from(moment, one), repeat, moment) for one in months)
    return one(next(days)) if found["last"] else any_of(days)


def _day_in(month: date, repeat: Repeat, moment: Moment) -> date:
    of = day_of_month if repeat.every is Every.MONTH else moment.calendar.business_day_of_month
    return of(month.year, month.month, repeat.number)


def _each_month(found: Match[str], _moment: Moment) -> Repeat:
    if found["last"] or found["final"]:
        number = LAST
    elif found["first"]:
        number = 1
    else:
        number = _number(found["day"] or found["business"])
    if not 0 < number <= LAST:
        raise WhenError(WhenProblem.NOT_UNDERSTOOD)
    of_business = found["final"] or found["business"]
    return Repeat(Every.BUSINESS_DAY_OF_MONTH if of_business else Every.MONTH, number)


def _of_year(found: Match[str], moment: Moment) -> Meant:
    month = int(found["month"])
    if found["day"] is None:
        firsts = day_of_year(moment, month, 1).of
        return any_of(day_of_month(one.year, month, LAST) for one in firsts)
    days = day_of_year(moment, month, int(found["day"])).of
    years = {"今": 0, "来": 1, "再来": 2}.get(found["ahead"] or "")
    wanted = [one for one in days if years is None or one.year == moment.today.year + years]
    if not wanted:
        raise WhenError(WhenProblem.NOT_UNDERSTOOD)
    return any_of(wanted)


def _full(found: Match[str], _moment: Moment) -> Meant:
    try:
        return one(read_day(found[0]))
    except (ValueError, OverflowError):
        raise WhenError(WhenProblem.NOT_UNDERSTOOD) from None


def _weekday(found: Match[str], moment: Moment) -> Meant:
    weekday = WEEKDAYS.index(found["weekday"])
    if found["ahead"] is None:
        return next_weekday(moment, weekday)
    return weekday_of_week(moment, _AHEAD[found["ahead"]], weekday)


def _fiscal(found: Match[str], moment: Moment) -> Meant:
    if found["each"]:
        return Repeat(Every.FISCAL_YEAR, LAST if found["end"] else 1)
    if found["end"]:
        return fiscal_year_ends(moment, 1 if found["ahead"] else 0)
    return fiscal_year_begins(moment)


def _next_week(found: Match[str], moment: Moment) -> Meant:
    return weekday_of_week(moment, _AHEAD[found["ahead"] or "来"], 0)


def _each_week(found: Match[str], _moment: Moment) -> Meant:
    return Repeat(Every.WEEK, WEEKDAYS.index(found["weekday"]))


def _each_business_day(_found: Match[str], _moment: Moment) -> Meant:
    return Repeat(Every.BUSINESS_DAY)


# What stands further up is tried first.
WORDS: DayWords = tuple(
    (re.compile(words), meaning)
    for words, meaning in (
        (
            (
                r"(?=\d+(?:分|時間))(?:(?P<hours>\d{1,9})時間)?"
                r"(?:(?P<minutes>\d{1,9})分|(?P<half>半))?後"
            ),
            _on_the_clock,
        ),
        (rf"(?P<count>{_NUMBER})(?P<unit>日|{_BUSINESS}|週間?|年|[かヶカケ箇ヵ]?月)後", _later),
        (f"翌{_BUSINESS}", lambda _, moment: later(moment, 1, Unit.BUSINESS_DAY)),
        (f"毎(?:{_BUSINESS}|日|(?=朝))", _each_business_day),
        (rf"毎週の?(?P<weekday>[{WEEKDAYS}])曜日?", _each_week),
        (rf"毎月の?{_OF_MONTH}", _each_month),
        (rf"(?:(?P<each>毎)|今|(?P<ahead>来))?年度の?(?:(?P<end>末)|{_BEGIN})", _fiscal),
        (
            "|".join(sorted(_DAYS, key=len, reverse=True)),
            lambda found, moment: later(moment, _DAYS[found[0]], Unit.DAY),
        ),
        (rf"(?:{_AHEAD_OF}月の?|月(?=[末初])|(?=第|最終|\d)){_OF_MONTH}", _in_month),
        (rf"(?:{_AHEAD_OF}週の?|次の|今度の)?(?P<weekday>[{WEEKDAYS}])曜日?", _weekday),
        (
            "(?P<ahead>再来|来|翌)月",
            lambda found, moment: one(month_from(moment, _AHEAD[found["ahead"]])),
        ),
        ("(?P<ahead>再来|来|翌)週|週明け", _next_week),
        (r"(?:\d{4}|(?:令和|平成|昭和)(?:元|\d{1,2}))年\d{1,2}月\d{1,2}日", _full),
        (r"\d{4}(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,2}(?!\d)", _full),
        (r"[rhs](?:元|\d{1,2})(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,2}(?!\d)", _full),
        (
            (
                r"(?:(?P<ahead>今|来|再来)年の?)?(?P<month>\d{1,2})月の?"
                r"(?:(?P<day>\d{1,2})日(?!間|後)|末日?)"
            ),
            _of_year,
        ),
        (r"(?P<ahead>)(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![\d/])", _of_year),
    )
)

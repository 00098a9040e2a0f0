"""When somebody wants to be reminded, as they write it."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.calendar.day_kind import OwnDay
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.recurrence import LAST, Every, Rule, next_time, rule_in
from bot.locale import Locale
from bot.reminders.meant import WhenError, WhenProblem
from bot.reminders.when import read_when
from handlers.wording.reminder_times import time_of_reminder

TOKYO = ZoneInfo("Asia/Tokyo")
CALENDAR = OfficeCalendar(TOKYO, own_days={date(2026, 12, 4): OwnDay(is_open=False)})
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=TOKYO)  # a Tuesday


def asked(text: str, now: datetime = NOW) -> str:
    return f"{read_when(text, now, CALENDAR).asked_at:%Y-%m-%d %H:%M}"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TOKYO)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("明日", "2026-11-25 08:30"),
        ("あした10時", "2026-11-25 10:00"),
        ("明日 10時半", "2026-11-25 10:30"),
        ("明日の１０時３０分", "2026-11-25 10:30"),
        ("明日１０：３０", "2026-11-25 10:30"),
        ("明日午後3時", "2026-11-25 15:00"),
        ("明日3時", "2026-11-25 15:00"),  # nobody is there at night
        ("明日8時", "2026-11-25 08:00"),
        ("明日03:00", "2026-11-25 03:00"),
        ("明日の朝", "2026-11-25 08:30"),
        ("明日朝一で", "2026-11-25 08:30"),
        ("明日朝9時", "2026-11-25 09:00"),
        ("明日の昼", "2026-11-25 13:00"),
        ("明日昼1時", "2026-11-25 13:00"),
        ("明日正午", "2026-11-25 12:00"),
        ("明日の夕方", "2026-11-25 16:00"),
        ("明日夕方5時", "2026-11-25 17:00"),
        ("明日午前9時", "2026-11-25 09:00"),
        ("10時 明日", "2026-11-25 10:00"),
        ("今日", "2026-11-24 16:00"),  # it has opened already
        ("今日15時", "2026-11-24 15:00"),
        ("15時", "2026-11-24 15:00"),
        ("9時", "2026-11-25 09:00"),
        ("夕方", "2026-11-24 16:00"),
        ("明後日", "2026-11-26 08:30"),
        ("あさって", "2026-11-26 08:30"),
        ("しあさって", "2026-11-27 08:30"),
        ("3日後", "2026-11-27 08:30"),
        ("三日後", "2026-11-27 08:30"),
        ("２週間後", "2026-12-08 08:30"),
        *((f"2{of}月後", "2027-01-24 08:30") for of in ("か", "ヶ", "カ", "ケ", "箇", "ｹ", "")),
        ("1年後", "2027-11-24 08:30"),
        ("3営業日後", "2026-11-27 08:30"),
        ("十二営業日後", "2026-12-11 08:30"),  # the city is closed on December 4
        ("翌開庁日", "2026-11-25 08:30"),
        ("2時間後", "2026-11-24 12:00"),
        ("1時間半後", "2026-11-24 11:30"),
        ("1時間15分後", "2026-11-24 11:15"),
        ("30分後", "2026-11-24 10:30"),
        ("来週月曜", "2026-11-30 08:30"),
        ("来週の月曜日", "2026-11-30 08:30"),
        ("来週", "2026-11-30 08:30"),
        ("週明け", "2026-11-30 08:30"),
        ("今週金曜", "2026-11-27 08:30"),
        ("再来週の水曜日", "2026-12-09 08:30"),
        ("火曜", "2026-12-01 08:30"),  # the next one, not today
        ("水曜日", "2026-11-25 08:30"),
        ("次の月曜", "2026-11-30 08:30"),
        ("来月5日", "2026-12-05 08:30"),
        ("来月の5日 10時", "2026-12-05 10:00"),
        ("再来月", "2027-01-01 08:30"),
        ("今月末", "2026-11-30 08:30"),
        ("月末", "2026-11-30 08:30"),
        ("来月末", "2026-12-31 08:30"),
        ("来月の第3営業日", "2026-12-03 08:30"),
        ("最終営業日", "2026-11-30 08:30"),
        ("年度末", "2027-03-31 08:30"),
        ("今年度末", "2027-03-31 08:30"),
        ("来年度末", "2028-03-31 08:30"),
        ("年度初め", "2027-04-01 08:30"),
        ("12月5日", "2026-12-05 08:30"),
        ("12月5日（土）", "2026-12-05 08:30"),
        ("12月末", "2026-12-31 08:30"),
        ("12/5", "2026-12-05 08:30"),
        ("1/5", "2027-01-05 08:30"),
        ("11/24", "2027-11-24 08:30"),  # today, the office has opened already
        ("11/24 16:00", "2026-11-24 16:00"),
        ("2/29", "2028-02-29 08:30"),
        ("来年1月5日", "2027-01-05 08:30"),
        ("2026/12/5", "2026-12-05 08:30"),
        ("2026-12-05 10:00", "2026-12-05 10:00"),
        ("令和8年12月5日", "2026-12-05 08:30"),
        ("R8.12.5", "2026-12-05 08:30"),
        ("Ｒ８．１２．５", "2026-12-05 08:30"),
        ("5日", "2026-12-05 08:30"),
        ("31日", "2026-12-31 08:30"),
        ("24日 16時", "2026-11-24 16:00"),
    ],
)
def test_japanese(text: str, expected: str) -> None:
    assert asked(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tomorrow", "2026-11-25 08:30"),
        ("Tomorrow at 10am", "2026-11-25 10:00"),
        ("tomorrow at 3", "2026-11-25 15:00"),
        ("tomorrow 3:30 p.m.", "2026-11-25 15:30"),
        ("tomorrow 15:00", "2026-11-25 15:00"),
        ("tomorrow at noon", "2026-11-25 12:00"),
        ("tomorrow in the morning", "2026-11-25 08:30"),
        ("tomorrow afternoon", "2026-11-25 13:00"),
        ("at 3pm", "2026-11-24 15:00"),
        ("today", "2026-11-24 16:00"),
        ("the day after tomorrow", "2026-11-26 08:30"),
        ("in 3 days", "2026-11-27 08:30"),
        ("in two weeks", "2026-12-08 08:30"),
        ("in a month", "2026-12-24 08:30"),
        ("in 3 business days", "2026-11-27 08:30"),
        ("in an hour", "2026-11-24 11:00"),
        ("in half an hour", "2026-11-24 10:30"),
        ("in 20 minutes", "2026-11-24 10:20"),
        ("next Monday", "2026-11-30 08:30"),
        ("this Friday", "2026-11-27 08:30"),
        ("Tuesday", "2026-12-01 08:30"),
        ("on Thursday at 10:00", "2026-11-26 10:00"),
        ("next week", "2026-11-30 08:30"),
        ("next month", "2026-12-01 08:30"),
        ("on Dec 5", "2026-12-05 08:30"),
        ("December 5th, 2027", "2027-12-05 08:30"),
        ("5 Dec at 10am", "2026-12-05 10:00"),
        ("5th of December", "2026-12-05 08:30"),
        ("Sat 5 December 2026 10:00", "2026-12-05 10:00"),
        ("on the 5th", "2026-12-05 08:30"),
        ("end of month", "2026-11-30 08:30"),
        ("at the end of next month", "2026-12-31 08:30"),
        ("end of the fiscal year", "2027-03-31 08:30"),
        ("start of the fiscal year", "2027-04-01 08:30"),
    ],
)
def test_english(text: str, expected: str) -> None:
    assert asked(text) == expected


@pytest.mark.parametrize(
    ("text", "rule", "first"),
    [
        ("毎週月曜", Rule(Every.WEEK, 0, time(8, 30)), "2026-11-30 08:30"),
        ("毎週火曜日 15時", Rule(Every.WEEK, 1, time(15)), "2026-11-24 15:00"),
        ("毎月5日", Rule(Every.MONTH, 5, time(8, 30)), "2026-12-05 08:30"),
        ("毎月末", Rule(Every.MONTH, LAST, time(8, 30)), "2026-11-30 08:30"),
        (
            "毎月第3営業日",
            Rule(Every.BUSINESS_DAY_OF_MONTH, 3, time(8, 30)),
            "2026-12-03 08:30",
        ),
        (
            "毎月最終営業日の17時",
            Rule(Every.BUSINESS_DAY_OF_MONTH, LAST, time(17)),
            "2026-11-30 17:00",
        ),
        ("毎年度初め", Rule(Every.FISCAL_YEAR, 1, time(8, 30)), "2027-04-01 08:30"),
        ("毎年度末", Rule(Every.FISCAL_YEAR, LAST, time(8, 30)), "2027-03-31 08:30"),
        ("毎営業日 10時", Rule(Every.BUSINESS_DAY, 0, time(10)), "2026-11-25 10:00"),
        ("毎朝9時", Rule(Every.BUSINESS_DAY, 0, time(9)), "2026-11-25 09:00"),
        ("every Monday", Rule(Every.WEEK, 0, time(8, 30)), "2026-11-30 08:30"),
        ("every month on the 5th", Rule(Every.MONTH, 5, time(8, 30)), "2026-12-05 08:30"),
        (
            "every month on business day 3 at 10am",
            Rule(Every.BUSINESS_DAY_OF_MONTH, 3, time(10)),
            "2026-12-03 10:00",
        ),
        ("every business day", Rule(Every.BUSINESS_DAY, 0, time(8, 30)), "2026-11-25 08:30"),
        ("every fiscal year", Rule(Every.FISCAL_YEAR, 1, time(8, 30)), "2027-04-01 08:30"),
    ],
)
def test_what_comes_again(text: str, rule: Rule, first: str) -> None:
    assert read_when(text, NOW, CALENDAR).rule == rule
    assert asked(text) == first


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("明日10時 予算の件", "予算の件"),
        ("明日10時に予算の件", "予算の件"),
        ("明日から夏期休暇", "夏期休暇"),
        ("１２月５日（土）に、ＡＢＣの㍿へ電話", "ＡＢＣの㍿へ電話"),
        ("予算の件 明日10時に", "予算の件"),
        ("予算の件、明日の10時", "予算の件"),
        ("明日 にほんご教室", "にほんご教室"),
        ("tomorrow at 3pm to call Bob", "call Bob"),
        ("Call Bob tomorrow at 10am", "Call Bob"),
        ("毎週月曜 10時 定例会", "定例会"),
        ("明日", ""),
    ],
)
def test_the_rest_is_what_it_is_about(text: str, left: str) -> None:
    assert read_when(text, NOW, CALENDAR).text == left


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        *((text, WhenProblem.NOT_UNDERSTOOD) for text in ("", "予算の件", "5日間の休み", "初めて")),
        *((text, WhenProblem.NOT_UNDERSTOOD) for text in ("13/45", "2/30", "2026/2/30", "32日")),
        *((text, WhenProblem.NOT_UNDERSTOOD) for text in ("明日25時", "明日10:75", "3時間後 10時")),
        *((text, WhenProblem.NOT_UNDERSTOOD) for text in ("毎月0日", "毎月第99営業日", "in 13pm")),
        *((text, WhenProblem.OTHER_WEEKDAY) for text in ("12/5（金）", "Mon 5 December 2026")),
        *(
            (text, WhenProblem.PAST)
            for text in ("今日9時", "昨日", "2020/1/1", "今週月曜", "0分後")
        ),
        *((text, WhenProblem.PAST) for text in ("今月5日", "0001/1/1")),
        *((text, WhenProblem.TOO_FAR) for text in ("6年後", "2031/11/25", "9999-12-31")),
        *((text, WhenProblem.TOO_FAR) for text in ("999999999日後", "99999営業日後")),
    ],
)
def test_what_cannot_be(text: str, problem: WhenProblem) -> None:
    with pytest.raises(WhenError) as error:
        read_when(text, NOW, CALENDAR)
    assert error.value.problem is problem


@pytest.mark.parametrize(
    ("text", "rings"),
    [
        ("12/5 10時", "2026-12-07T08:30"),  # a Saturday
        ("12/4", "2026-12-07T08:30"),  # the city's own
        ("明日正午", "2026-11-25T13:00"),
        ("明日20時", "2026-11-26T08:30"),
        ("12/31", "2027-01-04T08:30"),
        ("明日17:15", "2026-11-26T08:30"),
        ("明日10時", "2026-11-25T10:00"),
    ],
)
def test_it_never_rings_out_of_hours(text: str, rings: str) -> None:
    assert read_when(text, NOW, CALENDAR).at == at(rings)


MINUTES = st.integers(1, 5 * 364 * 24 * 60).map(lambda count: NOW + timedelta(minutes=count))
AT_WORK = MINUTES.map(CALENDAR.business_time.next_from)
TIMES = st.times().map(lambda one: one.replace(second=0, microsecond=0))
RULES = st.one_of(
    st.builds(Rule, st.just(Every.BUSINESS_DAY), st.just(0), TIMES),
    st.builds(Rule, st.just(Every.WEEK), st.integers(0, 6), TIMES),
    st.builds(Rule, st.just(Every.FISCAL_YEAR), st.sampled_from([1, LAST]), TIMES),
    st.builds(
        Rule,
        st.sampled_from([Every.MONTH, Every.BUSINESS_DAY_OF_MONTH]),
        st.integers(1, LAST),
        TIMES,
    ),
)
LOCALES = st.sampled_from(Locale)


@given(AT_WORK, LOCALES, st.sampled_from(["", "予算の件", "call Bob"]))
def test_what_is_printed_back_means_the_same(rings: datetime, locale: Locale, text: str) -> None:
    read = read_when(f"{time_of_reminder(rings, None, locale, TOKYO)} {text}", NOW, CALENDAR)
    assert (read.at, read.rule, read.text) == (rings, None, text)


@given(RULES, LOCALES)
def test_how_it_comes_again_is_printed_back_likewise(rule: Rule, locale: Locale) -> None:
    printed = time_of_reminder(NOW, rule, locale, TOKYO)
    assert read_when(f"{printed} 予算の件", NOW, CALENDAR).rule == rule


@given(RULES)
def test_rules_are_kept_as_they_are(rule: Rule) -> None:
    assert rule_in(rule.packed()) == rule


WORDS = st.sampled_from(
    [
        *("今来再翌月火日末年度初後週の第毎営業時分半朝昼夕（）か0123456789/:.- "),
        *("午後", "開庁日", "in ", "every ", "on ", "the ", "dec ", "am", "next "),
        *("fiscal year", "month", "令和", "ｹ月後", "２"),
    ]
)


@given(st.lists(WORDS, max_size=12).map("".join) | st.text(max_size=30))
@example("9999年12月31日23時59分")
@example("十十日後")
def test_whatever_is_typed_rings_in_hours_or_has_a_clear_problem(text: str) -> None:
    try:
        read = read_when(text, NOW, CALENDAR)
    except WhenError:
        return
    assert read.at >= read.asked_at > NOW
    assert CALENDAR.is_at_work(read.at)
    assert read.text in text


def _is_day_of(rule: Rule, day: date) -> bool:
    """Said once more, slowly."""
    tomorrow = day + timedelta(days=1)
    open_so_far = sum(CALENDAR.is_business_day(day.replace(day=n)) for n in range(1, day.day + 1))
    left = [tomorrow + timedelta(days=n) for n in range(31)]
    is_last_open = not any(one.month == day.month and CALENDAR.is_business_day(one) for one in left)
    ends = tomorrow.month != day.month
    return {
        Every.BUSINESS_DAY: CALENDAR.is_business_day(day),
        Every.WEEK: day.weekday() == rule.number,
        Every.MONTH: day.day == rule.number or (ends and day.day < rule.number),
        Every.BUSINESS_DAY_OF_MONTH: CALENDAR.is_business_day(day)
        and (open_so_far == rule.number or (is_last_open and open_so_far < rule.number)),
        Every.FISCAL_YEAR: (tomorrow if rule.number == LAST else day).timetuple()[1:3] == (4, 1),
    }[rule.every]


@given(RULES, MINUTES)
def test_the_next_time_is_the_first_of_its_days(rule: Rule, after: datetime) -> None:
    days = (after.date() + timedelta(days=n) for n in range(800))
    times = (datetime.combine(day, rule.at, TOKYO) for day in days if _is_day_of(rule, day))
    assert next_time(rule, after, CALENDAR) == next(one for one in times if one > after)

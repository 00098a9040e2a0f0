"""When a reminder comes, as people read it. Whoever types it just so means the same."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.calendar.recurrence import LAST, Every, Rule
from bot.locale import Locale
from handlers.wording.dates import moment
from handlers.wording.wording import Wording

RULE = {
    Every.BUSINESS_DAY: Wording(ja="毎開庁日 {at}", en="every business day at {at}"),
    Every.WEEK: Wording(ja="毎週{weekday}曜日 {at}", en="every {weekday} at {at}"),
    Every.MONTH: Wording(ja="毎月{number}日 {at}", en="every month on the {number} at {at}"),
    Every.BUSINESS_DAY_OF_MONTH: Wording(
        ja="毎月第{number}開庁日 {at}", en="every month on business day {number} at {at}"
    ),
    Every.FISCAL_YEAR: Wording(ja="毎年度初め {at}", en="every fiscal year at {at}"),
}
RULE_OF_LAST = {
    Every.MONTH: Wording(ja="毎月末 {at}", en="every month on the last day at {at}"),
    Every.BUSINESS_DAY_OF_MONTH: Wording(
        ja="毎月最終開庁日 {at}", en="every month on the last business day at {at}"
    ),
    Every.FISCAL_YEAR: Wording(ja="毎年度末 {at}", en="at the end of every fiscal year at {at}"),
}
_WEEKDAYS = {
    Locale.JA: "月火水木金土日",
    Locale.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_TH = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}


def rule_of_times(rule: Rule, locale: Locale) -> str:
    """How it comes again, such as 毎週月曜日 10:00."""
    of_last = RULE_OF_LAST.get(rule.every) if rule.number == LAST else None
    wording = of_last or RULE[rule.every]
    is_counted = rule.every is Every.MONTH and locale is Locale.EN
    return wording.plain(
        locale,
        number=f"{rule.number}{_TH.get(rule.number, 'th')}" if is_counted else rule.number,
        weekday=_WEEKDAYS[locale][rule.number] if rule.every is Every.WEEK else "",
        at=f"{rule.at:%H:%M}",
    )


def time_of_reminder(at: datetime, rule: Rule | None, locale: Locale, timezone: ZoneInfo) -> str:
    """How it comes again, or when it comes once."""
    return moment(at, locale, timezone) if rule is None else rule_of_times(rule, locale)

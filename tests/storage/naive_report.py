"""What stands in a report once more, from the raw rows, as tables of plain values."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from storage.ticket import Ticket
from tests.storage import naive_capacity
from tests.storage.naive_capacity import days_from_to, end_of_month, month_ahead
from tests.storage.naive_figures import (
    DAY,
    Raw,
    age_in_business_days,
    day_of,
    nearest_rank,
)


@dataclass(frozen=True)
class Figure:
    """A value, what it counts, and whether it is a difference."""

    value: Any
    what: str = "count"
    is_change: bool = False


Cell = Figure | str | None
Days = tuple[date, date]


def share(part: int, whole: int) -> Figure | None:
    return Figure(part / whole, "share") if whole else None


def halves(value: float | None) -> Figure | None:
    return None if value is None else Figure(value / 2, "days")


def mean(value: float | None) -> Figure | None:
    return None if value is None else Figure(value, "mean")


def rank(in_order: list[int], percent: int) -> Figure | None:
    return Figure(nearest_rank(in_order, percent), "time") if in_order else None


def difference(now: Figure | None, then: Figure | None) -> Figure | None:
    if now is None or then is None:
        return None
    return Figure(now.value - then.value, now.what, is_change=True)


@dataclass
class NaiveReport:
    """Of some days, beside those of other times, as of an instant."""

    raw: Raw
    days: Days
    others: Sequence[Days]
    parts: Sequence[Days]
    is_of_year: bool
    now: datetime
    today: date

    def indicators(self) -> list[list[Cell]]:
        columns = [dict(self._indicators(*days)) for days in (self.days, *self.others)]
        rows: list[list[Cell]] = []
        for name, now in columns[0].items():
            row: list[Cell] = [name, now]
            for other in columns[1:]:
                row += [other[name], difference(now, other[name])]
            rows.append(row)
        return rows

    def _indicators(self, first: date, last: date) -> Iterator[tuple[str, Figure | None]]:
        raw = self.raw
        new, back, solved, ended = raw.flow(first, last)
        yield "新しい相談", Figure(new)
        yield "再び受付中になった相談", Figure(back)
        yield "解決した相談", Figure(solved)
        yield "終わった相談", Figure(ended)
        yield "期末に受付中の相談", Figure(len(raw.open_after(last)))
        asked, answered, helped, over = raw.answered(first, last)
        yield "窓口への質問", Figure(asked)
        yield "窓口が答えた質問", Figure(answered)
        yield "窓口が答えた割合", share(answered, asked)
        yield "窓口の答えで解決した質問", Figure(helped)
        yield "相談になった質問", Figure(over)
        yield "答えがなく、相談にもならなかった質問", Figure(asked - answered - over)
        kept, broken, pending = raw.promised(first, last, self.now)
        yield "めやすまでに返事をした相談", Figure(kept)
        yield "めやすに遅れた相談", Figure(broken)
        yield "まだめやすの前の相談", Figure(pending)
        yield "めやすを守れた割合", share(kept, kept + broken)
        to_answer, to_solution = (
            raw.seconds_to_answer(first, last),
            raw.seconds_to_solution(first, last),
        )
        yield "最初の返事までの時間（中央値）", rank(to_answer, 50)
        yield "最初の返事までの時間（10 件中 9 件）", rank(to_answer, 90)
        yield "解決までの時間（中央値）", rank(to_solution, 50)
        yield "解決までの時間（10 件中 9 件）", rank(to_solution, 90)
        scores = raw.scores(first, last)
        yield "評価の数", Figure(sum(scores.values()))
        yield "「助かった」の割合", share(scores[3] + scores[4], sum(scores.values()))
        minutes = sum(spent for spent, _ in raw.minutes(first, last).values())
        yield "対応にかけた時間", Figure(timedelta(minutes=minutes), "time")
        worked = naive_capacity.half_days_of_all(raw, first, min(last, self.today - DAY))
        yield "対応日（人日）", halves(worked)
        recorded = [one for one in raw.revisions if raw.within(one.recorded_at, first, last)]
        yield "新しいナレッジ", Figure(sum(one.revision == 1 for one in recorded))
        yield "ナレッジの書き直し", Figure(sum(one.change == "revised" for one in recorded))

    def flow(self) -> list[list[Cell]]:
        rows = [[self._name(*part), *self._moved(*part)] for part in self.parts]
        if self.parts[0][0] == self.days[0]:
            rows.append(["合計", *self._moved(*self.days)])
        return rows

    def _moved(self, first: date, last: date) -> list[Cell]:
        return [*map(Figure, self.raw.flow(first, last)), Figure(len(self.raw.open_after(last)))]

    def bot(self) -> list[list[Cell]]:
        rows = [[self._name(*part), *self._asked(*part)] for part in self.parts]
        if self.parts[0][0] == self.days[0]:
            rows.append(["合計", *self._asked(*self.days)])
        return rows

    def _asked(self, first: date, last: date) -> list[Cell]:
        asked, answered, helped, over = self.raw.answered(first, last)
        shared = share(answered, asked)
        return [Figure(asked), Figure(answered), shared, Figure(helped), Figure(over)]

    def _name(self, first: date, last: date) -> str:
        if self.is_of_year:
            return f"{first.year}/{first.month}"
        return f"{first.month}/{first.day}〜{last.month}/{last.day}"

    def ages(self) -> list[list[Cell]]:
        last = self.days[1]
        still_open = self.raw.open_after(last)
        ages = [age_in_business_days(day_of(one.opened_at), last) for one in still_open]
        groups = (
            ("0 日", -1, 0),
            ("1〜2 日", 0, 2),
            ("3〜5 日", 2, 5),
            ("6〜10 日", 5, 10),
            ("11〜20 日", 10, 20),
            ("21 日以上", 20, 99_999),
        )
        rows: list[list[Cell]] = []
        for name, low, high in groups:
            count = sum(low < age <= high for age in ages)
            rows.append([name, Figure(count), share(count, len(ages))])
        return [*rows, ["合計", Figure(len(ages)), None]]

    def departments(self) -> list[list[Cell]]:
        names: dict[int | None, str] = {one.id: one.name for one in self.raw.departments}
        return self._groups({**names, None: "課が未登録"}, lambda one: one.department_id)

    def kinds(self) -> list[list[Cell]]:
        names: dict[int | None, str] = {one.id: one.name for one in self.raw.types}
        return self._groups({**names, None: "種別なし"}, lambda one: one.request_type_id)

    def _groups(
        self, names: dict[int | None, str], key_of: Callable[[Ticket], int | None]
    ) -> list[list[Cell]]:
        still_open = self.raw.open_after(self.days[1])
        rows: list[list[Cell]] = []
        for key, name in names.items():
            theirs = {one.id for one in self.raw.tickets if key_of(one) == key}
            new, back, solved, ended = self.raw.flow(*self.days, theirs)
            count = sum(key_of(one) == key for one in still_open)
            if not (new or back or solved or ended or count):
                continue
            row: list[Cell] = [name, Figure(new)]
            for before in self.others[:1]:
                then = Figure(self.raw.flow(*before, theirs)[0])
                row += [then, difference(Figure(new), then)]
            rows.append([*row, Figure(solved), Figure(ended), Figure(count)])
        return rows

    def ratings(self) -> list[list[Cell]]:
        scores = self.raw.scores(*self.days)
        total = sum(scores.values())
        names = {4: "とても助かりました", 3: "助かりました", 2: "ふつう", 1: "いまひとつ"}
        rows: list[list[Cell]] = [
            [name, Figure(scores[score]), share(scores[score], total)]
            for score, name in names.items()
        ]
        return [*rows, ["合計", Figure(total), None]]

    def effort(self) -> list[list[Cell]]:
        return [
            [
                company or "デジ室・会社の登録がない方",
                Figure(tickets),
                Figure(timedelta(minutes=minutes), "time"),
            ]
            for company, (minutes, tickets) in self.raw.minutes(*self.days).items()
        ]

    def duty(self) -> list[list[Cell]]:
        first, last = self.days
        yesterday = self.today - DAY
        begins = date(last.year if last.month >= 4 else last.year - 1, 4, 1)
        ends = date(begins.year + 1, 3, 31)
        until = min(last, yesterday)
        agreed = {
            one.company: one.half_days
            for one in self.raw.contracts
            if one.fiscal_year == begins.year
        }
        rows: list[list[Cell]] = []
        for company in {one.company for one in self.raw.duties} | set(agreed):
            half = self.raw.half_days
            used = half(company, begins, until)
            coming = half(company, max(begins, until + DAY), ends)
            worked = half(company, first, until)
            planned = half(company, max(first, until + DAY), last)
            limit = agreed.get(company)
            if limit is None and not (used or coming or worked or planned):
                continue
            left = None if limit is None else limit - used - coming
            figures = (worked, planned, used, coming, limit, left)
            rows.append([company, *map(halves, figures)])
        return rows

    @property
    def day(self) -> date:
        """As of whose beginning is told what lies ahead."""
        return min(self.days[1] + DAY, self.today)

    def outlook(self) -> list[list[Cell]]:
        first = self.day.replace(day=1)
        months = [
            month_ahead(self.raw, self.day, one) for one in (first, end_of_month(first) + DAY)
        ]
        return [
            ["届いた相談", *(Figure(one.came) for one in months)],
            ["この先の見込み", *(mean(one.expected) for one in months)],
            ["済んだ対応日", *(halves(one.worked) for one in months)],
            ["予定の対応日", *(halves(one.planned) for one in months)],
            ["この先に必要な対応日", *(halves(one.needed) for one in months)],
            ["足りない対応日", *(halves(one.short) for one in months)],
        ]

    def reasons(self) -> list[list[Cell]]:
        raw, day = self.raw, self.day
        first = day.replace(day=1)
        months = [month_ahead(raw, day, one) for one in (first, end_of_month(first) + DAY)]
        year = first.year if first.month >= 4 else first.year - 1
        ends = date(year + 1, 3, 31)
        contracts = [one for one in raw.contracts if one.fiscal_year == year]
        left = sum(
            one.half_days - raw.half_days(one.company, date(year, 4, 1), ends) for one in contracts
        )
        missing = sum(one.short for one in months)
        tried = naive_capacity.errors(raw, day) or (None, None)
        return [
            [
                "1 開庁日の新しい相談（季節と曜日をならした、最近のペース）",
                mean(naive_capacity.pace(naive_capacity.past_before(raw, day))),
            ],
            [
                "1 人日に終わる相談（半年の忙しかった週）",
                mean(naive_capacity.per_day(raw, day)),
            ],
            ["契約の残り（全社）", halves(left if contracts else None)],
            [
                "契約の残りを超える対応日",
                halves(max(missing - max(left, 0), 0) if contracts and missing else 0),
            ],
            ["これまでの見込みの外れ（月の件数、平均）", mean(tried[0])],
            ["「前の月と同じ」と見込んだときの外れ", mean(tried[1])],
        ]

    def knowledge(self) -> list[list[Cell]]:
        first, last = self.days
        raw = self.raw
        recorded = [one for one in raw.revisions if raw.within(one.recorded_at, first, last)]
        told = [one for one in raw.gap_topics if first <= one.week <= last]
        texts = {one.id: one.text for one in raw.questions}
        topics = [(one.words, [texts[number] for number in one.questions]) for one in told]
        standing = [(words, asked) for words, asked in topics if any(asked)]
        named: dict[str, int] = {}
        for words, asked in standing:
            if words and all(asked):
                name = f"話題「{'、'.join(words)}」の質問"
                named[name] = named.get(name, 0) + len(asked)
        largest = sorted(named.items(), key=lambda one: -one[1])[:10]
        rows: list[list[Cell]] = [
            ["新しいナレッジ", Figure(sum(one.revision == 1 for one in recorded))],
            ["ナレッジの書き直し", Figure(sum(one.change == "revised" for one in recorded))],
            ["取り下げたナレッジ", Figure(sum(one.change == "withdrawn" for one in recorded))],
            [
                "答えられなかった質問（お知らせした分）",
                Figure(sum(bool(text) for _, asked in standing for text in asked)),
            ],
            ["その話題の数", Figure(len(standing))],
        ]
        for name, count in largest:
            rows.append([name, Figure(count)])
        return rows

    def tables(self) -> dict[str, list[list[Cell]]]:
        return {
            "indicators": self.indicators(),
            "flow": self.flow(),
            "ages": self.ages(),
            "bot": self.bot(),
            "departments": self.departments(),
            "kinds": self.kinds(),
            "ratings": self.ratings(),
            "effort": self.effort(),
            "duty": self.duty(),
            "outlook": self.outlook(),
            "reasons": self.reasons(),
            "knowledge": self.knowledge(),
        }


def weeks_of(first: date, last: date) -> list[Days]:
    """From Monday on, the outer ones cut."""
    weeks: dict[date, list[date]] = {}
    for day in days_from_to(first, last):
        weeks.setdefault(day - day.weekday() * DAY, []).append(day)
    return [(days[0], days[-1]) for days in weeks.values()]


def months_of(first: date, last: date) -> list[Days]:
    months: dict[date, list[date]] = {}
    for day in days_from_to(first, last):
        months.setdefault(day.replace(day=1), []).append(day)
    return [(days[0], days[-1]) for days in months.values()]

"""Every sentence is there in both languages, and every code has one."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from string import Formatter
from typing import Any

import pytest

from bot.actor import Role
from bot.articles.form import ArticleField, ArticleProblem
from bot.calendar.recurrence import Every
from bot.channels.problem import ChannelProblem
from bot.duplicates.merge import MergeProblem
from bot.incidents.mishap import Mishap
from bot.local_slack_error import LocalSlackProblem
from bot.locale import Locale
from bot.people.listed import PersonProblem
from bot.periodic_report.span import SpanKind
from bot.pulse.notice import WayName
from bot.questions.ask import Decision
from bot.refusal import Reason
from bot.reminders.meant import WhenProblem
from bot.reminders.snooze import Snooze
from bot.sensitive import Sensitive
from bot.setting_error import SettingProblem
from bot.synonyms.words import WordsProblem
from bot.tickets.choices import ASKS_FOR, ChoiceField, ChoiceProblem
from bot.tickets.form import Field, FormProblem
from bot.unreadable import BadRowReason, UnreadableFileReason
from handlers.wording.wording import Wording
from storage.alarm import AlarmKind
from storage.article import ArticleChange
from storage.article_proposal import ProposalStatus
from storage.phrasing_suggestion import SuggestionStatus
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb
from tests.views.catalogue import sentences, tables
from tests.views.test_languages import ENGLISH, JAPANESE

SENTENCES = sentences()
TABLES = tables()
# What people read in Slack; at the terminal, commands stand in the sentences.
IN_SLACK = (
    "answers.",
    "articles.",
    "channels.",
    "command.",
    "dates.",
    "duty.",
    "effort.",
    "flags.",
    "form.",
    "gaps.",
    "handover.",
    "home.",
    "incidents.",
    "internal.",
    "merge.",
    "problems.",
    "rating.",
    "own_reminders.",
    "reminder_times.",
    "reminders.",
    "refusals.",
    "reviews.",
    "so_far.",
    "solved.",
    "synonyms.",
    "ticket_news.",
    "ticket_verbs.",
    "tickets.",
    "watch.",
)
# Verbs with a button of their own, and those that nobody chooses, are in no menu.
IN_NO_MENU = {"open", "take", "solve", "append", "expire"}
PARTIAL: dict[str, set[StrEnum]] = {
    "ticket_verbs.MENU_LABEL": {verb for verb in TicketVerb if verb not in IN_NO_MENU},
    "reports.REPORTS_DONE": {
        *(ArticleChange.REVISED, ArticleChange.IMPORTED, ArticleChange.CONFIRMED),
        *(ArticleChange.WITHDRAWN, ArticleChange.REPLACED),
    },
    "learning.PHRASING_DECIDED_BY": {SuggestionStatus.ACCEPTED, SuggestionStatus.DECLINED},
    "reminder_times.RULE_OF_LAST": {
        *(Every.MONTH, Every.BUSINESS_DAY_OF_MONTH, Every.FISCAL_YEAR),
    },
    "periodic_report.YEAR_BEFORE": {SpanKind.MONTH, SpanKind.QUARTER},
    "ticket_verbs.FORM_TITLE": set(ASKS_FOR),
    "ticket_verbs.FORM_LEAD": set(ASKS_FOR),
}
QUOTED = re.compile(
    r"「[^」]*」|窓口|#ヘルプデスク"
)  # of the made-up city, whose language is Japanese
MARKS = re.compile(r"[\s\d{}#:：・/.\-<>%()（）]*")


def by_file() -> dict[str, dict[str, Wording]]:
    files: dict[str, dict[str, Wording]] = defaultdict(dict)
    for name, wording in SENTENCES.items():
        files[name.partition(".")[0]][name] = wording
    return files


FILES = by_file()
# What is wrong with a sentence of this name, in a few words each.
Look = Callable[[str, Wording], Iterable[str]]


def wrong(file: str, look: Look) -> list[str]:
    """Everything that is wrong in a file of sentences, beside the name of the sentence."""
    found = FILES[file].items()
    return [f"{name}: {what}" for name, wording in found for what in look(name, wording)]


def placeholders(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in Formatter().parse(text) if name is not None})


def missing(_: str, wording: Wording) -> Iterator[str]:
    if not wording.ja.strip():
        yield "no Japanese"
    if not wording.en.strip():
        yield "no English"
    try:
        ja, en = placeholders(wording.ja), placeholders(wording.en)
    except ValueError as error:
        yield f"not to be filled in: {error}"
        return
    if ja != en:
        yield f"filled in differently: {ja}, {en}"
    yield from (f"{one!r} is no name" for one in ja if not re.fullmatch(r"[a-z_]+", one))


def mixed_up(name: str, wording: Wording) -> Iterator[str]:
    bare = re.sub(r"\{\w+\}", "", wording.ja)
    if not JAPANESE.search(bare) and not name.startswith("doctor."):
        yield f"not Japanese: {wording.ja}"
    if JAPANESE.search(QUOTED.sub("", wording.en)):
        yield f"Japanese in the English: {wording.en}"
    if name.startswith(IN_SLACK) and ENGLISH.search(bare):
        yield f"English in the Japanese: {wording.ja}"


@pytest.mark.parametrize("file", FILES)
def test_both_languages_are_there_and_filled_in_alike(file: str) -> None:
    assert not (found := wrong(file, missing)), "\n".join(found)


@pytest.mark.parametrize("file", FILES)
def test_each_language_is_itself(file: str) -> None:
    assert not (found := wrong(file, mixed_up)), "\n".join(found)


@pytest.mark.parametrize("name", TABLES)
def test_every_code_of_a_table_has_a_sentence(name: str) -> None:
    table: Mapping[StrEnum, Any] = TABLES[name]
    (codes,) = {type(key) for key in table}
    assert set(table) == PARTIAL.get(name, set(codes))


@pytest.mark.parametrize(
    "codes",
    [
        AlarmKind,
        ArticleChange,
        ArticleField,
        ArticleProblem,
        BadRowReason,
        ChannelProblem,
        Decision,
        ChoiceField,
        ChoiceProblem,
        Field,
        FormProblem,
        LocalSlackProblem,
        MergeProblem,
        Mishap,
        PersonProblem,
        ProposalStatus,
        Reason,
        Snooze,
        Role,
        Sensitive,
        SettingProblem,
        TicketStatus,
        UnreadableFileReason,
        WayName,
        WhenProblem,
        WordsProblem,
    ],
)
def test_every_kind_of_code_has_a_table(codes: type[StrEnum]) -> None:
    assert codes in {type(key) for table in TABLES.values() for key in table}


def test_no_sentence_says_what_another_says() -> None:
    for name, wording in SENTENCES.items():
        twins = [other for other, same in SENTENCES.items() if same == wording]
        assert twins == [name]


def test_what_is_filled_in_cannot_do_anything() -> None:
    wording = Wording(ja="{name} さん", en="{name}")
    filled = "<!channel> & {name}"
    assert wording.mrkdwn(Locale.JA, name=filled) == "&lt;!channel&gt; &amp; {name} さん"
    assert wording.plain(Locale.EN, name=filled) == filled
    assert wording.mrkdwn(Locale.EN, name=7) == "7"

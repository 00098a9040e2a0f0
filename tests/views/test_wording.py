"""Every sentence is there in both languages, and every code has one."""

import re
from collections.abc import Mapping
from enum import StrEnum
from string import Formatter
from typing import Any

import pytest

from bot.actor import Role
from bot.articles.form import ArticleField, ArticleProblem
from bot.calendar.recurrence import Every
from bot.channels.problem import ChannelProblem
from bot.duplicates.merge import MergeProblem
from bot.import_articles import BadRowReason, UnreadableFileReason
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
from bot.settings import SettingProblem
from bot.synonyms.words import WordsProblem
from bot.tickets.choices import ASKS_FOR, ChoiceField, ChoiceProblem
from bot.tickets.form import Field, FormProblem
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


def placeholders(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in Formatter().parse(text) if name is not None})


@pytest.mark.parametrize("name", SENTENCES)
def test_both_languages_are_there_and_filled_in_alike(name: str) -> None:
    wording = SENTENCES[name]
    assert wording.ja.strip()
    assert wording.en.strip()
    assert placeholders(wording.ja) == placeholders(wording.en)
    assert all(re.fullmatch(r"[a-z_]+", one) for one in placeholders(wording.ja))


@pytest.mark.parametrize("name", SENTENCES)
def test_each_language_is_itself(name: str) -> None:
    wording = SENTENCES[name]
    bare = re.sub(r"\{\w+\}", "", wording.ja)
    assert JAPANESE.search(bare) or name.startswith("doctor.")
    assert not JAPANESE.search(QUOTED.sub("", wording.en))
    if name.startswith(IN_SLACK):
        assert not ENGLISH.search(bare)


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

"""The list of synonyms and its form are such that Slack takes them, whatever the words."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.office_calendar import OfficeCalendar
from bot.locale import Locale
from bot.synonyms.book import Group, GroupState
from bot.synonyms.look import PAGE, SEARCH_MAX, SynonymPage
from bot.synonyms.scribe import Overlap
from bot.synonyms.words import MOST_WORDS, WORD_MAX, WordsError, WordsProblem
from handlers import action_ids
from handlers.preview.synonym_forms import synonym_forms
from handlers.views.rendered import Reader
from handlers.views.synonyms import OVERLAP, WORDS, render_synonym_form, render_synonym_list
from tests.fakes.slack.limits import check_view
from tests.fakes.slack.pings import pings_in
from tests.fakes.slack.shown import button_labels
from tests.fakes.slack.walking import dicts_in, elements_in
from tests.views.contents import INSTANTS, NAME, NOW
from tests.views.test_dates import TOKYO
from tests.views.test_home import READERS
from tests.views.test_languages import ENGLISH, JAPANESE
from tests.views.test_messages import MANY

WORD = st.text(min_size=1, max_size=WORD_MAX) | st.sampled_from(
    ["&" * WORD_MAX, "<!channel>", "*_`"]
)
GROUPS = st.builds(
    Group,
    key=st.integers(1, 10**12).map(str) | WORD,
    words=st.lists(WORD, min_size=2, max_size=MOST_WORDS).map(tuple),
    state=st.sampled_from(GroupState),
    instead_of=st.just(()),
    added_by=st.just("") | NAME,
    added_at=st.none() | INSTANTS,
)
JAPANESE_READER = Reader(Locale.JA, OfficeCalendar(TOKYO), NOW)


@st.composite
def pages(draw: st.DrawFn) -> SynonymPage:
    groups = draw(st.lists(GROUPS, max_size=2) | st.lists(GROUPS, min_size=PAGE, max_size=PAGE))
    search = draw(st.text(max_size=SEARCH_MAX))
    before, after = draw(st.integers(0, 50)), draw(st.integers(0, 500))
    if not groups:
        return SynonymPage((), 0, 0, search, 0)
    count = before * PAGE + len(groups) + after
    return SynonymPage(tuple(groups), count, before, search, count)


@MANY
@given(shown=pages(), reader=READERS)
def test_a_list_is_within_slacks_limits_and_pings_nobody(
    shown: SynonymPage, reader: Reader
) -> None:
    view = render_synonym_list(shown, reader)
    check_view(json.loads(json.dumps(view)), "modal")
    assert not pings_in("", view["blocks"])
    for block in view["blocks"]:
        ids = [element["action_id"] for _, element in elements_in([block])]
        assert len(ids) == len(set(ids)), "Slack tells the buttons of a row apart by these"


@MANY
@given(written=st.text(max_size=3_000), word=WORD, locale=st.sampled_from(Locale))
def test_so_is_a_form(written: str, word: str, locale: Locale) -> None:
    group = "、".join([word] * MOST_WORDS)
    for taken in (None, WordsError(WordsProblem.TAKEN, word=word, group=group)):
        view = render_synonym_form("{}", written, locale, taken)
        check_view(json.loads(json.dumps(view)), "modal")
        assert not pings_in("", view["blocks"])


@pytest.mark.parametrize(
    ("state", "buttons"),
    [
        (GroupState.OWN, ["直す", "外す"]),
        (GroupState.SHIPPED, ["直す", "外す"]),
        (GroupState.OFF, ["また使う"]),
    ],
)
def test_a_group_has_the_buttons_that_its_state_allows(
    state: GroupState, buttons: list[str]
) -> None:
    shown = SynonymPage((Group("1", ("a", "b"), state),), 1, 0, "", 0)
    view = render_synonym_list(shown, JAPANESE_READER)
    assert button_labels(view["blocks"]) == ["言葉の組を追加する", *buttons]


def test_turning_a_page_keeps_the_search() -> None:
    groups = (Group("1", ("a", "b"), GroupState.OWN),) * PAGE
    view = render_synonym_list(SynonymPage(groups, 3 * PAGE, 1, "あ", 0), JAPANESE_READER)
    turning = {
        button["action_id"]: action_ids.unpack(button["value"])
        for _, button in elements_in(view["blocks"])
        if button["action_id"] in (action_ids.SYNONYMS_BACK, action_ids.SYNONYMS_ON)
    }
    assert turning == {
        action_ids.SYNONYMS_BACK: {"search": "あ", "page": 0},
        action_ids.SYNONYMS_ON: {"search": "あ", "page": 2},
    }


def test_only_a_word_of_another_group_asks_for_a_choice() -> None:
    plain = render_synonym_form("{}", "", Locale.JA)
    assert [block["block_id"] for block in plain["blocks"]] == [WORDS]
    taken = WordsError(WordsProblem.TAKEN, word="PC", group="PC、パソコン")
    asking = render_synonym_form("{}", "PC、端末", Locale.JA, taken)
    (choice,) = [block for block in asking["blocks"] if block.get("block_id") == OVERLAP]
    options = choice["element"]["options"]
    assert [Overlap(one["value"]) for one in options] == [Overlap.JOIN, Overlap.APART]


@pytest.mark.parametrize("locale", Locale)
def test_they_speak_one_language(locale: Locale) -> None:
    foreign = JAPANESE if locale is Locale.EN else ENGLISH
    for _, view in synonym_forms(Reader(locale, OfficeCalendar(TOKYO), NOW)):
        for part in dicts_in(view):
            text = part.get("text")
            if isinstance(text, str) and locale is Locale.EN:
                text = text.replace("、", "")
            assert not isinstance(text, str) or not foreign.search(re.sub("MFA", "", text)), text

"""The form of an article holds all of it, and loses nothing on the way back."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.alike import Alike
from bot.articles.draft import ArticleDraft
from bot.articles.form import ANSWER_MAX, QUESTION_MAX, ArticleField, ArticleForm
from bot.articles.target import NEW, Target
from bot.locale import Locale
from bot.sensitive import NOBODY, Circle, Sensitive, SensitivePart
from handlers import action_ids
from handlers.listeners.filled_article import Carried, FilledArticle, read_article_form
from handlers.untouched import fill_in
from handlers.views.article_form import (
    ANSWER_FIELDS,
    FIELD_LEAST,
    FIELD_MAX,
    portions,
    render_article_form,
    render_decline_form,
)
from handlers.wording.articles import ARTICLE_PROBLEM
from tests.fakes.slack.limits import check_view
from tests.fakes.slack.view_state import state_of
from tests.fakes.slack.walking import dicts_in
from tests.views.contents import DAYS, LONG, SHORT
from tests.views.test_languages import ENGLISH, JAPANESE
from tests.views.test_messages import MANY

FORM = ArticleForm(
    "パスワードを忘れたときは？",
    "再発行します。\n窓口へ。",
    ("PW を忘れた", "ログインできない"),
    ("アカウント", "PC"),
    "情報政策課",
    date(2027, 11, 24),
    "https://portal.city.example.jp/it",
)
TARGETS = (NEW, Target(ticket_id=7), Target(proposal_id=8), Target(article_id=9, revision=3))
FORMS = st.builds(
    ArticleForm,
    question=LONG.map(lambda text: text[:QUESTION_MAX] or "題"),
    answer=LONG.map(lambda text: text[:ANSWER_MAX] or "文"),
    phrasings=st.lists(SHORT.map(lambda text: text[:50]), max_size=50).map(tuple),
    tags=st.lists(SHORT.map(lambda text: text[:9]), max_size=50).map(tuple),
    owner=LONG.map(lambda text: text[:200]),
    review_on=st.none() | DAYS,
    url=LONG.map(lambda text: text[:2000]),
)
PARTS = st.lists(
    st.builds(SensitivePart, st.sampled_from(Sensitive), LONG.map(lambda text: text[:9000])),
    max_size=30,
)


def opened(form: ArticleForm = FORM, target: Target = NEW, **more: Any) -> dict[str, Any]:
    carried = Carried(target, "C0HELPDESK").packed()
    return render_article_form(ArticleDraft(form, target, **more), carried, Locale.JA)


def sent(view: dict[str, Any], *, untouched_as_null: bool = False, **filled: Any) -> FilledArticle:
    values = state_of(view["blocks"], filled, untouched_as_null=untouched_as_null)
    sent_view = view | {"state": {"values": values}}
    if untouched_as_null:
        fill_in({"view": sent_view}, lambda: None)
    return read_article_form(sent_view)


@MANY
@given(
    form=FORMS,
    found=PARTS,
    near=st.lists(st.builds(Alike, key=LONG, question=LONG), max_size=3),
    is_cut=st.booleans(),
    target=st.sampled_from(TARGETS),
    locale=st.sampled_from(Locale),
)
def test_it_is_within_slacks_limits(
    form: ArticleForm,
    found: list[SensitivePart],
    near: list[Alike],
    is_cut: bool,
    target: Target,
    locale: Locale,
) -> None:
    carried = Carried(target, "C" + "0" * 31).having_told(found * 20, near * 20).packed()
    draft = ArticleDraft(form, target, is_cut)
    view = render_article_form(draft, carried, locale, found=found, near=near)
    check_view(json.loads(json.dumps(view)), "modal")
    listed = action_ids.pack(which="to_review", search="あ" * 100, page=10**6)
    above = replace(
        Carried(target, "C" + "0" * 31), above=action_ids.pack(article=10**9, list_at=listed)
    )
    in_list = render_article_form(draft, above.having_told(found * 20, near * 20).packed(), locale)
    check_view(json.loads(json.dumps(in_list)), "modal")
    check_view(json.loads(json.dumps(render_decline_form(carried, locale))), "modal")


@pytest.mark.parametrize("untouched_as_null", [False, True])
@pytest.mark.parametrize("target", TARGETS)
def test_what_nobody_touched_comes_back_as_it_was(target: Target, untouched_as_null: bool) -> None:
    filled = sent(opened(target=target), untouched_as_null=untouched_as_null)
    assert filled.form == FORM
    assert filled.carried == Carried(target, "C0HELPDESK")


def test_in_the_stand_in_the_rest_stays_when_question_and_answer_are_new() -> None:
    filled = sent(opened(), untouched_as_null=True, question="新しい質問", answer_1="新しい回答")
    assert filled.form == replace(FORM, question="新しい質問", answer="新しい回答")


def test_what_was_emptied_is_empty() -> None:
    emptied = sent(opened(), phrasings="", tags="", owner="", url="", review_on="")
    assert emptied.form == ArticleForm(FORM.question, FORM.answer)


LINES = st.lists(st.integers(0, 2500), max_size=30)
OF_LINES = LINES.map(lambda lengths: "\n".join("あ" * length for length in lengths))


@given((LONG | OF_LINES).map(lambda text: text[:ANSWER_MAX]))
def test_a_long_answer_stands_in_several_fields_and_is_the_same_again(text: str) -> None:
    parts = portions(text)
    assert all(len(part) <= FIELD_MAX for part in parts)
    assert len(parts) <= len(ANSWER_FIELDS)
    assert "".join(parts).replace("\n", "") == text.replace("\n", "")
    if max(map(len, text.split("\n"))) < FIELD_MAX - FIELD_LEAST:
        assert "\n".join(parts) == text


def test_all_parts_of_a_long_answer_are_read() -> None:
    answer = "\n".join("あ" * 999 for _ in range(9))
    view = opened(ArticleForm("題", answer))
    assert sent(view).form.answer == answer
    filled = sent(view, answer_2="")
    assert len(filled.form.answer) == 2 * len("\n".join("あ" * 999 for _ in range(3))) + 1


def test_lists_are_read_without_repetitions_and_gaps() -> None:
    form = sent(opened(), phrasings="一\n\n 二 \n一", tags="甲、乙,丙，甲、 ").form
    assert (form.phrasings, form.tags) == (("一", "二"), ("甲", "乙", "丙"))


def test_what_is_alike_is_named_once() -> None:
    near = (Alike("acc-1", "パスワードを忘れた"), Alike("acc-2", "パスワードの期限"))
    first = sent(opened()).carried
    assert first.not_named(near) == near
    told = first.having_told((), near[:1]).packed()
    again = render_article_form(ArticleDraft(FORM), told, Locale.JA, near=near[:1])
    assert "回答番号 acc-1：パスワードを忘れた" in json.dumps(again, ensure_ascii=False)
    assert sent(again).carried.not_named(near) == near[1:]


@pytest.mark.parametrize("target", TARGETS)
def test_what_was_written_is_never_to_be_thrown_away(target: Target) -> None:
    near = (Alike("acc-1", "パスワードを忘れた"),)
    view = render_article_form(ArticleDraft(FORM, target), "{}", Locale.JA, near=near)
    shown = json.dumps(view, ensure_ascii=False)
    assert "書いた内容はそのまま残っています" in shown
    assert "もう一度「送信する」を押してください" in shown
    assert "閉じて" not in shown
    assert ("デジ室が決めます" in shown) is (target.article_id is None), "who changes it, decides"
    assert FORM.answer in [one.get("initial_value") for one in dicts_in(view)]


def test_personal_data_is_told_once() -> None:
    telling = ArticleForm("題", "03-1234-5678 か a@b.jp へ")
    first = sent(opened(telling))
    assert [part.kind for part in first.untold(NOBODY)] == [Sensitive.PHONE, Sensitive.MAIL]
    told = first.carried.having_told(first.form.sensitive()).packed()
    again = render_article_form(ArticleDraft(telling), told, Locale.JA, found=first.untold(NOBODY))
    assert "03-1234-5678" in json.dumps(again["blocks"])
    assert sent(again).untold(NOBODY) == ()
    assert [part.text for part in sent(again, answer_1="090-1234-5678").untold(NOBODY)] == [
        "090-1234-5678"
    ]


def test_what_was_covered_and_stands_there_is_told_once() -> None:
    marked = ArticleForm("題", "【氏名】さん、【電話番号】へ。[name]")
    first = sent(opened(marked))
    assert first.untold_marks() == ("【電話番号】", "【氏名】", "[name]")
    again = first.carried.having_told((), (), first.marks)
    assert replace(first, carried=again).untold_marks() == ()


def test_that_it_is_withdrawn_is_not_forgotten_over_a_warning() -> None:
    carried = Carried(TARGETS[3], "C0HELPDESK", is_withdrawn=True)
    view = render_article_form(ArticleDraft(FORM, TARGETS[3]), carried.packed(), Locale.JA)
    assert sent(view).carried.having_told((), (), ("【氏名】",)).is_withdrawn
    assert not sent(opened(target=TARGETS[3])).carried.is_withdrawn


def test_a_name_that_the_desk_knows_is_told() -> None:
    form = sent(opened(ArticleForm("題", "田中由美様の端末")))
    assert form.untold(NOBODY) == ()
    (named,) = form.untold(Circle(others=frozenset({"田中 由美"})))
    assert (named.kind, named.text) == (Sensitive.NAME, "田中由美")


def test_a_word_about_a_field_stands_at_a_field() -> None:
    blocks = {block.get("block_id") for block in opened()["blocks"]}
    assert {sent(opened()).block_of(field) for field in ArticleField} <= blocks


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("target", TARGETS)
def test_it_speaks_one_language(locale: Locale, target: Target) -> None:
    x = "値" if locale is Locale.JA else "Xx"
    found = [SensitivePart(Sensitive.PHONE, x)] * 30
    draft = ArticleDraft(ArticleForm(x, x), target, is_cut=True)
    views = [
        render_article_form(draft, "{}", locale, found=found, answers=[x, x]),
        render_decline_form("{}", locale),
    ]
    texts = [part["text"] for part in dicts_in(views) if isinstance(part.get("text"), str)]
    texts += [wording.plain(locale) for wording in ARTICLE_PROBLEM.values()]
    for text in texts:
        wrong = JAPANESE if locale is Locale.EN else ENGLISH
        assert not wrong.search(text), text
    assert views[0]["callback_id"] == action_ids.ARTICLE_FORM

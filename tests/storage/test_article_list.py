"""The office looks through the articles, and makes one of two."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.articles.look_at import NEWEST, look_at
from bot.articles.look_through import PAGE, look_through
from bot.articles.merge import (
    draft_article_merge,
    key_written,
    merge_article,
    merge_problem,
    unmerge_article,
)
from bot.articles.restore import restore_article
from bot.articles.withdraw import withdraw_article
from bot.duplicates.merge import MergeProblem
from bot.letters.article_content import ArticleNewsContent
from bot.letters.kind import LetterKind
from bot.refusal import Reason, RefusedError
from knowledge.article import Article
from knowledge.importing.limits import MOST_PHRASINGS
from storage.article import ArticleChange
from storage.article_list import Which
from tests.storage.article_books import Replica, article, published, revisions, solved
from tests.storage.knowledge import know
from tests.storage.people import KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.world import World

TODAY = date(2026, 11, 24)  # in office time
MAIL = Article(
    "mal-1", "メールが届きません", "100%_確認します。", ("メイルが来ない",), owner="総務課"
)
TWIN = Article("mal-2", "メールが届かない", "100%_確認します。")
OLD = Article("old-1", "古い回答です", "古くなりました。", review_on=TODAY)
LATER = Article("new-1", "新しい回答です", "まだ大丈夫です。", review_on=TODAY + timedelta(days=1))


def listed(world: World, which: Which = Which.FINDABLE, search: str = "") -> list[str]:
    shown = look_through(world.desk, world.call(YOSHIDA), which, search)
    return [one.key for one in shown.articles]


def news(world: World) -> list[ArticleNewsContent]:
    """What the office reads of articles, as it stands now: the newest revision of each last."""
    world.post_all()
    contents = [one.delivery.content for one in world.sent if one.letter.kind == NEWS]  # type: ignore[union-attr]
    return [one for one in contents if isinstance(one, ArticleNewsContent)]


NEWS = LetterKind.ARTICLE_NEWS


def test_what_was_changed_last_comes_first(world: World) -> None:
    first, second, _ = know(world, MAIL, OLD, LATER)
    assert listed(world) == [MAIL.key, OLD.key, LATER.key], "of a file what stands in it first"
    withdraw_article(world.desk, world.call(YOSHIDA), first)
    assert listed(world) == [OLD.key, LATER.key]
    assert listed(world, Which.WITHDRAWN) == [MAIL.key]
    restore_article(world.desk, world.call(YOSHIDA), first)
    withdraw_article(world.desk, world.call(YOSHIDA), second)
    restore_article(world.desk, world.call(YOSHIDA), second)
    assert (listed(world), listed(world, Which.WITHDRAWN)) == ([OLD.key, MAIL.key, LATER.key], [])


def test_what_is_to_be_reviewed_is_what_the_day_has_come_for(world: World) -> None:
    know(world, MAIL, OLD, LATER)
    assert listed(world, Which.TO_REVIEW) == [OLD.key]
    shown = {one.key: one for one in look_through(world.desk, world.call(YOSHIDA)).articles}
    assert [shown[one.key].is_due for one in (MAIL, OLD, LATER)] == [False, True, False]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("メール", [MAIL.key]),
        ("  メール　届き ", [MAIL.key]),
        ("メール 古い", []),
        ("メイル", [MAIL.key]),
        ("総務", [MAIL.key]),
        ("MAL-1", [MAIL.key]),
        ("%_", [MAIL.key]),
        ("_", [MAIL.key]),
        ("大丈夫", [LATER.key]),
        ("'; drop", []),
        ("", [MAIL.key, OLD.key, LATER.key]),
    ],
)
def test_every_word_has_to_stand_somewhere(world: World, search: str, found: list[str]) -> None:
    know(world, MAIL, OLD, LATER)
    assert listed(world, search=search) == found


def test_a_page_that_is_gone_is_the_last_one(world: World) -> None:
    know(world, *(Article(f"a-{n:02}", f"質問 {n}", "回答") for n in range(PAGE + 1)))
    first, second, third = (
        look_through(world.desk, world.call(YOSHIDA), page=page) for page in (0, 1, 2)
    )
    assert (first.count, len(first.articles), first.has_more) == (PAGE + 1, PAGE, True)
    assert [one.key for one in second.articles] == [f"a-{PAGE:02}"]
    assert second == third
    assert not second.has_more
    nothing = look_through(world.desk, world.call(YOSHIDA), search="どこにもない", page=3)
    assert (nothing.page, nothing.count, nothing.articles) == (0, 0, ())


def test_nobody_else_looks(world: World) -> None:
    (article_id,) = know(world, MAIL)
    for actor in (YAMADA, KOBAYASHI):
        for look in (
            lambda call: look_through(world.desk, call),
            lambda call: look_at(world.desk, call, article_id),
            lambda call: draft_article_merge(world.desk, call, article_id),
            lambda call: merge_problem(world.desk, call, article_id, MAIL.key),
        ):
            with pytest.raises(RefusedError, match=Reason.ONLY_OFFICE):
                look(world.call(actor))
        merge_article(world.desk, world.call(actor), article_id, MAIL.key)
        unmerge_article(world.desk, world.call(actor), article_id)
        assert [reason for _, reason in world.newly_refused()] == [Reason.ONLY_OFFICE] * 2


def test_an_article_shows_where_it_came_from_and_what_was_done(world: World) -> None:
    article_id = published(world, solved(world, "総務課です。"))
    for _ in range(NEWEST // 2):
        withdraw_article(world.desk, world.call(YOSHIDA), article_id)
        restore_article(world.desk, world.call(YOSHIDA), article_id)
    shown = look_at(world.desk, world.call(YOSHIDA), article_id)
    assert (shown.ticket, shown.verifier, shown.earlier) == (1, YOSHIDA.name, 1)
    assert [one.change for one in shown.changes[:2]] == [
        ArticleChange.RESTORED,
        ArticleChange.WITHDRAWN,
    ]
    assert {one.author for one in shown.changes} == {YOSHIDA.name}
    assert len(shown.changes) == NEWEST
    with pytest.raises(RefusedError, match=Reason.NOT_FOUND):
        look_at(world.desk, world.call(YOSHIDA), article_id + 1)


def test_two_become_one_and_two_again(world: World) -> None:
    kept_id, dropped_id = know(world, MAIL, TWIN)
    draft = draft_article_merge(world.desk, world.call(YOSHIDA), dropped_id)
    assert [one.key for one in draft.alike] == [MAIL.key]

    merge_article(world.desk, world.call(YOSHIDA), dropped_id, MAIL.key)
    replica = Replica(world.database)
    assert replica.finds(TWIN.question) == [MAIL.key]
    assert listed(world) == [MAIL.key]
    dropped, kept = (look_at(world.desk, world.call(YOSHIDA), one) for one in (dropped_id, kept_id))
    assert (dropped.merged_into, [one.key for one in kept.absorbed]) == (MAIL.key, [TWIN.key])
    assert (kept.changes[0].change, kept.changes[0].author) == (ArticleChange.MERGED, YOSHIDA.name)
    told = [one for one in news(world) if one.is_newest][-1]
    assert (told.change, told.author, told.merged_into) == (
        ArticleChange.REPLACED,
        YOSHIDA.name,
        MAIL.key,
    )

    unmerge_article(world.desk, world.call(YOSHIDA), dropped_id)
    assert set(replica.finds(TWIN.question)) == {MAIL.key, TWIN.key}
    assert article(world, kept_id).phrasings[0].text == MAIL.phrasings[0]
    assert len(article(world, kept_id).phrasings) == 1
    told = [one for one in news(world) if one.is_newest][-1]
    assert (told.change, told.author, told.merged_into) == (
        ArticleChange.SEPARATED,
        YOSHIDA.name,
        "",
    )
    unmerge_article(world.desk, world.call(YOSHIDA), dropped_id)
    assert [reason for _, reason in world.newly_refused()] == [Reason.ARTICLE_NOT_MERGED]


def test_what_was_told_of_it_before_has_no_buttons_for_it_any_more(world: World) -> None:
    _, dropped_id = know(world, MAIL, TWIN)
    withdraw_article(world.desk, world.call(YOSHIDA), dropped_id)
    restore_article(world.desk, world.call(YOSHIDA), dropped_id)
    world.post_all()
    merge_article(world.desk, world.call(YOSHIDA), dropped_id, MAIL.key)
    latest = {one.change: one.is_newest for one in news(world) if one.merged_into}
    assert latest == {ArticleChange.RESTORED: False, ArticleChange.REPLACED: True}


def test_what_stands_for_both_is_taken_apart_from_its_end(world: World) -> None:
    last_id, middle_id, first_id = know(world, MAIL, TWIN, OLD)
    merge_article(world.desk, world.call(YOSHIDA), first_id, TWIN.key)
    merge_article(world.desk, world.call(YOSHIDA), middle_id, MAIL.key)
    unmerge_article(world.desk, world.call(YOSHIDA), first_id)
    assert [reason for _, reason in world.newly_refused()] == [Reason.KEPT_ONE_MERGED]
    unmerge_article(world.desk, world.call(YOSHIDA), middle_id)
    unmerge_article(world.desk, world.call(YOSHIDA), first_id)
    for article_id, wording in ((last_id, MAIL), (middle_id, TWIN)):
        phrasings = look_at(world.desk, world.call(YOSHIDA), article_id).form.phrasings
        assert phrasings == wording.phrasings


def test_where_the_kept_one_is_withdrawn_staff_find_neither(world: World) -> None:
    kept_id, dropped_id = know(world, MAIL, TWIN)
    merge_article(world.desk, world.call(YOSHIDA), dropped_id, MAIL.key)
    world.post_all()
    withdraw_article(world.desk, world.call(YOSHIDA), kept_id)
    assert look_at(world.desk, world.call(YOSHIDA), dropped_id).is_withdrawn
    told = [one for one in news(world) if one.key == TWIN.key][-1]
    assert (told.merged_into, told.is_withdrawn) == (MAIL.key, True)
    restore_article(world.desk, world.call(YOSHIDA), kept_id)
    told = [one for one in news(world) if one.key == TWIN.key][-1]
    assert (told.merged_into, told.is_withdrawn) == (MAIL.key, False)


def test_no_wording_is_lost_on_the_way(world: World) -> None:
    full = replace(MAIL, phrasings=tuple(f"聞き方 {n}" for n in range(MOST_PHRASINGS)))
    _, dropped_id = know(world, full, TWIN)
    problem = merge_problem(world.desk, world.call(YOSHIDA), dropped_id, MAIL.key)
    assert problem
    assert problem.problem is MergeProblem.TOO_MANY_WORDINGS
    merge_article(world.desk, world.call(YOSHIDA), dropped_id, MAIL.key)
    assert [reason for _, reason in world.newly_refused()] == [Reason.ARTICLE_CHANGED]


@pytest.mark.parametrize("written", ["mal-1", "MAL-1", "ｍａｌ－１", "回答番号 mal-1"])
def test_a_number_may_be_spelled_in_many_ways(world: World, written: str) -> None:
    know(world, MAIL, Article("other", "x", "y"))
    assert key_written(world.desk, written) == MAIL.key
    assert key_written(world.desk, "other") == "other"
    assert key_written(world.desk, "mal-9") == "mal-9"


def test_why_not(world: World) -> None:
    kept_id, dropped_id, other_id = know(world, MAIL, TWIN, OLD)

    def problem(key: str) -> MergeProblem | None:
        found = merge_problem(world.desk, world.call(YOSHIDA), dropped_id, key)
        return found.problem if found else None

    assert problem(MAIL.key) is None
    assert problem("nothing") is MergeProblem.NO_SUCH_ARTICLE
    assert problem(TWIN.key) is MergeProblem.ITSELF
    withdraw_article(world.desk, world.call(YOSHIDA), other_id)
    assert problem(OLD.key) is MergeProblem.WITHDRAWN
    for reason, key in ((Reason.NOT_FOUND, "nothing"), (Reason.ARTICLE_CHANGED, OLD.key)):
        before = len(revisions(world, dropped_id))
        merge_article(world.desk, world.call(YOSHIDA), dropped_id, key)
        assert [told for _, told in world.newly_refused()] == [reason]
        assert len(revisions(world, dropped_id)) == before

    merge_article(world.desk, world.call(YOSHIDA), kept_id, TWIN.key)
    assert problem(MAIL.key) is MergeProblem.MERGED_BEFORE
    told = merge_problem(world.desk, world.call(YOSHIDA), dropped_id, MAIL.key)
    assert told
    assert told.key == TWIN.key, "which is to be written instead"
    with pytest.raises(RefusedError, match=Reason.ARTICLE_MERGED):
        draft_article_merge(world.desk, world.call(YOSHIDA), kept_id)
    withdraw_article(world.desk, world.call(YOSHIDA), dropped_id)
    with pytest.raises(RefusedError, match=Reason.NOT_WHILE_WITHDRAWN):
        draft_article_merge(world.desk, world.call(YOSHIDA), dropped_id)

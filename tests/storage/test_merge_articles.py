"""Two articles become one, and two again; what spoke of the one speaks of the other."""

import dataclasses
from collections.abc import Sequence

import pytest
from sqlalchemy import select

from bot.article_versions import history_of, withdraw_by_key
from bot.articles.draft_of_kept import draft_of_article
from bot.duplicates.lookout import Lookout, Pair, every_pair
from bot.duplicates.merge import (
    Merged,
    MergeError,
    MergeProblem,
    merge_articles,
    unmerge_article,
)
from bot.duplicates.near_kept import near_kept
from bot.export_articles import every_kept_article
from bot.import_articles import ImportSummary, import_articles
from bot.letters.answer_content import AnswerContent, CandidatesContent
from bot.letters.delivery import Post
from bot.letters.kind import LetterKind
from bot.librarian import Librarian
from bot.questions.show import show_article, show_others
from bot.questions.solve import solve_question
from bot.refusal import Reason, RefusedError
from bot.reports.form import ReportForm
from bot.reports.report import report_article
from knowledge.article import Article
from knowledge.importing.limits import MOST_PHRASINGS
from storage.article import ArticleChange, ArticleRevision, article_by_key
from storage.article_merge import ArticleMerge
from storage.article_report import ReportReason
from storage.question import Question, QuestionCandidate
from tests.storage.knowledge import know
from tests.storage.people import SATO, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import NOW, World

KEPT = Article(
    "acc-1",
    "パスワードを忘れてログインできません",
    "内線 2300 にお電話ください。再発行します。",
    ("PWを忘れた",),
)
DROPPED = Article(
    "old-7",
    "ログインのパスワードを忘れてしまいました",
    "内線 2300 にお電話ください。再発行します。",
    ("ＰＷを、忘れた", "入れない|助けて"),
)
PRINTER = Article("prt-1", "プリンターから印刷できません", "電源を確認してください。")
TAKEN = ("ログインのパスワードを忘れてしまいました", "入れない 助けて")


@pytest.fixture
def ids(world: World) -> list[int]:
    """The ids of the kept and the dropped article, before they are merged."""
    return know(world, KEPT, DROPPED, PRINTER)


def merge(world: World) -> Merged:
    merged = merge_articles(world.database, KEPT.key, DROPPED.key, NOW)
    Librarian(world.database, world.desk.finder).catch_up()
    return merged


def phrasings(world: World, key: str) -> tuple[str, ...]:
    kept = {article.key: article for article in every_kept_article(world.database)}
    return kept[key].phrasings


def revisions(world: World, article_id: int) -> list[Sequence[str]]:
    with world.database.read() as session:
        of_article = select(ArticleRevision.phrasings).filter_by(article_id=article_id)
        return list(session.scalars(of_article.order_by(ArticleRevision.revision)))


def history(world: World, key: str) -> list[ArticleChange]:
    """What was done to an article."""
    found = history_of(world.database, key)
    assert found
    return [revision.change for revision in found.revisions]


def candidates(world: World, question_id: int) -> list[QuestionCandidate]:
    with world.database.read() as session:
        return list(session.get_one(Question, question_id).candidates)


def problem(world: World, keep: str, drop: str) -> tuple[MergeProblem, str]:
    with pytest.raises(MergeError) as caught:
        merge_articles(world.database, keep, drop, NOW)
    return caught.value.problem, caught.value.key


# --- merging ------------------------------------------------------------------------------------


def test_the_kept_one_gets_the_wordings_that_it_lacks(world: World, ids: list[int]) -> None:
    assert merge(world) == Merged("acc-1", TAKEN)
    assert phrasings(world, "acc-1") == ("PWを忘れた", *TAKEN)
    assert revisions(world, ids[0]) == [["PWを忘れた"], ["PWを忘れた", *TAKEN]]
    assert history(world, "acc-1") == [ArticleChange.IMPORTED, ArticleChange.MERGED]
    assert history(world, "old-7") == [ArticleChange.IMPORTED, ArticleChange.REPLACED]


def test_the_dropped_one_is_found_and_exported_no_more(world: World, ids: list[int]) -> None:
    assert ids
    merge(world)
    assert DROPPED.key not in world.desk.finder
    assert [one.key for one in every_kept_article(world.database)] == ["acc-1", "prt-1"]


def test_undone_both_are_what_they_were(world: World, ids: list[int]) -> None:
    merge(world)
    undone = unmerge_article(world.database, DROPPED.key, NOW)
    Librarian(world.database, world.desk.finder).catch_up()
    assert undone == Merged("acc-1", TAKEN)
    assert phrasings(world, "acc-1") == KEPT.phrasings
    assert phrasings(world, "old-7") == DROPPED.phrasings
    assert DROPPED.key in world.desk.finder
    assert history(world, "acc-1")[-1] is ArticleChange.SEPARATED
    assert history(world, "old-7")[-1] is ArticleChange.SEPARATED
    assert revisions(world, ids[1]) == [list(DROPPED.phrasings)] * 3


def test_a_wording_that_both_had_stays_with_the_kept_one(world: World, ids: list[int]) -> None:
    assert ids
    merge(world)
    know(world, dataclasses.replace(KEPT, phrasings=("PWを忘れた", *TAKEN, "後から")))
    unmerge_article(world.database, DROPPED.key, NOW)
    assert phrasings(world, "acc-1") == ("PWを忘れた", "後から")


def test_it_can_be_merged_again(world: World, ids: list[int]) -> None:
    assert ids
    for _ in range(2):
        merge(world)
        unmerge_article(world.database, DROPPED.key, NOW)
    merge(world)
    with world.database.read() as session:
        merges = session.scalars(select(ArticleMerge).order_by(ArticleMerge.id)).all()
    assert [merge.undone_at is None for merge in merges] == [False, False, True]


def test_no_more_wordings_than_a_file_may_have(world: World) -> None:
    full = dataclasses.replace(
        KEPT, phrasings=tuple(f"言い方 {n}" for n in range(MOST_PHRASINGS - 1))
    )
    know(world, full, DROPPED)
    assert merge(world) == Merged("acc-1", TAKEN[:1], ("ＰＷを、忘れた", TAKEN[1]))
    assert len(phrasings(world, "acc-1")) == MOST_PHRASINGS


def test_what_cannot_be_merged_is_refused(world: World, ids: list[int]) -> None:
    assert ids
    assert problem(world, "acc-1", "acc-1") == (MergeProblem.ITSELF, "acc-1")
    assert problem(world, "acc-1", "nil") == (MergeProblem.NO_SUCH_ARTICLE, "nil")
    merge(world)
    assert problem(world, "prt-1", "old-7") == (MergeProblem.MERGED_BEFORE, "old-7")
    assert problem(world, "old-7", "prt-1") == (MergeProblem.MERGED_BEFORE, "old-7")
    with pytest.raises(MergeError, match="not_merged"):
        unmerge_article(world.database, "acc-1", NOW)
    withdraw_by_key(world.database, "prt-1", NOW, withdrawn=True)
    assert problem(world, "acc-1", "prt-1") == (MergeProblem.WITHDRAWN, "prt-1")
    assert problem(world, "prt-1", "acc-1") == (MergeProblem.WITHDRAWN, "prt-1")


def test_each_into_the_other_at_once_is_done_once(world: World, ids: list[int]) -> None:
    def attempt(keep: str, drop: str) -> bool:
        try:
            merge_articles(world.database, keep, drop, NOW)
        except MergeError:
            return False
        return True

    done = together([lambda: attempt("acc-1", "old-7"), lambda: attempt("old-7", "acc-1")])
    assert sorted(done) == [False, True]
    assert len(ids) - len(list(every_kept_article(world.database))) == 1


# --- what spoke of the dropped one --------------------------------------------------------------


def test_its_number_opens_the_kept_one(world: World, ids: list[int]) -> None:
    merge(world)
    question = world.asks(YAMADA, "回答番号 old-7")
    world.post_all()
    (reply,) = world.delivered(LetterKind.REPLY)
    assert isinstance(reply, Post)
    assert isinstance(reply.content, AnswerContent)
    assert reply.content.article.key == "acc-1"
    assert [one.article_id for one in candidates(world, question)] == [ids[0]]


def test_its_buttons_open_the_kept_one(world: World, ids: list[int]) -> None:
    question = world.asks(YAMADA, DROPPED.question)
    merge(world)
    show_article(world.desk, world.call(YAMADA), question, ids[1])
    world.post_all()
    (shown,) = world.delivered(LetterKind.ARTICLE)
    assert isinstance(shown, Post)
    assert isinstance(shown.content, AnswerContent)
    assert shown.content.article.article_id == ids[0]

    solve_question(world.desk, world.call(YAMADA), question, ids[0])  # as its answer carries
    assert [one.helped_at for one in candidates(world, question)].count(NOW) == 1
    assert world.refusals() == []


def test_a_reply_that_goes_out_later_names_the_kept_one_once(world: World, ids: list[int]) -> None:
    world.asks(YAMADA, "パスワード")
    merge(world)
    world.post_all()
    (reply,) = world.delivered(LetterKind.REPLY)
    assert isinstance(reply, Post)
    assert isinstance(reply.content, CandidatesContent | AnswerContent)
    shown = (
        [reply.content.article]
        if isinstance(reply.content, AnswerContent)
        else list(reply.content.articles)
    )
    assert [article.article_id for article in shown].count(ids[0]) == 1
    assert ids[1] not in [article.article_id for article in shown]


def test_who_read_the_dropped_one_is_not_offered_the_kept_one(world: World, ids: list[int]) -> None:
    question = world.asks(YAMADA, DROPPED.question)
    show_article(world.desk, world.call(YAMADA), question, ids[1])
    merge(world)
    world.post_all()
    show_others(world.desk, world.call(YAMADA), question)
    world.post_all()
    others = world.delivered(LetterKind.ARTICLE)[-1]
    assert isinstance(others, Post)
    assert ids[0] not in [article.article_id for article in getattr(others.content, "articles", ())]


def test_when_the_kept_one_is_withdrawn_both_are(world: World, ids: list[int]) -> None:
    question = world.asks(YAMADA, DROPPED.question)
    merge(world)
    withdraw_by_key(world.database, KEPT.key, NOW, withdrawn=True)
    Librarian(world.database, world.desk.finder).catch_up()
    show_article(world.desk, world.call(YAMADA), question, ids[1])
    assert world.refusals() == [(YAMADA.slack_id, Reason.ARTICLE_WITHDRAWN)]
    assert candidates(world, world.asks(YAMADA, "回答番号 old-7")) == []


def test_the_office_is_sent_to_the_kept_one_to_change_it(world: World, ids: list[int]) -> None:
    merge(world)
    with pytest.raises(RefusedError) as refused:
        draft_of_article(world.desk, world.call(YOSHIDA), ids[1])
    assert (refused.value.reason, refused.value.details) == (
        Reason.ARTICLE_MERGED,
        {"key": "acc-1"},
    )


def test_a_remark_on_the_dropped_one_is_kept_and_not_told(world: World, ids: list[int]) -> None:
    desk = dataclasses.replace(world.desk, office_channel="C0OFFICE")
    merge(world)
    report_article(desk, world.call(SATO), ids[1], 1, ReportForm(ReportReason.OUTDATED))
    assert world.letters(LetterKind.ARTICLE_REPORTS) == []
    assert len(world.letters(LetterKind.REPORT_THANKS)) == 1


# --- importing ----------------------------------------------------------------------------------


def test_a_file_does_not_bring_it_back(world: World, ids: list[int]) -> None:
    merge(world)
    changed = dataclasses.replace(DROPPED, answer="変わりました。")
    assert import_articles(world.database, [changed, PRINTER], NOW) == ImportSummary(
        unchanged=1, merged=1
    )
    with world.database.read() as session:
        dropped = article_by_key(session, DROPPED.key)
        assert dropped is not None
        assert (dropped.merged_into_id, dropped.answer) == (ids[0], DROPPED.answer)


def seen(world: World, *rows: Article) -> list[Pair]:
    lookout = Lookout(world.database)
    import_articles(world.database, rows, NOW, lambda change: lookout.see(change.article))
    return lookout.pairs


def test_an_import_names_what_is_very_like(world: World) -> None:
    import_articles(world.database, [KEPT], NOW)
    (pair,) = seen(world, PRINTER, DROPPED)
    assert (pair.key, pair.other) == ("old-7", "acc-1")
    assert 0.75 <= pair.similarity <= 1
    assert len(list(every_kept_article(world.database))) == 3, "nothing is refused"
    assert seen(world, PRINTER, DROPPED) == [], "it is not named again"


def test_within_a_file_the_later_one_is_named(world: World) -> None:
    (pair,) = seen(world, DROPPED, PRINTER, KEPT)
    assert (pair.key, pair.other) == ("acc-1", "old-7")


def test_every_pair_is_listed_once_until_it_is_merged(world: World, ids: list[int]) -> None:
    assert ids
    (pair,) = every_pair(world.database)
    assert {pair.key, pair.other} == {"acc-1", "old-7"}
    merge(world)
    assert list(every_pair(world.database)) == []


def test_who_writes_an_article_hears_what_is_like_it(world: World, ids: list[int]) -> None:
    assert ids
    new = dataclasses.replace(DROPPED, key="new")
    found = near_kept(world.database, world.desk.finder, new)
    assert [one.key for one in found] == ["acc-1", "old-7"]
    merge_articles(world.database, "acc-1", "old-7", NOW)  # the finder has not heard of it yet
    found = near_kept(world.database, world.desk.finder, new)
    assert [one.key for one in found] == ["acc-1"]

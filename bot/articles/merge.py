"""The office lets one article stand for another that says the same, and takes that back."""

from dataclasses import dataclass

from bot.articles.alike import alike
from bot.articles.form import form_of
from bot.articles.target import Target, find_article
from bot.articles.tell import tell_office
from bot.articles.who import refuse_unless_office
from bot.call import Call
from bot.desk import Desk
from bot.duplicates.merge import MergeError, MergeProblem, has_room, merge_into, take_apart
from bot.letters.article_content import ArticleName
from bot.letters.articles import article_name
from bot.questions.reference import article_named
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.article import Article, article_by_key, articles_by_key, keep_articles_still
from storage.article_merge import merge_of


@dataclass(frozen=True, slots=True)
class ArticleMergeDraft:
    """The form as it opens.

    Attributes:
        key: of the article that goes.
        alike: what may stay in its place, the likest first.
    """

    article_id: int
    key: str
    question: str
    alike: tuple[ArticleName, ...]


def draft_article_merge(desk: Desk, call: Call, article_id: int) -> ArticleMergeDraft:
    """What says nearly the same. Changes nothing.

    Raises:
        RefusedError: the person may not, or the article is not found any more.
    """
    with desk.database.read() as session:
        article = find_article(Unit(session, call), article_id)
        if article.is_withdrawn:
            raise RefusedError(Reason.NOT_WHILE_WITHDRAWN)
        key, form = article.key, form_of(article)
    near = [one.key for one in alike(desk, form, Target(article_id=article_id))]
    with desk.database.read() as session:
        kept = articles_by_key(session, near)
        named = tuple(article_name(kept[key]) for key in near if key in kept)
    return ArticleMergeDraft(article_id, key, form.question, named)


def key_of(desk: Desk, article_id: int) -> str:
    """The key of an article that was chosen; "" when there is none."""
    with desk.database.read() as session:
        article = session.get(Article, article_id)
        return "" if article is None else article.key


def key_written(desk: Desk, written: str) -> str:
    """The key that somebody means, however they spell it; what they wrote when there is none."""
    with desk.database.read() as session:
        if article_by_key(session, written) is not None:
            return written
        return article_named(session, written) or written


def merge_problem(desk: Desk, call: Call, article_id: int, key: str) -> MergeError | None:
    """Why an article cannot be merged into the one of that key, while the form can stay open.

    Raises:
        RefusedError: the person may not, or the article itself is not found any more.
    """
    with desk.database.read() as session:
        dropped = find_article(Unit(session, call), article_id)
        kept = article_by_key(session, key)
        if kept is None:
            return MergeError(MergeProblem.NO_SUCH_ARTICLE, key)
        if kept is dropped:
            return MergeError(MergeProblem.ITSELF, key)
        if kept.merged_into is not None:
            return MergeError(MergeProblem.MERGED_BEFORE, kept.survivor.key)
        if kept.is_withdrawn:
            return MergeError(MergeProblem.WITHDRAWN, key)
        if not has_room(kept, dropped):
            return MergeError(MergeProblem.TOO_MANY_WORDINGS, key)
        return None


def merge_article(desk: Desk, call: Call, article_id: int, key: str) -> None:
    """The article of that key stands for this one, and is found by its wordings too."""
    with desk.unit(call) as unit:
        dropped = find_article(unit, article_id)
        kept = article_by_key(unit.session, key)
        if kept is None:
            raise RefusedError(Reason.NOT_FOUND)
        if not has_room(kept, dropped):
            raise RefusedError(Reason.ARTICLE_CHANGED)
        try:
            merge_into(unit.session, kept, dropped, unit.at, unit.person().name)
        except MergeError as error:  # since the form was looked at
            raise RefusedError(Reason.ARTICLE_CHANGED) from error
        tell_office(desk, unit, dropped)


def unmerge_article(desk: Desk, call: Call, article_id: int) -> None:
    """It stands for itself again, with its wordings."""
    with desk.unit(call) as unit:
        refuse_unless_office(unit)
        keep_articles_still(unit.session)
        dropped = unit.session.get(Article, article_id)
        if dropped is None:
            raise RefusedError(Reason.NOT_FOUND)
        if merge_of(unit.session, dropped.id) is None:
            raise RefusedError(Reason.ARTICLE_NOT_MERGED, key=dropped.key)
        try:
            take_apart(unit.session, dropped, unit.at, unit.person().name)
        except MergeError as error:
            raise RefusedError(Reason.KEPT_ONE_MERGED, key=error.key) from error
        tell_office(desk, unit, dropped)

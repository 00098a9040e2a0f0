"""Somebody says that an article is out of date or wrong."""

from dataclasses import dataclass

from sqlalchemy import update

from bot.call import Call
from bot.desk import Desk
from bot.letters.article_reports import write_article_reports
from bot.letters.report_thanks import write_report_thanks
from bot.refusal import Reason, RefusedError
from bot.reports.form import ReportForm
from bot.unit import Unit
from storage.article import Article, reads_as
from storage.article_report import ArticleReport
from storage.insert import insert_unless_there


@dataclass(frozen=True, slots=True)
class Reported:
    """The article that a form is about, as its reader saw it."""

    article_id: int
    revision: int
    question: str


def draft_report(desk: Desk, article_id: int, revision: int) -> Reported:
    """What the form shows. Nothing is changed yet.

    Raises:
        RefusedError: there is no such article, or it is withdrawn.
    """
    with desk.database.read() as session:
        article = session.get(Article, article_id)
        if article is None:
            raise RefusedError(Reason.NOT_FOUND)
        if article.is_withdrawn:
            raise RefusedError(Reason.ARTICLE_WITHDRAWN)
        return Reported(article.id, revision, article.question)


def report_article(
    desk: Desk, call: Call, article_id: int, revision: int, form: ReportForm
) -> None:
    """Keep what somebody says, tell the office, and thank them.

    The office is not bothered with what it has replaced meanwhile: the words, or the article.
    """
    with desk.unit(call) as unit:
        article = unit.session.get(Article, article_id)
        if article is None:
            raise RefusedError(Reason.NOT_FOUND)
        _keep(unit, article, revision, form)
        as_it_is = article.is_findable and reads_as(unit.session, article, revision)
        if desk.office_channel is not None and as_it_is:
            write_article_reports(unit, article.id, revision, desk.office_channel)
        write_report_thanks(unit, article)


def _keep(unit: Unit, article: Article, revision: int, form: ReportForm) -> None:
    """Of two words of one person about one revision, the later one counts."""
    about = {"article_id": article.id, "revision": revision, "person_id": unit.person().id}
    said = {"reason": form.reason, "comment": form.comment.strip(), "at": unit.at}
    if insert_unless_there(unit.session, ArticleReport, **about, **said) is None:
        unit.session.execute(update(ArticleReport).filter_by(**about).values(**said))

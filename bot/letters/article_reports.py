"""What the office is told of an article: one message a revision, kept up to date."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.kind import LetterKind
from bot.letters.posted import posted_ts_of
from bot.letters.upkeep_content import ArticleReportsContent, Report
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.article import Article, ArticleChange, ArticleRevision, revisions_of
from storage.article_report import ArticleReport
from storage.letter import Letter

NEWEST = 5  # reports in full; the count says how many there are


def write_article_reports(unit: Unit, article_id: int, revision: int, channel: str) -> None:
    """Tell the office, or bring up to date what it was told."""
    key = _lane(article_id, revision)
    subject: Subject = {"article": article_id, "revision": revision}
    write_letter(unit, LetterKind.ARTICLE_REPORTS, channel, key, subject, key)


def refresh_article_reports(unit: Unit, article: Article) -> None:
    """Bring up to date what the office was told of an article, of whichever revision."""
    lanes = _lane(article.id, "")
    told = (
        select(Letter.channel, Letter.subject)
        # Between these, as SQLite looks up what begins so in no index.
        .where(Letter.lane >= lanes, Letter.lane < lanes[:-1] + chr(ord(lanes[-1]) + 1))
        .where(Letter.kind == LetterKind.ARTICLE_REPORTS)
        .order_by(Letter.id)
    )
    newest = {subject["revision"]: channel for channel, subject in unit.session.execute(told)}
    for revision, channel in newest.items():
        write_article_reports(unit, article.id, int(revision), channel)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """A new message the first time, the same message changed from then on."""
    article = session.get_one(Article, letter.subject["article"])
    content = _content(session, article, int(letter.subject["revision"]))
    posted_ts = posted_ts_of(session, letter)
    if posted_ts is not None:
        return Update(letter.channel, posted_ts, content)
    return Post(Place(letter.channel), content)


def _content(session: Session, article: Article, revision: int) -> ArticleReportsContent:
    about = (ArticleReport.article_id == article.id, ArticleReport.revision == revision)
    became = _became(session, article, revision)
    newest = select(ArticleReport).where(*about)
    newest = newest.order_by(ArticleReport.at.desc(), ArticleReport.id.desc()).limit(NEWEST)
    return ArticleReportsContent(
        key=article.key,
        question=article.question,
        url=article.url,
        owner=article.owner,
        count=session.scalar(select(func.count(ArticleReport.id)).where(*about)) or 0,
        newest=tuple(
            Report(one.person.name, one.reason, one.comment) for one in session.scalars(newest)
        ),
        article_id=article.id,
        became=became.change if became else None,
        author=became.author if became else "",
    )


def _became(session: Session, article: Article, revision: int) -> ArticleRevision | None:
    """What somebody did about a revision, as the article stands now."""
    revisions = revisions_of(session, article.id)
    if article.merged_into is not None:
        return _last(revisions, ArticleChange.REPLACED)
    if article.is_withdrawn:
        return _last(revisions, ArticleChange.WITHDRAWN)
    reported = next((one for one in revisions if one.revision == revision), None)
    if reported is None:
        return None
    if not reported.says_what(article):
        says = max(one.revision for one in revisions if one.says_what(reported))
        return next(one for one in revisions if one.revision > says)
    reports = select(func.max(ArticleReport.at)).filter_by(article_id=article.id, revision=revision)
    newest = session.scalar(reports)
    confirmed = _last(revisions, ArticleChange.CONFIRMED)
    looked_at_since = confirmed and newest and confirmed.recorded_at > newest
    return confirmed if looked_at_since else None


def _last(revisions: list[ArticleRevision], change: ArticleChange) -> ArticleRevision | None:
    return next((one for one in reversed(revisions) if one.change is change), None)


def _lane(article_id: int, revision: int | str) -> str:
    return f"reports:{article_id}:{revision}"

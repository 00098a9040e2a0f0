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
from storage.article import Article, ArticleChange, reads_as, revisions_of
from storage.article_report import ArticleReport
from storage.letter import Letter

NEWEST = 5  # reports in full; the count says how many there are


def write_article_reports(unit: Unit, article_id: int, revision: int, channel: str) -> None:
    """Tell the office, or bring up to date what it was told."""
    key = f"reports:{article_id}:{revision}"
    subject: Subject = {"article": article_id, "revision": revision}
    write_letter(unit, LetterKind.ARTICLE_REPORTS, channel, key, subject, key)


def refresh_article_reports(unit: Unit, article: Article) -> None:
    """Bring up to date what the office was told of an article, of whichever revision."""
    told = select(Letter.channel, Letter.subject).where(
        Letter.kind == LetterKind.ARTICLE_REPORTS,
        Letter.lane.startswith(f"reports:{article.id}:"),
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
    newest = select(ArticleReport).where(*about)
    became = _became(session, article, revision)
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
        became=became,
        author=_author_of(session, article, became) if became else "",
    )


def _became(session: Session, article: Article, revision: int) -> ArticleChange | None:
    """What somebody did about a revision, as the article stands now."""
    if article.merged_into is not None:
        return ArticleChange.REPLACED
    if article.is_withdrawn:
        return ArticleChange.WITHDRAWN
    later = [one.change for one in revisions_of(session, article.id) if one.revision > revision]
    if not reads_as(session, article, revision):
        by_file = ArticleChange.REVISED not in later
        return ArticleChange.IMPORTED if by_file else ArticleChange.REVISED
    return ArticleChange.CONFIRMED if ArticleChange.CONFIRMED in later else None


def _author_of(session: Session, article: Article, change: ArticleChange) -> str:
    """Who did that last."""
    done = [one.author for one in revisions_of(session, article.id) if one.change is change]
    return done[-1] if done else ""

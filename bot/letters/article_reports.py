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
from storage.article import Article
from storage.article_report import ArticleReport
from storage.letter import Letter

NEWEST = 5  # reports in full; the count says how many there are


def write_article_reports(unit: Unit, article_id: int, revision: int, channel: str) -> None:
    """Tell the office, or bring up to date what it was told."""
    key = f"reports:{article_id}:{revision}"
    subject: Subject = {"article": article_id, "revision": revision}
    write_letter(unit, LetterKind.ARTICLE_REPORTS, channel, key, subject, key)


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
    )

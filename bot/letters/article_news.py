"""What somebody of the office did with an article, told to the others, with a way back.

The newest word of an article has the buttons; those before it are records.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.article_content import ArticleNewsContent
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.kind import LetterKind
from bot.letters.posted import posted_ts_of
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.article import Article, ArticleRevision
from storage.letter import Letter


def write_article_news(unit: Unit, article: Article, channel: str) -> None:
    """Tell of the newest revision."""
    before = _newest(unit.session, article.id)
    _write(unit, channel, article.id, article.revision)
    if before is not None and before.subject["revision"] != article.revision:
        _write(unit, before.channel, article.id, before.subject["revision"])


def refresh_article_news(unit: Unit, article: Article) -> None:
    """Bring the newest word of an article up to date, where there is one."""
    newest = _newest(unit.session, article.id)
    if newest is not None:
        _write(unit, newest.channel, article.id, newest.subject["revision"])


def compose(session: Session, letter: Letter) -> Delivery:
    """What the revision was, and where the article stands now."""
    article = session.get_one(Article, letter.subject["article"])
    revision = session.scalars(
        select(ArticleRevision).where(
            ArticleRevision.article_id == article.id,
            ArticleRevision.revision == letter.subject["revision"],
        )
    ).one()
    newest = _newest(session, article.id)
    content = ArticleNewsContent(
        article_id=article.id,
        revision=article.revision,
        key=article.key,
        question=revision.question,
        change=revision.change,
        author=revision.author,
        is_withdrawn=article.survivor.is_withdrawn,
        is_newest=newest is None or newest.subject["revision"] <= revision.revision,
        merged_into="" if article.merged_into is None else article.survivor.key,
    )
    posted_ts = posted_ts_of(session, letter)
    if posted_ts is not None:
        return Update(letter.channel, posted_ts, content)
    return Post(Place(letter.channel), content)


def _write(unit: Unit, channel: str, article_id: int, revision: int) -> None:
    subject = {"article": article_id, "revision": revision}
    key = f"article-news:{article_id}:{revision}"
    write_letter(unit, LetterKind.ARTICLE_NEWS, channel, _lane(article_id), subject, key)


def _newest(session: Session, article_id: int) -> Letter | None:
    """The word of the newest revision that anybody was told of, or is about to be."""
    told = select(Letter).where(
        Letter.lane == _lane(article_id), Letter.kind == LetterKind.ARTICLE_NEWS
    )
    letters = session.scalars(told)
    return max(letters, key=lambda one: one.subject["revision"], default=None)


def _lane(article_id: int) -> str:
    return f"article:{article_id}"

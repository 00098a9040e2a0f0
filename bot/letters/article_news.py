"""What somebody of the office did with an article, told to the others, with a way back."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.article_content import ArticleNewsContent
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.article import Article, ArticleRevision
from storage.letter import Letter


def write_article_news(unit: Unit, article: Article, channel: str) -> None:
    """Tell of the newest revision."""
    subject: dict[str, str | int | None] = {"article": article.id, "revision": article.revision}
    write_letter(unit, LetterKind.ARTICLE_NEWS, channel, f"article:{article.id}", subject)


def compose(session: Session, letter: Letter) -> Delivery:
    """What the revision was, and where the article stands now."""
    article = session.get_one(Article, letter.subject["article"])
    revision = session.scalars(
        select(ArticleRevision).where(
            ArticleRevision.article_id == article.id,
            ArticleRevision.revision == letter.subject["revision"],
        )
    ).one()
    content = ArticleNewsContent(
        article_id=article.id,
        revision=article.revision,
        key=article.key,
        question=revision.question,
        change=revision.change,
        author=revision.author,
        is_withdrawn=article.is_withdrawn,
    )
    return Post(Place(letter.channel), content)

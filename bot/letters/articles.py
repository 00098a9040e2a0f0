"""What replies say of articles and tickets."""

from sqlalchemy.orm import Session

from bot.actor import Role
from bot.letters.article_content import ArticleName, ArticleText
from bot.unit import Unit
from storage.article import Article
from storage.label import article_used
from storage.letter import Letter
from storage.question import Question
from storage.ticket import Ticket


def article_text(article: Article) -> ArticleText:
    """An article as people read it."""
    return ArticleText(
        article_id=article.id,
        key=article.key,
        question=article.question,
        answer=article.answer,
        url=article.url,
        changed_at=article.changed_at,
        owner=article.owner,
        dated=article.dated,
        revision=article.revision,
        review_on=article.review_on,
        verifier=article.verifier,
        verified_on=article.verified_on,
    )


def article_name(article: Article) -> ArticleName:
    """An article as it is named in a line."""
    return ArticleName(article.id, article.key, article.question)


def used_for(session: Session, ticket: Ticket) -> ArticleName | None:
    """The article by which the help desk solved a ticket, as it said."""
    article = article_used(session, ticket.question_id) if ticket.question_id else None
    return None if article is None else article_name(article.survivor)


def asked_by_office(unit: Unit, question: Question) -> bool:
    """Whether who acts is of the office and asked it; what the desk does by itself is neither."""
    own = question.asker.slack_id == unit.actor.slack_id
    return own and unit.actor.role is Role.OFFICE


def may_edit(letter: Letter) -> bool:
    """Whether the reader may change the article: the office, where nobody reads along."""
    return bool(letter.subject.get("by_office")) and letter.channel.startswith("D")

"""Whether the words of a question that an article answered are worth the office's attention."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.letters.unhelped import is_only_unhelped
from bot.questions.reference import article_named
from knowledge.importing.columns import SEPARATOR
from knowledge.importing.limits import MOST_PHRASINGS
from knowledge.learning.new_wording import LONGEST_WORDING, says_something_new
from knowledge.learning.personal_data import may_hold_personal_data
from storage.article import Article
from storage.label import Label
from storage.phrasing_suggestion import suggested_before
from storage.question import Question
from storage.ticket import Ticket


def wording_of(session: Session, label: Label) -> str | None:
    """The words in one line, as they may be suggested for the article; None when they are not."""
    text = " ".join(label.question.text.split())
    if _stands_for_itself(session, label.question) and _is_presentable(session, text):
        return text if _is_new(session, text, label.article.survivor) else None
    return None


def _stands_for_itself(session: Session, question: Question) -> bool:
    """Whether the words alone found it, and the asker spoke for themselves."""
    for_another = select(Ticket.id).where(
        Ticket.question_id == question.id, Ticket.opened_by_id != Ticket.requester_id
    )
    if question.in_context or is_only_unhelped(question):
        return False
    return session.scalar(for_another.limit(1)) is None


def _is_presentable(session: Session, text: str) -> bool:
    """Whether the office may read the words, and a file of articles can hold them."""
    fits = 0 < len(text) <= LONGEST_WORDING and SEPARATOR not in text
    return fits and not may_hold_personal_data(text) and article_named(session, text) is None


def _is_new(session: Session, text: str, article: Article) -> bool:
    """Whether the article has no such wording, and the office was never asked about one."""
    before = suggested_before(session, article.id)
    if len(article.phrasings) + len(before) >= MOST_PHRASINGS:
        return False
    phrasings = [phrasing.text for phrasing in article.phrasings]
    return says_something_new(text, [article.question, *phrasings, *before])

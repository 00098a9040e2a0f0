"""What was found for a question, or that nothing was."""

from dataclasses import dataclass
from enum import StrEnum

from bot.letters.article_content import ArticleText
from bot.manners.kind import MessageKind


class Reached(StrEnum):
    """How the reader came to an answer."""

    FOUND = "found"  # the desk was sure
    BY_NUMBER = "by_number"  # it was asked for
    CHOSEN = "chosen"  # out of a few


@dataclass(frozen=True, slots=True)
class AnswerContent:
    """One article, with a way on when it is not the right one."""

    question_id: int
    article: ArticleText
    has_others: bool
    open_ticket: int | None  # number of a ticket that the message may belong to
    ticket_id: int | None
    reached: Reached = Reached.FOUND
    can_edit: bool = False  # the reader is of the office
    is_solved: bool = False  # the question, as its asker said


@dataclass(frozen=True, slots=True)
class CandidatesContent:
    """Up to three articles to choose from."""

    question_id: int
    articles: tuple[ArticleText, ...]
    open_ticket: int | None
    ticket_id: int | None
    unhelped: bool = False  # by what was offered before
    is_solved: bool = False  # the question, as its asker said


@dataclass(frozen=True, slots=True)
class NothingFoundContent:
    """The honest answer that there is none."""

    question_id: int
    open_ticket: int | None
    ticket_id: int | None
    unhelped: bool = False  # by what was offered before


@dataclass(frozen=True, slots=True)
class OfferContent:
    """A message that was kept and not looked up; the help desk can have it as it is."""

    question_id: int
    why: MessageKind  # one of UNSEARCHED
    open_ticket: int | None
    ticket_id: int | None


@dataclass(frozen=True, slots=True)
class QuestionSolvedContent:
    """Good that it helped."""


@dataclass(frozen=True, slots=True)
class OwnQuestionContent:
    """What somebody asked in their Home tab."""

    asker: str
    text: str

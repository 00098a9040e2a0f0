"""An article that waits for the office, and what became of it."""

from dataclasses import dataclass
from datetime import date

from bot.letters.article_content import ArticleName
from bot.sensitive import Sensitive
from storage.article_proposal import ProposalStatus


@dataclass(frozen=True, slots=True)
class AlikeArticle:
    """An article that says nearly the same as a proposal."""

    article_id: int
    key: str
    question: str


@dataclass(frozen=True, slots=True)
class AlikeProposal:
    """Another proposal that says nearly the same and waits, too."""

    question: str
    proposer: str


@dataclass(frozen=True, slots=True)
class ArticleProposalContent:
    """An article that waits for the office, and then what became of it."""

    proposal_id: int
    question: str
    answer: str
    phrasings: tuple[str, ...]
    tags: tuple[str, ...]
    url: str
    owner: str
    review_on: date | None
    proposer: str
    ticket: int | None  # number of the ticket it came of
    status: ProposalStatus
    decided_by: str = ""
    reason: str = ""
    article_id: int | None = None  # that stands for it, if it can be found
    article_key: str = ""  # of what it has become, or went into
    sensitive: tuple[Sensitive, ...] = ()  # what looks like personal data in it
    alike: tuple[AlikeArticle, ...] = ()
    also_waiting: tuple[AlikeProposal, ...] = ()
    merged_into: ArticleName | None = None  # the article that stands for it by now


@dataclass(frozen=True, slots=True)
class ProposalThanksContent:
    """The office has the proposal, or is who made it."""

    by_office: bool = False


@dataclass(frozen=True, slots=True)
class ProposalOutcomeContent:
    """What the office decided, to who proposed it."""

    question: str
    status: ProposalStatus
    decided_by: str
    reason: str
    article_key: str

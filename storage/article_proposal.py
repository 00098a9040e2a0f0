"""Articles that somebody proposes, until the office decides."""

from collections.abc import Collection
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Text, and_, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.article import Article
from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime, coded
from storage.person import Person
from storage.ticket import Ticket


class ProposalStatus(StrEnum):
    """Where a proposal stands."""

    WAITING = "waiting"  # for the office
    PUBLISHED = "published"  # it is an article
    DECLINED = "declined"  # the office said why not
    FOLDED = "folded"  # its wordings went to an article that was there


class ArticleProposal(Numbered, Base):
    """A past answer as a partner or the office would keep it."""

    __tablename__ = "article_proposals"

    proposer_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    # What it came of. For the office alone: it leads to who asked.
    ticket_id: Mapped[int | None] = mapped_column(ForeignKey("tickets.id"), index=True)
    # What was asked in vain, for which it was written. Likewise.
    asked_id: Mapped[int | None] = mapped_column(ForeignKey("questions.id"), index=True)
    question: Mapped[str] = mapped_column(Text)
    answer: Mapped[str] = mapped_column(Text)
    phrasings: Mapped[list[str]] = mapped_column(JsonText)
    tags: Mapped[list[str]] = mapped_column(JsonText)
    url: Mapped[str] = mapped_column(Text)
    owner: Mapped[str] = mapped_column(Text)
    review_on: Mapped[date | None]
    status: Mapped[ProposalStatus] = mapped_column(
        coded(ProposalStatus), default=ProposalStatus.WAITING
    )
    proposed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    reason: Mapped[str] = mapped_column(Text, default="")  # why not
    # Ids of what says nearly the same: articles, and other proposals that wait or waited.
    near_articles: Mapped[list[int]] = mapped_column(JsonText, default=list)
    near_proposals: Mapped[list[int]] = mapped_column(JsonText, default=list)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id"), index=True)

    proposer: Mapped[Person] = relationship(foreign_keys=proposer_id)
    decided_by: Mapped[Person | None] = relationship(foreign_keys=decided_by_id)
    ticket: Mapped[Ticket | None] = relationship()
    article: Mapped[Article | None] = relationship()


def newest_of_use(session: Session, since: datetime, most: int) -> list[ArticleProposal]:
    """Those that wait, or came to be in an article since then; up to so many."""
    of_use = or_(
        ArticleProposal.status == ProposalStatus.WAITING,
        and_(ArticleProposal.article_id.is_not(None), ArticleProposal.decided_at >= since),
    )
    newest = select(ArticleProposal).where(of_use).order_by(ArticleProposal.id.desc())
    return list(session.scalars(newest.limit(most)))


def standing_proposal(session: Session, ticket_id: int) -> ArticleProposal | None:
    """What became of a ticket: a proposal that waits, or an article that can be found."""
    for proposal in _newest_first(session, ticket_id):
        if proposal.status is ProposalStatus.WAITING:
            return proposal
        if proposal.article is not None and not proposal.article.survivor.is_withdrawn:
            return proposal
    return None


def proposed_for(session: Session, question_ids: Collection[int]) -> ArticleProposal | None:
    """What became of questions that were asked in vain: the newest that was not declined."""
    written = select(ArticleProposal).where(
        ArticleProposal.asked_id.in_(question_ids),
        ArticleProposal.status != ProposalStatus.DECLINED,
    )
    return session.scalar(written.order_by(ArticleProposal.id.desc()).limit(1))


def origin_of(session: Session, article_id: int) -> ArticleProposal | None:
    """The proposal that became an article, if it was one."""
    became = select(ArticleProposal).where(
        ArticleProposal.article_id == article_id,
        ArticleProposal.status == ProposalStatus.PUBLISHED,
    )
    return session.scalar(became.order_by(ArticleProposal.id).limit(1))


def _newest_first(session: Session, ticket_id: int) -> list[ArticleProposal]:
    of_ticket = select(ArticleProposal).where(ArticleProposal.ticket_id == ticket_id)
    return list(session.scalars(of_ticket.order_by(ArticleProposal.id.desc())))

"""Articles that wait for the office to approve them."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.digests.section import Mentioned, Scope, Section
from storage.article_proposal import ArticleProposal, ProposalStatus

FIRST = 2  # that stand in the message
MOST = 8  # that stand in its thread


@dataclass(frozen=True, slots=True)
class Proposals:
    """Those that wait.

    Attributes:
        count: all of them.
        proposals: ids of those that have waited longest.
    """

    count: int
    proposals: tuple[int, ...]


def look_for_proposals(session: Session, _scope: Scope) -> Proposals | None:
    """As of now; None = nothing waits."""
    waiting = select(ArticleProposal.id).where(ArticleProposal.status == ProposalStatus.WAITING)
    found = session.scalars(waiting.order_by(ArticleProposal.id)).all()
    return Proposals(len(found), tuple(found[:MOST])) if found else None


def _names(told: Proposals) -> Mentioned:
    return Mentioned(proposals=told.proposals)


def _parts(told: Proposals) -> list[str]:
    return ["more"] if told.count > FIRST else []


PROPOSALS = Section("proposals", Proposals, look_for_proposals, _names, _parts)

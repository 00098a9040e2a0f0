"""The office declines a proposal, and says why."""

from bot.articles.decide import decide, decided_so
from bot.articles.target import find_proposal, waiting_proposal
from bot.call import Call
from bot.desk import Desk
from storage.article_proposal import ProposalStatus


def decline_proposal(desk: Desk, call: Call, proposal_id: int, reason: str) -> None:
    """The reason goes to who proposed it; the ticket may be proposed again."""
    with desk.unit(call) as unit:
        if decided_so(unit, find_proposal(unit, proposal_id), ProposalStatus.DECLINED):
            return
        proposal = waiting_proposal(unit, proposal_id)
        proposal.reason = reason.strip()
        decide(desk, unit, proposal, ProposalStatus.DECLINED)

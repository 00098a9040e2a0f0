"""What follows when the office has decided about a proposal."""

from bot.articles.beside import tell_those_beside
from bot.articles.who import office_room
from bot.desk import Desk
from bot.letters.article_proposal import write_article_proposal
from bot.letters.card import write_card
from bot.letters.gaps import refresh_gaps
from bot.letters.proposal_outcome import write_proposal_outcome
from bot.unit import Unit
from storage.article_proposal import ArticleProposal, ProposalStatus


def decide(desk: Desk, unit: Unit, proposal: ArticleProposal, status: ProposalStatus) -> None:
    """Note who decided, and tell everybody whom it concerns."""
    proposal.status, proposal.decided_at = status, unit.at
    proposal.decided_by = unit.person()
    unit.session.flush()
    write_article_proposal(unit, proposal, office_room(desk))
    tell_those_beside(unit, proposal, office_room(desk))
    if proposal.proposer_id != proposal.decided_by.id:
        write_proposal_outcome(unit, proposal)
    refresh_gaps(unit, proposal)
    if proposal.ticket is not None:
        write_card(unit, proposal.ticket, desk.helpdesk_channel)


def decided_so(unit: Unit, proposal: ArticleProposal, status: ProposalStatus) -> bool:
    """Whether the person who acts has just done the same: a double click is no mistake."""
    by = proposal.decided_by
    return proposal.status is status and by is not None and by.slack_id == unit.actor.slack_id

"""The office approves a proposal: it is an article from now on."""

from sqlalchemy.orm import Session

from bot.articles.decide import decide, decided_so
from bot.articles.editions import publish
from bot.articles.form import form_of
from bot.articles.target import find_proposal, waiting_proposal
from bot.call import Call
from bot.desk import Desk
from storage.article import article_by_key, keep_articles_still
from storage.article_proposal import ArticleProposal, ProposalStatus


def approve_proposal(desk: Desk, call: Call, proposal_id: int) -> None:
    """Publish it. The first who decides wins; the second is told who it was."""
    with desk.unit(call) as unit:
        if decided_so(unit, find_proposal(unit, proposal_id), ProposalStatus.PUBLISHED):
            return
        proposal = waiting_proposal(unit, proposal_id)
        keep_articles_still(unit.session)
        key, form = _free_key(unit.session, proposal), form_of(proposal)
        today = unit.at.astimezone(desk.timezone).date()
        article = publish(unit.session, key, form, unit.person().name, today, unit.at)
        proposal.article = article
        decide(desk, unit, proposal, ProposalStatus.PUBLISHED)


def _free_key(session: Session, proposal: ArticleProposal) -> str:
    """A number that says nothing of the ticket, and that no file has taken."""
    key, further = f"qa-{proposal.id}", 1
    while article_by_key(session, key) is not None:
        further += 1
        key = f"qa-{proposal.id}-{further}"
    return key

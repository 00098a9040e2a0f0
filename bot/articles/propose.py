"""A partner or somebody of the office proposes an article."""

from bot.articles.beside import beside, link_beside
from bot.articles.form import ArticleForm
from bot.articles.put_in import put_in
from bot.articles.target import free_ticket
from bot.articles.who import office_room, refuse_unless_helps
from bot.call import Call
from bot.desk import Desk
from bot.letters.article_proposal import write_article_proposal
from bot.letters.card import write_card
from bot.letters.gaps import refresh_gaps
from bot.letters.proposal_thanks import write_proposal_thanks
from storage.article_proposal import ArticleProposal, ProposalStatus


def propose_article(
    desk: Desk,
    call: Call,
    form: ArticleForm,
    ticket_id: int | None,
    asked_id: int | None = None,
) -> None:
    """Keep it for the office to decide; nothing is published by itself."""
    found = beside(desk, form, call.at)
    with desk.unit(call) as unit:
        refuse_unless_helps(unit)
        ticket = None if ticket_id is None else free_ticket(unit, ticket_id)
        proposal = ArticleProposal(
            proposer=unit.person(),
            ticket=ticket,
            asked_id=asked_id,
            status=ProposalStatus.WAITING,
            proposed_at=unit.at,
        )
        put_in(proposal, form)
        unit.session.add(proposal)
        unit.session.flush()
        link_beside(unit, proposal, found, office_room(desk))
        write_article_proposal(unit, proposal, office_room(desk))
        write_proposal_thanks(unit)
        refresh_gaps(unit, proposal)
        if ticket is not None:
            write_card(unit, ticket, desk.helpdesk_channel)

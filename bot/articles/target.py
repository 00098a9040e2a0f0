"""What a form of an article is about, and whether it still may be sent."""

from dataclasses import dataclass

from bot.articles.who import refuse_unless_helps, refuse_unless_office
from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from bot.tickets.find import find_ticket
from bot.unit import Unit
from storage.article import Article, keep_articles_still
from storage.article_proposal import ArticleProposal, ProposalStatus, standing_proposal
from storage.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Target:
    """One of these at most; an article that is new altogether has none.

    Attributes:
        ticket_id: what the article comes of.
        asked_id: a question that was asked in vain, for which it is written.
        proposal_id: a proposal that is put in other words.
        article_id: an article that is put in other words.
        revision: of the article, as the form showed it.
    """

    ticket_id: int | None = None
    proposal_id: int | None = None
    article_id: int | None = None
    revision: int | None = None
    asked_id: int | None = None


NEW = Target()  # an article of nothing that is kept
_DECIDED = {
    ProposalStatus.PUBLISHED: Reason.ALREADY_PUBLISHED,
    ProposalStatus.DECLINED: Reason.ALREADY_DECLINED,
    ProposalStatus.FOLDED: Reason.ALREADY_FOLDED,
}


def refuse_if_late(desk: Desk, call: Call, target: Target) -> None:
    """Find out while the form can stay open, so that nobody's words are lost.

    Raises:
        RefusedError: the person may not, or somebody else was quicker.
    """
    with desk.database.read() as session:
        unit = Unit(session, call)
        if target.proposal_id is not None:
            waiting_proposal(unit, target.proposal_id)
        elif target.article_id is not None:
            article_as_shown(unit, target.article_id, target.revision)
        elif target.ticket_id is not None:
            free_ticket(unit, target.ticket_id)
        else:
            refuse_unless_helps(unit)


def free_ticket(unit: Unit, ticket_id: int) -> Ticket:
    """The ticket, locked, if nobody has made an article of it yet.

    Raises:
        RefusedError: somebody has, or the person may not.
    """
    refuse_unless_helps(unit)
    ticket = find_ticket(unit, ticket_id)
    standing = standing_proposal(unit.session, ticket.id)
    if standing is None:
        return ticket
    if standing.article is not None:
        raise RefusedError(Reason.ALREADY_KEPT, key=standing.article.survivor.key)
    raise RefusedError(Reason.ALREADY_PROPOSED, name=standing.proposer.name)


def find_proposal(unit: Unit, proposal_id: int) -> ArticleProposal:
    """The proposal, locked, for the office.

    Raises:
        RefusedError: there is no such proposal, or the person may not.
    """
    refuse_unless_office(unit)
    lock = {"of": ArticleProposal}
    proposal = unit.session.get(ArticleProposal, proposal_id, with_for_update=lock)
    if proposal is None:
        raise RefusedError(Reason.NOT_FOUND)
    return proposal


def waiting_proposal(unit: Unit, proposal_id: int) -> ArticleProposal:
    """The proposal, locked, if the office has not decided yet.

    Raises:
        RefusedError: it has, or there is no such proposal, or the person may not.
    """
    proposal = find_proposal(unit, proposal_id)
    if proposal.status is ProposalStatus.WAITING:
        return proposal
    reason = _DECIDED[proposal.status]
    raise RefusedError(reason, name=proposal.decided_by.name if proposal.decided_by else "")


def find_article(unit: Unit, article_id: int) -> Article:
    """An article for the office. Nobody else changes any before the transaction ends.

    Raises:
        RefusedError: there is no such article, another one stands for it, or the person may not.
    """
    refuse_unless_office(unit)
    keep_articles_still(unit.session)
    article = unit.session.get(Article, article_id)
    if article is None:
        raise RefusedError(Reason.NOT_FOUND)
    if article.merged_into is not None:
        raise RefusedError(Reason.ARTICLE_MERGED, key=article.survivor.key)
    return article


def article_as_shown(unit: Unit, article_id: int, revision: int | None) -> Article:
    """The article, if nobody has changed it since the form was opened.

    Raises:
        RefusedError: somebody has, or there is no such article, or the person may not.
    """
    article = find_article(unit, article_id)
    if article.revision != revision:
        raise RefusedError(Reason.ARTICLE_CHANGED)
    return article

"""What is named in a digest, as of now."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from bot.call import Place
from bot.duty.on_duty import is_open_to
from bot.letters.article_proposal import proposal_content
from bot.letters.digest_content import DigestNames, DigestTicket
from bot.letters.gaps import topic_of
from bot.letters.proposal_content import ArticleProposalContent
from storage.article import Article, findable
from storage.article_proposal import ArticleProposal, ProposalStatus
from storage.gap import GapTopic
from storage.person import Person
from storage.thread import Side, Thread
from storage.ticket import Ticket


def names_in(
    session: Session, mentioned: Mapping[str, Sequence[int]], partner: Person | None = None
) -> DigestNames:
    """The names of all ids; for a partner, of those tickets that another company has not got."""
    topics = (session.get(GapTopic, one) for one in mentioned["topics"])
    found = {topic.id: topic_of(session, topic) for topic in topics if topic is not None}
    return DigestNames(
        _tickets(session, mentioned["tickets"], partner),
        _proposals(session, mentioned["proposals"]),
        {one: topic for one, topic in found.items() if topic is not None},
        _articles(session, mentioned.get("articles", ())),
    )


def _tickets(
    session: Session, ticket_ids: Sequence[int], partner: Person | None
) -> dict[int, DigestTicket]:
    related = (Ticket.requester, Ticket.assignee, Ticket.department)
    wanted = select(Ticket).where(Ticket.id.in_(ticket_ids)).options(*map(selectinload, related))
    cards = _cards(session, ticket_ids)
    return {
        one.id: DigestTicket(
            ticket_id=one.id,
            number=one.number,
            title=one.title,
            requester=one.requester.name,
            department=one.department.name if one.department else None,
            assignee=one.assignee.name if one.assignee else None,
            opened_at=one.opened_at,
            status=one.status,
            is_urgent=one.urgent,
            card=cards.get(one.id),
        )
        for one in session.scalars(wanted)
        if partner is None or is_open_to(partner, one)
    }


def _cards(session: Session, ticket_ids: Sequence[int]) -> dict[int, Place]:
    cards = select(Thread.ticket_id, Thread.channel, Thread.ts).where(
        Thread.ticket_id.in_(ticket_ids), Thread.side == Side.HELPDESK, Thread.gone_at.is_(None)
    )
    newest_first = session.execute(cards.order_by(Thread.id.desc()))
    return {row.ticket_id: Place(row.channel, row.ts) for row in newest_first}


def _proposals(session: Session, proposal_ids: Sequence[int]) -> dict[int, ArticleProposalContent]:
    """Those that still wait."""
    wanted = select(ArticleProposal).where(
        ArticleProposal.id.in_(proposal_ids), ArticleProposal.status == ProposalStatus.WAITING
    )
    return {one.id: proposal_content(session, one) for one in session.scalars(wanted)}


def _articles(session: Session, article_ids: Sequence[int]) -> dict[int, str]:
    """Those that anybody may find."""
    wanted = select(Article.id, Article.question).where(Article.id.in_(article_ids), findable())
    return {row.id: row.question for row in session.execute(wanted)}

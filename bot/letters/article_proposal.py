"""An article that somebody proposes, as the office sees it: posted once, then kept up to date."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.articles import article_name
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.kind import LetterKind
from bot.letters.posted import forget_posted, posted_ts_of, told_in
from bot.letters.proposal_content import (
    AlikeArticle,
    AlikeProposal,
    ArticleProposalContent,
)
from bot.letters.write import write_letter
from bot.people.circle import circle_of, everybody
from bot.sensitive import kinds_in
from bot.unit import Unit
from knowledge.masking.mask import NOBODY, Circle
from storage.article import Article
from storage.article_proposal import ArticleProposal, ProposalStatus
from storage.letter import Letter

MOST_NAMED = 3


def write_article_proposal(unit: Unit, proposal: ArticleProposal, channel: str) -> None:
    """Show the office what waits for it, or what became of it."""
    key, subject = _key(proposal), {"proposal": proposal.id}
    write_letter(unit, LetterKind.ARTICLE_PROPOSAL, channel, key, subject, key)


def refresh_article_proposal(unit: Unit, proposal: ArticleProposal) -> None:
    """Show what became of it where the office was told of it."""
    channel = told_in(unit.session, _key(proposal))
    if channel is not None:
        write_article_proposal(unit, proposal, channel)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """A new message the first time, the same message changed from then on."""
    proposal = session.get_one(ArticleProposal, letter.subject["proposal"])
    content = proposal_content(session, proposal, _circle(session, proposal))
    posted_ts = posted_ts_of(session, letter)
    if posted_ts is not None:
        return Update(letter.channel, posted_ts, content)
    return Post(Place(letter.channel), content)


def gone(unit: Unit, letter: Letter) -> bool:
    """Somebody deleted the message: what still waits would be forgotten, so it is posted anew."""
    proposal = unit.session.get_one(ArticleProposal, letter.subject["proposal"])
    if proposal.status is not ProposalStatus.WAITING:
        return False
    return forget_posted(unit, letter)


def _key(proposal: ArticleProposal) -> str:
    return f"proposal:{proposal.id}"


def _alike(session: Session, proposal: ArticleProposal) -> tuple[AlikeArticle, ...]:
    """The articles that can still be found, or what stands for them by now."""
    articles = (session.get(Article, one) for one in proposal.near_articles)
    stand = dict.fromkeys(article.survivor for article in articles if article is not None)
    found = [article for article in stand if article.is_findable]
    return tuple(AlikeArticle(one.id, one.key, one.question) for one in found[:MOST_NAMED])


def _also_waiting(session: Session, proposal: ArticleProposal) -> tuple[AlikeProposal, ...]:
    others = (session.get(ArticleProposal, one) for one in proposal.near_proposals)
    waiting = [
        other for other in others if other is not None and other.status is ProposalStatus.WAITING
    ]
    return tuple(AlikeProposal(one.question, one.proposer.name) for one in waiting[:MOST_NAMED])


def _circle(session: Session, proposal: ArticleProposal) -> Circle:
    """Whose names would be recognised in it."""
    if proposal.status is not ProposalStatus.WAITING:
        return NOBODY
    if proposal.ticket is None:
        return Circle(others=everybody(session))
    return circle_of(session, proposal.ticket)


def proposal_content(
    session: Session, proposal: ArticleProposal, circle: Circle = NOBODY
) -> ArticleProposalContent:
    """Everything that the office has to know of it."""
    article = proposal.article
    survivor = article.survivor if article else None
    return ArticleProposalContent(
        proposal_id=proposal.id,
        question=proposal.question,
        answer=proposal.answer,
        phrasings=tuple(proposal.phrasings),
        tags=tuple(proposal.tags),
        url=proposal.url,
        owner=proposal.owner,
        review_on=proposal.review_on,
        proposer=proposal.proposer.name,
        ticket=proposal.ticket.number if proposal.ticket else None,
        status=proposal.status,
        decided_by=proposal.decided_by.name if proposal.decided_by else "",
        reason=proposal.reason,
        article_id=survivor.id if survivor and not survivor.is_withdrawn else None,
        article_key=article.key if article else "",
        merged_into=article_name(survivor) if survivor and survivor is not article else None,
        sensitive=kinds_in(proposal.question, proposal.answer, *proposal.phrasings, circle=circle),
        alike=_alike(session, proposal),
        also_waiting=_also_waiting(session, proposal),
    )

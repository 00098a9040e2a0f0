"""What the office decided about a proposal, to who made it."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.proposal_content import ProposalOutcomeContent
from bot.letters.reader import locale_of
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.article_proposal import ArticleProposal
from storage.letter import Letter


def write_proposal_outcome(unit: Unit, proposal: ArticleProposal) -> None:
    """Tell them in their direct messages: a reason why not is nobody else's business."""
    slack_id, lane = proposal.proposer.slack_id, f"outcome:{proposal.id}"
    subject: dict[str, str | int | None] = {"proposal": proposal.id}
    write_letter(unit, LetterKind.PROPOSAL_OUTCOME, slack_id, lane, subject)


def compose(session: Session, letter: Letter) -> Delivery:
    """Published under which number, or declined for which reason."""
    proposal = session.get_one(ArticleProposal, letter.subject["proposal"])
    content = ProposalOutcomeContent(
        question=proposal.question,
        status=proposal.status,
        decided_by=proposal.decided_by.name if proposal.decided_by else "",
        reason=proposal.reason,
        article_key=proposal.article.key if proposal.article else "",
    )
    return Post(Place(letter.channel), content, locale_of(proposal.proposer))

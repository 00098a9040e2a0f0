"""The office adds how a proposal asks to an article that answers it already."""

from collections.abc import Iterator

from bot.articles.decide import decide, decided_so
from bot.articles.editions import rephrase
from bot.articles.target import find_article, find_proposal, waiting_proposal
from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from knowledge.importing.columns import SEPARATOR
from knowledge.importing.limits import MOST_PHRASINGS
from knowledge.learning.new_wording import says_something_new
from storage.article import Article, ArticleChange
from storage.article_proposal import ArticleProposal, ProposalStatus


def fold_in(desk: Desk, call: Call, proposal_id: int, article_id: int) -> None:
    """Let the article be found by the words of the proposal; what it answers stays as it is."""
    with desk.unit(call) as unit:
        if decided_so(unit, find_proposal(unit, proposal_id), ProposalStatus.FOLDED):
            return
        proposal = waiting_proposal(unit, proposal_id)
        article = find_article(unit, article_id)
        if article.is_withdrawn:
            raise RefusedError(Reason.NOT_WHILE_WITHDRAWN)
        kept = [phrasing.text for phrasing in article.phrasings]
        texts = [*kept, *_new_wordings(article, proposal)]
        most, author = max(len(kept), MOST_PHRASINGS), unit.person().name
        rephrase(unit.session, article, texts[:most], ArticleChange.REVISED, unit.at, author)
        proposal.article = article
        decide(desk, unit, proposal, ProposalStatus.FOLDED)


def _new_wordings(article: Article, proposal: ArticleProposal) -> Iterator[str]:
    known = [article.question, *(phrasing.text for phrasing in article.phrasings)]
    for wording in (proposal.question, *proposal.phrasings):
        if says_something_new(wording, known):
            known.append(wording)
            yield wording.replace(SEPARATOR, " ")  # as files can hold it

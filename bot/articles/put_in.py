"""The words of a form, into a proposal."""

from bot.articles.form import ArticleForm
from storage.article_proposal import ArticleProposal


def put_in(proposal: ArticleProposal, form: ArticleForm) -> None:
    """Let the proposal read like the form."""
    proposal.question, proposal.answer = form.question.strip(), form.answer.strip()
    proposal.phrasings, proposal.tags = list(form.phrasings), list(form.tags)
    proposal.url, proposal.owner = form.url, form.owner
    proposal.review_on = form.review_on

"""A proposal or an article as it reads now, for the office to change."""

from bot.articles.draft import ArticleDraft
from bot.articles.form import fits_form, form_of
from bot.articles.target import Target, find_article, waiting_proposal
from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from bot.unit import Unit


def draft_of_proposal(desk: Desk, call: Call, proposal_id: int) -> ArticleDraft:
    """A proposal. Changes nothing.

    Raises:
        RefusedError: the person may not, or the office has decided.
    """
    with desk.database.read() as session:
        proposal = waiting_proposal(Unit(session, call), proposal_id)
        return ArticleDraft(form_of(proposal), Target(proposal_id=proposal.id))


def draft_of_article(desk: Desk, call: Call, article_id: int) -> ArticleDraft:
    """An article. Changes nothing.

    Raises:
        RefusedError: the person may not, or it is too long for the form.
    """
    with desk.database.read() as session:
        article = find_article(Unit(session, call), article_id)
        form = form_of(article)
        if not fits_form(form):
            raise RefusedError(Reason.TOO_LONG_FOR_FORM, key=article.key)
        target = Target(article_id=article.id, revision=article.revision)
        return ArticleDraft(form, target, is_withdrawn=article.is_withdrawn)

"""A form of an article was sent: what it was about says what becomes of it."""

from bot.articles.amend import amend_proposal
from bot.articles.form import ArticleForm
from bot.articles.propose import propose_article
from bot.articles.revise import revise_article
from bot.articles.target import Target
from bot.call import Call
from bot.desk import Desk


def take_in(desk: Desk, call: Call, target: Target, form: ArticleForm) -> None:
    """Change the proposal or the article, or propose a new one."""
    if target.proposal_id is not None:
        amend_proposal(desk, call, target.proposal_id, form)
    elif target.article_id is not None:
        revise_article(desk, call, target.article_id, target.revision, form)
    else:
        propose_article(desk, call, form, target.ticket_id, target.asked_id)

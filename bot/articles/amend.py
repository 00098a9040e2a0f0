"""The office puts a proposal in other words before it decides."""

from bot.articles.beside import beside, link_beside
from bot.articles.form import ArticleForm
from bot.articles.put_in import put_in
from bot.articles.target import waiting_proposal
from bot.articles.who import office_room
from bot.call import Call
from bot.desk import Desk
from bot.letters.article_proposal import write_article_proposal


def amend_proposal(desk: Desk, call: Call, proposal_id: int, form: ArticleForm) -> None:
    """Change it, and what the office sees of it. It is still to be approved."""
    found = beside(desk, form, call.at, proposal_id)
    with desk.unit(call) as unit:
        proposal = waiting_proposal(unit, proposal_id)
        put_in(proposal, form)
        link_beside(unit, proposal, found, office_room(desk))
        write_article_proposal(unit, proposal, office_room(desk))

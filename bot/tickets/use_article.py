"""The help desk names the past answer that it used for a ticket."""

from bot.call import Call
from bot.desk import Desk
from bot.learning.judge import judge
from bot.letters.article_content import ArticleName
from bot.letters.articles import article_name
from bot.letters.card import write_card
from bot.questions.reference import article_named
from bot.refusal import Reason, RefusedError
from bot.tickets.find import find_ticket
from bot.unit import Unit
from storage.article import Article, articles_by_key
from storage.label import LabelSource, forget_labels

WORDS_MAX = 200  # characters to search by


def let_search(call: Call) -> None:
    """Let only those search for an article to name who may name one.

    Raises:
        RefusedError: neither partner nor office.
    """
    if not call.actor.answers:
        raise RefusedError(Reason.ONLY_HELPDESK)


def search_articles(desk: Desk, words: str) -> tuple[ArticleName, ...]:
    """What fits, best first. The number of an answer brings that answer."""
    found = [candidate.key for candidate in desk.finder.find(words).candidates]
    with desk.database.read() as session:
        named = article_named(session, words)
        keys = dict.fromkeys([named, *found] if named else found)
        known = articles_by_key(session, keys)
        survivors = dict.fromkeys(known[key].survivor for key in keys if key in known)
        return tuple(article_name(article) for article in survivors if article.is_findable)


def use_article(desk: Desk, call: Call, ticket_id: int, article_id: int | None) -> None:
    """Remember what was used, in place of what was named before; None takes that back.

    What came by phone has no question whose words could be found: it is not asked there.
    """
    with desk.unit(call) as unit:
        let_search(call)
        ticket = find_ticket(unit, ticket_id)
        if ticket.question_id is None:
            raise RefusedError(Reason.NOT_FOUND)
        _refuse_unless_standing(unit, article_id)
        forget_labels(unit.session, ticket.question_id, LabelSource.USED)
        if article_id is not None:
            judge(unit, ticket.question_id, article_id, LabelSource.USED)
        write_card(unit, ticket, desk.helpdesk_channel)


def _refuse_unless_standing(unit: Unit, article_id: int | None) -> None:
    article = unit.session.get(Article, article_id) if article_id is not None else None
    if article_id is not None and article is None:
        raise RefusedError(Reason.NOT_FOUND)
    if article is not None and article.survivor.is_withdrawn:
        raise RefusedError(Reason.NOT_WHILE_WITHDRAWN)

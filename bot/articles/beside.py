"""What says nearly the same as a proposal: articles, and others that wait for the office too."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.articles.alike import MOST_NAMED, alike
from bot.articles.form import ArticleForm, form_of
from bot.desk import Desk
from bot.letters.article_proposal import write_article_proposal
from bot.unit import Unit
from knowledge.article import Article as FindableArticle
from knowledge.duplicates import near
from storage.article import articles_by_key
from storage.article_proposal import ArticleProposal, ProposalStatus, newest_waiting

_MOST_COMPARED = 50


class Beside(NamedTuple):
    """What says nearly the same, the likest first."""

    articles: tuple[str, ...]  # keys
    proposals: tuple[int, ...]  # ids


def beside(desk: Desk, form: ArticleForm, proposal_id: int | None = None) -> Beside:
    """Look for it; not for the proposal itself that is changed.

    Call it outside of a transaction that writes: it takes some ten milliseconds, and two for
    each proposal that waits.
    """
    articles = tuple(one.key for one in alike(desk, form))
    with desk.database.read() as session:
        waiting = [
            _findable(str(one.id), form_of(one))
            for one in newest_waiting(session, _MOST_COMPARED)
            if one.id != proposal_id
        ]
    found = near(_findable("", form), waiting)[:MOST_NAMED]
    return Beside(articles, tuple(int(one.key) for one in found))


def note_beside(unit: Unit, proposal: ArticleProposal, found: Beside) -> None:
    """Keep it with the proposal, for everybody who decides about it."""
    kept = articles_by_key(unit.session, found.articles)
    proposal.near_articles = [kept[key].id for key in found.articles if key in kept]
    proposal.near_proposals = list(found.proposals)


def tell_those_beside(unit: Unit, proposal: ArticleProposal, channel: str) -> None:
    """Show the others that wait what there is by now: one more like them, or an article."""
    article = proposal.article
    for other in _still_waiting(unit, proposal.near_proposals):
        if proposal.status is ProposalStatus.WAITING:
            other.near_proposals = _with(other.near_proposals, proposal.id)
        elif article is not None:
            other.near_articles = _with(other.near_articles, article.id)
        write_article_proposal(unit, other, channel)


def _still_waiting(unit: Unit, ids: Iterable[int]) -> list[ArticleProposal]:
    """One about which somebody decides this moment needs no more hints, and is not waited for."""
    lock = {"of": ArticleProposal, "skip_locked": True}
    found = [unit.session.get(ArticleProposal, one, with_for_update=lock) for one in ids]
    return [one for one in found if one is not None and one.status is ProposalStatus.WAITING]


def _with(ids: list[int], one: int) -> list[int]:
    return ids if one in ids else [one, *ids][:MOST_NAMED]


def _findable(key: str, form: ArticleForm) -> FindableArticle:
    return FindableArticle(key, form.question, form.answer, form.phrasings)

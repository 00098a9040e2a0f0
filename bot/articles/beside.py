"""What says nearly the same as a proposal: articles, and others that wait for the office too."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.articles.alike import alike
from bot.articles.form import ArticleForm, form_of
from bot.desk import Desk
from bot.letters.article_proposal import write_article_proposal
from bot.unit import Unit
from knowledge.article import Article as FindableArticle
from knowledge.duplicates import near
from storage.article import articles_by_key
from storage.article_proposal import ArticleProposal, ProposalStatus, newest_of_use

_MOST_COMPARED = 50
# What became an article in this time may not be found as one yet.
_FRESH = timedelta(minutes=1)


class Beside(NamedTuple):
    """What says nearly the same."""

    articles: tuple[str, ...]  # keys, the likest first
    proposals: tuple[int, ...]  # ids, likewise; some may have become articles by now


def beside(desk: Desk, form: ArticleForm, at: datetime, proposal_id: int | None = None) -> Beside:
    """Look for it; not for the proposal itself that is changed.

    Call it outside of a transaction that writes: it takes some ten milliseconds, and two for
    each of the newest proposals.
    """
    articles = tuple(one.key for one in alike(desk, form))
    with desk.database.read() as session:
        others = [
            _findable(str(one.id), form_of(one))
            for one in newest_of_use(session, at - _FRESH, _MOST_COMPARED)
            if one.id != proposal_id
        ]
    found = near(_findable("", form), others)
    return Beside(articles, tuple(int(one.key) for one in found))


def link_beside(unit: Unit, proposal: ArticleProposal, found: Beside, channel: str) -> None:
    """Keep what was found with a proposal, and show those that wait what there is besides them."""
    kept = articles_by_key(unit.session, found.articles)
    formerly = proposal.near_proposals
    others = _proposals(unit, found.proposals)
    fresh = [other.article_id for other in others if other.article_id is not None]
    known = [kept[key].id for key in found.articles if key in kept]
    proposal.near_articles = list(dict.fromkeys((*fresh, *known)))
    proposal.near_proposals = [one.id for one in others if one.status is ProposalStatus.WAITING]
    for other in _still_waiting(unit, {*formerly, *proposal.near_proposals}):
        is_near = other.id in proposal.near_proposals
        change = _with if is_near else _without
        other.near_proposals = change(other.near_proposals, proposal.id)
        write_article_proposal(unit, other, channel)


def tell_those_beside(unit: Unit, proposal: ArticleProposal, channel: str) -> None:
    """Show those that wait what became of the one beside them."""
    for other in _still_waiting(unit, proposal.near_proposals):
        if proposal.article is not None:
            other.near_articles = _with(other.near_articles, proposal.article.id)
        write_article_proposal(unit, other, channel)


def _proposals(unit: Unit, ids: Iterable[int]) -> list[ArticleProposal]:
    found = [unit.session.get(ArticleProposal, one) for one in ids]
    return [one for one in found if one is not None]


def _still_waiting(unit: Unit, ids: Iterable[int]) -> list[ArticleProposal]:
    """One about which somebody decides this moment needs no more hints, and is not waited for."""
    lock = {"of": ArticleProposal, "skip_locked": True}
    found = [unit.session.get(ArticleProposal, one, with_for_update=lock) for one in sorted(ids)]
    return [one for one in found if one is not None and one.status is ProposalStatus.WAITING]


def _with(ids: list[int], one: int) -> list[int]:
    return ids if one in ids else [one, *ids]


def _without(ids: list[int], one: int) -> list[int]:
    return [each for each in ids if each != one]


def _findable(key: str, form: ArticleForm) -> FindableArticle:
    return FindableArticle(key, form.question, form.answer, form.phrasings)

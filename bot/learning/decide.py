"""The office adds the words of staff to an article, or does not."""

from bot.articles.editions import add_wording
from bot.articles.target import find_article
from bot.articles.who import refuse_unless_office
from bot.call import Call
from bot.desk import Desk
from bot.letters.phrasings import write_phrasings
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from knowledge.learning.new_wording import says_something_new
from storage.article import Article
from storage.phrasing_suggestion import PhrasingSuggestion, SuggestionStatus

_DECIDED = {
    SuggestionStatus.ACCEPTED: Reason.PHRASING_ADDED,
    SuggestionStatus.DECLINED: Reason.PHRASING_DECLINED,
    SuggestionStatus.WITHDRAWN: Reason.PHRASING_WITHDRAWN,
}


def add_phrasing(desk: Desk, call: Call, suggestion_id: int) -> None:
    """Make the words a phrasing of the article, in a new revision; they are found from then on."""
    with desk.unit(call) as unit:
        suggestion = _undecided(unit, suggestion_id)
        _add(unit, find_article(unit, suggestion.article.survivor.id), suggestion.text)
        _decide(unit, suggestion, SuggestionStatus.ACCEPTED)


def decline_phrasing(desk: Desk, call: Call, suggestion_id: int) -> None:
    """Leave the article as it is; words close to these are never suggested again."""
    with desk.unit(call) as unit:
        _decide(unit, _undecided(unit, suggestion_id), SuggestionStatus.DECLINED)


def _undecided(unit: Unit, suggestion_id: int) -> PhrasingSuggestion:
    """The suggestion, locked. Of two who press at once, the second is told."""
    refuse_unless_office(unit)
    locked = {"of": PhrasingSuggestion}
    suggestion = unit.session.get(PhrasingSuggestion, suggestion_id, with_for_update=locked)
    if suggestion is None:
        raise RefusedError(Reason.PHRASING_WITHDRAWN)
    if suggestion.status is not SuggestionStatus.OPEN:
        raise RefusedError(_DECIDED[suggestion.status])
    return suggestion


def _add(unit: Unit, article: Article, text: str) -> None:
    """Add the words unless the article has got them in the meantime, or is found no more."""
    if article.is_withdrawn:
        raise RefusedError(Reason.NOT_WHILE_WITHDRAWN)
    known = [phrasing.text for phrasing in article.phrasings]
    if says_something_new(text, [article.question, *known]):
        add_wording(unit.session, article, text, unit.person().name, unit.at)


def _decide(unit: Unit, suggestion: PhrasingSuggestion, status: SuggestionStatus) -> None:
    suggestion.status, suggestion.decided_at = status, unit.at
    suggestion.decided_by = unit.person()
    unit.session.flush()
    write_phrasings(unit, suggestion.round)

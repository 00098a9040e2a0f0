"""The words of staff that the office may add to articles: one message a business day."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.kind import LetterKind
from bot.letters.phrasing_content import PhrasingsContent, SuggestedPhrasing
from bot.letters.posted import posted_ts_of
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.letter import Letter
from storage.phrasing_suggestion import (
    PhrasingRound,
    PhrasingSuggestion,
    SuggestionStatus,
    undecided_rounds,
)


def write_phrasings(unit: Unit, the_round: PhrasingRound) -> None:
    """Ask the office, or bring up to date what it was asked."""
    key = f"phrasings:{the_round.id}"
    subject: Subject = {"round": the_round.id}
    write_letter(unit, LetterKind.PHRASINGS, the_round.channel, key, subject, key)


def refresh_phrasings(unit: Unit, article_id: int) -> None:
    """Bring up to date what the office has not decided about an article."""
    for the_round in undecided_rounds(unit.session, article_id):
        write_phrasings(unit, the_round)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """A new message the first time, the same message changed from then on.

    It begins with what can be decided; of articles that were withdrawn by then nothing is said.
    """
    suggestions = session.get_one(PhrasingRound, letter.subject["round"]).suggestions
    posted_ts = posted_ts_of(session, letter)
    if posted_ts is not None:
        return Update(letter.channel, posted_ts, _content(suggestions))
    decidable = [one for one in suggestions if _can_be_decided(one)]
    return Post(Place(letter.channel), _content(decidable)) if decidable else None


def _can_be_decided(suggestion: PhrasingSuggestion) -> bool:
    is_open = suggestion.status is SuggestionStatus.OPEN
    return is_open and not suggestion.article.survivor.is_withdrawn


def _content(suggestions: list[PhrasingSuggestion]) -> PhrasingsContent:
    return PhrasingsContent(tuple(map(_shown, suggestions)))


def _shown(suggestion: PhrasingSuggestion) -> SuggestedPhrasing:
    article, person = suggestion.article.survivor, suggestion.decided_by
    return SuggestedPhrasing(
        suggestion_id=suggestion.id,
        text=suggestion.text,
        key=article.key,
        question=article.question,
        status=suggestion.status,
        is_withdrawn=article.is_withdrawn,
        decided_by=person.name if person else "",
    )

"""People take their words back, or change them: what was made of the old ones goes."""

from bot.letters.phrasings import write_phrasings
from bot.unit import Unit
from storage.label import forget_labels
from storage.phrasing_suggestion import SuggestionStatus, suggestions_of
from storage.question import Question


def forget_words(unit: Unit, question: Question) -> None:
    """Forget what somebody asked, what was learned from it, and what the office reads of it.

    What the office has added to an article by then is the office's.
    """
    question.text = ""
    forget_labels(unit.session, question.id)
    take_back_suggestions(unit, question.id)


def take_back_suggestions(unit: Unit, question_id: int) -> None:
    """Blank the words of a question wherever the office reads them, decided or not."""
    for suggestion in suggestions_of(unit.session, question_id):
        suggestion.text = ""
        if suggestion.status is SuggestionStatus.OPEN:
            suggestion.status = SuggestionStatus.WITHDRAWN
        write_phrasings(unit, suggestion.round)

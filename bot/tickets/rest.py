"""What of a question did not fit the form."""

from bot.questions.exchange import exchange
from bot.tickets.form import TEXT_MAX
from bot.unit import Unit
from storage.question import Question

BETWEEN = "\n\n"  # questions of one thread


def rest_of(unit: Unit, question: Question, details: str, filled_to: int | None) -> str:
    """What follows the details of a form, so that both together are all that was asked.

    Args:
        unit: the transaction.
        question: any of those that were asked in the thread.
        details: as they were sent: what was changed in the form, counts.
        filled_to: the newest question that the form was filled in with; None = all of them. What
            was asked while the form was open is not in it.
    """
    asked = exchange(unit.session, question)
    held = [one.text for one in asked if filled_to is None or one.id <= filled_to]
    later = [one.text for one in asked[len(held) :]]
    rest = BETWEEN.join([BETWEEN.join(held)[TEXT_MAX:], *later])
    if not rest:
        return ""
    # A ticket keeps its details without space around them; here it parts two words.
    return details[len(details.rstrip()) :] + rest

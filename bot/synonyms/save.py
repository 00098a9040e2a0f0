"""The office writes a group of synonyms."""

from bot.articles.who import refuse_unless_office
from bot.call import Call
from bot.desk import Desk
from bot.synonyms.noted import note_written
from bot.synonyms.scribe import Draft, begin_writing


def save_group(desk: Desk, call: Call, draft: Draft) -> None:
    """Add a group, or let one read otherwise; it counts from the next question on.

    Raises:
        WordsError: the words are not taken; nothing is changed, and the payload is not done.
    """
    with desk.unit(call) as unit:
        refuse_unless_office(unit)
        outcome = begin_writing(unit.session, unit.person().name, unit.at).write(draft)
        note_written(unit, draft.words, outcome)

"""The office takes a group of synonyms out."""

from bot.articles.who import refuse_unless_office
from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from bot.synonyms.noted import note_group
from bot.synonyms.scribe import begin_writing
from storage.audit import Change


def remove_group(desk: Desk, call: Call, key: str) -> None:
    """Remove what the city wrote, or switch off what comes with the product."""
    with desk.unit(call) as unit:
        refuse_unless_office(unit)
        scribe = begin_writing(unit.session, unit.person().name, unit.at)
        group = scribe.take_out(key)
        if group is None:
            raise RefusedError(Reason.SYNONYMS_CHANGED)
        note_group(unit, group, Change.WITHDRAWN)

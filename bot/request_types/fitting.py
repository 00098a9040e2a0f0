"""Which kind of request somebody's words are about."""

from collections.abc import Iterable

from bot.request_types.look import ShownType
from knowledge.article import Article
from knowledge.finding import Decision
from knowledge.shortlist import find_among

# Whoever is given a wrong form has more to mend than who is given none. Of the forms that come with
# the product, those that fit have .85 and more; .77 and less is what merely shares its subject.
_CLEAR = 0.8


def fitting_type(types: Iterable[ShownType], text: str) -> ShownType | None:
    """The one that fits, where that is clear; it is found as articles are."""
    by_key = {str(one.type_id): one for one in types}
    finding = find_among([_text(key, one) for key, one in by_key.items()], text, 1)
    if finding.decision is not Decision.ANSWER or finding.confidence < _CLEAR:
        return None
    return by_key[finding.candidates[0].key]


def _text(key: str, shown: ShownType) -> Article:
    form = shown.form
    return Article(key, form.name, form.description, form.phrasings)

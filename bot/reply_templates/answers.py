"""The past answers that a template names."""

from sqlalchemy.orm import Session

from bot.reply_templates.facts import NamedAnswer
from bot.reply_templates.variables import UnknownVariableError, check_variables
from storage.article import findable_by_key


def answers_in(session: Session, text: str) -> dict[str, NamedAnswer]:
    """Those that a text names, by their numbers, as far as they still stand."""
    try:
        keys = check_variables(text)
    except UnknownVariableError:  # it was kept by a version that knew more
        return {}
    found = {key: findable_by_key(session, key) for key in keys}
    return {key: NamedAnswer(one.key, one.question, one.url) for key, one in found.items() if one}

"""In which language somebody reads."""

from bot.locale import Locale
from storage.letter import Letter
from storage.person import Person


def locale_of(person: Person) -> Locale | None:
    """The language of somebody's Slack as they were seen last; None = neither of ours."""
    return None if person.locale is None else Locale(person.locale)


def locale_in(letter: Letter) -> Locale | None:
    """The language that was noted when a letter was written to who had just acted."""
    locale = letter.subject.get("locale")
    return None if locale is None else Locale(locale)

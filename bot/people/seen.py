"""Somebody who does nothing right now, as they were seen last."""

from bot.actor import Actor, Role
from bot.letters.reader import locale_of
from storage.person import Person


def as_seen(person: Person) -> Actor:
    """Who they were to the desk when they were here."""
    role = Role.PARTNER if person.answers else Role.STAFF
    role = Role.OFFICE if person.manages else role
    names = tuple(person.slack_names)
    return Actor(person.slack_id, person.name, role, locale=locale_of(person), slack_names=names)

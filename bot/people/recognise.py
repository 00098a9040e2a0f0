"""Deciding who somebody is to the desk."""

from bot.actor import Actor, Role
from bot.people.profile import Profile, Roster
from storage.database import Database
from storage.person import RegisteredRole, find_person


def recognise(database: Database, profile: Profile, roster: Roster) -> Actor:
    """The person at this moment: a role that was taken away no longer counts."""
    with database.read() as session:
        person = find_person(session, profile.slack_id)
        registered = person.registered_role if person else None
    role = role_of(profile, roster, registered)
    names = (profile.name, *profile.also_named)
    return Actor(profile.slack_id, profile.name, role, profile.department, profile.locale, names)


def role_of(profile: Profile, roster: Roster, registered: RegisteredRole | None) -> Role:
    """What somebody is to the desk; who is named twice is the greater of the two.

    Whoever has left is nothing any more, and a bot never was. Guests and members of other
    organisations are outsiders, unless the settings or the city's list name them.
    """
    if profile.has_left or profile.is_bot:
        return Role.OUTSIDER
    if profile.slack_id in roster.office or registered is RegisteredRole.OFFICE:
        return Role.OFFICE
    if profile.slack_id in roster.partners or registered is RegisteredRole.PARTNER:
        return Role.PARTNER
    return Role.OUTSIDER if profile.is_outside else Role.STAFF

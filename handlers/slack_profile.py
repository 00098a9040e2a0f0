"""Reading a user of Slack."""

from typing import Any

from bot.locale import Locale
from bot.people.profile import Profile
from handlers.slack_text import storable

NAME_MAX = 80  # characters, as in Slack
DEPARTMENT_MAX = 200  # characters, as in our table
TITLE = "title"  # the one field that every workspace has; others have ids

SLACKBOT = "USLACKBOT"  # whom Slack does not mark as a bot

_GUEST = ("is_restricted", "is_ultra_restricted", "is_stranger")


def read_profile(user: dict[str, Any], team_id: str, department_field: str) -> Profile:
    """What Slack says of a user.

    Args:
        user: the object of ``users.info`` or an event.
        team_id: our workspace.
        department_field: ``title`` or the id of a custom field; "" = none.
    """
    elsewhere = user.get("team_id") not in (None, team_id)
    return Profile(
        slack_id=user["id"],
        name=_name(user),
        department=_department(user.get("profile") or {}, department_field),
        locale=read_locale(user.get("locale")),
        is_outside=elsewhere or any(user.get(mark) for mark in _GUEST),
        has_left=bool(user.get("deleted")),
        is_bot=bool(user.get("is_bot")) or user["id"] == SLACKBOT,
        also_named=tuple(_other_names(user)),
    )


def read_locale(name: str | None) -> Locale | None:
    """A language such as ``ja-JP``, if it is one of ours."""
    language = (name or "").partition("-")[0].casefold()
    return Locale(language) if language in tuple(Locale) else None


def _name(user: dict[str, Any]) -> str:
    handle, shown = user.get("name"), (user.get("profile") or {}).get("display_name")
    chosen = shown if shown != handle else None  # one that nobody chose is the handle
    name: str = chosen or user.get("real_name") or handle or user["id"]
    return storable(name)[:NAME_MAX]


def _other_names(user: dict[str, Any]) -> list[str]:
    profile = user.get("profile") or {}
    known = (user.get("real_name"), profile.get("real_name"), profile.get("display_name"))
    names = dict.fromkeys(name[:NAME_MAX] for name in known if name)
    return [name for name in names if name != _name(user)]


def _department(profile: dict[str, Any], field: str) -> str | None:
    if not field:
        return None
    custom = (profile.get("fields") or {}).get(field) or {}
    text = profile.get("title") if field == TITLE else custom.get("value")
    return " ".join(storable(text or "").split())[:DEPARTMENT_MAX] or None

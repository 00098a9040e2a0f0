"""Somebody as Slack and the settings know them."""

from dataclasses import dataclass

from bot.locale import Locale


@dataclass(frozen=True, slots=True)
class Profile:
    """What Slack says of a user.

    Attributes:
        also_named: the other names that Slack has of them.
        department: as the profile has it, if the settings say where to look.
        locale: the language of their Slack; None = neither of ours.
        is_outside: a guest, a member of another organisation, or nobody whom Slack knows.
        has_left: the account was deactivated.
        is_bot: it is no person at all.
    """

    slack_id: str
    name: str
    department: str | None = None
    locale: Locale | None = None
    is_outside: bool = False
    has_left: bool = False
    is_bot: bool = False
    also_named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody whom the settings name as more than a member of staff, as Slack user ids."""

    office: frozenset[str]
    partners: frozenset[str]

"""Who does something, and in which role."""

from dataclasses import dataclass
from enum import StrEnum

from bot.locale import Locale


class Role(StrEnum):
    """What somebody is to the desk."""

    STAFF = "staff"  # a member of the city's staff who asks
    PARTNER = "partner"  # answers on the help desk
    OFFICE = "office"  # the DX office: sees and manages everything
    OUTSIDER = "outsider"  # a guest, another organisation's member, or somebody who has left


@dataclass(frozen=True, slots=True)
class Actor:
    """A person at the moment of doing something."""

    slack_id: str
    name: str
    role: Role
    department: str | None = None
    locale: Locale | None = None  # the language of their Slack; None = neither of ours
    slack_names: tuple[str, ...] = ()  # all that they are called there

    @property
    def answers(self) -> bool:
        """Whether this person speaks for the help desk."""
        return self.role in (Role.PARTNER, Role.OFFICE)

    @property
    def manages(self) -> bool:
        """Whether this person says what everybody reads."""
        return self.role is Role.OFFICE


# What the product does on its own account, such as passing on what was said.
THE_DESK = Actor(slack_id="", name="madoguchi", role=Role.OFFICE)

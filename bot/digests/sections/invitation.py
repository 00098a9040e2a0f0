"""What everybody can do."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.digests.section import Scope, Section
from bot.ideas.kind import takes_ideas


@dataclass(frozen=True, slots=True)
class Invitation:
    """Anybody may ask.

    Attributes:
        ideas: whether the office asks for any.
    """

    ideas: bool


def invite(session: Session, _scope: Scope) -> Invitation:
    """As of now."""
    return Invitation(takes_ideas(session))


INVITATION = Section("invitation", Invitation, invite)

"""Who would read along where the help desk talks among itself."""

from dataclasses import dataclass

from storage.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Audience:
    """The channel of internal discussions, as Slack says it is right now.

    Attributes:
        is_private: nobody reads there who is no member.
        members: Slack user ids.
    """

    channel: str
    is_private: bool
    members: frozenset[str]

    def keeps_from(self, ticket: Ticket) -> bool:
        """Whether those whose matter it is cannot read there."""
        return self.is_private and self.members.isdisjoint(kept_from(ticket))


def kept_from(ticket: Ticket) -> frozenset[str]:
    """Whose matter it is: they get no notes of it, though they may be of the help desk.

    Who took a call is not the one who called; who entered it for somebody else as a partner works.
    """
    if ticket.caller is not None and not ticket.for_another:
        return frozenset()
    theirs = {ticket.requester.slack_id}
    if ticket.for_another and not ticket.opened_by.answers:
        theirs.add(ticket.opened_by.slack_id)
    return frozenset(theirs)

"""What is said of a ticket that cannot wait."""

from dataclasses import dataclass

from bot.call import Place


@dataclass(frozen=True, slots=True)
class UrgentContent:
    """A ticket that cannot wait, to who should know at once.

    Attributes:
        card: where it stands; None where the reader has it before their eyes.
        to_mention: the Slack ids of who is on duty.
    """

    ticket_id: int
    number: int
    title: str
    requester: str
    department: str | None
    reason: str
    card: Place | None = None
    to_mention: tuple[str, ...] = ()

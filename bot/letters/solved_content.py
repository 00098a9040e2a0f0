"""What somebody is asked who has said that a ticket is settled."""

from dataclasses import dataclass

from storage.thread import Side


@dataclass(frozen=True, slots=True)
class SolvedQuestionContent:
    """Shall the ticket be marked as solved?"""

    ticket_id: int
    number: int
    side: Side  # of who is asked

"""Somebody on the city's list of people."""

from dataclasses import dataclass
from enum import StrEnum

from storage.person import RegisteredRole

NAME_MAX = 80  # characters, as in Slack
UNIT_MAX = 99  # characters of a bureau or a department: together they fit our column
COMPANY_MAX = 200  # characters


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of the list. One of ``slack_id`` and ``email`` is given."""

    line: int
    slack_id: str
    email: str
    name: str
    bureau: str = ""
    department: str = ""
    role: RegisteredRole = RegisteredRole.STAFF
    company: str = ""

    @property
    def unit(self) -> str:
        """Bureau and department as people write them; "" where neither is given."""
        return " ".join(part for part in (self.bureau, self.department) if part)


class PersonProblem(StrEnum):
    """Why a row of the list was not taken."""

    NO_ADDRESS = "no_address"  # neither a Slack id nor an e-mail
    BAD_SLACK_ID = "bad_slack_id"
    NO_NAME = "no_name"
    UNKNOWN_ROLE = "unknown_role"
    TOO_LONG = "too_long"
    UNPRINTABLE = "unprintable"
    LISTED_TWICE = "listed_twice"
    NOT_IN_SLACK = "not_in_slack"  # nobody in the workspace has this e-mail
    BROKEN_ROW = "broken_row"  # the file itself is damaged there


@dataclass(frozen=True, slots=True)
class BadPerson:
    """A row that was not taken. ``line`` is where it starts in the file; the header is line 1."""

    line: int
    problem: PersonProblem

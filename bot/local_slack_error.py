"""What can go wrong with the stand-in workspace."""

from enum import StrEnum


class LocalSlackProblem(StrEnum):
    """What went wrong, and which details the error carries. The wording is the catalogue's."""

    PLATFORM_NOT_PINNED = "platform_not_pinned"  # platform, version: nobody has vouched for one
    NPM_MISSING = "npm_missing"
    NOT_FETCHED = "not_fetched"  # package, reason: what npm said
    NOT_GENUINE = "not_genuine"  # package, expected, actual: the two hashes
    PORT_TAKEN = "port_taken"  # port, reason: what the system said
    NOT_STARTED = "not_started"  # log: the file with its output; reason: its last lines


class LocalSlackError(Exception):
    """The stand-in workspace cannot be had or started."""

    def __init__(self, problem: LocalSlackProblem, **details: str | int) -> None:
        super().__init__(problem, details)
        self.problem = problem
        self.details = details

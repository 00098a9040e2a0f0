"""To whom new tickets go."""

from enum import StrEnum


class Assigning(StrEnum):
    """What the desk does by itself."""

    OFF = "off"  # nothing: whoever wants it takes it
    LEAST_LOAD = "least_load"  # to who is on duty and has the fewest open tickets

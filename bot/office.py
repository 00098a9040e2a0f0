"""Where the DX office is told of trouble."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfficeAddress:
    """The office's channel, and its people for when that channel is the trouble.

    Attributes:
        channel: None when the office has none; then the log and the doctor have to do.
        people: Slack user ids.
    """

    channel: str | None = None
    people: tuple[str, ...] = ()

    def to_tell_of(self, broken: str) -> tuple[str, ...]:
        """Where to write of trouble with a channel: never into that channel itself."""
        if self.channel is None:
            return ()
        return self.people if broken == self.channel else (self.channel,)

"""An ack that stands, whatever happens to the listener afterwards."""

from slack_bolt import Ack


class StandingAck(Ack):
    """Bolt's ``ack()``, which cannot be taken back.

    When a listener fails after it has acked, Bolt 1.30 forgets the response and, if it had not
    looked in between (every 10 ms), tells Slack nothing at all: the person would see an error of
    Slack's beside ours, and the payload would come again.
    """

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]

    def __setattr__(self, name: str, value: object) -> None:
        """Set anything but an empty response in place of one that was given."""
        if name == "response" and value is None and getattr(self, name, None) is not None:
            return
        super().__setattr__(name, value)

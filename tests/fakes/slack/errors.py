"""A Web API refusal."""

from collections.abc import Sequence


class SlackRefusal(Exception):  # noqa: N818 - a refusal is an answer, not a defect of the fake
    """The call is answered with ``ok: false`` and this error name."""

    def __init__(self, error: str, messages: Sequence[str] = (), **more: object) -> None:
        super().__init__(error)
        self.error = error
        self.messages = list(messages)
        self.more = more

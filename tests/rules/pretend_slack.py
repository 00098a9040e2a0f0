"""Slack's client, played: it notes every call and answers what it was told to."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any, cast

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

Answer = dict[str, Any] | Exception


class PretendSlack:
    """Answers by method, one after another; the last one stays."""

    def __init__(self, **answers: Answer | list[Answer]) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self._answers: dict[str, list[Answer]] = defaultdict(lambda: [{}])
        for method, answer in answers.items():
            self._answers[method] = answer if isinstance(answer, list) else [answer]

    @property
    def client(self) -> WebClient:
        return cast("WebClient", self)

    def called(self, method: str) -> list[dict[str, Any]]:
        """What a method was called with."""
        return [given for name, given in self.calls if name == method]

    def __getattr__(self, method: str) -> Callable[..., dict[str, Any]]:
        def call(**given: Any) -> dict[str, Any]:
            self.calls.append((method, given))
            answers = self._answers[method]
            answer = answers.pop(0) if len(answers) > 1 else answers[0]
            if isinstance(answer, Exception):
                raise answer
            return answer

        return call


def slack_error(
    code: str, status: int = 200, headers: dict[str, Any] | None = None
) -> SlackApiError:
    """An error as the client raises it."""
    response = SlackResponse(
        client=None,
        http_verb="POST",
        api_url="https://slack.com/api/x",
        req_args={},
        data={"ok": False, "error": code},
        headers=headers or {},
        status_code=status,
    )
    return SlackApiError("refused", response)  # type: ignore[no-untyped-call]

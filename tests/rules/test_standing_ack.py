"""What was acked stays acked."""

from collections.abc import Callable
from typing import Any, NoReturn

import pytest
from slack_bolt import Ack, App, BoltContext, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request import BoltRequest

from handlers.standing_ack import StandingAck

FORM = {
    "type": "view_submission",
    "team": {"id": "T1"},
    "user": {"id": "U1"},
    "view": {"type": "modal", "callback_id": "form"},
}
TRIES = 5  # each takes up to the three seconds that Bolt waits for an ack, if it gets lost


def test_an_ack_cannot_be_taken_back() -> None:
    ack = StandingAck()
    given = ack()
    ack.response = None
    assert ack.response is given


def test_another_answer_replaces_it() -> None:
    ack = StandingAck()
    ack()
    ack.response = BoltResponse(status=418)
    assert ack.response.status == 418


def test_who_never_acked_has_no_response() -> None:
    assert StandingAck().response is None


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_a_listener_that_fails_right_after_its_ack_was_acked() -> None:
    app = _app()

    @app.view("form")
    def _fails(ack: Ack) -> NoReturn:
        ack()
        raise ZeroDivisionError

    assert [app.dispatch(_request()).status for _ in range(TRIES)] == [200] * TRIES


def _app() -> App:
    def admit(context: BoltContext, next: Callable[[], Any]) -> None:  # noqa: A002 - Bolt's name
        context["ack"] = StandingAck()
        next()

    app = App(
        before_authorize=admit,
        authorize=lambda: AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-1"),
        request_verification_enabled=False,
    )

    @app.error
    def _keep_quiet() -> None:
        pass

    return app


def _request() -> BoltRequest:
    return BoltRequest(body=FORM, mode="socket_mode")

"""The log says once that nothing gets through, and once that something does."""

from structlog.testing import capture_logs

from handlers.postman.line import Line


def test_one_word_when_it_breaks_and_one_when_it_is_there_again() -> None:
    line = Line()
    with capture_logs() as logs:
        assert line.works(), "what was noted before the start may be over"
        assert [line.works(), line.works()] == [False, False]
        assert [line.breaks("URLError"), line.breaks("TimeoutError")] == [True, False]
        assert [line.works(), line.works()] == [True, False]
    assert [(one["event"], one["log_level"]) for one in logs] == [
        ("slack_out_of_reach", "error"),
        ("slack_is_back", "info"),
    ]


def test_for_a_token_the_mend_is_another() -> None:
    with capture_logs() as logs:
        Line().breaks("token_revoked")
        Line().breaks("URLError")
    assert ["SLACK_BOT_TOKEN" in one["mend"] for one in logs] == [True, False]

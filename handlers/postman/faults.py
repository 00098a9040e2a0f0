"""What an error of Slack means for a delivery."""

from slack_sdk.errors import SlackApiError

from handlers.postman.outcome import Gone, Later, Outcome, Refused, Sent
from handlers.slack_errors import NOT_SLACK, PASSING, error_code, http_status, retry_after

DONE_BEFORE = frozenset({"already_reacted", "file_deleted", "no_reaction"})
# A deleted message with replies stays as a tombstone, which nobody can change. A word to one
# person alone is gone together with the person.
GONE = frozenset(
    {
        "cant_update_message",
        "file_not_found",
        "message_not_found",
        "thread_not_found",
        "user_not_in_channel",
    }
)

# Slack may have done it all the same.
UNCERTAIN = frozenset({"fatal_error", "internal_error", NOT_SLACK})


def read_error(error: SlackApiError) -> Outcome:
    """The outcome that Slack's answer amounts to."""
    status = http_status(error)
    if status == 429:
        return Later("ratelimited", uncertain=False, seconds=retry_after(error))
    if status >= 500:
        return Later(f"http_{status}", uncertain=True)
    code = error_code(error)
    if code in DONE_BEFORE:
        return Sent(ts=None)
    if code in GONE:
        return Gone()
    if code in PASSING:
        return Later(code, uncertain=code in UNCERTAIN)
    return Refused(code)

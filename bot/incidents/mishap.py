"""What lies behind the names that Slack gives to its refusals."""

from enum import StrEnum


class Mishap(StrEnum):
    """Why Slack does not take a message, as far as it matters for the mend."""

    ARCHIVED = "archived"  # the channel was archived
    NOT_INVITED = "not_invited"  # the bot is not, or no longer, in the channel
    NO_CHANNEL = "no_channel"  # there is no such channel, or none that the bot may see
    PERSON_GONE = "person_gone"  # the account was switched off, or takes no messages
    FORBIDDEN = "forbidden"  # a setting of the workspace or the channel is in the way
    NO_SCOPE = "no_scope"  # the app was not given a permission
    OUR_MISTAKE = "our_mistake"  # Slack does not take this message from anybody
    TOKEN = "token"  # noqa: S105 - the name of a mishap
    UNREACHABLE = "unreachable"  # Slack, or the network on the way to it


_NAMES = {
    Mishap.ARCHIVED: ("is_archived", "is_inactive"),
    Mishap.NOT_INVITED: ("not_in_channel",),
    Mishap.NO_CHANNEL: ("channel_not_found",),
    Mishap.PERSON_GONE: ("user_not_found", "user_disabled", "cannot_dm_bot", "user_not_visible"),
    Mishap.FORBIDDEN: (
        "access_denied",
        "edit_window_closed",
        "ekm_access_denied",
        "message_limit_exceeded",
        "messages_tab_disabled",
        "no_permission",
        "posting_to_channel_denied",
        "restricted_action",
        "restricted_action_non_threadable_channel",
        "restricted_action_read_only_channel",
        "restricted_action_thread_locked",
        "restricted_action_thread_only_channel",
    ),
    Mishap.NO_SCOPE: ("missing_scope", "not_allowed_token_type", "not_the_file"),
    Mishap.TOKEN: (
        "account_inactive",
        "invalid_auth",
        "not_authed",
        "token_expired",
        "token_revoked",
    ),
}
_BY_NAME = {name: mishap for mishap, names in _NAMES.items() for name in names}

# With these, everything that goes to the channel is refused: one message that gets through proves
# that it was mended, and what was set aside for them can go out.
WHOLE_CHANNEL = (Mishap.ARCHIVED, Mishap.NOT_INVITED, Mishap.NO_CHANNEL)


def refusal_behind(problem: str) -> Mishap:
    """Why one message was refused."""
    return _BY_NAME.get(problem, Mishap.OUR_MISTAKE)


def outage_behind(problem: str) -> Mishap:
    """Why nothing gets through at all."""
    return Mishap.TOKEN if _BY_NAME.get(problem) is Mishap.TOKEN else Mishap.UNREACHABLE

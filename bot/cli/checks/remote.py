"""What Slack has to say: tokens, scopes, channels and roles."""

import time
from collections.abc import Iterator

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.app import directory, slack_client
from bot.cli.checks.finding import Finding, mend, note, ok
from bot.cli.checks.network import check_socket
from bot.network.way import Way
from bot.settings import Settings
from handlers.channels import Channels
from handlers.identity import Identity, read_identity
from handlers.manifest import SCOPES
from handlers.slack_errors import OUT_OF_REACH, error_code
from handlers.wording import doctor as words

NEEDED = ("slack_bot_token", "madoguchi_helpdesk_channel", "madoguchi_office")
CHANNELS = (
    "madoguchi_helpdesk_channel",
    "madoguchi_office_channel",
    "madoguchi_internal_channel",
    "madoguchi_notice_channel",
    "madoguchi_board_channel",
)


def check_slack(settings: Settings, way: Way, *, is_open: bool) -> list[Finding]:
    """Everything that the desk needs of Slack, in the order in which it is mended.

    Slack is asked only if the way to it ``is_open``: what blocks the way has its own line.
    """
    missing = [field for field in NEEDED if not getattr(settings, field)]
    if not settings.slack_app_token and not settings.slack_signing_secret:
        missing.append("slack_app_token")
    if missing:
        return [mend(words.SETTING_MISSING, variable=field.upper()) for field in missing]
    if not is_open:
        return [ok(words.SETTINGS_OK)]
    slack = slack_client(settings, way)
    try:
        identity = read_identity(slack)
    except SlackApiError as error:
        return [ok(words.SETTINGS_OK), mend(words.BOT_TOKEN_BAD, problem=error_code(error))]
    except OUT_OF_REACH as error:
        return [ok(words.SETTINGS_OK), mend(words.NO_SLACK, problem=type(error).__name__)]
    return [ok(words.SETTINGS_OK), *_with_token(settings, way, slack, identity)]


def _with_token(
    settings: Settings, way: Way, slack: WebClient, identity: Identity
) -> Iterator[Finding]:
    yield ok(words.BOT_TOKEN_OK)
    if settings.slack_app_token:
        yield from _app_token(settings, way, slack)
    yield _scopes(identity)
    for field in CHANNELS:
        if channel := getattr(settings, field):
            yield _channel(slack, field.upper(), channel)
    yield from _internal_talk(settings, slack)
    yield _roles(settings, identity, slack)


def _app_token(settings: Settings, way: Way, slack: WebClient) -> Iterator[Finding]:
    try:
        opened = slack.apps_connections_open(app_token=settings.slack_app_token or "")
    except SlackApiError as error:
        yield mend(words.APP_TOKEN_BAD, problem=error_code(error))
        return
    yield ok(words.APP_TOKEN_OK)
    yield check_socket(settings, way, opened["url"])


def _scopes(identity: Identity) -> Finding:
    if not identity.scopes:
        return note(words.SCOPES_UNKNOWN)
    missing = sorted(set(SCOPES) - identity.scopes)
    if missing:
        return mend(words.SCOPES_MISSING, scopes=", ".join(missing))
    return ok(words.SCOPES_OK)


def _channel(slack: WebClient, variable: str, channel: str) -> Finding:
    try:
        found = slack.conversations_info(channel=channel)["channel"]
    except SlackApiError as error:
        return mend(words.CHANNEL_BAD, variable=variable, problem=error_code(error))
    if found.get("is_archived"):
        return mend(words.CHANNEL_BAD, variable=variable, problem="is_archived")
    if not found.get("is_member"):
        return mend(words.CHANNEL_BAD, variable=variable, problem="not_in_channel")
    return ok(words.CHANNEL_OK, variable=variable)


def _internal_talk(settings: Settings, slack: WebClient) -> Iterator[Finding]:
    """A public channel is no place for it; one that cannot be read has its own line."""
    internal, helpdesk = settings.madoguchi_internal_channel, settings.madoguchi_helpdesk_channel
    try:
        is_private = Channels(slack, time.monotonic).facts(internal or helpdesk or "").is_private
    except SlackApiError:
        return
    field = "madoguchi_internal_channel" if internal else "madoguchi_helpdesk_channel"
    if not is_private:
        yield note(words.INTERNAL_PUBLIC, variable=field.upper())


def _roles(settings: Settings, identity: Identity, slack: WebClient) -> Finding:
    try:
        roster = directory(settings, identity, slack).roster()
    except SlackApiError:
        return mend(words.ROLES_EMPTY, office=0, partners=0)
    counts = {"office": len(roster.office), "partners": len(roster.partners)}
    if all(counts.values()):
        return ok(words.ROLES_OK, **counts)
    return mend(words.ROLES_EMPTY, **counts)

"""Who the bot is in the workspace, read once."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient

_STAND_IN = ".slack.local"


@dataclass(frozen=True, slots=True)
class Identity:
    """What ``auth.test`` says of our token."""

    team_id: str
    bot_user_id: str
    bot_id: str
    token: str = field(repr=False)
    scopes: frozenset[str] = frozenset()  # empty when the workspace does not tell
    url: str = ""  # of the workspace, where its messages have their addresses

    @property
    def is_stand_in(self) -> bool:
        """Whether this is the workspace of the demo, on one machine."""
        return (urlsplit(self.url).hostname or "").endswith(_STAND_IN)

    def authorize_result(self) -> AuthorizeResult:
        """The identity in the form that Bolt wants for each request."""
        return AuthorizeResult(
            enterprise_id=None,
            team_id=self.team_id,
            bot_user_id=self.bot_user_id,
            bot_id=self.bot_id,
            bot_token=self.token,
        )


def read_identity(slack: WebClient) -> Identity:
    """Ask Slack who we are.

    Raises:
        SlackApiError: the token is not accepted.
        OSError: Slack cannot be reached.
    """
    answer = slack.auth_test()
    headers = {name.lower(): value for name, value in (answer.headers or {}).items()}
    scopes = headers.get("x-oauth-scopes", "")
    listed = scopes if isinstance(scopes, str) else ",".join(scopes)
    return Identity(
        team_id=answer["team_id"],
        bot_user_id=answer["user_id"],
        bot_id=answer["bot_id"],
        token=slack.token or "",
        scopes=frozenset(scope.strip() for scope in listed.split(",") if scope.strip()),
        url=answer.get("url") or "",
    )

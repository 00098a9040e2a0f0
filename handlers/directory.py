"""Who somebody is, by what Slack and the settings say."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.people.profile import Profile, Roster
from handlers.cache import Cache
from handlers.channels import Channels
from handlers.slack_errors import OUT_OF_REACH, error_code
from handlers.slack_profile import read_profile

PROFILE_SECONDS = 600.0
ROSTER_SECONDS = 60.0
FAILURES = (SlackApiError, *OUT_OF_REACH)
UNKNOWN_USER = ("user_not_found", "users_not_found", "user_not_visible")


@dataclass(frozen=True, slots=True)
class Named:
    """Whom the settings name.

    Attributes:
        office: user or user-group ids of the DX office.
        partners: user or user-group ids of the help desk; empty = the members of its channel.
        helpdesk_channel: the channel's id.
        department_field: where a Slack profile has the department; "" = nowhere.
    """

    office: tuple[str, ...]
    partners: tuple[str, ...]
    helpdesk_channel: str
    department_field: str = ""


class Directory:
    """Looks people and channels up in Slack, and remembers them for a while.

    Args:
        slack: the client.
        named: whom the settings name.
        team_id: our workspace; members of others are outsiders.
        bot_user_id: who is no person.
        monotonic: a clock in seconds that never goes back.
    """

    def __init__(
        self,
        slack: WebClient,
        named: Named,
        *,
        team_id: str,
        bot_user_id: str,
        monotonic: Callable[[], float],
    ) -> None:
        self._slack = slack
        self._named = named
        self._team_id = team_id
        self._bot_user_id = bot_user_id
        self._profiles = Cache(self._look_up, PROFILE_SECONDS, monotonic, FAILURES)
        self.channels = Channels(slack, monotonic)
        self._rosters = Cache(self._roster, ROSTER_SECONDS, monotonic, FAILURES)

    def profile(self, slack_id: str) -> Profile:
        """What Slack says of a user.

        Raises:
            SlackApiError: Slack cannot be asked, and never could about this.
        """
        return self._profiles.get(slack_id)

    def name_of(self, slack_id: str) -> str:
        """The display name of a user; the id when Slack knows none."""
        return self.profile(slack_id).name

    def roster(self) -> Roster:
        """Who belongs to the office and to the help desk, by the settings.

        Raises:
            SlackApiError: Slack cannot be asked, and never could about this.
        """
        return self._rosters.get("all")

    def _look_up(self, slack_id: str) -> Profile:
        try:
            answer = self._slack.users_info(user=slack_id, include_locale=True)
        except SlackApiError as error:
            if error_code(error) in UNKNOWN_USER:
                return Profile(slack_id, slack_id, is_outside=True)
            raise
        user: dict[str, Any] = {"id": slack_id, **answer["user"]}
        return read_profile(user, self._team_id, self._named.department_field)

    def _roster(self, _key: str) -> Roster:
        office = frozenset(self._users(self._named.office))
        partners = self._named.partners
        helpdesk = self._users(partners) if partners else self._helpdesk_members()
        return Roster(office=office, partners=frozenset(helpdesk) - {self._bot_user_id})

    def _users(self, ids: tuple[str, ...]) -> Iterator[str]:
        for member in ids:
            if member.startswith("S"):
                yield from self._slack.usergroups_users_list(usergroup=member)["users"]
            else:
                yield member

    def _helpdesk_members(self) -> Iterator[str]:
        cursor: str | None = None
        while True:
            page = self._slack.conversations_members(
                channel=self._named.helpdesk_channel, cursor=cursor, limit=200
            )
            yield from page["members"]
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return

"""Who and what there is in the fake Slack, and the product's settings for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.fakes.slack import Channel, FakeSlack, Message, User

HELPDESK = "ヘルプデスク"


@dataclass(frozen=True)
class Town:
    """A city with a few people of each kind."""

    slack: FakeSlack
    askers: list[User]  # ask and leave it at that
    requesters: list[User]  # go on to open tickets
    partners: list[User]
    office: User
    everybody: Channel
    helpdesk: Channel

    def channels(self) -> Iterator[Channel]:
        """Everywhere the bot may have written."""
        yield self.everybody
        yield self.helpdesk
        for user in [*self.askers, *self.requesters, *self.partners, self.office]:
            yield self.slack.im(user)

    def is_by_bot(self, message: Message) -> bool:
        """Whether the bot wrote it, for all to see."""
        return message.bot_id == self.slack.bot.bot_id and message.ephemeral_to is None

    def card(self, code: str) -> Message | None:
        """The card of the ticket of a question."""
        return self.slack.find(self.helpdesk, code)


def found(slack: FakeSlack) -> Town:
    """Found a town."""
    askers = [slack.add_user(f"asker{number}") for number in range(6)]
    requesters = [slack.add_user(f"requester{number}") for number in range(5)]
    partners = [slack.add_user(f"partner{number}") for number in range(2)]
    office = slack.add_user("office")
    helpers = [*partners, office]
    return Town(
        slack,
        askers,
        requesters,
        partners,
        office,
        everybody=slack.add_channel("全庁", [*askers, *requesters, *helpers]),
        helpdesk=slack.add_channel(HELPDESK, helpers),
    )


def settings_for(town: Town, database_url: str) -> dict[str, str]:
    """Environment variables for the product: short leases, so that a death is soon made good."""
    return {
        "SLACK_BOT_TOKEN": town.slack.bot.token,
        "SLACK_APP_TOKEN": town.slack.bot.app_token,
        "SLACK_API_URL": town.slack.api_url,
        "MADOGUCHI_DATABASE_URL": database_url,
        "MADOGUCHI_HELPDESK_CHANNEL": town.helpdesk.id,
        "MADOGUCHI_OFFICE": town.office.id,
        "MADOGUCHI_HTTP_TIMEOUT": "1",
        "MADOGUCHI_LETTER_LEASE": "3",
        "MADOGUCHI_INBOX_LEASE": "1",
        "MADOGUCHI_POLL": "0.2",
        "MADOGUCHI_CHANNEL_BURST": "20",
        "MADOGUCHI_CHANNEL_PACE": "0.01",
    }

"""How badly Slack behaves."""

import random

from tests.fakes.slack import FakeSlack

POSTMAN_CALLS = (
    "chat.postMessage",
    "chat.update",
    "reactions.add",
    "files.getUploadURLExternal",
    "files.completeUploadExternal",
)


def storm(slack: FakeSlack, seed: int) -> None:
    """All day long: answers that get lost after the call was applied, payloads that come twice."""
    slack.faults.drop_reply(probability=0.06, seed=seed)
    slack.faults.redeliver(0.1, seed)


def gust(slack: FakeSlack, dice: random.Random) -> None:
    """A few late answers and refusals, on top.

    No call is applied later than the time-out of the product's requests: it could not know of it.
    """
    method = dice.choice(POSTMAN_CALLS)
    slack.faults.delay(method, dice.uniform(0.05, 0.7), times=dice.randint(1, 3))
    slack.faults.rate_limit(dice.choice(POSTMAN_CALLS), dice.uniform(0.1, 1), dice.randint(1, 3))


def be_patient(slack: FakeSlack) -> None:
    """Repeat events for as long as the product may be dead: real Slack does for an hour."""
    slack.delivery.tries["events_api"] = 1000
    slack.delivery.retry_delay = 0.2

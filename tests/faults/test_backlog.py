"""What people did while the product was down comes in all at once when it is back."""

from pathlib import Path

from tests.faults.town import Town, settings_for
from tests.faults.victim import Victim

WAITING = 600  # payloads, more than Slack's client takes in one go as it is configured by default
SECONDS = 30.0


def test_nothing_that_waited_has_to_come_again(town: Town, sqlite_url: str, tmp_path: Path) -> None:
    town.slack.delivery.ack_timeout = SECONDS
    for number in range(WAITING):
        author = town.askers[number % len(town.askers)]
        town.slack.post(
            author, town.everybody, "今日の会議は 10 時からです。よろしくお願いします。"
        )
    with Victim(tmp_path / "product", settings_for(town, sqlite_url)) as victim:
        victim.wait_until_ready()
        town.slack.settle(SECONDS)

    assert len(town.slack.acks) == WAITING
    assert {ack.attempt for ack in town.slack.acks} == {0}

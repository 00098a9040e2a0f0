"""Whose account was switched off while nobody listened."""

from collections.abc import Iterable, Iterator

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.catch_up.patient import PatientSlack
from handlers.slack_errors import error_code


def leavers(slack: WebClient, patient: PatientSlack, slack_ids: Iterable[str]) -> Iterator[str]:
    """Those of some people who are no longer there, as Slack says.

    Raises:
        SlackApiError: Slack cannot be asked about people at all.
        StoppedError: the desk closes.
    """
    for slack_id in slack_ids:
        try:
            user = patient.ask(slack.users_info, user=slack_id)["user"]
        except SlackApiError as error:
            if error_code(error) != "user_not_found":
                raise
        else:
            if user.get("deleted"):
                yield slack_id

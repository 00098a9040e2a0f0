"""The project's own fake Slack: Web API, Socket Mode and signed HTTP events on loopback.

``with FakeSlack() as slack:`` gives a workspace with one bot; ``slack.api_url`` is the base URL
for a ``WebClient``. People act through methods (``post``, ``press``, ``submit`` ...), failures are
ordered through ``slack.faults``, and ``wait_for`` waits for what the app does.
"""

from tests.fakes.slack.bolt import over_sockets
from tests.fakes.slack.fake import FakeSlack
from tests.fakes.slack.payloads import Ack, Payload
from tests.fakes.slack.records import Bot, Channel, Message, User, UserGroup
from tests.fakes.slack.views import View
from tests.fakes.slack.web_api import Call

__all__ = [
    "Ack",
    "Bot",
    "Call",
    "Channel",
    "FakeSlack",
    "Message",
    "Payload",
    "User",
    "UserGroup",
    "View",
    "over_sockets",
]

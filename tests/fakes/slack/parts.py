"""The parts of the fake, built once and handed to everything that needs several of them."""

from dataclasses import dataclass

from tests.fakes.slack.delivery import Delivery
from tests.fakes.slack.events import Events
from tests.fakes.slack.faults import Faults
from tests.fakes.slack.interactions import Interactions
from tests.fakes.slack.socket_mode import SocketMode
from tests.fakes.slack.talk import Talk
from tests.fakes.slack.triggers import Triggers
from tests.fakes.slack.views import Views
from tests.fakes.slack.workspace import Workspace


@dataclass(frozen=True)
class Parts:
    """Everything inside a fake Slack."""

    workspace: Workspace
    events: Events
    talk: Talk
    views: Views
    triggers: Triggers
    interactions: Interactions
    faults: Faults
    sockets: SocketMode
    delivery: Delivery

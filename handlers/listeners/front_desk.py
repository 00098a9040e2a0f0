"""What the listeners work with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from slack_bolt import BoltContext
from slack_sdk import WebClient

from bot.actor import Actor, Role
from bot.call import Call, Place
from bot.desk import Desk
from bot.locale import Locale
from bot.people.recognise import recognise
from bot.refusal import Reason, RefusedError
from handlers.directory import Directory
from handlers.views.rendered import Reader


@dataclass(frozen=True, slots=True)
class FrontDesk:
    """The desk, and what it takes to understand who comes to it.

    Attributes:
        line_broke: takes note that Slack cannot be asked, and why.
        take_away: removes a word whose button was pressed, by its response URL; may raise OSError.
        switches_changed: takes note that the switches of a channel are others now.
    """

    desk: Desk
    directory: Directory
    slack: WebClient
    clock: Callable[[], datetime]
    locale: Locale
    bot_user_id: str
    reader: Callable[[Locale | None], Reader]
    line_broke: Callable[[str], None]
    switches_changed: Callable[[], None]
    take_away: Callable[[str], None]

    def call(
        self, slack_id: str, place: Place, context: BoltContext, *, of_anybody: bool = False
    ) -> Call:
        """The circumstances of what somebody just did.

        Args:
            slack_id: who did it.
            place: where a word to them belongs.
            context: of the payload.
            of_anybody: hand over what outsiders did as well; whoever asks for it turns them away.

        Raises:
            RefusedError: it was an outsider.
        """
        actor = self._actor(slack_id)
        if actor.role is Role.OUTSIDER and not of_anybody:
            raise RefusedError(Reason.OUTSIDER)
        return Call(actor, self.clock(), place, receipt=context["receipt"])

    def colleague(self, slack_id: str) -> Actor | None:
        """Somebody who was chosen in a form; None when it is no colleague."""
        actor = self._actor(slack_id)
        return None if actor.role is Role.OUTSIDER else actor

    def anybody(self, slack_id: str) -> Actor:
        """Somebody who was chosen in a form, whoever it is."""
        return self._actor(slack_id)

    def _actor(self, slack_id: str) -> Actor:
        profile = self.directory.profile(slack_id)
        return recognise(self.desk.database, profile, self.directory.roster())

    def locale_of(self, actor: Actor) -> Locale:
        """The language to speak to somebody."""
        return actor.locale or self.locale

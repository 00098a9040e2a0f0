"""The door: what comes in is committed before Slack is told that it arrived."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import structlog
from slack_bolt import BoltContext, BoltResponse

from bot.changes.post import Post
from handlers.change import as_post, is_deletion
from handlers.envelope import Envelope, Payload, read_envelope, without_secrets
from handlers.standing_ack import StandingAck
from storage.inbox_writer import Arrival
from storage.room import NoRoomError

ACK = BoltResponse(status=200, body="")
NO_ACK = BoltResponse(status=500, body="")
AT_ONCE = timedelta(0)
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Gate:
    """Bolt's ``before_authorize`` step: after the signature check, before the ack.

    Raising here means no ack, so that Slack sends the payload again. So does ``NO_ACK``, without
    a stack trace for each payload: what a full disk means is said once by who holds the database.

    Attributes:
        receive: commits a payload; its row id, or None when it was here before.
        serves: whether the desk serves a thread, by channel and root.
        keeps_post: whether an edit or a deletion of a post matters.
        keeps_copy: whether a message is one of ours that shows what somebody said.
        knows: whether the desk has ever had to do with somebody, by their Slack id.
        takes_flags: whether a 🎫 counts in a channel.
        answers_unasked: whether questions are answered in a channel that nobody asked the bot.
        lease: how long this process has to finish before a tick takes the payload up.
    """

    bot_user_id: str
    receive: Callable[[Arrival], int | None]
    serves: Callable[[str, str], bool]
    keeps_post: Callable[[Post], bool]
    keeps_copy: Callable[[str, str], bool]
    knows: Callable[[str], bool]
    takes_flags: Callable[[str], bool]
    answers_unasked: Callable[[str], bool]
    clock: Callable[[], datetime]
    new_reference: Callable[[], str]
    lease: timedelta

    def admit(
        self,
        body: Payload,
        context: BoltContext,
        next: Callable[[], Any],  # noqa: A002 - Bolt's name
    ) -> BoltResponse | None:
        """Let in what is new and ours; ack the rest and go no further."""
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(reference=context.get("reference"))
        context["ack"] = StandingAck()
        if "replay" in context or body.get("type") == "url_verification":
            next()
            return None
        arrival = self._arrival(body)
        if arrival is None:
            return self._admit_late(body)
        try:
            receipt = self.receive(arrival)
        except NoRoomError:
            return NO_ACK
        if receipt is None:
            log.info("duplicate", key=arrival.key)
            return ACK
        structlog.contextvars.bind_contextvars(reference=arrival.reference)
        context["receipt"], context["reference"] = receipt, arrival.reference
        next()
        return None

    def let_in(self, body: Payload, delay: timedelta) -> bool:
        """Let in a payload that was fetched afterwards; False if it is not ours, or was here.

        A tick takes it up after the delay, as if the process that acked it had died.
        """
        arrival = self._arrival(body)
        if arrival is None:
            return False
        due = replace(arrival, retry_at=arrival.received_at + delay)
        return self.receive(due) is not None

    def _admit_late(self, body: Payload) -> BoltResponse:
        """A change of a post that never came in stands for the post; the rest is not ours."""
        post = as_post(body, self.bot_user_id)
        try:
            if post is not None and not self._let_in_for(post, body):
                self.let_in(body, AT_ONCE)  # the post came in at this very moment
        except NoRoomError:
            return NO_ACK
        return ACK

    def _let_in_for(self, post: Payload, change: Payload) -> bool:
        """Take the post's place: an edit as the post, a deletion so that it comes to nothing.

        Whenever the post comes after all, it was here before.
        """
        arrival = self._arrival(post)
        if arrival is None:
            return False
        if is_deletion(change, self.bot_user_id):
            arrival = replace(arrival, payload=without_secrets(change))
        return self.receive(replace(arrival, retry_at=arrival.received_at)) is not None

    def _arrival(self, body: Payload) -> Arrival | None:
        envelope = read_envelope(body, self.bot_user_id)
        if envelope is None or not self._is_ours(envelope):
            return None
        now = self.clock()
        return Arrival(
            key=envelope.key,
            reference=self.new_reference(),
            payload=without_secrets(body),
            received_at=now,
            retry_at=now + self.lease,
        )

    def _is_ours(self, envelope: Envelope) -> bool:
        thread, post, copy = envelope.only_in, envelope.only_of, envelope.only_on
        if thread is not None:
            return self.serves(thread.channel, thread.ts)
        if post is not None:
            return self.keeps_post(post)
        if copy is not None:
            return self.keeps_copy(copy.channel, copy.ts)
        person = envelope.only_about
        if person is not None:
            return self.knows(person)
        return self._is_switched_on(envelope)

    def _is_switched_on(self, envelope: Envelope) -> bool:
        """Whether the office has switched it on, if it has to be."""
        flagged, unasked = envelope.only_flagged_in, envelope.only_unasked_in
        if flagged is not None:
            return self.takes_flags(flagged)
        return unasked is None or self.answers_unasked(unasked)

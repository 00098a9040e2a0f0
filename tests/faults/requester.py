"""A member of staff: asks, hands over to the help desk, replies, says that it is solved."""

import json

from handlers.action_ids import APPEND_TO_TICKET, ASK_HELPDESK, SOLVE_TICKET, TAKE_TICKET
from storage.thread import Side
from storage.ticket_event import TicketVerb
from tests.fakes.slack import Message, View
from tests.fakes.slack.walking import dicts_in, elements_in
from tests.faults.ledger import Appended, Asked, Sent
from tests.faults.person import Person
from tests.faults.standing import has_button

FORM_SECONDS = 3.5  # a form opens within three seconds of the press, or never
REPLY_SECONDS = 30.0
QUESTIONS = (
    "パスワードを忘れました。",
    "紙が詰まりました。",
    "Zoom の会議に入れません。",
    "会議室の予約を取り消したい。",
    "庭の木を剪定したい。",
)


class Requester:
    """One person with the tickets they have open."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._slack = person.town.slack
        self._handed_over: list[Asked] = []

    def act(self) -> None:
        """Do something that comes to mind."""
        roll = self._person.dice.random()
        if roll < 0.3:
            self.reply()
        elif roll < 0.4:
            self.solve()
        elif roll < 0.6:
            self.ask()
        else:
            self.hand_over(self.ask())

    def ask(self) -> Asked:
        """Write to the bot, directly or before everybody."""
        person = self._person
        code = person.ledger.new_code()
        text = f"{person.dice.choice(QUESTIONS)} {code}"
        if person.dice.random() < 0.7:
            channel = self._slack.im(person.user).id
        else:
            channel = person.town.everybody.id
            text = f"{self._slack.mention(self._slack.bot_user)} {text}"
        asked = Asked(code, channel, self._slack.post(person.user, channel, text))
        person.ledger.asked.append(asked)
        return asked

    def hand_over(self, asked: Asked) -> None:
        """Make a ticket of a question, or add it to one that is open."""
        reply = self._person.await_(lambda: self._bot_message(asked, ASK_HELPDESK), REPLY_SECONDS)
        if reply is None:
            return
        if has_button(reply, APPEND_TO_TICKET) and self._person.dice.random() < 0.4:
            self._append(asked, reply)
        elif self._open_form(asked, reply) is not None:
            self._person.ledger.sent.append(Sent(asked.code, self._send()))
            self._handed_over.append(asked)

    def reply(self) -> None:
        """Write in the thread of a ticket, once its receipt is there."""
        asked = self._any_ticket()
        if asked is not None:
            self._person.say(asked.channel, asked.ts, asked.code, Side.REQUESTER)

    def solve(self) -> None:
        """Say that a ticket is solved which somebody has taken."""
        asked = self._any_ticket()
        card = self._person.town.card(asked.code) if asked else None
        receipt = self._bot_message(asked, SOLVE_TICKET) if asked else None
        if asked and card and receipt and not has_button(card, TAKE_TICKET):
            self._person.press_for_ticket(receipt, SOLVE_TICKET, TicketVerb.SOLVE, asked.code)

    def _any_ticket(self) -> Asked | None:
        told = [one for one in self._handed_over if self.receipt(one)]
        return self._person.dice.choice(told) if told else None

    def receipt(self, asked: Asked) -> Message | None:
        """The receipt of the ticket of a question, once it is there."""
        for message in self._slack.thread(asked.channel, asked.ts):
            if self._person.town.is_by_bot(message) and asked.code in message.shown():
                return message
        return None

    def _bot_message(self, asked: Asked, action_id: str) -> Message | None:
        for message in self._slack.thread(asked.channel, asked.ts):
            if self._person.town.is_by_bot(message) and has_button(message, action_id):
                return message
        return None

    def _append(self, asked: Asked, reply: Message) -> None:
        values = (element for _, element in elements_in(reply.blocks))
        value = next(one["value"] for one in values if one["action_id"] == APPEND_TO_TICKET)
        payload = self._person.press(reply, APPEND_TO_TICKET)
        if payload is not None:
            ticket_id = json.loads(value)["ticket"]
            self._person.ledger.appended.append(Appended(asked.code, ticket_id, payload))

    def _open_form(self, asked: Asked, reply: Message) -> View | None:
        """Press until the form is there; Slack opens none when the bot is slow or dead."""
        form: View | None = None
        while form is None and not self._person.going_home.is_set():
            self._person.press(reply, ASK_HELPDESK)
            form = self._person.await_(lambda: self._form_of(asked), FORM_SECONDS)
        return form

    def _form_of(self, asked: Asked) -> View | None:
        view = self._slack.modal(self._person.user)
        if view is None:
            return None
        filled_in = [one.get("initial_value", "") for one in dicts_in(view.blocks)]
        return view if any(asked.code in text for text in filled_in) else None

    def _send(self) -> bool:
        """Send the form, again when Slack shows its warning; whether it went through."""
        while not self._person.going_home.wait(0.2):
            try:
                self._slack.submit(self._person.user)
            except AssertionError:
                if self._slack.modal(self._person.user) is None:
                    raise
            else:
                return True
        return False

"""Somebody of the help desk: looks at the cards, takes, answers, calls solved."""

from handlers.action_ids import SOLVE_TICKET, TAKE_TICKET
from storage.thread import Side
from storage.ticket_event import TicketVerb
from tests.fakes.slack import Message
from tests.faults.ledger import CODE
from tests.faults.person import Person
from tests.faults.standing import has_button


class Partner:
    """One person who answers tickets.

    The office puts in a word and takes none: what it has, partners leave alone.
    """

    def __init__(self, person: Person, *, takes: bool = True) -> None:
        self._person = person
        self._takes = takes

    def act(self) -> None:
        """Turn to a card."""
        cards = self._cards()
        if not cards:
            return
        card = self._person.dice.choice(cards)
        roll = self._person.dice.random()
        if self._takes and has_button(card, TAKE_TICKET) and roll < 0.7:
            self.take(card)
        elif has_button(card, SOLVE_TICKET) and not has_button(card, TAKE_TICKET) and roll < 0.15:
            self._solve(card)
        else:
            self.answer(card)

    def take(self, card: Message) -> None:
        """Make a ticket one's own."""
        self._person.press_for_ticket(card, TAKE_TICKET, TicketVerb.TAKE, _question(card))

    def answer(self, card: Message) -> None:
        """Write below a card."""
        self._person.say(card.channel, card.ts, _question(card), Side.HELPDESK)

    def _solve(self, card: Message) -> None:
        self._person.press_for_ticket(card, SOLVE_TICKET, TicketVerb.SOLVE, _question(card))

    def _cards(self) -> list[Message]:
        town = self._person.town
        messages = town.slack.messages(town.helpdesk)
        return [one for one in messages if town.is_by_bot(one) and not one.is_reply]


def _question(card: Message) -> str:
    code: str = CODE.findall(card.shown())[0]
    return code

"""Compares what people did with what stands in the fake Slack and in the database."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from storage.database import Database
from storage.thread import Side
from storage.ticket_event import TicketVerb
from tests.faults.books import Books, read_books
from tests.faults.facts import Act, Expected, Fact, What, as_corrected, at_most_once, files_of, once
from tests.faults.ledger import Appended, Asked, Ledger, Pressed, Said, Sent
from tests.faults.standing import standing
from tests.faults.town import Town

_WHAT = {TicketVerb.TAKE: What.TAKE, TicketVerb.SOLVE: What.SOLVE}
_MOST = {TicketVerb.TAKE: 1}  # a taken ticket shows no such button any more


@dataclass(frozen=True)
class Verdict:
    """What became of what people did.

    Attributes:
        sent: acts that Slack said it had taken.
        received: those of which everything stands that should.
        lost: what is missing.
        doubled: what stands more often than it should, or has no reason to stand.
        problems: what else is wrong in the database.
    """

    sent: int
    received: int
    lost: list[str]
    doubled: list[str]
    problems: list[str]

    @property
    def is_clean(self) -> bool:
        """Nothing lost, nothing doubled, nothing left over."""
        return not (self.lost or self.doubled or self.problems)

    def line(self, kills: int) -> str:
        """The verdict in one line."""
        return (
            f"kills={kills} sent={self.sent} received={self.received}"
            f" lost={len(self.lost)} doubled={len(self.doubled)}"
        )

    def __str__(self) -> str:
        named = {"lost": self.lost, "doubled": self.doubled, "wrong": self.problems}
        return "\n".join(f"{name}: {one}" for name, ones in named.items() for one in ones)


def check(town: Town, ledger: Ledger, database: Database) -> Verdict:
    """Judge a run that has settled."""
    books = read_books(database)
    found = standing(town, ledger) + books.facts
    done = list(_acts(ledger, books))
    must_be = [act for act in done if act.must_be]
    acts = [*done, *_news(books)]
    return Verdict(
        sent=len(must_be),
        received=sum(all(_stands(one, found) for one in act.expected) for act in must_be),
        lost=[
            f"{act.name}: {found[one.fact]} × {one.fact}"
            for act in acts
            for one in act.expected
            if not _stands(one, found)
        ],
        doubled=list(_doubled(acts, found)),
        problems=books.problems,
    )


def _stands(expected: Expected, found: Counter[Fact]) -> bool:
    return found[expected.fact] >= expected.least


def _doubled(acts: list[Act], found: Counter[Fact]) -> Iterator[str]:
    most = {one.fact: one.most for act in acts for one in act.expected}
    for fact, times in found.items():
        if times > most.get(fact, 0):
            yield f"{times} × {fact}, meant {most.get(fact, 0)}"


def _acts(ledger: Ledger, books: Books) -> Iterator[Act]:
    yield from map(_asked, ledger.asked)
    yield from (_sent(one, books) for one in ledger.sent)
    yield from map(_said, ledger.said)
    yield from (_appended(one, books) for one in ledger.appended)
    by_ticket = sorted(ledger.pressed, key=_ticket_and_verb)
    for (code, verb), presses in groupby(by_ticket, _ticket_and_verb):
        yield _pressed(code, TicketVerb(verb), list(presses))


def _news(books: Books) -> Iterator[Act]:
    for fact, times in books.news.items():
        yield Act("news", [Expected(fact, times, times)])


def _asked(one: Asked) -> Act:
    facts = once(Fact(What.REPLY, one.code), Fact(What.QUESTION, one.code))
    return Act(f"question {one.code}", facts)


def _sent(one: Sent, books: Books) -> Act:
    code = one.question
    ticket = Fact(What.TICKET, code)
    facts = (ticket, Fact(What.CARD, code), Fact(What.RECEIPT, code))
    took_effect = one.acked or books.facts[ticket]
    return Act(f"form {code}", once(*facts) if took_effect else at_most_once(*facts))


def _said(one: Said) -> Act:
    to = Side.HELPDESK if one.side is Side.REQUESTER else Side.REQUESTER
    facts = _relayed(one.code, to, one.question)
    if one.corrected:
        facts = (Fact(What.COPY, as_corrected(one.code), to, one.question), *facts[1:])
    if one.files:
        facts += (Fact(What.FILES, files_of(one.code, one.files), to, one.question),)
    # Who answers first has the ticket, without a press.
    taken = [Expected(Fact(What.TAKE, one.question), 0, 1)] if to is Side.REQUESTER else []
    return Act(f"reply {one.code}", [*once(*facts), *taken])


def _appended(one: Appended, books: Books) -> Act:
    facts = _relayed(one.question, Side.HELPDESK, books.question_of[one.ticket_id])
    took_effect = one.acked or books.facts[Fact(What.MESSAGE, one.question)]
    name = f"appended {one.question}"
    return Act(name, once(*facts) if took_effect else at_most_once(*facts))


def _relayed(code: str, to: Side, root: str) -> tuple[Fact, ...]:
    return (
        Fact(What.COPY, code, to, root),
        Fact(What.TICK, code),
        Fact(What.MESSAGE, code),
        Fact(What.COPY_ROW, code),
    )


def _pressed(code: str, verb: TicketVerb, presses: list[Pressed]) -> Act:
    least = int(any(press.acked for press in presses))
    most = _MOST.get(verb, len(presses))
    return Act(f"{verb} of {code}", [Expected(Fact(_WHAT[verb], code), least, most)])


def _ticket_and_verb(one: Pressed) -> tuple[str, str]:
    return one.question, one.verb

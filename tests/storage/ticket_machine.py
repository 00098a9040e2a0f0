"""People who do anything to tickets, in any order."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)
from sqlalchemy import select

from bot.actor import Actor
from bot.call import Place
from bot.hear import hear
from bot.home.content import HomeList
from bot.letters.kind import LetterKind
from bot.problems.begin import begin_problem
from bot.problems.form import ProblemForm
from bot.problems.link import link_ticket, unlink_ticket
from bot.refusal import Reason
from bot.said import Said
from bot.tickets.add import add_to_ticket
from bot.tickets.append import append_to_ticket
from bot.tickets.assign import assign_ticket, release_ticket
from bot.tickets.expedite import expedite_ticket
from bot.tickets.hold import hold_ticket
from bot.tickets.merge import merge_ticket, unmerge_ticket
from bot.tickets.move import move_ticket
from bot.tickets.open import open_ticket
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.tickets.withdraw import withdraw_ticket
from bot.visit import note_visit, see_home
from storage.problem import Problem
from storage.question import Question
from storage.ticket import Ticket
from storage.ticket_event import TicketVerb
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.replay import as_it_stands, replayed
from tests.storage.rows import all_of
from tests.storage.ticket_books import Books
from tests.storage.ticket_story import Asked, Story, Tracked
from tests.storage.world import FORM, HELPDESK, NOW, World

EVERYBODY = (YAMADA, SATO, KOBAYASHI, KATO, YOSHIDA)
ANYBODY = st.sampled_from(EVERYBODY)
SELDOM_ANYBODY = st.one_of(st.none(), st.none(), st.none(), ANYBODY)
THANKS = {"まだ動きません": False, "印刷できない": False, "ありがとうございました": True}
# Few of each, so that much happens to every one of them.
MOST_QUESTIONS, MOST_TICKETS = 4, 3
WORDS = st.sampled_from(list(THANKS))
A_WEEK_LATER = NOW.date() + timedelta(days=7)
MOVES = (
    TicketVerb.START,
    TicketVerb.WAIT,
    TicketVerb.RESUME,
    TicketVerb.CLOSE,
    TicketVerb.REOPEN,
)


class TicketMachine(RuleBasedStateMachine):
    """The desk and its story side by side."""

    questions: Bundle[Asked] = Bundle("questions")
    tickets: Bundle[Tracked] = Bundle("tickets")

    def __init__(self, world: World) -> None:
        super().__init__()
        self.world = world
        self.story = Story()
        self.problems = self._problems()
        helpdesk = [actor.slack_id for actor in EVERYBODY if actor.answers]
        self.books = Books(helpdesk, world.last_letter())
        self.public = Place("C0EVERYBODY", world.stamp())
        self.tracked: list[Tracked] = []
        self.asked = 0

    @initialize(target=tickets)
    def a_first_ticket(self) -> Tracked:
        question = self._asked_directly(YAMADA)
        open_ticket(self.world.desk, self.world.call(YAMADA), question.id, FORM)
        return self._tracked(YAMADA, question)

    @initialize(target=questions, actor=st.sampled_from([YAMADA, SATO]))
    def a_question_in_public(self, actor: Actor) -> Asked | MultipleResults[Asked]:
        return self._says(actor, self.public, "印刷できない", to_bot=True)

    @precondition(lambda self: self.asked < MOST_QUESTIONS)
    @rule(target=questions, actor=st.sampled_from([YAMADA, SATO]))
    def asks_the_bot(self, actor: Actor) -> Asked:
        return self._asked_directly(actor)

    @rule(target=questions, actor=ANYBODY, words=WORDS, to_bot=st.booleans())
    def says_in_public(
        self, actor: Actor, words: str, *, to_bot: bool
    ) -> Asked | MultipleResults[Asked]:
        return self._says(actor, self.public, words, to_bot=to_bot)

    @rule(target=questions, actor=ANYBODY, ticket=tickets, words=WORDS, to_bot=st.booleans())
    def replies_where_it_was_asked(
        self, actor: Actor, ticket: Tracked, words: str, *, to_bot: bool
    ) -> Asked | MultipleResults[Asked]:
        places = [place for place, owner in self.story.owners.items() if owner is ticket]
        return self._says(actor, places[-1], words, to_bot=to_bot)

    @rule(actor=ANYBODY, ticket=tickets, words=WORDS)
    def replies_below_the_card(self, actor: Actor, ticket: Tracked, words: str) -> None:
        self._says(actor, ticket.card, words, to_bot=False)

    @precondition(lambda self: len(self.tracked) < MOST_TICKETS)
    @rule(target=tickets, somebody=SELDOM_ANYBODY, question=questions)
    def opens(self, somebody: Actor | None, question: Asked) -> Tracked | MultipleResults[Tracked]:
        actor = somebody or question.asker
        reason = self.story.why_not_hand_over(actor, question)
        open_ticket(self.world.desk, self.world.call(actor), question.id, FORM)
        self._is_told(actor, reason)
        return multiple() if reason else self._tracked(actor, question)

    @rule(actor=ANYBODY, ticket=tickets)
    def takes(self, actor: Actor, ticket: Tracked) -> None:
        reason = self.story.take(actor, ticket)
        take_ticket(self.world.desk, self.world.call(actor), ticket.id)
        self._is_told(actor, reason)

    @rule(actor=ANYBODY, ticket=tickets)
    def solves(self, actor: Actor, ticket: Tracked) -> None:
        reason = self.story.solve(actor, ticket)
        solve_ticket(self.world.desk, self.world.call(actor), ticket.id)
        self._is_told(actor, reason)

    @rule(actor=ANYBODY, ticket=tickets)
    def withdraws(self, actor: Actor, ticket: Tracked) -> None:
        reason = self.story.withdraw(actor, ticket)
        withdraw_ticket(self.world.desk, self.world.call(actor), ticket.id)
        self._is_told(actor, reason)

    @rule(actor=ANYBODY, ticket=tickets, colleague=ANYBODY)
    def hands_over(self, actor: Actor, ticket: Tracked, colleague: Actor) -> None:
        reason = self.story.assign(actor, ticket, colleague)
        assign_ticket(self.world.desk, self.world.call(actor), ticket.id, colleague)
        self._is_told(actor, reason)

    @rule(actor=ANYBODY, ticket=tickets)
    def gives_back(self, actor: Actor, ticket: Tracked) -> None:
        reason = self.story.release(actor, ticket)
        release_ticket(self.world.desk, self.world.call(actor), ticket.id)
        self._is_told(actor, reason)

    @rule(actor=ANYBODY, ticket=tickets)
    def puts_on_hold(self, actor: Actor, ticket: Tracked) -> None:
        reason = self.story.hold(actor, ticket)
        hold_ticket(self.world.desk, self.world.call(actor), ticket.id, A_WEEK_LATER, "部品待ち")
        self._is_told(actor, reason)

    @rule(actor=ANYBODY, ticket=tickets)
    def makes_it_urgent(self, actor: Actor, ticket: Tracked) -> None:
        reason = self.story.expedite(actor, ticket)
        expedite_ticket(self.world.desk, self.world.call(actor), ticket.id, "窓口が止まっています")
        self._is_told(actor, reason)

    @rule(actor=ANYBODY, ticket=tickets, verb=st.sampled_from(MOVES))
    def moves(self, actor: Actor, ticket: Tracked, verb: TicketVerb) -> None:
        reason = getattr(self.story, verb.value)(actor, ticket)
        move_ticket(self.world.desk, self.world.call(actor), ticket.id, verb)
        self._is_told(actor, reason)

    @rule(somebody=SELDOM_ANYBODY, ticket=tickets, into=tickets)
    def merges(self, somebody: Actor | None, ticket: Tracked, into: Tracked) -> None:
        actor = somebody or KOBAYASHI
        reason = self.story.merge(actor, ticket, into)
        number = self.world.ticket(into.id).number
        merge_ticket(self.world.desk, self.world.call(actor), ticket.id, number)
        self._is_told(actor, reason)

    @rule(actor=ANYBODY, ticket=tickets)
    def parts(self, actor: Actor, ticket: Tracked) -> None:
        reason = self.story.unmerge(actor, ticket)
        unmerge_ticket(self.world.desk, self.world.call(actor), ticket.id)
        self._is_told(actor, reason)

    @rule(somebody=SELDOM_ANYBODY, ticket=tickets, which=st.booleans())
    def links(self, somebody: Actor | None, ticket: Tracked, *, which: bool) -> None:
        actor, problem = somebody or KOBAYASHI, self.problems[which]
        reason = self.story.link(actor, ticket, problem)
        link_ticket(self.world.desk, self.world.call(actor), ticket.id, problem)
        self._is_told(actor, reason)

    @rule(somebody=SELDOM_ANYBODY, ticket=tickets)
    def unlinks(self, somebody: Actor | None, ticket: Tracked) -> None:
        actor = somebody or KOBAYASHI
        reason = self.story.unlink(actor, ticket)
        unlink_ticket(self.world.desk, self.world.call(actor), ticket.id)
        self._is_told(actor, reason)

    @rule(actor=ANYBODY, ticket=tickets, words=WORDS)
    def adds_in_home(self, actor: Actor, ticket: Tracked, words: str) -> None:
        reason = self.story.add(actor, ticket, thanks=THANKS[words])
        add_to_ticket(self.world.desk, self.world.call(actor), ticket.id, words)
        self._is_told(actor, reason)

    @rule(actor=ANYBODY)
    def opens_home(self, actor: Actor) -> None:
        note_visit(self.world.desk, self.world.call(actor))
        seen = see_home(self.world.desk, self.world.call(actor))
        ids = {ticket.id for ticket in self.tracked}
        shown = {
            line.ticket_id: line.status
            for name in HomeList
            for line in seen.list(name).lines  # the newest, and so all that are tracked
            if line.ticket_id in ids
        }
        own = [ticket for ticket in self.tracked if ticket.requester == actor]
        assert shown == {ticket.id: ticket.status for ticket in own}

    @rule(somebody=SELDOM_ANYBODY, question=questions, ticket=tickets)
    def appends(self, somebody: Actor | None, question: Asked, ticket: Tracked) -> None:
        actor = somebody or question.asker
        reason = self.story.append(actor, question, ticket)
        append_to_ticket(self.world.desk, self.world.call(actor), question.id, ticket.id)
        self._is_told(actor, reason)

    @rule()
    def the_postman_comes(self) -> None:
        self.world.post_all()
        self._check_books()

    @invariant()
    def the_tickets_are_as_they_should_be(self) -> None:
        with self.world.database.read() as session:
            for expected in self.tracked:
                ticket = session.get_one(Ticket, expected.id)
                assignee = ticket.assignee.slack_id if ticket.assignee else None
                assert ticket.status is expected.status
                assert replayed(session, ticket.id) == as_it_stands(ticket)
                assert ticket.problem_id == expected.problem
                assert assignee == (expected.assignee and expected.assignee.slack_id)

    def teardown(self) -> None:
        self.world.post_all()
        self._check_books()

    def _check_books(self) -> None:
        with self.world.database.read() as session:
            self.books.check(session, {ticket.id: ticket.messages for ticket in self.tracked})
            assert self.books.nothing_waits(session)

    def _problems(self) -> list[int]:
        """Two of which tickets may come."""
        for title in ("回線の障害", "認証の障害"):
            begin_problem(self.world.desk, self.world.call(KOBAYASHI), ProblemForm(title))
        self.world.post_all()
        return [problem.id for problem in all_of(self.world, Problem)[-2:]]

    def _says(
        self, actor: Actor, place: Place, words: str, *, to_bot: bool
    ) -> Asked | MultipleResults[Asked]:
        said = Said(place.channel, self.world.stamp(), place.thread_ts, words, to_bot)
        if not THANKS[words] and self.story.is_question(actor, place, to_bot=to_bot):
            return self._asked(actor, said)
        reason = self.story.hear(actor, place, thanks=THANKS[words])
        hear(self.world.desk, self.world.call(actor), said)
        self._is_told(actor, reason)
        return multiple()

    def _asked_directly(self, actor: Actor) -> Asked:
        said = Said(f"D{actor.slack_id}", self.world.stamp(), None, "印刷できない", to_bot=True)
        return self._asked(actor, said)

    def _asked(self, actor: Actor, said: Said) -> Asked:
        hear(self.world.desk, self.world.call(actor), said)
        self._is_told(actor, None)
        self.asked += 1
        with self.world.database.read() as session:
            asked = select(Question.id).where(Question.ts == said.ts)
            question_id = session.scalars(asked).one()
        question = Asked(question_id, actor, Place(said.channel, said.thread_ts or said.ts))
        self.story.asked.append(question)
        return question

    def _tracked(self, actor: Actor, question: Asked) -> Tracked:
        sent = self.world.post_all()
        card = next(one for one in sent if one.letter.kind == LetterKind.CARD and one.ts)
        ticket = Tracked(int(card.letter.subject["ticket"]), actor, Place(HELPDESK, card.ts))
        self.story.hand_over(question, ticket)
        self.tracked.append(ticket)
        return ticket

    def _is_told(self, actor: Actor, reason: Reason | None) -> None:
        assert self.world.newly_refused() == ([] if reason is None else [(actor.slack_id, reason)])

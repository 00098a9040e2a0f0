"""Tickets that are solved, and what becomes of them as articles."""

from sqlalchemy import select

from bot.actor import Actor
from bot.articles.approve import approve_proposal
from bot.articles.form import ArticleForm
from bot.articles.propose import propose_article
from bot.hear import hear
from bot.librarian import Librarian
from bot.said import Said
from bot.sensitive import Sensitive
from bot.tickets.solve import solve_ticket
from knowledge.finder import Finder
from storage.article import Article, ArticleRevision, article_by_key, revisions_of
from storage.article_proposal import ArticleProposal
from storage.database import Database
from storage.thread import Side, ticket_thread
from tests.storage.people import KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.world import World

MASKS = {kind: f"【{kind}】" for kind in Sensitive}
FORM = ArticleForm(
    "花壇の水やりはだれに頼みますか", "総務課にご連絡ください。", ("水やり",), ("庁舎",)
)


def says(world: World, actor: Actor, ticket_id: int, text: str) -> None:
    """Write below the card, or in the requester's thread."""
    side = Side.HELPDESK if actor.answers else Side.REQUESTER
    with world.database.read() as session:
        thread = ticket_thread(session, ticket_id, side)
        assert thread
        said = Said(thread.channel, world.stamp(), thread.ts, text, to_bot=False)
    hear(world.desk, world.call(actor), said)


def solved(world: World, *answers: str, actor: Actor = KOBAYASHI) -> int:
    """A ticket of Yamada that was answered and solved; its id."""
    ticket_id = world.opens(YAMADA)
    for answer in answers:
        says(world, actor, ticket_id, answer)
    solve_ticket(world.desk, world.call(actor), ticket_id)
    world.post_all()
    return ticket_id


def propose(
    world: World, actor: Actor = KOBAYASHI, ticket_id: int | None = None, form: ArticleForm = FORM
) -> int:
    """A proposal; its id."""
    propose_article(world.desk, world.call(actor), form, ticket_id)
    return proposals(world)[-1].id


def published(world: World, ticket_id: int | None = None, form: ArticleForm = FORM) -> int:
    """A proposal that the office has approved; the id of its article."""
    proposal_id = propose(world, KOBAYASHI, ticket_id, form)
    approve_proposal(world.desk, world.call(YOSHIDA), proposal_id)
    article_id = proposals(world)[-1].article_id
    assert article_id
    return article_id


def proposals(world: World) -> list[ArticleProposal]:
    with world.database.read() as session:
        return list(session.scalars(select(ArticleProposal).order_by(ArticleProposal.id)))


def article(world: World, article_id: int) -> Article:
    with world.database.read() as session:
        kept = session.get_one(Article, article_id)
        assert kept.phrasings is not None
        return kept


def by_key(world: World, key: str) -> Article:
    with world.database.read() as session:
        kept = article_by_key(session, key)
        assert kept
        return kept


def revisions(world: World, article_id: int) -> list[ArticleRevision]:
    with world.database.read() as session:
        return revisions_of(session, article_id)


class Replica:
    """What another process can find."""

    def __init__(self, database: Database) -> None:
        self.finder = Finder()
        self._librarian = Librarian(database, self.finder)

    def finds(self, text: str) -> list[str]:
        """The keys of what it finds, once it has caught up."""
        self._librarian.catch_up()
        return [candidate.key for candidate in self.finder.find(text).candidates]

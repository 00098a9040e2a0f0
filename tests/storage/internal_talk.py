"""A ticket about which the help desk talks among itself."""

from dataclasses import dataclass

from sqlalchemy import select

from bot.actor import Actor
from bot.call import Call, Place
from bot.changes.post import Post
from bot.hear import hear
from bot.letters.kind import LetterKind
from bot.notes.audience import Audience
from bot.notes.talk import talk_internally
from bot.notes.write import write_note
from bot.said import PostedFile, Said
from storage.internal_note import InternalNote
from tests.storage.people import KATO, KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.world import HELPDESK, NOW, World

EVERYBODY = "C0EVERYBODY"
ASKED = Place(EVERYBODY, "0.5")
AMONG_US = Audience(HELPDESK, True, frozenset({one.slack_id for one in (KOBAYASHI, KATO, YOSHIDA)}))


@dataclass(frozen=True)
class Talk:
    """The ticket and its three threads."""

    world: World
    ticket: int

    @property
    def card(self) -> Place:
        return self._root(LetterKind.CARD)

    @property
    def inside(self) -> Place:
        return self._root(LetterKind.INTERNAL_ROOT)

    def begins(self, actor: Actor = KOBAYASHI, audience: Audience = AMONG_US) -> None:
        """Press the button of the card."""
        talk_internally(self.world.desk, at_desk(actor), self.ticket, audience)
        self.world.post_all()

    def writes(self, text: str, actor: Actor = KOBAYASHI, audience: Audience = AMONG_US) -> None:
        """Fill in the form."""
        write_note(self.world.desk, at_desk(actor), self.ticket, text, audience)

    def says(
        self,
        place: Place,
        text: str,
        actor: Actor = KOBAYASHI,
        *files: PostedFile,
        to_bot: bool = False,
    ) -> Post:
        """Post in one of the threads."""
        ts = self.world.stamp()
        said = Said(place.channel, ts, place.thread_ts, text, to_bot, files)
        hear(self.world.desk, Call(actor, NOW, place, self.world.receives()), said)
        return Post(place.channel, ts, f"post:{place.channel}:{ts}")

    def notes(self) -> list[InternalNote]:
        with self.world.database.read() as session:
            found = session.scalars(select(InternalNote).order_by(InternalNote.id)).all()
            for note in found:
                assert note.author.slack_id
            return list(found)

    def _root(self, kind: LetterKind) -> Place:
        stood = [one for one in self.world.sent if one.letter.kind == kind and one.ts]
        return Place(stood[-1].letter.channel, stood[-1].ts)


def at_desk(actor: Actor) -> Call:
    """Somebody presses something where the cards are."""
    return Call(actor, NOW, Place(HELPDESK))


def talk_about(world: World, *, asked: Place = ASKED, begun: bool = True) -> Talk:
    """A ticket that was asked in a channel."""
    talk = Talk(world, world.opens(YAMADA, world.asks(YAMADA, thread=asked)))
    if begun:
        talk.begins()
    return talk

"""People who write, edit, delete and react in the three threads of a ticket, in any order."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import count

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule
from sqlalchemy import select

from bot.actor import Actor
from bot.call import Call, Place
from bot.changes.delete import delete
from bot.changes.edit import Edited, edit
from bot.changes.post import Post
from bot.changes.react import Reacted, react
from bot.letters.card import post_card_anew
from bot.letters.delivery import PublishHome, Whisper
from bot.said import PostedFile
from bot.tickets.solve import solve_ticket
from bot.unit import Unit
from storage.conversation import Message, MessageCopy
from storage.internal_note import internal_thread_of
from storage.message_file import MessageFile
from storage.question import Question
from tests.storage.internal_talk import EVERYBODY, Talk, at_desk, talk_about
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.world import HELPDESK, NOW, Sent, World

SECRET = "内緒"  # in everything that is written in the internal place, and nowhere else
HELPERS = st.sampled_from([KOBAYASHI, KATO, YOSHIDA])
ANYBODY = st.sampled_from([KOBAYASHI, YOSHIDA, YAMADA, SATO])
EMOJI = st.sampled_from(["eyes", "+1", "white_check_mark", "lock"])


@dataclass(frozen=True)
class Written:
    """A post of somebody."""

    post: Post
    actor: Actor
    secret: bool
    file: str | None


class NotesMachine(RuleBasedStateMachine):
    """One ticket; whatever is secret stays with the help desk."""

    posts: Bundle[Written] = Bundle("posts")

    def __init__(self, world: World) -> None:
        super().__init__()
        self.asked = Place(EVERYBODY, world.stamp())
        self.talk: Talk = talk_about(world, asked=self.asked)
        self.world = world
        self.numbers = count(1)
        self.looked_at = 0
        self.old: list[Place] = [self.talk.inside]

    @rule(target=posts, actor=HELPERS, with_file=st.booleans(), marked=st.booleans())
    def answers(self, actor: Actor, *, with_file: bool, marked: bool) -> Written:
        """Below the card; what is marked was meant for colleagues."""
        return self._says(self.talk.card, actor, with_file=with_file, secret=marked, mark="🔒 ")

    @rule(target=posts, actor=st.sampled_from([YAMADA, SATO]), with_file=st.booleans())
    def asks_on(self, actor: Actor, *, with_file: bool) -> Written:
        return self._says(self.asked, actor, with_file=with_file)

    @rule(
        target=posts,
        actor=ANYBODY,
        with_file=st.booleans(),
        to_bot=st.booleans(),
        oldest=st.booleans(),
    )
    def talks(self, actor: Actor, *, with_file: bool, to_bot: bool, oldest: bool) -> Written:
        place = self.old[0] if oldest else self.talk.inside
        return self._says(place, actor, with_file=with_file, secret=True, to_bot=to_bot)

    @rule(actor=HELPERS)
    def fills_in(self, actor: Actor) -> None:
        self.talk.writes(self._words(secret=True), actor)

    @rule(written=posts)
    def edits(self, written: Written) -> None:
        number = next(self.numbers)
        words = f"{SECRET if written.secret else '公開'}{number} 編集"
        mark = "🔒 " if written.secret and written.post.channel == HELPDESK else ""
        at = NOW + timedelta(minutes=number)
        self._edits(written, Edited(written.post, mark + words, at))

    @rule(written=posts)
    def takes_the_file_out(self, written: Written) -> None:
        if written.file is not None:
            words = self._words(secret=written.secret)
            self._edits(written, Edited(written.post, words, None, frozenset({written.file})))

    @rule(written=posts)
    def deletes(self, written: Written) -> None:
        delete(self.world.desk, at_desk(written.actor), written.post)

    @rule(written=posts, actor=ANYBODY, emoji=EMOJI, stands=st.booleans(), on_copy=st.booleans())
    def reacts(
        self, written: Written, actor: Actor, emoji: str, *, stands: bool, on_copy: bool
    ) -> None:
        place = (written.post.channel, written.post.ts)
        with self.world.database.read() as session:
            copies = session.scalars(select(MessageCopy).order_by(MessageCopy.id)).all()
        if on_copy and copies:
            place = (copies[-1].channel, copies[-1].ts)
        reacted = Reacted(*place, emoji, stands, f"{next(self.numbers):08}")
        react(self.world.desk, at_desk(actor), reacted)

    @rule(actor=st.sampled_from([YAMADA, KATO]))
    def solves(self, actor: Actor) -> None:
        solve_ticket(self.world.desk, at_desk(actor), self.talk.ticket)

    @rule()
    def the_card_is_deleted(self) -> None:
        with self.world.database.write() as session:
            post_card_anew(Unit(session, at_desk(KATO)), self.talk.ticket, HELPDESK)
        self.world.post_all()

    @rule()
    def the_first_internal_message_is_deleted(self) -> None:
        with self.world.database.write() as session:
            thread = internal_thread_of(session, self.talk.ticket)
            if thread is not None:
                thread.gone_at = NOW
        self.talk.begins()
        self.old.append(self.talk.inside)

    @rule()
    def the_postman_comes(self) -> None:
        self.world.post_all()

    @invariant()
    def nothing_secret_is_where_the_requester_reads(self) -> None:
        for sent in self.world.sent[self.looked_at :]:
            if reads_along(sent):
                assert SECRET not in repr(sent.delivery)
        self.looked_at = len(self.world.sent)

    @invariant()
    def nothing_secret_is_among_what_is_passed_on(self) -> None:
        with self.world.database.read() as session:
            kept = [
                *session.scalars(select(Message.text)),
                *session.scalars(select(MessageFile.name)),
                *session.scalars(select(Question.text)),
            ]
        assert not [words for words in kept if SECRET in words]

    def teardown(self) -> None:
        self.world.post_all()
        self.nothing_secret_is_where_the_requester_reads()

    def _words(self, *, secret: bool) -> str:
        return f"{SECRET if secret else '公開'}{next(self.numbers)}"

    def _says(
        self,
        place: Place,
        actor: Actor,
        *,
        with_file: bool,
        secret: bool = False,
        to_bot: bool = False,
        mark: str = "",
    ) -> Written:
        words = self._words(secret=secret)
        file = f"F{words}"
        posted = PostedFile(file, f"{words}.pdf", "application/pdf", 10, f"https://files/{words}")
        text = (mark if secret else "") + words
        files = (posted,) if with_file else ()
        post = self.talk.says(place, text, actor, *files, to_bot=to_bot)
        return Written(post, actor, secret, file if with_file else None)

    def _edits(self, written: Written, edited: Edited) -> None:
        edit(self.world.desk, Call(written.actor, NOW, Place(HELPDESK)), edited)


def reads_along(sent: Sent) -> bool:
    """Whether the requester can see it."""
    delivery = sent.delivery
    if isinstance(delivery, Whisper | PublishHome):
        return delivery.slack_id == YAMADA.slack_id
    return sent.letter.channel != HELPDESK

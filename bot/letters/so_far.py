"""A thread as it was before it became a ticket, shown to the help desk below the card."""

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.letters.addressing import place_of_thread, thread_of
from bot.letters.card import post_card_anew
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.kind import LetterKind
from bot.letters.posted import posted_ts_of
from bot.letters.so_far_content import SoFarContent, SoFarLine
from bot.letters.to_side import write_to_side
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.earlier_post import EarlierPost, earlier_posts_of
from storage.letter import Letter
from storage.thread import Side
from storage.ticket import Ticket

SHOWN_MAX = 1000  # characters of one post; the rest stands where it was said


def write_so_far(
    unit: Unit, ticket_id: int, parts: int, older: int, of_others: int, helpdesk_channel: str
) -> None:
    """Show what came along, in so many messages.

    Args:
        unit: the transaction.
        ticket_id: of the ticket.
        parts: how many messages it takes.
        older: how many posts did not come along because there are too many.
        of_others: how many did not because outsiders or bots wrote them.
        helpdesk_channel: where the cards are.
    """
    for part in range(1, parts + 1):
        write_to_side(
            unit,
            LetterKind.SO_FAR,
            ticket_id,
            Side.HELPDESK,
            helpdesk_channel,
            collapse_key=_key(ticket_id, part),
            ticket=ticket_id,
            part=part,
            of=parts,
            older=older if part == 1 else 0,
            of_others=of_others if part == parts else 0,
        )


def refresh_so_far(unit: Unit, post: EarlierPost) -> None:
    """Bring the message up to date that shows a post."""
    key = _key(post.ticket_id, post.part)
    earlier = select(Letter).where(Letter.collapse_key == key).order_by(Letter.id).limit(1)
    first = unit.session.scalars(earlier).one()
    write_letter(unit, LetterKind.SO_FAR, first.channel, first.lane, dict(first.subject), key)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """A new message the first time, the same message changed from then on."""
    subject = letter.subject
    ticket = session.get_one(Ticket, subject["ticket"])
    posts = earlier_posts_of(session, ticket.id, subject["part"])
    content = SoFarContent(
        number=ticket.number,
        lines=tuple(map(_line, posts)),
        part=subject["part"],
        of=subject["of"],
        older=subject["older"],
        of_others=subject["of_others"],
    )
    posted_ts = posted_ts_of(session, letter)
    if posted_ts is not None:
        return Update(letter.channel, posted_ts, content)
    return Post(place_of_thread(thread_of(session, ticket.id, Side.HELPDESK)), content)


def gone(unit: Unit, letter: Letter) -> bool:
    """The card is gone: it is posted anew, and this below it; a message that stood stays away."""
    if posted_ts_of(unit.session, letter) is not None:
        return False
    return post_card_anew(unit, int(letter.subject["ticket"]), letter.channel)


def shown(text: str) -> str:
    """As much of a post as is shown."""
    return text[:SHOWN_MAX]


def _line(post: EarlierPost) -> SoFarLine:
    said_at = datetime.fromtimestamp(float(post.ts), UTC)
    return SoFarLine(post.author, said_at, shown(post.text), len(post.text) > SHOWN_MAX)


def _key(ticket_id: int, part: int) -> str:
    return f"so_far:{ticket_id}:{part}"

"""What somebody is told when they come for the first time."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post, Whisper
from bot.letters.kind import LetterKind
from bot.letters.manners_content import WelcomeContent
from bot.letters.place import place_of
from bot.letters.reader import locale_in
from bot.letters.write import write_to_place
from bot.unit import Unit
from storage.letter import Letter


def write_welcome(unit: Unit, thread: Place) -> None:
    """Greet who has just come, in their language.

    In direct messages in the thread of the reply, or before it if that is yet to begin; among
    others where they wrote, since Slack shows no word to one person in a thread without replies.
    """
    place = thread if thread.channel.startswith("D") else unit.call.place
    write_to_place(
        unit,
        LetterKind.WELCOME,
        place,
        thread_ts=place.thread_ts,
        to=unit.actor.slack_id,
        locale=unit.actor.locale,
    )


def compose(_session: Session, letter: Letter) -> Delivery:
    """In direct messages for good, among others for that person's eyes only."""
    place, locale = place_of(letter), locale_in(letter)
    if letter.channel.startswith("D") or letter.channel == letter.subject["to"]:
        return Post(place, WelcomeContent(in_public=False), locale)
    return Whisper(place, str(letter.subject["to"]), WelcomeContent(in_public=True), locale)

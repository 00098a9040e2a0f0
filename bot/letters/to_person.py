"""A word to one person alone."""

from bot.letters.content import Content
from bot.letters.delivery import Delivery, Post, Whisper
from bot.letters.place import place_of
from bot.letters.reader import locale_in
from storage.letter import Letter


def to_person(letter: Letter, content: Content) -> Delivery:
    """Whispered where they acted; in their direct messages when they acted in Home."""
    place, slack_id, locale = place_of(letter), str(letter.subject["to"]), locale_in(letter)
    if place.channel == slack_id:
        return Post(place, content, locale)
    return Whisper(place, slack_id, content, locale)

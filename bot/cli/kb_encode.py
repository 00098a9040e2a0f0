"""``madoguchi kb encode``: what articles mean, ahead of time."""

import typer

from bot.cli.encode_bar import encode_with_bar
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import current_database
from bot.librarian import Librarian
from bot.make_finder import make_finder
from bot.meaning import Meaning
from handlers.wording import finding as words


def encode() -> None:
    """Compute what articles mean, so that they are found by it. The help desk does so by itself.

    What was computed before is kept: a second run has nothing to do.
    """
    settings = settings_or_exit()
    locale = settings.madoguchi_locale
    with explained(), current_database(settings) as database:
        finder = make_finder(settings)
        if finder.encoder is None:
            typer.echo(words.NO_ENCODER.plain(locale))
            return
        Librarian(database, finder).catch_up()
        waiting = len(finder.without_vectors())
        count = encode_with_bar(Meaning(database, finder), waiting, words.ENCODING.plain(locale))
    typer.echo(words.ENCODED.plain(locale, count=count))

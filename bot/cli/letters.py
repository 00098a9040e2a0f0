"""``madoguchi letters``: messages that Slack refused."""

import typer

from bot.app import open_database, utc_now
from bot.cli.explained import explained, settings_or_exit
from handlers.wording import cli
from storage.letter_claims import send_again

letters = typer.Typer(help="Messages that Slack refused.", no_args_is_help=True)


@letters.callback()
def _group() -> None:
    """Keep ``retry`` a word of its own while it is the only one."""


@letters.command()
def retry() -> None:
    """Send what was set aside once more, after its cause was mended."""
    settings = settings_or_exit()
    with explained():
        database = open_database(settings)
        with database.write() as session:
            count = send_again(session, now=utc_now())
        database.close()
    typer.echo(cli.LETTERS_RETRIED.plain(settings.madoguchi_locale, count=count))

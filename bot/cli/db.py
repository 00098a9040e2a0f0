"""``madoguchi db``: the database."""

import typer

from bot.app import open_database
from bot.cli.explained import explained, settings_or_exit
from handlers.wording import cli
from storage.upgrade import upgrade

db = typer.Typer(help="The database.", no_args_is_help=True)


@db.callback()
def _group() -> None:
    """Keep ``upgrade`` a word of its own while it is the only one."""


@db.command(name="upgrade")
def upgrade_() -> None:
    """Bring the database to the newest schema; ``run`` does this by itself."""
    settings = settings_or_exit()
    with explained():
        database = open_database(settings)
        upgrade(database)
        database.close()
    typer.echo(cli.UPGRADED.plain(settings.madoguchi_locale))

"""``madoguchi people``: who is who."""

import typer

from bot.cli.people_import import import_

people = typer.Typer(help="Who is who.", no_args_is_help=True)


@people.callback()
def _group() -> None:
    """Keep ``import`` a word of its own while it is the only one."""


people.command(name="import")(import_)

"""``madoguchi tickets``: tickets, for who runs the server."""

import typer

from bot.cli.tickets_export import export

tickets = typer.Typer(help="Tickets.", no_args_is_help=True)


@tickets.callback()
def _group() -> None:
    """Keep ``export`` a word of its own while it is the only one."""


tickets.command()(export)

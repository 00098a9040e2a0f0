"""``madoguchi wording``: everything that the product says."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.explained import settings_or_exit
from bot.cli.say import fail
from handlers.preview.page import preview_page
from handlers.wording import cli, written_files


def wording(
    preview: Annotated[
        bool, typer.Option("--preview", help="Write every message in both languages to a page.")
    ] = False,
    to: Annotated[Path, typer.Option(help="The page.")] = Path("wording.html"),
) -> None:
    """Read what the product says: --preview writes a page with every message."""
    settings = settings_or_exit()
    locale = settings.madoguchi_locale
    if not preview:
        typer.echo(cli.WORDING_HOW.plain(locale))
        return
    try:
        to.write_text(preview_page(settings.timezone), encoding="utf-8")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        fail(written_files.FILE_NOT_WRITTEN, file=str(to), reason=reason)
    typer.echo(cli.WORDING_WRITTEN.plain(locale, file=str(to)))

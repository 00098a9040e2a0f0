"""``madoguchi manifest``: what to paste into Slack when making the app."""

import json
from typing import Annotated

import typer

from handlers import manifest as slack_manifest


def manifest(
    request_url: Annotated[
        str | None,
        typer.Option(help="For HTTP mode: https://…/slack/events as Slack reaches it."),
    ] = None,
) -> None:
    """Print the Slack app manifest. Install it as the city's own, internal app."""
    shown = slack_manifest.manifest(request_url)
    typer.echo(json.dumps(shown, ensure_ascii=False, indent=2))

"""Commands that are imported when they are asked for, so that each loads only what it needs."""

from collections.abc import Mapping
from importlib import import_module
from typing import cast

import typer
from typer.core import TyperCommand, TyperGroup


def on_demand(places: Mapping[str, str]) -> type[TyperGroup]:
    """Return a kind of group.

    Args:
        places: where its commands are, by their names: ``module:function`` or ``module:Typer``.
    """

    class OnDemand(TyperGroup):
        def list_commands(self, ctx: object) -> list[str]:  # noqa: ARG002 - by Click's signature
            return list(places)

        def get_command(
            self,
            ctx: object,  # noqa: ARG002 - by Click's signature
            cmd_name: str,
        ) -> TyperCommand | TyperGroup | None:
            return _load(cmd_name, places[cmd_name]) if cmd_name in places else None

    return OnDemand


def _load(name: str, place: str) -> TyperCommand | TyperGroup:
    module, _, attribute = place.partition(":")
    loaded = getattr(import_module(module), attribute)
    around = typer.Typer()
    if isinstance(loaded, typer.Typer):
        around.add_typer(loaded, name=name)
    else:
        around.command(name)(loaded)
    command = typer.main.get_group(around).commands[name]
    return cast("TyperCommand | TyperGroup", command)  # Typer makes no others

"""All sentences of the product, found by walking through the catalogue."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import ModuleType
from typing import Any

import handlers.wording
from handlers.wording.wording import Wording


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(handlers.wording.__path__, "handlers.wording."):
        yield importlib.import_module(found.name)


def sentences() -> dict[str, Wording]:
    """Every sentence by module and name."""
    return {
        f"{module.__name__.rsplit('.')[-1]}.{name}": wording
        for module in modules()
        for name, wording in _in_module(module)
    }


def tables() -> dict[str, Mapping[StrEnum, Any]]:
    """Every table of sentences that are chosen by a code."""
    return {
        f"{module.__name__.rsplit('.')[-1]}.{name}": table
        for module in modules()
        for name, table in vars(module).items()
        if isinstance(table, dict) and all(isinstance(key, StrEnum) for key in table) and table
    }


def _in_module(module: ModuleType) -> Iterator[tuple[str, Wording]]:
    for name, value in vars(module).items():
        if isinstance(value, Wording):
            yield name, value
        elif isinstance(value, dict) and not name.startswith("__"):
            for key, wording in value.items():
                if isinstance(wording, Wording):
                    yield f"{name}[{key}]", wording

"""Engines of one kind share what they compiled.

An engine compiles each statement once, a few milliseconds each time. The desk makes one engine and
keeps it; tests make thousands, and would compile the same statements thousands of times.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, event

MOST_KEPT = 5_000  # statements; all of the desk's, where one engine meets a few hundred


@contextmanager
def alike_engines() -> Iterator[None]:
    """Let every engine that `storage.database` makes until then share with others of its kind."""
    first: dict[str, Engine] = {}

    def create_alike(url: str, **options: Any) -> Engine:
        engine = create_engine(url, query_cache_size=MOST_KEPT, **options)
        kind = engine.dialect.name
        if kind in first:
            # Statements are kept under the dialect that they were compiled for.
            engine.dialect = first[kind].dialect
            engine._compiled_cache = first[kind]._compiled_cache
        else:
            # Only a dialect that was connected once knows the version of the database.
            event.listen(engine, "connect", lambda *_: first.setdefault(kind, engine), once=True)
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("storage.database.create_engine", create_alike)
        yield

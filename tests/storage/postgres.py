"""A real PostgreSQL server for tests: the one that is named, or one of our own for a while.

Looked for in this order: the URL in ``MADOGUCHI_TEST_POSTGRES_URL``, the programs installed on
the machine, the programs inside a wheel. To find none of them is an error, never a skip.
"""

import secrets
from collections.abc import Mapping
from contextlib import ExitStack
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

from tests.storage.postgres_process import own_server
from tests.storage.postgres_programs import find_programs

URL_VARIABLE = "MADOGUCHI_TEST_POSTGRES_URL"


class PostgresServer:
    """A server to make empty databases on; those still there at the end are dropped.

    ``environ`` is where the named URL is read from; ``url``, once entered, is that of the
    maintenance database. Entering raises `PostgresMissingError` or `PostgresBrokenError`.
    """

    url: str

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._names: set[str] = set()
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        named = self._environ.get(URL_VARIABLE)
        self.url = named or self._stack.enter_context(own_server(find_programs()))
        self._stack.callback(self._drop_all)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.__exit__(kind, error, trace)

    def create_database(self, template: str | None = None) -> str:
        """Make a database in UTF-8 and return its URL: empty, or a copy of that at ``template``.

        PostgreSQL copies no database that somebody is connected to.
        """
        name = f"madoguchi_{secrets.token_hex(6)}"
        self._run(
            "CREATE DATABASE {} TEMPLATE {} ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'",
            name,
            _name_in(template) if template else "template0",
        )
        self._names.add(name)
        return urlsplit(self.url)._replace(path=f"/{name}").geturl()

    def drop(self, url: str) -> None:
        """Drop a database made here, whoever is still connected to it."""
        name = _name_in(url)
        self._names.remove(name)
        self._run("DROP DATABASE {} WITH (FORCE)", name)

    def _drop_all(self) -> None:
        for name in self._names:
            self._run("DROP DATABASE {} WITH (FORCE)", name)

    def _run(self, statement: str, *names: str) -> None:
        identifiers = [sql.Identifier(name) for name in names]
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*identifiers))


def _name_in(url: str) -> str:
    return urlsplit(url).path.removeprefix("/")

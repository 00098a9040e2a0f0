"""A later migration that rebuilds a table must not take along the rows that point at it."""

from collections.abc import Callable, Iterator

import pytest
import sqlalchemy as sa
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import func, inspect, select

from storage.article import Article, Phrasing
from storage.counter import CounterName, next_number
from storage.database import Database
from storage.upgrade import _migrate, upgrade
from tests.storage.world import NOW

Change = Callable[[Operations], None]


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """One of its own: its tables are changed."""
    database = Database(database_url)
    upgrade(database)
    yield database
    database.close()


def migrate(database: Database, change: Change) -> None:
    """Run a change as a migration would."""

    def step(config: Config) -> None:
        change(Operations(MigrationContext.configure(config.attributes["connection"])))

    _migrate(database, step)


def add_article(database: Database) -> None:
    with database.write() as session:
        session.add(
            Article(
                key="a",
                question="問い",
                answer="答え",
                tags=[],
                url="",
                changed_in=next_number(session, CounterName.KNOWLEDGE),
                changed_at=NOW,
                phrasings=[Phrasing(position=0, text="言い換え")],
            )
        )


def count(database: Database, table: type[Article | Phrasing]) -> int:
    with database.read() as session:
        return session.scalars(select(func.count()).select_from(table)).one()


def columns(database: Database) -> set[str]:
    return {column["name"] for column in inspect(database.engine).get_columns("articles")}


def rebuild_articles(operations: Operations) -> None:
    with operations.batch_alter_table("articles", recreate="auto") as batch:
        batch.add_column(sa.Column("author", sa.Text(), nullable=True))
        batch.alter_column("url", nullable=True)


def test_children_outlive_the_rebuilding_of_their_parent(database: Database) -> None:
    add_article(database)
    migrate(database, rebuild_articles)

    assert "author" in columns(database)
    assert (count(database, Article), count(database, Phrasing)) == (1, 1)


def test_afterwards_references_are_checked_again(database: Database) -> None:
    migrate(database, rebuild_articles)
    with pytest.raises(sa.exc.IntegrityError), database.write() as session:
        session.add(Phrasing(article_id=99, position=0, text="どこにもない"))


def delete_parent(operations: Operations) -> None:
    rebuild_articles(operations)
    operations.execute("DELETE FROM articles")


def test_a_migration_of_sqlite_that_leaves_orphans_is_undone(sqlite: Database) -> None:
    add_article(sqlite)
    with pytest.raises(RuntimeError, match="phrasings"):
        migrate(sqlite, delete_parent)

    assert "author" not in columns(sqlite)
    assert count(sqlite, Article) == 1


def fail_halfway(operations: Operations) -> None:
    rebuild_articles(operations)
    raise LookupError


def test_a_migration_that_fails_halfway_leaves_nothing(database: Database) -> None:
    with pytest.raises(LookupError):
        migrate(database, fail_halfway)

    assert "author" not in columns(database)

"""Where words are looked up: what was written before is there, and what is gone is not."""

import pytest
from sqlalchemy import delete, select, text
from sqlalchemy.orm import Session

from bot.lists.shelve import shelve_texts
from storage.database import Database
from storage.letter_pairs import may_hold
from storage.searchable_text import SearchableText
from storage.ticket import Ticket
from storage.upgrade import downgrade, upgrade
from tests.storage.people import YAMADA
from tests.storage.world import World

BEFORE = "0033"


def looked_up(session: Session, word: str) -> list[str]:
    """The texts that need to be read for a word."""
    texts = select(SearchableText.folded).where(may_hold(session, word))
    return sorted(session.scalars(texts))


def written(world: World, title: str) -> None:
    with world.database.write() as session:
        one = session.scalars(select(Ticket)).one()
        one.title, one.details = title, ""
    shelve_texts(world.database)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("端末", ["端末a1𠮷野"]),
        ("末a1", ["端末a1𠮷野"]),
        ("𠮷野", ["端末a1𠮷野"]),
        ("末端", []),
        ("端野", []),
        ("端", ["端末a1𠮷野"]),
        ("机", ["端末a1𠮷野"]),
    ],
    ids=["two", "over two kinds", "beyond the plane", "backwards", "apart", "one", "one not there"],
)
def test_what_is_looked_up(world: World, word: str, found: list[str]) -> None:
    world.opens(YAMADA)
    written(world, "端末 A-1 𠮷野")
    with world.database.read() as session:
        assert looked_up(session, word) == found


def test_what_was_edited_is_looked_up_as_it_reads_now(world: World) -> None:
    world.opens(YAMADA)
    for title in ("端末", "電話", "端末電話", "電話"):
        written(world, title)
    with world.database.read() as session:
        assert looked_up(session, "電話") == ["電話"]
        assert looked_up(session, "端末") == []
        if world.database.is_sqlite:
            held = text("SELECT count(*) FROM searchable_pairs WHERE searchable_pairs MATCH '端末'")
            assert session.scalar(held) == 0, "nothing of it stays behind"


def test_what_was_shelved_before_is_taken_in(database: Database, world: World) -> None:
    world.opens(YAMADA)
    written(world, "端末")
    downgrade(database, BEFORE)
    upgrade(database)
    with database.read() as session:
        assert looked_up(session, "端末") == ["端末"]
        assert looked_up(session, "電話") == []
    written(world, "電話")
    with database.read() as session:
        assert looked_up(session, "端末") == []


def test_a_text_that_is_gone_is_not_looked_up(world: World) -> None:
    world.opens(YAMADA)
    written(world, "端末")
    with world.database.write() as session:
        session.execute(delete(SearchableText))
        assert looked_up(session, "端末") == []

"""Proposals of a version that wrote what is like them into its letters."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from storage.article_proposal import ArticleProposal
from storage.database import Database
from storage.upgrade import downgrade, upgrade

BEFORE = "0039"
AT = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)

PERSON = (
    "INSERT INTO people (id, slack_id, name, answers, manages, slack_names)"
    " VALUES (1, 'U1', '小林', :no, :no, '[]')"
)
PROPOSAL = (
    "INSERT INTO article_proposals (id, proposer_id, question, answer, phrasings, tags, url, owner,"
    " status, proposed_at, reason)"
    " VALUES (:id, 1, '質問', '回答', '[]', '[]', '', '', 'waiting', :at, '')"
)
LETTER = (
    "INSERT INTO letters (id, token, kind, subject, channel, lane, status, due_at, attempts,"
    " uncertain, written_at)"
    " VALUES (:id, :token, :kind, :subject, 'C1', 'proposal', 'sent', :at, 1, :no, :at)"
)


@pytest.fixture
def older(bare_url: str) -> Iterator[Database]:
    """A database of the version before, with three proposals."""
    database = Database(bare_url)
    upgrade(database, BEFORE)
    with database.write() as session:
        session.execute(text(PERSON), {"no": False})
        for number in (1, 2, 3):
            session.execute(text(PROPOSAL), {"id": number, "at": AT})
    yield database
    database.close()


def write(database: Database, kind: str, **subject: str | int) -> None:
    with database.write() as session:
        number = session.scalar(text("SELECT count(*) FROM letters")) + 1
        told = {"kind": kind, "subject": json.dumps(subject), "token": str(number)}
        session.execute(text(LETTER), {"id": number, "at": AT, "no": False, **told})


def test_what_was_like_a_proposal_is_known_afterwards(older: Database) -> None:
    write(older, "article_proposal", proposal=1, alike="7,3")
    write(older, "article_proposal", proposal=2, alike="5")
    write(older, "article_proposal", proposal=2, alike="6")  # it was changed
    write(older, "article_proposal", proposal=1, alike="")  # told once more, for another reason
    write(older, "article_proposal", proposal=3)
    write(older, "welcome", person=1)
    upgrade(older)
    with older.read() as session:
        kept = [session.get_one(ArticleProposal, number) for number in (1, 2, 3)]
        assert [one.near_articles for one in kept] == [[7, 3], [6], []]
        assert [one.near_proposals for one in kept] == [[], [], []]
    downgrade(older, BEFORE)
    upgrade(older)

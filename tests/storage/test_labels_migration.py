"""What people said of answers before it was kept as labels."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, text

from storage.database import Database
from storage.label import Grade, Label, LabelSource
from storage.question import Question
from storage.upgrade import downgrade, upgrade

LABELS = "0010"
AT = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
LATER = AT + timedelta(minutes=1)
ROWS = """
INSERT INTO people (id, slack_id, name, answers, slack_names) VALUES (1, 'U1', '山田', :no, '[]');
INSERT INTO articles
(id, key, question, answer, tags, url, owner, verifier, revision, changed_in, changed_at)
VALUES (1, 'a', 'q', 'a', '[]', '', '', '', 1, 1, :at),
(2, 'b', 'q', 'a', '[]', '', '', '', 1, 1, :at);
INSERT INTO questions
(id, asker_id, channel, ts, thread_ts, text, decision, confidence, status, asked_at)
VALUES (1, 1, 'D1', '1.0', '1.0', '入れない', 'suggest', 0.5, 'solved', :at);
INSERT INTO question_candidates
(id, question_id, article_id, rank, score, shown_at, chosen_at, helped_at)
VALUES (1, 1, 1, 1, 1.0, NULL, NULL, NULL), (2, 1, 2, 2, 0.5, :at, :at, :later)
"""


@pytest.fixture
def older(bare_url: str) -> Iterator[Database]:
    """A database of the version before, with one question that an article solved."""
    database = Database(bare_url)
    upgrade(database, LABELS)
    downgrade(database, "-1")
    with database.write() as session:
        for row in ROWS.split(";"):
            session.execute(text(row), {"at": AT, "later": LATER, "no": False})
    yield database
    database.close()


def test_they_count_and_their_words_are_not_suggested(older: Database) -> None:
    upgrade(older)
    with older.read() as session:
        labels = session.scalars(select(Label).order_by(Label.grade)).all()
        assert [(one.article_id, one.source, one.grade, one.at) for one in labels] == [
            (2, LabelSource.CHOSEN, Grade.CHOSEN, AT),
            (2, LabelSource.SOLVED, Grade.ANSWERS, LATER),
        ]
        assert all(one.weighed_at == one.at for one in labels)
        question = session.get_one(Question, 1)
        assert [one.offered_at for one in question.candidates] == [None, AT]
        assert not question.in_context


def test_going_back_leaves_the_questions(older: Database) -> None:
    upgrade(older)
    downgrade(older, f"{LABELS}-1")
    with older.read() as session:
        assert session.scalar(text("SELECT count(*) FROM question_candidates")) == 2

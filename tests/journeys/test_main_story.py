"""The main story over sockets: on SQLite and on PostgreSQL, and with Slack's stand-ins' habits."""

import pytest

from tests.journeys import main_story
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.words import RECEIVED


@pytest.fixture
def story_url(filled_url: str) -> str:
    """SQLite and PostgreSQL in turn."""
    return filled_url


def test_a_question_becomes_a_ticket_and_is_solved(desk: City, books: Books) -> None:
    main_story.play(desk, books)


def test_fields_that_nobody_touched_may_come_back_empty(desk: City, books: Books) -> None:
    requester = main_story.hand_over(desk, untouched_as_null=True)
    books.rest(desk.slack)
    assert len(requester.showing(RECEIVED)) == 1

"""The office's morning: one message, its thread with a chart, and buttons that work."""

from datetime import time

import pytest
from sqlalchemy import select

from bot.settings import Settings
from handlers.action_ids import FOUND_TICKETS
from storage.article_proposal import ArticleProposal, ProposalStatus
from storage.person import find_person
from tests.fakes.slack import Message, User
from tests.journeys.books import Books
from tests.journeys.calendar import Calendar
from tests.journeys.city import City
from tests.journeys.people import Thread, open_ticket
from tests.journeys.running import running
from tests.journeys.test_thread_to_article import PUBLISH_BUTTON
from tests.journeys.words import UNKNOWN, UNKNOWN_TOO

TUESDAY, WEDNESDAY, LATER = "2026-11-24 14:00", "2026-11-25 08:46", "2026-11-25 11:00"
DIGEST = "おはようございます。11月25日（水）朝のまとめです"
MORNING = time(8, 45)
SEE_LIST = "一覧を見る"


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


def test_the_office_begins_its_day(
    city: City, settings: Settings, books: Books, calendar: Calendar
) -> None:
    in_the_morning = settings.model_copy(update={"madoguchi_digest_at": MORNING})
    calendar.turn_to(TUESDAY)
    with running(settings, clock=calendar.now):
        open_ticket(city, city.yamada, UNKNOWN)
        open_ticket(city, city.sato, UNKNOWN_TOO)
        books.rest(city.slack)
    proposed(books, city.kobayashi, calendar)

    calendar.turn_to(WEDNESDAY)
    with running(in_the_morning, clock=calendar.now):
        (digest,) = city.slack.wait_for(lambda: digests(city), what="the digest") or []
        assert "担当未定　2 件" in digest.shown().replace("*", "")
        assert "新しい相談　2 件" in digest.shown().replace("*", "")
        assert not digest.pings()
        thread = Thread(city.slack, city.yoshida, city.office, digest.ts)
        with_chart = thread.sees("受付中は 2 件")
        (chart,) = map(city.slack.file, with_chart.files)
        assert chart.content.startswith(b"\x89PNG")
        thread.presses(SEE_LIST)
        found = city.slack.wait_for(lambda: city.slack.modal(city.yoshida), what="the list")
        assert found.callback_id == FOUND_TICKETS
        assert "担当未定" in found.shown()
        assert UNKNOWN_TOO.splitlines()[0][:10] in found.shown()
        assert "公開を待つ回答　1 件" in digest.shown().replace("*", "")
        thread.presses(PUBLISH_BUTTON)
        city.slack.wait_for(lambda: decided(books), what="an answer that is published")

    calendar.turn_to(LATER)
    with running(in_the_morning, clock=calendar.now):
        books.rest(city.slack)
    assert len(digests(city)) == 1


def proposed(books: Books, proposer: User, calendar: Calendar) -> None:
    """Somebody of the help desk has put an answer into words."""
    with books.database.write() as session:
        person = find_person(session, proposer.id)
        assert person is not None
        session.add(
            ArticleProposal(
                proposer_id=person.id,
                question="花壇の水やりはだれに頼みますか",
                answer="総務課にご連絡ください。",
                phrasings=[],
                tags=[],
                url="",
                owner="",
                proposed_at=calendar.now(),
            )
        )


def decided(books: Books) -> bool:
    with books.database.read() as session:
        status = session.scalars(select(ArticleProposal.status)).one()
    return status is ProposalStatus.PUBLISHED


def digests(city: City) -> list[Message]:
    return [one for one in city.slack.messages(city.office) if DIGEST in one.shown()]

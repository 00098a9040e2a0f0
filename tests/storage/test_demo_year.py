"""The demo's city with a year behind it."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

from bot.cli.demo_city import DemoCity
from bot.cli.demo_year import tell_year
from bot.letters.kind import LetterKind
from bot.locale import Locale
from storage.database import Database
from storage.letter import Letter
from storage.person import Person
from storage.ticket import OPEN, Ticket

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def test_what_is_open_is_posted_to_people_whom_the_workspace_knows(
    hasty: Database, tmp_path: Path
) -> None:
    city = DemoCity()
    settings = city.settings("http://localhost/api/", tmp_path, Locale.JA)
    city.register(hasty, NOW)
    assert 1_000 < tell_year(city, hasty, settings, NOW) < 1_150
    workspace = city.workspace()
    users = [one["id"] for one in workspace["users"]]
    assert len(users) == len(set(users))
    with hasty.read() as session:
        still_open = session.scalars(select(Ticket).where(Ticket.status.in_(OPEN))).all()
        assert {one.requester.slack_id for one in still_open} <= set(users)
        kinds = Counter(session.scalars(select(Letter.kind)))
        partners = session.scalars(select(Person).where(Person.answers, ~Person.manages)).all()
        assert {one.slack_id for one in partners} <= set(users)
        assert {one.company for one in partners} == {"みらい情報", "北斗システムサポート"}
    assert kinds[LetterKind.CARD] == len(still_open) > 20
    assert kinds[LetterKind.TICKET_ROOT] >= len(still_open)
    again = city.settings("http://localhost/api/", tmp_path, Locale.JA)
    assert {one.slack_id for one in partners} <= set(again.madoguchi_partners)

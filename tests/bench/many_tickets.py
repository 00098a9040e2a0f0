"""A help desk that has been at work for years: 10,000 tickets, 100,000 messages."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert

from bot.lists.shelve import shelve_texts
from storage.conversation import Message
from storage.database import Database
from storage.department import Department
from storage.person import Person
from storage.thread import Side, Thread
from storage.ticket import OPEN, Ticket, TicketStatus
from storage.ticket_event import TicketEvent, TicketVerb

TICKETS, MESSAGES = 10_000, 100_000
STAFF, PARTNERS, DEPARTMENTS = 2_000, 30, 120
STILL_OPEN = 0.15
NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
LETTERS = "のがをにはてでとたしれいうえおきく印刷職員端末申請電話番号設定画面確認部署共有複合機"

OFFICE_ID, PARTNER_ID, BUSY_STAFF_ID = 1, 2, PARTNERS + 2


def fill_with_tickets(database: Database) -> None:
    """Fill an empty, migrated database, and bring the texts into the form that is searched."""
    chance = random.Random(1)
    people = [*_helpers(), *_staff(chance)]
    tickets = [_ticket(number, chance) for number in range(1, TICKETS + 1)]
    with database.write() as session:
        names = [{"id": one, "name": f"課 {one}"} for one in range(1, DEPARTMENTS + 1)]
        session.execute(insert(Department), names)
        session.execute(insert(Person), people)
        session.execute(insert(Ticket), tickets)
        session.execute(insert(Thread), [_card(one["id"]) for one in tickets])
        session.execute(insert(TicketEvent), [_opened(one) for one in tickets])
    for first in range(0, MESSAGES, 10_000):
        with database.write() as session:
            said = [_message(first + one, tickets, chance) for one in range(10_000)]
            session.execute(insert(Message), said)
    shelve_texts(database)
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")


def _helpers() -> list[dict[str, object]]:
    office = _person(OFFICE_ID, "U0OFFICE", manages=True)
    partners = [
        _person(one, f"U0PARTNER{one}", company=f"会社 {one % 3}")
        for one in range(PARTNER_ID, PARTNERS + 2)
    ]
    return [office, *partners]


def _staff(chance: random.Random) -> list[dict[str, object]]:
    return [
        _person(one, f"U0STAFF{one}", department=chance.randint(1, DEPARTMENTS))
        for one in range(BUSY_STAFF_ID, BUSY_STAFF_ID + STAFF)
    ]


def _person(
    id_: int,
    slack_id: str,
    *,
    company: str | None = None,
    department: int | None = None,
    manages: bool = False,
) -> dict[str, object]:
    return {
        "id": id_,
        "slack_id": slack_id,
        "name": f"人 {id_}",
        "slack_names": [],
        "company": company,
        "department_id": department,
        "manages": manages,
        "answers": manages or company is not None,
    }


def _ticket(number: int, chance: random.Random) -> dict[str, object]:
    is_open = chance.random() < STILL_OPEN
    status = chance.choice(OPEN) if is_open else TicketStatus.CLOSED
    # Every fiftieth is of one person, who asks more than anybody.
    requester = BUSY_STAFF_ID if number % 50 == 0 else chance.randint(BUSY_STAFF_ID, 2000)
    free = status is TicketStatus.NEW
    opened = NOW - timedelta(hours=TICKETS - number)
    return {
        "id": number,
        "number": number,
        "requester_id": requester,
        "opened_by_id": requester,
        "department_id": chance.randint(1, DEPARTMENTS),
        "title": _text(chance, 20),
        "details": _text(chance, 200),
        "rest": "",
        "answer_due_at": opened + timedelta(days=1),
        "solution_due_at": opened + timedelta(days=5),
        "status": status,
        "assignee_id": None if free else chance.randint(OFFICE_ID, PARTNERS + 1),
        "opened_at": opened,
        "status_since": opened,
        "searchable": False,
    }


def _card(ticket_id: object) -> dict[str, object]:
    ts = f"17000{ticket_id:05}.000100"
    side = Side.HELPDESK
    return {"channel": "C0HELP", "ts": ts, "side": side, "ticket_id": ticket_id, "of_opener": False}


def _opened(ticket: dict[str, object]) -> dict[str, object]:
    return {
        "ticket_id": ticket["id"],
        "sequence": 1,
        "verb": TicketVerb.OPEN,
        "actor_id": ticket["requester_id"],
        "at": ticket["opened_at"],
        "to_status": TicketStatus.NEW,
        "details": {},
    }


def _message(
    number: int, tickets: Sequence[dict[str, object]], chance: random.Random
) -> dict[str, object]:
    ticket = chance.choice(tickets)
    by_helpdesk = chance.random() < 0.5
    return {
        "ticket_id": ticket["id"],
        "author_id": ticket["assignee_id"] or OFFICE_ID if by_helpdesk else ticket["requester_id"],
        "side": Side.HELPDESK if by_helpdesk else Side.REQUESTER,
        "text": _text(chance, 120),
        "said_at": NOW,
        "channel": "C0HELP",
        "ts": f"1790{number:06}.000100",
        "searchable": False,
    }


def _text(chance: random.Random, longest: int) -> str:
    return "".join(chance.choices(LETTERS, k=chance.randint(longest // 4, longest)))

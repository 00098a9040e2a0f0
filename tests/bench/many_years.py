"""A year of a city, over and over in the same year: 100,000 tickets that could have happened."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import ColumnElement, String, func, insert, literal, select
from sqlalchemy.orm import Session

from bot.sample_city.days import Amount
from storage.base import Numbered
from storage.bulk import go_on_after, last_id, plain_table
from storage.conversation import Message
from storage.database import Database
from storage.question import Question, QuestionCandidate
from storage.satisfaction import Satisfaction
from storage.ticket import Ticket
from storage.ticket_effort import TicketEffort
from storage.ticket_event import TicketEvent
from tests.storage.sample_year import FIRST, tell

ONCE = Amount(questions=5_000, tickets=2_200, answers_to_call=208)

# Tables in the order in which they depend on each other, with their columns that name rows.
COPIED: Mapping[type[Numbered], Mapping[str, type[Numbered]]] = {
    Question: {"id": Question},
    QuestionCandidate: {"id": QuestionCandidate, "question_id": Question},
    Ticket: {"id": Ticket, "question_id": Question, "merged_into_id": Ticket},
    TicketEvent: {"id": TicketEvent, "ticket_id": Ticket},
    Message: {"id": Message, "ticket_id": Ticket},
    TicketEffort: {"id": TicketEffort, "ticket_id": Ticket},
    Satisfaction: {"id": Satisfaction, "ticket_id": Ticket},
}


def fill_with_years(database: Database, tickets: int, first: date = FIRST) -> int:
    """Fill a migrated database with at least so many tickets from a day on; how many there are."""
    once = tell(database, amount=ONCE, first=first)
    copies = -(-tickets // once)
    with database.write() as session:
        lasts = {table: last_id(session, table) for table in COPIED}
    for number in range(1, copies):
        with database.write() as session:
            for table in COPIED:
                _copy(session, table, number, lasts)
    with database.write() as session:
        go_on_after(session, COPIED)
        count = session.scalar(select(func.count()).select_from(Ticket)) or 0
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")
    return count


def _copy(
    session: Session, table: type[Numbered], number: int, lasts: Mapping[type[Numbered], int]
) -> None:
    plain = plain_table(table)
    names = COPIED[table]

    def value(column: ColumnElement[object], name: str) -> ColumnElement[object]:
        if name in names:
            return column + number * lasts[names[name]]
        if name == "number":
            return column + number * lasts[Ticket]
        if name in ("ts", "thread_ts"):
            return column.concat(literal(f"-{number}", String))
        return column

    copied = [value(column, column.name) for column in plain.columns]
    originals = select(*copied).where(plain.c.id <= lasts[table])
    session.execute(insert(plain).from_select([one.name for one in plain.columns], originals))

"""What kinds of requests there are, and what the form asks of each."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.columns import JsonText
from storage.prepared import Prepared, PreparedChange, PreparedRevision


class RequestType(Prepared, Base):
    """A kind of request with fields of its own in the form."""

    __tablename__ = "request_types"

    name: Mapped[str] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text)  # for who fills it in; "" = none
    phrasings: Mapped[list[str]] = mapped_column(JsonText)  # how people ask for it
    fields: Mapped[list[dict[str, Any]]] = mapped_column(JsonText)

    @property
    def summary(self) -> tuple[str, str]:
        """By what it is known in a list: its name, and the words that follow."""
        return self.name, self.description

    def recorded(self, change: PreparedChange, author: str, at: datetime) -> "RequestTypeRevision":
        """How it reads now."""
        return RequestTypeRevision(
            type_id=self.id,
            name=self.name,
            description=self.description,
            phrasings=self.phrasings,
            fields=self.fields,
            revision=self.revision,
            change=change,
            author=author,
            recorded_at=at,
        )


class RequestTypeRevision(PreparedRevision, Base):
    """How a kind of request was asked for at one time."""

    __tablename__ = "request_type_revisions"
    __table_args__ = (UniqueConstraint("type_id", "revision"),)

    type_id: Mapped[int] = mapped_column(ForeignKey("request_types.id"))
    name: Mapped[str] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text)
    phrasings: Mapped[list[str]] = mapped_column(JsonText)
    fields: Mapped[list[dict[str, Any]]] = mapped_column(JsonText)


def offered_types(session: Session) -> Sequence[RequestType]:
    """The kinds that people choose from, oldest first."""
    offered = select(RequestType).where(RequestType.withdrawn_at.is_(None))
    return session.scalars(offered.order_by(RequestType.id)).all()


def type_at(session: Session, type_id: int, revision: int) -> RequestTypeRevision | None:
    """A kind of request as it was asked for at one revision."""
    at = select(RequestTypeRevision).filter_by(type_id=type_id, revision=revision)
    return session.scalar(at)

"""Taking in what comes with the product: once, whatever the office makes of it afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.prepared.revise import Kept
from bot.request_types.fields import FormField, written
from storage.database import Database
from storage.insert import insert_unless_there
from storage.prepared import PreparedChange
from storage.reply_template import ReplyTemplate
from storage.request_type import RequestType


@dataclass(frozen=True, slots=True)
class ShippedTemplate:
    """A reply template in the office's language; the key never changes."""

    key: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ShippedType:
    """A kind of request, likewise."""

    key: str
    name: str
    description: str
    phrasings: tuple[str, ...]
    fields: tuple[FormField, ...]


def take_in_shipped(
    database: Database,
    templates: Sequence[ShippedTemplate],
    types: Sequence[ShippedType],
    at: datetime,
) -> None:
    """Add what was never there. Safe beside other replicas: of two that add it, one does."""
    with database.read() as session:
        known = _known(session, ReplyTemplate), _known(session, RequestType)
    new_templates = [one for one in templates if one.key not in known[0]]
    new_types = [one for one in types if one.key not in known[1]]
    if not new_templates and not new_types:
        return
    with database.write() as session:
        for template in new_templates:
            _take_in(
                session,
                ReplyTemplate,
                template.key,
                at,
                title=template.title,
                text=template.text,
            )
        for one in new_types:
            _take_in(
                session,
                RequestType,
                one.key,
                at,
                name=one.name,
                description=one.description,
                phrasings=list(one.phrasings),
                fields=written(one.fields),
            )


def _known(session: Session, table: type[Kept]) -> set[str | None]:
    return set(session.scalars(select(table.shipped_key)))


def _take_in(session: Session, table: type[Kept], key: str, at: datetime, **values: Any) -> None:  # noqa: ANN401
    new = insert_unless_there(
        session, table, shipped_key=key, revision=1, changed_at=at, withdrawn_at=None, **values
    )
    if new is not None:
        kept = session.get_one(table, new)
        session.add(kept.recorded(PreparedChange.SHIPPED, "", at))

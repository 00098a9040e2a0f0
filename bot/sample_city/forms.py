"""What people filled in for a kind of request."""

import random
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.request_types.fields import FieldKind, Fields, FormField, read_fields
from bot.sample_city.material import Topic
from storage.request_type import RequestType

YES_OR_NO = ("はい", "いいえ")
PLACES = ("本庁舎 2 階の窓口", "本庁舎 3 階", "西庁舎 1 階", "北部支所", "南部支所", "保健センター")


def forms_of(session: Session) -> Mapping[int, Fields]:
    """The fields of each kind, by its id."""
    return {one.id: read_fields(one.fields) for one in session.scalars(select(RequestType))}


def types_by_key(session: Session) -> dict[str, int]:
    """The ids of the kinds that come with the product, by their keys."""
    kinds = select(RequestType.shipped_key, RequestType.id).where(
        RequestType.shipped_key.is_not(None), RequestType.withdrawn_at.is_(None)
    )
    return {str(key): number for key, number in session.execute(kinds)}


def filled_in(
    fields: Fields, ticket_id: int, topic: Topic, chance: random.Random
) -> Iterator[dict[str, Any]]:
    """What has to be filled in, in the order of the form."""
    needed = [one for one in fields if one.required]
    for position, one in enumerate(needed, start=1):
        yield {
            "ticket_id": ticket_id,
            "position": position,
            "key": one.key,
            "label": one.label,
            "value": _value(one, topic, chance),
        }


def _value(field: FormField, topic: Topic, chance: random.Random) -> str:
    if field.options:
        return chance.choice(field.options)
    match field.kind:
        case FieldKind.YES_NO:
            return chance.choice(YES_OR_NO)
        case FieldKind.NUMBER:
            return str(chance.randint(1, 30))
        case FieldKind.LONG_TEXT:
            return topic.details
        case FieldKind.TEXT if field.key in ("place", "where"):
            return chance.choice(PLACES)
        case _:
            return topic.title

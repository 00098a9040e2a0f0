"""What is filled into a reply, as plain facts: the views say in which words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class NamedAnswer:
    """A past answer that a template names."""

    key: str
    question: str
    url: str  # "" = none


@dataclass(frozen=True, slots=True)
class ReplyFacts:
    """Of one ticket, for one person who replies; days are in office time."""

    requester: str
    number: int
    title: str
    assignee: str
    sender: str
    received: date
    today: date
    next_business_day: date
    answers: Mapping[str, NamedAnswer] = field(default_factory=dict)  # by number

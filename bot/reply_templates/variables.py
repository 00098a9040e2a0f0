"""What stands in braces in a reply template, and nothing else does."""

import re
from collections.abc import Mapping
from enum import StrEnum

from knowledge.text.folding import tidy


class Variable(StrEnum):
    """What is filled in from the ticket, by its English name."""

    REQUESTER = "requester"
    NUMBER = "number"
    TITLE = "title"
    ASSIGNEE = "assignee"  # or who sends the reply, as long as nobody has the ticket
    SENDER = "sender"
    RECEIVED = "received"  # the day of the ticket
    TODAY = "today"
    NEXT_BUSINESS_DAY = "next_business_day"
    ANSWER = "answer"  # a past answer, by its number: {answer:acc-001}


JAPANESE = {
    "相談者": Variable.REQUESTER,
    "番号": Variable.NUMBER,
    "件名": Variable.TITLE,
    "担当者": Variable.ASSIGNEE,
    "差出人": Variable.SENDER,
    "受付日": Variable.RECEIVED,
    "今日": Variable.TODAY,
    "次の開庁日": Variable.NEXT_BUSINESS_DAY,
    "回答": Variable.ANSWER,
}
_NAMES: Mapping[str, Variable] = {**JAPANESE, **{one.value: one for one in Variable}}
# Braces of either width; what holds a brace or a line break is none of ours.
_BRACES = re.compile(r"[{｛]([^{}｛｝\n]{1,100})[}｝]")


class UnknownVariableError(Exception):
    """A template speaks of something that is not filled in.

    Attributes:
        name: what stands in the braces.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def check_variables(text: str) -> tuple[str, ...]:
    """Look at everything in braces; the numbers of the past answers that are named.

    Raises:
        UnknownVariableError: something there is not filled in.
    """
    answers = []
    for braces in _BRACES.finditer(text):
        if not braces.group(1).strip():
            continue
        variable, key = _read(braces.group(1))
        if variable is None or (variable is Variable.ANSWER) is not bool(key):
            raise UnknownVariableError(braces.group(1).strip())
        if key:
            answers.append(key)
    return tuple(dict.fromkeys(answers))


def fill(text: str, values: Mapping[Variable, str], answers: Mapping[str, str]) -> str:
    """The text with everything filled in, once: what is filled in is not looked at again.

    Args:
        text: of a template.
        values: for all that need no number.
        answers: past answers by their numbers; one that is missing stays a number.
    """

    def filled(braces: re.Match[str]) -> str:
        variable, key = _read(braces.group(1))
        if variable is Variable.ANSWER and key:
            return answers.get(key, key)
        return braces.group() if variable is None else values.get(variable, braces.group())

    return _BRACES.sub(filled, text)


def _read(inside: str) -> tuple[Variable | None, str]:
    """The variable, and the number of an answer where there is one."""
    name, _, key = tidy(inside).partition(":")
    return _NAMES.get(name.strip().casefold()), key.strip()

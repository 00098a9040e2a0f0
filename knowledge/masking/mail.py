"""Addresses of e-mail."""

import re
from collections.abc import Iterator

from knowledge.masking.sensitive import Sensitive, Spot

_MAIL = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_%+-])?"
    r"\s?@\s?[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}))+"
)


def mails(narrowed: str) -> Iterator[Spot]:
    """Every address in the text."""
    for match in _MAIL.finditer(narrowed):
        yield Spot(*match.span(), Sensitive.MAIL)

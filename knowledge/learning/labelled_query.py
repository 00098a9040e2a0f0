"""One question with what people made of the articles they were offered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LabelledQuery:
    """What a ranking can be measured by, and learn from.

    Attributes:
        query: the words as they were searched.
        relevant: grade by key of article: 2 answers it, 1 looked like the answer, 0 does not
            answer it. Articles that nobody judged are missing.
        shown: keys of the articles that the asker had before them, first to last. Of these, one
            that is not in ``relevant`` was passed over without a word.
        at: when the last of it was judged, aware.
    """

    query: str
    relevant: Mapping[str, int]
    shown: tuple[str, ...]
    at: datetime

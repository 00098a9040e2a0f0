"""A trained judge as text, for keeping."""

import json
from dataclasses import asdict
from typing import Any

from knowledge.index.evidence import Sign
from knowledge.ranking.judge import Judge
from knowledge.ranking.ranker import LinearRanker
from knowledge.ranking.sureness import Clue, Logistic, Sureness

# Raised when the same numbers come to mean something else.
_VERSION = 1


def write_judge(judge: Judge) -> str:
    """Write a judge with a linear ranker down."""
    return json.dumps({**_made_for(), **asdict(judge)})


def read_judge(text: str) -> Judge | None:
    """Read what was written; None when it is for other signs or clues than there are today."""
    held: dict[str, Any] = json.loads(text)
    made_for = _made_for()
    if {name: held.get(name) for name in made_for} != made_for:
        return None
    ranker, sureness = held["ranker"], held["sureness"]
    return Judge(
        LinearRanker(**ranker | {"weights": tuple(ranker["weights"])}),
        Sureness(
            first=_logistic(sureness["first"]),
            among_three=_logistic(sureness["among_three"]),
            answerable=_logistic(sureness["answerable"]),
            sure=sureness["sure"],
            worth_showing=sureness["worth_showing"],
        ),
    )


def _made_for() -> dict[str, object]:
    return {
        "version": _VERSION,
        "signs": [sign.name for sign in Sign],
        "clues": [clue.name for clue in Clue],
    }


def _logistic(held: dict[str, Any]) -> Logistic:
    return Logistic(held["base"], tuple(held["weights"]))

"""What is asked of the bot, and what came of it without a ticket."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from bot.sample_city.cast import Colleague
from bot.sample_city.material import Material
from knowledge.finding import Decision
from storage.article import Article, findable
from storage.label import LabelSource
from storage.question import QuestionStatus

MOST_OFFERED = 3
SEASONS: Mapping[int, tuple[str, ...]] = {
    4: ("acc-", "chat-", "cms-005"),
    6: ("web-", "doc-"),
    7: ("net-", "lgw-"),
    12: ("svy-", "sec-"),
    3: ("acc-", "prc-", "dev-013", "kin-008"),
}
IN_SEASON = 6  # times as often


@dataclass(frozen=True, slots=True)
class Known:
    """An article, and how people ask for it."""

    id: int
    key: str
    wordings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An article for a question: what its asker did with it.

    Attributes:
        judged: what that says of it; None = nothing.
    """

    article_id: int
    score: float
    offered_at: datetime
    shown_at: datetime | None = None
    chosen_at: datetime | None = None
    helped_at: datetime | None = None
    rejected_at: datetime | None = None
    judged: tuple[LabelSource, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedOnce:
    """A question.

    Attributes:
        solved_at: when its asker said that an answer helped.
    """

    asker: Colleague
    at: datetime
    text: str
    decision: Decision
    confidence: float
    status: QuestionStatus
    found: tuple[Found, ...] = ()
    solved_at: datetime | None = None
    in_public: bool = False


def library_of(session: Session) -> tuple[Known, ...]:
    """The articles of the city."""
    every = select(Article).where(findable()).order_by(Article.id)
    rows = session.scalars(every.options(selectinload(Article.phrasings)))
    return tuple(
        Known(one.id, one.key, (one.question, *(other.text for other in one.phrasings)))
        for one in rows
    )


@dataclass(slots=True)
class Asking:
    """Lets people ask.

    Attributes:
        until: what would be later has not happened.
    """

    library: Sequence[Known]
    material: Material
    chance: random.Random
    until: datetime

    def answered(self, asker: Colleague, at: datetime) -> AskedOnce:
        """Something that the bot knows, more or less."""
        if not self.library:
            return self.unanswered(asker, at)
        known = self._in_season(at)
        if self.chance.random() < 0.68:
            return self._sure(asker, at, known)
        return self._unsure(asker, at, known)

    def unanswered(self, asker: Colleague, at: datetime) -> AskedOnce:
        """Something that it does not know, and that nobody handed over."""
        text = self.chance.choice(self.material.questions)
        confidence = self.chance.uniform(0.02, 0.3)
        return AskedOnce(asker, at, text, Decision.NONE, confidence, QuestionStatus.OPEN)

    def handed_over(self, asker: Colleague, at: datetime, text: str) -> AskedOnce:
        """Something that becomes a ticket, at times after a look at what was offered."""
        over = QuestionStatus.HANDED_OVER
        confidence = self.chance.uniform(0.02, 0.45)
        if not self.library or self.chance.random() < 0.6:
            return AskedOnce(asker, at, text, Decision.NONE, confidence, over)
        judged = (LabelSource.HANDED_OVER,)
        found = tuple(
            Found(one.id, self._score(rank), at, judged=judged)
            for rank, one in enumerate(self._several(), start=1)
        )
        return AskedOnce(asker, at, text, Decision.SUGGEST, confidence, over, found)

    def _sure(self, asker: Colleague, at: datetime, known: Known) -> AskedOnce:
        solved = self._solved_at(at, 0.62)
        judged = (LabelSource.SOLVED,) if solved else ()
        found = Found(known.id, self._score(1), at, at, helped_at=solved, judged=judged)
        confidence = self.chance.uniform(0.72, 0.99)
        return self._asked(asker, at, known, Decision.ANSWER, confidence, (found,), solved)

    def _unsure(self, asker: Colleague, at: datetime, known: Known) -> AskedOnce:
        """It is among those that are offered, or it is not."""
        chosen = self._later(at, 40)
        confidence = self.chance.uniform(0.3, 0.7)
        if self.chance.random() < 0.25:
            others = tuple(
                Found(
                    one.id,
                    self._score(rank),
                    at,
                    rejected_at=chosen,
                    judged=(LabelSource.NOT_THIS,),
                )
                for rank, one in enumerate(self._several(), start=1)
            )
            return self._asked(asker, at, known, Decision.SUGGEST, confidence, others, None)
        solved = self._solved_at(chosen, 0.6)
        judged = (LabelSource.CHOSEN, LabelSource.SOLVED) if solved else (LabelSource.CHOSEN,)
        first = Found(known.id, self._score(1), at, chosen, chosen, solved, judged=judged)
        rest = tuple(
            Found(one.id, self._score(rank), at)
            for rank, one in enumerate(self._several(known)[1:], start=2)
        )
        found = (first, *rest)
        return self._asked(asker, at, known, Decision.SUGGEST, confidence, found, solved)

    def _asked(
        self,
        asker: Colleague,
        at: datetime,
        known: Known,
        decision: Decision,
        confidence: float,
        found: tuple[Found, ...],
        solved: datetime | None,
    ) -> AskedOnce:
        text = self.chance.choice(known.wordings)
        status = QuestionStatus.SOLVED if solved else QuestionStatus.OPEN
        in_public = self.chance.random() < 0.15
        return AskedOnce(
            asker, at, text, decision, confidence, status, found, solved, in_public=in_public
        )

    def _in_season(self, at: datetime) -> Known:
        wanted = SEASONS.get(at.month, ())
        if wanted and self.chance.random() < 0.35:
            fitting = [one for one in self.library if one.key.startswith(wanted)]
            if fitting:
                return self.chance.choice(fitting)
        return self.chance.choice(self.library)

    def _several(self, first: Known | None = None) -> list[Known]:
        """Different ones, at most as many as are offered."""
        count = min(MOST_OFFERED, len(self.library))
        chosen = self.chance.sample(self.library, count)
        if first is None:
            return chosen
        return [first, *(one for one in chosen if one is not first)][:count]

    def _score(self, rank: int) -> float:
        return round(self.chance.uniform(0.6, 1.0) / rank, 4)

    def _later(self, at: datetime, seconds: float) -> datetime:
        return at + timedelta(seconds=seconds * self.chance.uniform(0.5, 2))

    def _solved_at(self, at: datetime, probability: float) -> datetime | None:
        solved = self._later(at, 90)
        return solved if self.chance.random() < probability and solved <= self.until else None

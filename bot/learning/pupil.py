"""Keeps what a finder learned in step with the labels, and with the ranker in use."""

import threading

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.learning.labelled import labelled_queries
from knowledge.evaluation.judged import JudgedQuery
from knowledge.finder import Finder
from knowledge.index.memory import Memory, Remembered
from knowledge.ranking.learned import Learned
from knowledge.ranking.written import read_judge
from storage.counter import CounterName, current_number
from storage.database import Database
from storage.label import Label
from storage.question import Question
from storage.ranker import TrainedRanker, ranker_in_use

_State = tuple[object, ...]


class Pupil:
    """Learns for the finder of this process. What is taken back is forgotten within a minute.

    Attributes:
        database: where the labels are.
        finder: learns from them.
    """

    def __init__(self, database: Database, finder: Finder) -> None:
        self.database = database
        self.finder = finder
        self._seen: _State | None = None
        self._words: dict[str, frozenset[str]] = {}  # of questions, which take long to read
        self._one_at_a_time = threading.Lock()

    @property
    def encoder(self) -> str:
        """The name of the encoder for which rankers are trained; "" without one."""
        return self.finder.encoder_name

    def catch_up(self) -> None:
        """Take up labels and rankers that are new, if there are any."""
        with self._one_at_a_time:
            with self.database.read() as session:
                ranker = ranker_in_use(session, self.encoder)
                state = _state(session, ranker)
            if state != self._seen:
                self.finder.learn(self._learned(ranker))
                self._seen = state

    def labelled(self) -> list[JudgedQuery]:
        """Return the questions that anybody judged an article for, oldest first."""
        return [JudgedQuery(one.query, one.relevant) for one in labelled_queries(self.database)]

    def in_use(self) -> Learned:
        """Return what is in use, remembering nothing."""
        with self.database.read() as session:
            return self._trained(ranker_in_use(session, self.encoder), Memory())

    def _learned(self, ranker: TrainedRanker | None) -> Learned:
        queries = self.labelled()
        known = self._words
        self._words = {
            one.query: known.get(one.query) or self.finder.words(one.query) for one in queries
        }
        remembered = [Remembered(self._words[one.query], one.relevant) for one in queries]
        return self._trained(ranker, Memory(remembered))

    def _trained(self, ranker: TrainedRanker | None, memory: Memory) -> Learned:
        judge = read_judge(ranker.judge) if ranker else None
        apart = map(read_judge, ranker.apart) if ranker else ()
        known = tuple(one for one in apart if one is not None)
        return Learned(memory, judge, semantic=bool(self.encoder), apart=known)


def _state(session: Session, ranker: TrainedRanker | None) -> _State:
    """Return what is another whenever a label, its words or its article may be another."""
    labels = session.execute(select(func.max(Label.id), func.count(Label.id))).one()
    taken_back = select(func.count(Question.id)).where(Question.text == "")
    words = session.execute(select(func.max(Question.edited_at))).scalar()
    articles = current_number(session, CounterName.KNOWLEDGE)
    return (ranker and ranker.id, *labels, session.scalar(taken_back), words, articles)

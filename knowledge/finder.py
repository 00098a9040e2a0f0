"""The one door into the knowledge: put articles in, find them by what people ask."""

import threading
from collections.abc import Callable, Collection
from functools import lru_cache

from knowledge.article import Article
from knowledge.encoding.article_vectors import QUESTION_LIMIT, ArticleVectors
from knowledge.encoding.encoder import Encoder
from knowledge.finding import Finding
from knowledge.index.catalogue import Catalogue
from knowledge.index.correlation import BY_MEANING, BY_WORDS, NOTHING_TAUGHT, Taught
from knowledge.index.entry import Entry, read_article
from knowledge.index.evidence import Evidence, Sign
from knowledge.index.lookup import look_up
from knowledge.index.memory import NOTHING_REMEMBERED, REMEMBERED, Memory
from knowledge.index.neighbours import neighbours
from knowledge.index.study import study
from knowledge.index.vectors import Vector
from knowledge.ranking.explained import AS_WRITTEN, Explained, Explanation, Part
from knowledge.ranking.judge import NOTHING, Judge
from knowledge.ranking.learned import NOTHING_LEARNED, Learned
from knowledge.ranking.ranker import WORD_FOR_WORD, readable
from knowledge.ranking.sureness import Grounds
from knowledge.text.question import QuestionReading, read_question
from knowledge.text.synonyms import NO_SYNONYMS, Synonyms
from knowledge.text.term import Term

# Questions whose vectors are kept: who asks again, or has it explained, does not wait again.
_VECTORS_KEPT = 256


class Finder:
    """Finds articles. Safe for threads: many may find while others put and remove.

    Args:
        encoder: compares by meaning too; without one, words and sounds decide alone.
    """

    def __init__(self, encoder: Encoder | None = None) -> None:
        self.encoder = encoder
        self._catalogue = Catalogue()
        self._lock = threading.Lock()
        self._synonyms = NO_SYNONYMS
        self._learned = NOTHING_LEARNED
        self._taught = NOTHING_TAUGHT
        self._studied = 0  # up to which change of the catalogue
        self._vector_of = lru_cache(_VECTORS_KEPT)(_encoding(encoder)) if encoder else None

    @property
    def encoder_name(self) -> str:
        """The name of the encoder; "" without one."""
        return self.encoder.name if self.encoder else ""

    def __len__(self) -> int:
        with self._lock:
            return len(self._catalogue)

    def __contains__(self, key: object) -> bool:
        with self._lock:
            return key in self._catalogue

    def put(self, article: Article) -> None:
        """Add an article, or replace the one with the same key. Takes milliseconds."""
        self.put_entry(read_article(article))

    def put_entry(self, entry: Entry, packed: bytes | None = None) -> None:
        """Add an article that was read before. What it meant before is forgotten.

        Args:
            entry: the article, read.
            packed: the same in bytes, if they are at hand.
        """
        with self._lock:
            self._catalogue.put(entry, packed)

    def place_vectors(self, key: str, vectors: ArticleVectors) -> None:
        """Add what an article means, if it is still there and has as many wordings."""
        with self._lock:
            self._catalogue.place_vectors(key, vectors)

    def without_vectors(self) -> tuple[str, ...]:
        """Return the keys of the articles of which nobody has said what they mean."""
        with self._lock:
            return tuple(self._catalogue.without_vectors)

    def remove(self, key: str) -> None:
        """Forget an article; nothing happens when it is not there."""
        with self._lock:
            self._catalogue.remove(key)

    def study(self) -> bool:
        """Learn from the articles which answers go with which questions; no labels are needed.

        Takes up to a second or two, while others may search. Whoever changes articles calls it
        when there is time; until then, what was learned before stands. Returns whether anything
        had changed since.
        """
        with self._lock:
            changes = self._catalogue.changes
        if changes == self._studied:
            return False
        self._taught = Taught(
            by_words=study(self._catalogue, self._lock, BY_WORDS),
            by_meaning=study(self._catalogue, self._lock, BY_MEANING) if self.encoder else None,
        )
        self._studied = changes
        return True

    def use_synonyms(self, synonyms: Synonyms) -> None:
        """Take other words for a word into account from now on."""
        self._synonyms = synonyms

    def learn(self, learned: Learned) -> None:
        """Take what people judged before into account from now on."""
        self._learned = learned

    def find(self, text: str, limit: int = 10, *, without: Collection[str] = ()) -> Finding:
        """Find up to ``limit`` articles that may answer ``text``, whatever it holds.

        Args:
            text: what was asked.
            limit: how many candidates are wanted.
            without: keys of articles that are left out, as if they did not exist.
        """
        question = self._read(text)
        if not question.reading.letters:
            return NOTHING
        evidence = self._look_up(question, self._vector(text), without)
        return self.judge_of(evidence).judge(evidence, limit)

    def neighbours(self, article: Article) -> list[str]:
        """Return the keys of up to 20 other articles that may say the same."""
        entry = read_article(article)
        with self._lock:
            return neighbours(self._catalogue, entry)

    def rarity(self, word: str) -> float:
        """Say how telling a word is among all articles; words as ``knowledge.text`` has them."""
        with self._lock:
            return self._catalogue.whole.weight(Term((word,)))

    def judge_of(self, evidence: Evidence) -> Judge:
        """Return who judges: by meaning too, or by words and sounds alone."""
        return self._learned.judge(semantic=evidence.semantic)

    def explain(self, text: str, limit: int = 3) -> Explanation:
        """Find, and say why: which words, and what else speaks for each article."""
        question = self._read(text)
        evidence = self._look_up(question, self._vector(text), ())
        judge = self.judge_of(evidence)
        finding = judge.judge(evidence, limit) if question.reading.letters else NOTHING
        values, points = readable(evidence), judge.ranker.parts(evidence)
        articles = []
        for candidate in finding.candidates:
            row = evidence.keys.index(candidate.key)
            held = self._words_of(candidate.key)
            parts = [
                Part(sign.name.lower(), float(values[row, sign]), float(points[row, sign]))
                for sign in Sign
            ]
            if evidence.word_for_word[row]:
                parts.append(Part(AS_WRITTEN, 1.0, WORD_FOR_WORD))
            shared = (word for term in question.terms for word in term.found_in(held))
            words = tuple(dict.fromkeys(shared))
            articles.append(Explained(candidate.key, words, tuple(parts)))
        sureness = judge.sureness
        return Explanation(
            finding,
            judge.grounds(evidence) if finding.candidates else Grounds.NOTHING_NEAR,
            tuple(articles),
            sureness.sure,
            sureness.worth_showing,
        )

    def _words_of(self, key: str) -> frozenset[str]:
        with self._lock:
            return self._catalogue.words_of(key)

    def evidence(self, text: str, *, without: Collection[str] = ()) -> Evidence:
        """Return what speaks for the articles that come into question, unordered.

        As it was before anything was learned, and without some articles.
        """
        return self._look_up_by(NOTHING_REMEMBERED, self._read(text), self._vector(text), without)

    def words(self, text: str) -> frozenset[str]:
        """Return the words of a question by which it is remembered."""
        return frozenset(self._read(text).reading.words)

    def _read(self, text: str) -> QuestionReading:
        return read_question(text, self._synonyms, self._catalogue.spoken.spell)

    def _vector(self, text: str) -> Vector | None:
        """Return what a question means; outside of the lock, as it takes a while."""
        return self._vector_of(text[:QUESTION_LIMIT]) if self._vector_of else None

    def _look_up(
        self, question: QuestionReading, vector: Vector | None, without: Collection[str]
    ) -> Evidence:
        return self._look_up_by(self._learned.memory, question, vector, without)

    def _look_up_by(
        self,
        memory: Memory,
        question: QuestionReading,
        vector: Vector | None,
        without: Collection[str],
    ) -> Evidence:
        recalled = memory.recall(question.reading.words)
        with self._lock:
            gone = self._catalogue.numbers_of(without)
            also = self._catalogue.numbers_of(recalled.foremost())
            evidence = look_up(self._catalogue, question, vector, gone, also, self._taught)
        return evidence.remembering(REMEMBERED, recalled.signs(evidence.keys))


def _encoding(encoder: Encoder) -> Callable[[str], Vector]:
    def vector_of(text: str) -> Vector:
        vector: Vector = encoder.encode_questions([text])[0]
        vector.setflags(write=False)
        return vector

    return vector_of

"""An article, read and ready for the index."""

import itertools
from dataclasses import dataclass

from knowledge.article import Article
from knowledge.text.analysis import words
from knowledge.text.folding import fold
from knowledge.text.reading import Reading, read


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as the index sees it: its question and phrasings, and the words of its answer."""

    key: str
    wordings: tuple[Reading, ...]
    answer: tuple[str, ...]

    @property
    def whole(self) -> tuple[str, ...]:
        """All words: of the question, what the phrasings add to it, and of the answer."""
        question = self.wordings[0].words
        others = itertools.chain.from_iterable(wording.words for wording in self.wordings[1:])
        added = dict.fromkeys(word for word in others if word not in question)
        return (*question, *added, *self.answer)


def read_article(article: Article) -> Entry:
    """Read an article: the slow part of adding one."""
    wordings = itertools.chain((article.question,), article.phrasings)
    return Entry(
        key=article.key,
        wordings=tuple(read(wording) for wording in wordings),
        answer=words(fold(article.answer)),
    )

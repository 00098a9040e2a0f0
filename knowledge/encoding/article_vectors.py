"""Which texts of an article get a vector."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.article import Article

# Characters. Most of what a text means stands at its beginning, and time grows with its length.
QUESTION_LIMIT = 160
ANSWER_LIMIT = 130


@dataclass(frozen=True, slots=True)
class ArticleVectors:
    """The vectors of an article; all of unit length."""

    wordings: npt.NDArray[np.float32]  # shape (wordings, size)
    passage: npt.NDArray[np.float32]  # shape (size,)


def wording_texts(article: Article) -> list[str]:
    """Return the question and the phrasings, as they are compared with a question."""
    return [text[:QUESTION_LIMIT] for text in (article.question, *article.phrasings)]


def passage_text(article: Article) -> str:
    """Return what stands for the whole article."""
    return f"{article.question[:QUESTION_LIMIT]} {article.answer[:ANSWER_LIMIT]}"

"""What vectors say for the articles that come into question: of words, and of whole sentences."""

from collections.abc import Mapping, Sequence

import numpy as np

from knowledge.encoding.encoder import Rows
from knowledge.encoding.word_vectors import word_vectors
from knowledge.index.catalogue import Catalogue, Place
from knowledge.index.correlation import Taught
from knowledge.index.evidence import Sign
from knowledge.index.postings import Floats, Numbers
from knowledge.index.vectors import Vector
from knowledge.text.question import QuestionReading

_NOTHING = np.zeros(0, np.float32)


def vector_signs(
    catalogue: Catalogue,
    question: QuestionReading,
    vector: Vector | None,
    found: Numbers,
    places: Sequence[Place],
    taught: Taught,
) -> Mapping[Sign, Floats]:
    """Return these signs of the articles that were found, each of shape (found,).

    Args:
        catalogue: where they stand.
        question: what is asked.
        vector: its sentence vector, if there is an encoder; without one these cosines are NaN.
        found: the numbers of the articles.
        places: what stands there.
        taught: what the articles teach.
    """
    sense = word_vectors().of(question.reading.words)
    of_wordings, of_answers = _senses(sense, places) if places else (_NOTHING, _NOTHING)
    unknown = np.full(len(places), np.nan, np.float32)
    signs = {
        Sign.WORDING_SENSE: of_wordings,
        Sign.ANSWER_SENSE: of_answers,
        Sign.CORRELATION: np.zeros(len(places), np.float32),
        Sign.WORD_CORRELATION: np.zeros(len(places), np.float32),
        Sign.WORDING_COSINE: unknown,
        Sign.PASSAGE_COSINE: unknown,
        Sign.OWN_COSINE: unknown,
    }
    if not places:
        return signs
    if taught.by_words is not None and sense.any():
        held = np.stack([place.senses[-1] for place in places])
        signs[Sign.WORD_CORRELATION] = taught.by_words.of(sense, held)
        signs[Sign.CORRELATION] = signs[Sign.WORD_CORRELATION]
    if vector is not None:
        passages = catalogue.passage_vectors.rows(found, len(vector))
        numbers, owners, starts = catalogue.wordings_of(found)
        wordings = catalogue.wording_vectors.rows(numbers, len(vector))
        own = np.einsum("ij,ij->i", wordings, passages[owners])
        signs[Sign.WORDING_COSINE] = np.fmax.reduceat(wordings @ vector, starts)
        signs[Sign.PASSAGE_COSINE] = passages @ vector
        signs[Sign.OWN_COSINE] = np.fmax.reduceat(own, starts)
        if taught.by_meaning is not None:
            signs[Sign.CORRELATION] = taught.by_meaning.of(vector, passages)
    return signs


def _senses(sense: Rows, places: Sequence[Place]) -> tuple[Floats, Floats]:
    """Of the wording that fits best, and of the answer."""
    ends = np.cumsum([len(place.senses) for place in places])
    products = np.concatenate([place.senses for place in places]) @ sense
    answers = products[ends - 1]
    products[ends - 1] = -np.inf  # what remains of each are its wordings
    return np.maximum.reduceat(products, np.append(0, ends[:-1])), answers

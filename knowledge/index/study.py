"""Which answers go with which questions, as the articles of a catalogue show."""

import itertools
import threading
from collections.abc import Iterable, Iterator
from hashlib import blake2b

import numpy as np

from knowledge.index.catalogue import Catalogue
from knowledge.index.correlation import BY_MEANING, ENOUGH, Correlation, Manner, correlate

# So many articles are looked at, the same ones in every replica. More would teach little more.
_MOST = 5_000
# Looked at in one go, while nobody can search.
_AT_A_TIME = 100


def study(catalogue: Catalogue, lock: threading.Lock, manner: Manner) -> Correlation | None:
    """Learn from the articles; None when there are too few.

    Takes up to a second or two, most of it without the lock.

    Args:
        catalogue: the articles.
        lock: held while the catalogue is read.
        manner: by which vectors.
    """
    with lock:
        keys = catalogue.keys
    if len(keys) < ENOUGH:
        return None
    look = catalogue.pairs_of_vectors if manner is BY_MEANING else catalogue.pairs_of_senses
    pairs = []
    for some in _batches(sorted(keys, key=_by_chance)[:_MOST]):
        with lock:
            pairs.append(look(some))
    # Those read before anybody had a vector have none to stack.
    known = [pair for pair in pairs if len(pair[0])]
    if sum(len(questions) for questions, _ in known) < ENOUGH:
        return None
    questions, answers = map(np.vstack, zip(*known, strict=True))
    return correlate(questions, answers, manner)


def _batches(keys: Iterable[str]) -> Iterator[list[str]]:
    waiting = iter(keys)
    while some := list(itertools.islice(waiting, _AT_A_TIME)):
        yield some


def _by_chance(key: str) -> bytes:
    """The same order everywhere, and none that anybody gave the articles."""
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()

"""Documents of a word, in few bytes."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index.postings import FOUR_BYTES, Postings

NUMBERS = st.integers(0, 30) | st.integers(0, (1 << 26) - 1)


def test_counts_above_what_is_counted_are_cut() -> None:
    postings = Postings(FOUR_BYTES)
    postings.add(7, 1_000_000)
    documents, counts = postings.all()
    assert (documents.tolist(), counts.tolist()) == ([7], [63])


@given(
    changes=st.lists(st.tuples(NUMBERS, st.none() | st.integers(1, 63)), min_size=1),
    asked=st.lists(NUMBERS, unique=True),
)
@settings(deadline=None)
def test_what_was_noted_last_is_known(
    changes: list[tuple[int, int | None]], asked: list[int]
) -> None:
    postings, expected = Postings(FOUR_BYTES), dict[int, int]()
    for document, count in changes:
        if expected.pop(document, None):
            postings.forget(document)
        if count:
            postings.add(document, count)
            expected[document] = count
    documents, counts = postings.all()
    assert documents.tolist() == sorted(expected)
    assert dict(zip(documents.tolist(), counts.tolist(), strict=True)) == expected
    if expected:
        numbers = np.array([*asked, *expected], np.intp)
        found = [expected.get(number, 0) for number in numbers.tolist()]
        assert postings.counts_in(numbers).tolist() == found

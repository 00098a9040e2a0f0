"""Slack's answers are remembered for a while, and longer when it cannot be asked."""

import pytest

from handlers.cache import Cache


class Source:
    """Counts how often it is asked, and can be out of reach."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.problem: Exception | None = None
        self.now = 0.0
        self.cache: Cache[str, str] = Cache(self.fetch, 60, lambda: self.now, (OSError,))

    def fetch(self, key: str) -> str:
        self.asked.append(key)
        if self.problem is not None:
            raise self.problem
        return f"{key}-{len(self.asked)}"


@pytest.fixture
def source() -> Source:
    return Source()


def test_a_fresh_value_is_not_asked_for_again(source: Source) -> None:
    assert source.cache.get("a") == "a-1"
    source.now = 59.9
    assert source.cache.get("a") == "a-1"
    assert source.asked == ["a"]


def test_an_old_value_is_asked_for_again(source: Source) -> None:
    source.cache.get("a")
    source.now = 60
    assert source.cache.get("a") == "a-2"
    source.now = 119.9
    assert source.cache.get("a") == "a-2"


def test_each_key_has_its_value(source: Source) -> None:
    assert [source.cache.get(key) for key in "aba"] == ["a-1", "b-2", "a-1"]


def test_an_old_value_is_better_than_none(source: Source) -> None:
    source.cache.get("a")
    source.now, source.problem = 1000, TimeoutError()
    assert source.cache.get("a") == "a-1"

    source.problem = None
    assert source.cache.get("a") == "a-3", "as soon as it can be asked again"


def test_what_was_never_known_is_an_error(source: Source) -> None:
    source.problem = TimeoutError()
    with pytest.raises(TimeoutError):
        source.cache.get("a")
    source.problem = None
    assert source.cache.get("a") == "a-2"


def test_other_errors_are_not_hidden(source: Source) -> None:
    source.cache.get("a")
    source.now, source.problem = 1000, KeyError("user")
    with pytest.raises(KeyError):
        source.cache.get("a")

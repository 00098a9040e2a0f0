"""Where a thread can be opened."""

from bot.call import Place
from handlers.views.permalink import permalink


def test_the_address_of_a_thread() -> None:
    place = Place("C1", "1795312800.000100")
    assert permalink(place, "https://city.slack.com/") == (
        "https://city.slack.com/archives/C1/p1795312800000100?thread_ts=1795312800.000100&cid=C1"
    )


def test_there_is_none_without_a_thread_or_a_workspace() -> None:
    assert permalink(Place("C1"), "https://city.slack.com/") is None
    assert permalink(Place("C1", "1.000001"), "") is None

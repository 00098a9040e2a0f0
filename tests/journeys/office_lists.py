"""Lists that the office opens from Home, and nobody else."""

from functools import partial

from slack_sdk import WebClient

from bot.settings import Settings
from tests.fakes.slack import View
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.home import open_home


def shown(city: City, words: str) -> View:
    """Wait until the open modal of the office shows something."""

    def seen() -> View | None:
        view = city.slack.modal(city.yoshida)
        return view if view and words in view.shown() else None

    found = city.slack.wait_for(seen, what=f"{words!r} in the modal")
    assert found is not None
    return found


def only_the_office_may_press(city: City, books: Books, settings: Settings, label: str) -> None:
    """Nobody else sees the button in Home, and who sees it still is told why not."""
    open_home(city, city.yoshida).sees(label)
    office = city.slack.home(city.yoshida).blocks
    client = WebClient(settings.slack_bot_token, base_url=settings.slack_api_url)
    for other in (city.yamada, city.kobayashi):
        home = open_home(city, other)
        assert label not in home.view().buttons()
        # Somebody who was of the office when their Home was shown.
        client.views_publish(user_id=other.id, view={"type": "home", "blocks": office})
        home.presses(label)
        told = "この操作ができるのは、デジ室だけです"
        city.slack.wait_for(partial(city.slack.find, city.slack.im(other), told), what=told)
        assert city.slack.modal(other) is None
    books.rest(city.slack)

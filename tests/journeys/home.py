"""The Home tab in front of one person."""

from dataclasses import dataclass
from typing import Any

from tests.fakes.slack import FakeSlack, Payload, User, View
from tests.fakes.slack.walking import elements_in
from tests.journeys.city import City


@dataclass(frozen=True)
class Home:
    """What somebody sees there, and does."""

    slack: FakeSlack
    owner: User

    def opens(self) -> None:
        """Click on the bot's Home tab."""
        self.slack.open_home(self.owner)

    def view(self) -> View:
        return self.slack.home(self.owner)

    def sees(self, words: str) -> View:
        """Wait until these words are there."""
        return self._until(words, there=True)

    def sees_no_more(self, words: str) -> View:
        """Wait until these words are gone."""
        return self._until(words, there=False)

    def presses(self, label: str, near: str = "") -> Payload:
        """Press the first button with this label, below the block that shows ``near``."""
        found = self.slack.wait_for(
            lambda: self._button(label, near), what=f"button {label!r} in Home"
        )
        return self.slack.press_home(self.owner, found["action_id"], found["value"])

    def _until(self, words: str, *, there: bool) -> View:
        def seen() -> View | None:
            view = self._published()
            return view if view and (words in view.shown()) is there else None

        what = f"{words!r} {'in' if there else 'gone from'} the Home of {self.owner.name}"
        view = self.slack.wait_for(seen, what=what)
        assert view is not None
        return view

    def _published(self) -> View | None:
        try:
            return self.view()
        except AssertionError:
            return None

    def _button(self, label: str, near: str) -> dict[str, Any] | None:
        view = self._published()
        blocks = view.blocks if view else []
        passed = not near
        for block in blocks:
            passed = passed or near in str(block)
            for _, element in elements_in([block]):
                if passed and element.get("text", {}).get("text") == label:
                    found: dict[str, Any] = element
                    return found
        return None


def open_home(city: City, owner: User) -> Home:
    """Open the bot's Home tab and wait for what is there."""
    home = Home(city.slack, owner)
    home.opens()
    city.slack.wait_for(home._published, what=f"Home of {owner.name}")
    return home

"""Modals and Home tabs: what each user has open."""

import copy
from dataclasses import dataclass, field

from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.limits import check_view, name_blocks
from tests.fakes.slack.records import Json
from tests.fakes.slack.shown import button_labels, shown_text
from tests.fakes.slack.walking import elements_in
from tests.fakes.slack.workspace import Workspace

DEEPEST = 3


@dataclass
class View:
    """A modal or Home tab as it stands. ``errors`` maps block ids to what the app objected to."""

    id: str
    user: str
    content: Json
    hash: str
    root_view_id: str
    previous_view_id: str | None = None
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def callback_id(self) -> str:
        return str(self.content.get("callback_id", ""))

    @property
    def title(self) -> str:
        return str(self.content.get("title", {}).get("text", ""))

    @property
    def private_metadata(self) -> str:
        return str(self.content.get("private_metadata", ""))

    @property
    def blocks(self) -> list[Json]:
        blocks: list[Json] = self.content["blocks"]
        return blocks

    @property
    def action_ids(self) -> list[str]:
        """Of everything that can be filled in or pressed, in order."""
        return [element["action_id"] for _, element in elements_in(self.blocks)]

    def shown(self) -> str:
        """All the words that the user sees: title, blocks, submit, close and errors."""
        buttons = [
            self.content[name]["text"] for name in ("submit", "close") if name in self.content
        ]
        return "\n".join([shown_text(self.title, self.blocks), *buttons, *self.errors.values()])

    def buttons(self) -> list[str]:
        """The labels of the buttons in the blocks, in order."""
        return button_labels(self.blocks)


class Views:
    """Opens, pushes, updates and publishes; the caller holds the workspace's lock."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._stacks: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}

    def stack(self, user: str) -> list[View]:
        """The open modals of a user, the uppermost last."""
        return self._stacks.setdefault(user, [])

    def open(self, user: str, content: Json) -> View:
        """A first modal. One that is open already is replaced, as in Slack's client."""
        self._check(content, "modal")
        self.stack(user).clear()
        return self._put(user, content)

    def push(self, user: str, content: Json) -> View:
        """A modal upon the open one. Raises ``not_found`` and ``push_limit_reached``."""
        self._check(content, "modal")
        if not self.stack(user):
            raise SlackRefusal("not_found")
        if len(self.stack(user)) >= DEEPEST:
            raise SlackRefusal("push_limit_reached")
        return self._put(user, content)

    def _put(self, user: str, content: Json) -> View:
        stack = self.stack(user)
        below = stack[-1] if stack else None
        view_id = self._workspace.stamps.new_id("V")
        root = below.root_view_id if below else view_id
        view = View(view_id, user, {}, "", root, below.id if below else None)
        self._fill(view, content)
        stack.append(view)
        self._workspace.notify()
        return view

    def update(self, view: View, content: Json, expected_hash: str | None = None) -> View:
        """New content for an open view. Raises ``hash_conflict``."""
        self._check(content, view.content["type"], view)
        if expected_hash and expected_hash != view.hash:
            raise SlackRefusal("hash_conflict")
        view.errors = {}
        self._fill(view, content)
        self._workspace.notify()
        return view

    def publish(self, user: str, content: Json, expected_hash: str | None = None) -> View:
        """The Home tab of a user."""
        home = self.homes.get(user)
        if home is not None:
            return self.update(home, content, expected_hash)
        self._check(content, "home")
        view_id = self._workspace.stamps.new_id("V")
        home = self.homes[user] = View(view_id, user, {}, "", view_id)
        self._fill(home, content)
        self._workspace.notify()
        return home

    def close(self, view: View) -> None:
        """The modal goes; the one below shows again."""
        self.stack(view.user).remove(view)
        self._workspace.notify()

    def close_all(self, user: str) -> None:
        self.stack(user).clear()
        self._workspace.notify()

    def find(self, view_id: str | None, external_id: str | None) -> View:
        """Any open view. Raises ``not_found``."""
        everything = [view for stack in self._stacks.values() for view in stack]
        for view in [*everything, *self.homes.values()]:
            if view_id == view.id or (external_id and external_id == view.content["external_id"]):
                return view
        raise SlackRefusal("not_found")

    def _check(self, content: Json, kind: str, same: View | None = None) -> None:
        check_view(content, kind)
        external_id = content.get("external_id")
        if not external_id:
            return
        try:
            other = self.find(None, external_id)
        except SlackRefusal:
            return
        if other is not same:
            raise SlackRefusal("duplicate_external_id")

    def _fill(self, view: View, content: Json) -> None:
        defaults: Json = {
            "private_metadata": "",
            "callback_id": "",
            "external_id": "",
            "clear_on_close": False,
            "notify_on_close": False,
        }
        view.content = defaults | copy.deepcopy(content)
        name_blocks(view.content["blocks"], self._workspace.stamps)
        view.hash = f"{int(self._workspace.stamps.now())}.{self._workspace.stamps.new_id('')}"

    def shown_json(self, view: View, state: Json | None = None) -> Json:
        """The view as in answers and payloads."""
        return copy.deepcopy(view.content) | {
            "id": view.id,
            "team_id": self._workspace.team_id,
            "app_id": self._workspace.bot.app_id,
            "app_installed_team_id": self._workspace.team_id,
            "bot_id": self._workspace.bot.bot_id,
            "hash": view.hash,
            "root_view_id": view.root_view_id,
            "previous_view_id": view.previous_view_id,
            "state": {"values": state or {}},
        }

"""What people do in modals."""

import copy
from collections.abc import Mapping
from typing import Any

from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.looking import Looking, UserRef, id_of
from tests.fakes.slack.payloads import Payload
from tests.fakes.slack.pressing import action_json, element_of
from tests.fakes.slack.records import Json
from tests.fakes.slack.view_state import missing_in, state_after, state_of
from tests.fakes.slack.views import View
from tests.fakes.slack.walking import elements_in

_SPARE_SECONDS = 5.0


class ModalActions(Looking):
    """Filling in, submitting and closing, on behalf of a user."""

    def open_view(self, user: UserRef, callback_id: str | None = None, timeout: float = 30) -> View:
        """The modal that the user has open; waits until one, or this one, appears."""

        def seen() -> View | None:
            view = self.modal(user)
            wanted = view is not None and callback_id in (None, view.callback_id)
            return view if wanted else None

        view = self.wait_for(seen, timeout, f"modal {callback_id or ''} for {id_of(user)}")
        assert view is not None
        return view

    def submit(
        self,
        user: UserRef,
        values: Mapping[str, Any] | None = None,
        *,
        untouched_as_null: bool = False,
    ) -> View | None:
        """Fill in the uppermost modal by action id, submit it, and act on the app's answer.

        Returns the modal that the user sees then: the same with its ``errors``, an updated or
        pushed one, the one below, or None. ``untouched_as_null`` mimics stand-ins that send null
        where Slack sends the initial value; the client's own checks are skipped then.
        """
        with self._parts.workspace.changed:
            view = self._uppermost(user)
            state = self._filled(view, values or {}, untouched_as_null=untouched_as_null)
            view.errors = {}
            payload = self._parts.interactions.submission(view, state)
        self._wait_for_ack(payload)
        with self._parts.workspace.changed:
            self._act_on(view, payload.response or {})
            self._parts.workspace.notify()
        return self.modal(user)

    def press_in_view(
        self,
        user: UserRef,
        action_id: str,
        value: str | None = None,
        values: Mapping[str, Any] | None = None,
    ) -> Payload:
        """Press or choose something in the uppermost modal, with ``values`` filled in so far."""
        with self._parts.workspace.changed:
            view = self._uppermost(user)
            block, element = element_of(view.blocks, action_id, value)
            action = action_json(block, element, value, self._parts.workspace.stamps.new_ts())
            chosen = {} if element["type"] in ("button", "overflow") else {action_id: value}
            state = state_after(view.blocks, block, chosen, values or {})
            return self._parts.interactions.action_in_view(id_of(user), view, action, state)

    def options_for(self, user: UserRef, action_id: str, typed: str) -> list[Json]:
        """Type into an external select of the uppermost modal; the options that the app offers."""
        with self._parts.workspace.changed:
            view = self._uppermost(user)
            block, _ = element_of(view.blocks, action_id, None)
            ask = self._parts.interactions.suggestion
            payload = ask(view, block["block_id"], action_id, typed)
        self._wait_for_ack(payload)
        options: list[Json] = (payload.response or {}).get("options", [])
        return options

    def close_view(self, user: UserRef, *, everything: bool = False) -> None:
        """Close the uppermost modal, or all of them at once."""
        with self._parts.workspace.changed:
            view = self._uppermost(user)
            closed = list(self._parts.views.stack(id_of(user))) if everything else [view]
            for one in reversed(closed):
                self._parts.views.close(one)
                if one.content["notify_on_close"]:
                    self._parts.interactions.closing(one, cleared=everything)

    def _uppermost(self, user: UserRef) -> View:
        stack = self._parts.views.stack(id_of(user))
        assert stack, f"{id_of(user)} has no modal open\n{self.dump()}"
        return stack[-1]

    def _filled(self, view: View, values: Mapping[str, Any], *, untouched_as_null: bool) -> Json:
        shown = {element["action_id"] for _, element in elements_in(view.blocks)}
        unknown = values.keys() - shown
        assert not unknown, f"not in the modal: {unknown}; shown: {sorted(shown)}"
        assert "submit" in view.content, "this modal has no submit button"
        state = state_of(view.blocks, values, untouched_as_null=untouched_as_null)
        missing = [] if untouched_as_null else missing_in(view.blocks, state)
        assert not missing, f"Slack's client would not submit without: {missing}"
        return state

    def _wait_for_ack(self, payload: Payload) -> None:
        settings = self._parts.delivery.settings
        seconds = settings.ack_timeout * settings.tries["interactive"] + _SPARE_SECONDS
        self.wait_for(lambda: payload.is_done, seconds, f"ack of {payload.name}")
        assert payload.state == "acked", f"{payload.name} was not acknowledged\n{self.dump()}"

    def _act_on(self, view: View, answer: Json) -> None:
        views = self._parts.views
        if view not in views.stack(view.user):
            return
        try:
            self._answered(view, answer)
        except SlackRefusal as refusal:
            problem = f"Slack refuses the answer: {refusal.error} {refusal.messages}"
            raise AssertionError(problem) from refusal

    def _answered(self, view: View, answer: Json) -> None:
        views, action = self._parts.views, answer.get("response_action")
        if action == "errors":
            self._show_errors(view, answer["errors"])
        elif action == "update":
            views.update(view, answer["view"])
        elif action == "push":
            views.push(view.user, answer["view"])
        elif action == "clear":
            views.close_all(view.user)
        else:
            assert action is None, f"unknown response_action {action!r}"
            views.close(view)

    def _show_errors(self, view: View, errors: dict[str, str]) -> None:
        inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
        stray = errors.keys() - inputs
        assert errors, "Slack shows nothing for an empty list of errors"
        assert not stray, f"errors belong to input blocks; these are none: {stray}"
        view.errors = copy.deepcopy(errors)

"""Answers Web API calls: token, scope, arguments, then the method itself."""

import re
from dataclasses import dataclass

from tests.fakes.slack.args import Args
from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.methods.table import METHODS, Method
from tests.fakes.slack.parts import Parts
from tests.fakes.slack.records import Json

_SCOPE_OF_KIND = {"channel": "channels", "group": "groups", "im": "im"}
_TAKEN_BY_ALL = {"team_id"}  # Bolt's client adds it to every call
_ARGUMENT_NAME = re.compile(r"[A-Za-z0-9_]{1,64}")


@dataclass(frozen=True)
class Call:
    """One call as it came in: its arguments, when (seconds since 1970), and the refusal if any."""

    method: str
    args: Json
    at: float
    error: str | None = None


class WebApi:
    """Applies calls to the workspace and remembers them."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self.calls: list[Call] = []
        self.unhandled: list[str] = []

    def answer(self, name: str, token: str, given: Json, refusal: str | None = None) -> Json:
        """The answer's JSON; ``refusal`` is an ordered one, given without applying the call."""
        with self._parts.workspace.changed:
            at = self._parts.workspace.stamps.now()
            try:
                answer = {"ok": True} | self._run(name, token, Args(given), refusal)
                self.calls.append(Call(name, given, at))
            except SlackRefusal as refused:
                answer = _refused(refused)
                self.calls.append(Call(name, given, at, refused.error))
            self._parts.workspace.notify()
            return answer

    def note_refused(self, name: str, given: Json, refusal: SlackRefusal) -> None:
        """Remember something refused that was no call: what came with an ack."""
        at = self._parts.workspace.stamps.now()
        self.calls.append(Call(name, given, at, refusal.error))

    def _run(self, name: str, token: str, args: Args, refusal: str | None) -> Json:
        if refusal is not None:
            raise SlackRefusal(refusal)
        method = METHODS.get(name)
        if method is None:
            self.unhandled.append(name)
            raise SlackRefusal("unknown_method", req_method=name)
        self._check_token(method, token)
        _check_arguments(method, args)
        self._check_scope(method, args)
        return method.run(self._parts, args)

    def _check_token(self, method: Method, token: str) -> None:
        bot = self._parts.workspace.bot
        if not token:
            raise SlackRefusal("not_authed")
        if token not in (bot.token, bot.app_token):
            raise SlackRefusal("invalid_auth")
        if (token == bot.app_token) is not method.needs_app_token:
            raise SlackRefusal("not_allowed_token_type")

    def _check_scope(self, method: Method, args: Args) -> None:
        held = self._parts.workspace.bot.scopes
        needed = [self._scope(method, args)] if method.scope else []
        if method.scope == "chat:write" and any(one in args for one in ("username", "icon_emoji")):
            needed.append("chat:write.customize")
        for scope in needed:
            if scope not in held:
                raise SlackRefusal("missing_scope", needed=scope, provided=",".join(held))

    def _scope(self, method: Method, args: Args) -> str:
        if not method.scope.startswith(":"):
            return method.scope
        channel = self._parts.workspace.channel(args.text("channel"))
        return _SCOPE_OF_KIND[channel.kind] + method.scope


def _check_arguments(method: Method, args: Args) -> None:
    for name in args.given:
        if not _ARGUMENT_NAME.fullmatch(name):
            raise SlackRefusal("invalid_arg_name")
        if name not in method.required.keys() | method.optional | _TAKEN_BY_ALL:
            raise SlackRefusal("invalid_arguments", [f"unsupported argument: {name}"])
    for name, error in method.required.items():
        if args.given.get(name) in (None, ""):
            raise SlackRefusal(error, [f"missing required field: {name}"])


def _refused(refusal: SlackRefusal) -> Json:
    answer: Json = {"ok": False, "error": refusal.error} | refusal.more
    if refusal.messages:
        marked = [f"[ERROR] {message}" for message in refusal.messages]
        answer |= {"errors": refusal.messages, "response_metadata": {"messages": marked}}
    return answer

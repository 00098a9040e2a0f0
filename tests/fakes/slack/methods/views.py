"""The methods ``views.*``."""

from tests.fakes.slack.args import Args
from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.parts import Parts
from tests.fakes.slack.records import Json
from tests.fakes.slack.views import View


def open_(parts: Parts, args: Args) -> Json:
    user, _ = parts.triggers.exchange(args.text("trigger_id"))
    return _answer(parts, parts.views.open(user, _view(args)))


def push(parts: Parts, args: Args) -> Json:
    user, view_id = parts.triggers.exchange(args.text("trigger_id"))
    if view_id is None:
        raise SlackRefusal("invalid_trigger_id")
    return _answer(parts, parts.views.push(user, _view(args)))


def update(parts: Parts, args: Args) -> Json:
    if not (args.maybe("view_id") or args.maybe("external_id")):
        raise SlackRefusal("invalid_arguments", ["missing required field: view_id"])
    view = parts.views.find(args.maybe("view_id"), args.maybe("external_id"))
    return _answer(parts, parts.views.update(view, _view(args), args.maybe("hash")))


def publish(parts: Parts, args: Args) -> Json:
    user = parts.workspace.users.get(args.text("user_id"))
    if user is None:
        raise SlackRefusal("invalid_arguments", ["invalid `user_id`"])
    view = parts.views.publish(user.id, _view(args), args.maybe("hash"))
    return _answer(parts, view)


def _view(args: Args) -> Json:
    view = args.json("view")
    if not isinstance(view, dict):
        raise SlackRefusal("invalid_arguments", ["must be a JSON object: view"])
    return view


def _answer(parts: Parts, view: View) -> Json:
    return {"view": parts.views.shown_json(view)}

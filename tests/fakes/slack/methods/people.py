"""``auth.test``, ``users.*``, ``usergroups.*``, ``bots.info`` and ``team.info``."""

from tests.fakes.slack.args import Args
from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.pages import page
from tests.fakes.slack.parts import Parts
from tests.fakes.slack.records import Json, User
from tests.fakes.slack.shapes import bot_profile_json, user_json


def auth_test(parts: Parts, _args: Args) -> Json:
    space = parts.workspace
    return {
        "url": f"https://{space.team_domain}.slack.com/",
        "team": space.team_name,
        "user": space.bot.name,
        "team_id": space.team_id,
        "user_id": space.bot.user_id,
        "bot_id": space.bot.bot_id,
        "is_enterprise_install": False,
    }


def user_info(parts: Parts, args: Args) -> Json:
    return {"user": _shown(parts, args, parts.workspace.user(args.text("user")))}


def user_list(parts: Parts, args: Args) -> Json:
    shown, metadata = page(list(parts.workspace.users.values()), args, default=1000)
    members = [_shown(parts, args, user) for user in shown]
    return {"members": members, "response_metadata": metadata}


def lookup_by_email(parts: Parts, args: Args) -> Json:
    asked = args.text("email").casefold()
    for user in parts.workspace.users.values():
        if user.email.casefold() == asked and not user.deleted and not user.is_bot:
            return {"user": _shown(parts, args, user)}
    raise SlackRefusal("users_not_found")


def _shown(parts: Parts, args: Args, user: User) -> Json:
    email = "users:read.email" in parts.workspace.bot.scopes
    return user_json(user, include_locale=args.flag("include_locale"), include_email=email)


def group_members(parts: Parts, args: Args) -> Json:
    group = parts.workspace.groups.get(args.text("usergroup"))
    if group is None:
        raise SlackRefusal("no_such_subteam")
    return {"users": list(group.members)}


def group_list(parts: Parts, _args: Args) -> Json:
    groups = [
        {"id": group.id, "handle": group.handle, "name": group.name, "date_delete": 0}
        for group in parts.workspace.groups.values()
    ]
    return {"usergroups": groups}


def bot_info(parts: Parts, args: Args) -> Json:
    bot = parts.workspace.bot
    if args.text("bot", bot.bot_id) != bot.bot_id:
        raise SlackRefusal("bot_not_found")
    return {"bot": bot_profile_json(bot, parts.workspace)}


def team_info(parts: Parts, _args: Args) -> Json:
    space = parts.workspace
    return {"team": {"id": space.team_id, "name": space.team_name, "domain": space.team_domain}}


def connections_open(parts: Parts, _args: Args) -> Json:
    return {"url": parts.sockets.ticket_url()}

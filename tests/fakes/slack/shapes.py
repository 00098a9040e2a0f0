"""Users, channels and files as the Web API shows them."""

from tests.fakes.slack.records import Bot, Channel, Json, SlackFile, User
from tests.fakes.slack.workspace import Workspace


def user_json(user: User, *, include_locale: bool = False, include_email: bool = True) -> Json:
    profile: Json = {
        "title": user.title,
        "real_name": user.real_name,
        "real_name_normalized": user.real_name,
        "display_name": user.display_name,
        "display_name_normalized": user.display_name,
        "status_text": "",
        "status_emoji": "",
        "team": user.team_id,
    }
    if include_email and not user.is_bot:
        profile["email"] = user.email
    shown: Json = {
        "id": user.id,
        "team_id": user.team_id,
        "name": user.name,
        "deleted": user.deleted,
        "profile": profile,
        "is_bot": user.is_bot,
        "updated": 0,
    }
    if user.deleted:
        return shown
    return shown | _living(user) | ({"locale": user.locale} if include_locale else {})


def _living(user: User) -> Json:
    return {
        "real_name": user.real_name,
        "tz": user.tz,
        "tz_label": user.tz,
        "tz_offset": 32_400 if user.tz == "Asia/Tokyo" else 0,
        "is_admin": user.is_admin,
        "is_owner": False,
        "is_primary_owner": False,
        "is_restricted": user.is_restricted,
        "is_ultra_restricted": False,
        "is_app_user": False,
    }


def channel_json(channel: Channel, workspace: Workspace, *, num_members: bool = False) -> Json:
    if channel.is_im:
        return _im_json(channel, workspace)
    shown: Json = {
        "id": channel.id,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": True,
        "is_group": False,
        "is_im": False,
        "is_mpim": False,
        "is_private": channel.is_private,
        "is_archived": channel.archived,
        "is_member": workspace.bot_is_in(channel),
        "is_general": False,
        "is_shared": channel.shared,
        "is_ext_shared": channel.shared,
        "is_org_shared": False,
        "created": channel.created,
        "context_team_id": workspace.team_id,
        "topic": {"value": channel.topic, "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
        "previous_names": [],
    }
    return shown | ({"num_members": len(channel.members)} if num_members else {})


def _im_json(channel: Channel, workspace: Workspace) -> Json:
    others = [member for member in channel.members if member != workspace.bot.user_id]
    return {
        "id": channel.id,
        "created": channel.created,
        "is_archived": channel.archived,
        "is_im": True,
        "is_org_shared": False,
        "context_team_id": workspace.team_id,
        "user": others[0],
        "is_user_deleted": workspace.users[others[0]].deleted,
        "is_open": True,
    }


def file_json(file: SlackFile, workspace: Workspace) -> Json:
    shares: Json = {}
    for channel_id, shared in file.shares.items():
        side = "private" if workspace.channels[channel_id].is_private else "public"
        shares.setdefault(side, {})[channel_id] = shared
    return {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.title,
        "mimetype": file.mimetype,
        "filetype": file.name.rpartition(".")[2] or "text",
        "user": file.user,
        "user_team": workspace.team_id,
        "size": len(file.content) if file.size is None else file.size,
        "mode": file.mode,
        "is_external": file.mode == "external",
        "is_public": "public" in shares,
        "url_private": file.url,
        "url_private_download": file.url,
        "permalink": f"https://{workspace.team_domain}.slack.com/files/{file.user}/{file.id}",
        "shares": shares,
        "channels": list(shares.get("public", {})),
    }


def file_in_message(file: SlackFile, workspace: Workspace) -> Json:
    """A file as messages and events show it; those of other workspaces have to be asked for."""
    if file.mode in ("hidden_by_limit", "tombstone"):
        return {"id": file.id, "mode": file.mode}
    if file.access == "check_file_info":
        return {"id": file.id, "mode": "file_access", "file_access": file.access}
    return file_json(file, workspace)


def bot_profile_json(bot: Bot, workspace: Workspace) -> Json:
    return {
        "id": bot.bot_id,
        "app_id": bot.app_id,
        "user_id": bot.user_id,
        "name": bot.name,
        "icons": {},
        "deleted": False,
        "updated": 0,
        "team_id": workspace.team_id,
    }

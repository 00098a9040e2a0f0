"""Every known method: what runs, which arguments it takes, which scope it needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tests.fakes.slack.args import Args
from tests.fakes.slack.methods import chat, conversations, files, people, reactions, views
from tests.fakes.slack.parts import Parts
from tests.fakes.slack.records import Json

INVALID = "invalid_arguments"


@dataclass(frozen=True)
class Method:
    """``required`` maps an argument to Slack's refusal when it is missing.

    A scope that starts with ``:`` depends on the channel's kind, e.g. ``channels:history``.
    """

    run: Callable[[Parts, Args], Json]
    required: Mapping[str, str] = field(default_factory=dict)
    optional: frozenset[str] = frozenset()
    scope: str = ""
    needs_app_token: bool = False


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CHANNEL = {"channel": "channel_not_found"}
_POSTING = _names(
    "text blocks attachments markdown_text metadata thread_ts username icon_emoji icon_url"
    " link_names parse as_user"
)
_PAGING = _names("cursor limit")
_READING = _PAGING | _names("oldest latest inclusive include_all_metadata")

METHODS: dict[str, Method] = {
    "auth.test": Method(people.auth_test),
    "apps.connections.open": Method(people.connections_open, needs_app_token=True),
    "bots.info": Method(people.bot_info, optional=_names("bot team_id"), scope="users:read"),
    "chat.delete": Method(
        chat.delete,
        _CHANNEL | {"ts": "message_not_found"},
        _names("as_user"),
        "chat:write",
    ),
    "chat.getPermalink": Method(chat.get_permalink, _CHANNEL | {"message_ts": "message_not_found"}),
    "chat.postEphemeral": Method(
        chat.post_ephemeral,
        _CHANNEL | {"user": "user_not_in_channel"},
        _POSTING,
        "chat:write",
    ),
    "chat.postMessage": Method(
        chat.post_message,
        _CHANNEL,
        _POSTING | _names("mrkdwn reply_broadcast unfurl_links unfurl_media"),
        "chat:write",
    ),
    "chat.update": Method(
        chat.update,
        _CHANNEL | {"ts": "message_not_found"},
        _names(
            "text blocks attachments unfurled_attachments markdown_text metadata link_names parse"
            " as_user reply_broadcast file_ids"
        ),
        "chat:write",
    ),
    "conversations.history": Method(conversations.history, _CHANNEL, _READING, ":history"),
    "conversations.info": Method(
        conversations.info, _CHANNEL, _names("include_locale include_num_members"), ":read"
    ),
    "conversations.join": Method(conversations.join, _CHANNEL, scope="channels:join"),
    "conversations.list": Method(
        conversations.list_,
        optional=_PAGING | _names("types exclude_archived team_id"),
        scope="channels:read",
    ),
    "conversations.members": Method(conversations.members, _CHANNEL, _PAGING, ":read"),
    "conversations.open": Method(
        conversations.open_,
        optional=_names("channel users return_im prevent_creation"),
        scope="im:write",
    ),
    "conversations.replies": Method(
        conversations.replies, _CHANNEL | {"ts": "thread_not_found"}, _READING, ":history"
    ),
    "files.completeUploadExternal": Method(
        files.complete_upload,
        {"files": INVALID},
        _names("channel_id channels thread_ts initial_comment blocks username icon_url icon_emoji"),
        "files:write",
    ),
    "files.delete": Method(files.delete, {"file": "file_not_found"}, scope="files:write"),
    "files.getUploadURLExternal": Method(
        files.get_upload_url,
        {"filename": "missing_argument", "length": "missing_argument"},
        _names("alt_txt snippet_type"),
        "files:write",
    ),
    "files.info": Method(files.info, {"file": "file_not_found"}, _PAGING, "files:read"),
    "reactions.add": Method(
        reactions.add,
        {"name": "invalid_name"},
        _names("channel timestamp"),
        "reactions:write",
    ),
    "reactions.get": Method(
        reactions.get, optional=_names("channel timestamp full"), scope="reactions:read"
    ),
    "reactions.remove": Method(
        reactions.remove,
        {"name": "invalid_name"},
        _names("channel timestamp file file_comment"),
        "reactions:write",
    ),
    "team.info": Method(people.team_info, optional=_names("team domain"), scope="team:read"),
    "usergroups.list": Method(
        people.group_list,
        optional=_names("include_count include_disabled include_users team_id"),
        scope="usergroups:read",
    ),
    "usergroups.users.list": Method(
        people.group_members,
        {"usergroup": "no_such_subteam"},
        _names("include_disabled team_id"),
        "usergroups:read",
    ),
    "users.conversations": Method(
        conversations.of_user, optional=_PAGING | _names("types exclude_archived team_id user")
    ),
    "users.info": Method(
        people.user_info, {"user": "user_not_found"}, _names("include_locale"), "users:read"
    ),
    "users.list": Method(
        people.user_list,
        optional=_PAGING | _names("include_locale team_id"),
        scope="users:read",
    ),
    "users.lookupByEmail": Method(
        people.lookup_by_email, {"email": "users_not_found"}, scope="users:read.email"
    ),
    "views.open": Method(views.open_, {"trigger_id": INVALID, "view": INVALID}),
    "views.publish": Method(views.publish, {"user_id": INVALID, "view": INVALID}, _names("hash")),
    "views.push": Method(views.push, {"trigger_id": INVALID, "view": INVALID}),
    "views.update": Method(views.update, {"view": INVALID}, _names("view_id external_id hash")),
}

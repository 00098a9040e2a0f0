"""Who somebody is, by what Slack and the settings say."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from bot.locale import Locale
from bot.people.profile import Profile, Roster
from handlers.directory import Directory, Named
from tests.rules.pretend_slack import Answer, PretendSlack, slack_error


def user(**fields: Any) -> dict[str, Any]:
    return {"user": {"name": "hanako.yamada", **fields}}


def members(*ids: str, cursor: str = "") -> dict[str, Any]:
    return {"members": list(ids), "response_metadata": {"next_cursor": cursor}}


def directory(
    slack: PretendSlack,
    office: tuple[str, ...] = ("U0OFFICE",),
    partners: tuple[str, ...] = ("U0PARTNER",),
    field: str = "",
) -> Directory:
    return Directory(
        slack.client,
        Named(office, partners, "C0HELP", field),
        team_id="T0CITY",
        bot_user_id="U0BOT",
        monotonic=lambda: 0.0,
    )


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        (user(real_name="山田 花子", profile={"display_name": "はなこ"}), "はなこ"),
        (user(real_name="山田 花子", profile={"display_name": ""}), "山田 花子"),
        (user(real_name="山田 花子", profile={"display_name": "hanako.yamada"}), "山田 花子"),
        (user(real_name="山田 花子"), "山田 花子"),
        (user(), "hanako.yamada"),
        (user(real_name="山田\x00\ud83d"), "山田\ufffd\ufffd"),
        (slack_error("user_not_found"), "U1"),
        (slack_error("user_not_visible"), "U1"),
    ],
)
def test_the_name_that_people_chose(answer: Answer, name: str) -> None:
    assert directory(PretendSlack(users_info=answer)).name_of("U1") == name


@pytest.mark.parametrize(
    ("answer", "others"),
    [
        (user(real_name="山田 花子", profile={"display_name": "はなこ"}), ("山田 花子",)),
        (
            user(real_name="山田 花子", profile={"display_name": "hanako.yamada"}),
            ("hanako.yamada",),
        ),
        (user(real_name="山田 花子"), ()),
        (user(), ()),
    ],
)
def test_all_that_somebody_is_called(answer: Answer, others: tuple[str, ...]) -> None:
    assert directory(PretendSlack(users_info=answer)).profile("U1").also_named == others


def test_somebody_of_ours() -> None:
    slack = PretendSlack(
        users_info=user(real_name="吉田 隆", team_id="T0CITY", locale="ja-JP", deleted=False)
    )
    assert directory(slack).profile("U1") == Profile("U1", "吉田 隆", locale=Locale.JA)
    assert slack.called("users_info") == [{"user": "U1", "include_locale": True}]


@pytest.mark.parametrize(
    ("locale", "ours"),
    [("ja-JP", Locale.JA), ("en-GB", Locale.EN), ("de-DE", None), ("", None), (None, None)],
)
def test_the_language_of_their_slack(locale: str | None, ours: Locale | None) -> None:
    slack = PretendSlack(users_info=user(locale=locale))
    assert directory(slack).profile("U1").locale is ours


@pytest.mark.parametrize(
    "answer",
    [
        user(team_id="T0OTHER"),
        user(team_id="T0CITY", is_restricted=True),
        user(team_id="T0CITY", is_ultra_restricted=True),
        user(is_stranger=True),
        slack_error("user_not_found"),
        slack_error("user_not_visible"),
    ],
)
def test_guests_strangers_and_the_unknown_are_outside(answer: Answer) -> None:
    assert directory(PretendSlack(users_info=answer)).profile("U1").is_outside


def test_bots() -> None:
    assert directory(PretendSlack(users_info=user(is_bot=True))).profile("U1").is_bot
    slackbot = PretendSlack(users_info=user(id="USLACKBOT", is_bot=False))
    assert directory(slackbot).profile("USLACKBOT").is_bot


def test_somebody_who_has_left() -> None:
    assert directory(PretendSlack(users_info=user(deleted=True))).profile("U1").has_left


@pytest.mark.parametrize(
    ("field", "department"),
    [("", None), ("title", "市民税課 主任"), ("Xf01", "市民\ufffd課"), ("Xf02", None)],
)
def test_the_department_stands_where_the_settings_say(field: str, department: str | None) -> None:
    fields = {"Xf01": {"value": " 市民\ud83d課\n"}, "Xf02": {"value": ""}}
    slack = PretendSlack(users_info=user(profile={"title": "市民税課  主任", "fields": fields}))
    assert directory(slack, field=field).profile("U1").department == department


def test_slack_is_asked_once_for_a_while() -> None:
    slack = PretendSlack(users_info=user(real_name="吉田 隆"))
    people = directory(slack)
    for _ in range(3):
        people.profile("U1")
    assert len(slack.called("users_info")) == 1


def test_somebody_whom_slack_cannot_be_asked_about() -> None:
    with pytest.raises(SlackApiError):
        directory(PretendSlack(users_info=slack_error("ratelimited", 429))).profile("U1")


def test_user_groups_stand_for_their_members() -> None:
    groups: list[Answer] = [{"users": ["U1", "U2"]}, {"users": ["U2", "U3"]}]
    slack = PretendSlack(usergroups_users_list=groups)
    roster = directory(slack, office=("S0A", "U9"), partners=("S0B",)).roster()
    assert roster == Roster(office=frozenset({"U1", "U2", "U9"}), partners=frozenset({"U2", "U3"}))
    asked = [given["usergroup"] for given in slack.called("usergroups_users_list")]
    assert asked == ["S0A", "S0B"]


def test_without_partners_the_members_of_the_channel_are_meant() -> None:
    pages: list[Answer] = [members("U1", "U0BOT", cursor="next"), members("U2")]
    slack = PretendSlack(conversations_members=pages)
    roster = directory(slack, partners=()).roster()
    assert roster.partners == {"U1", "U2"}, "the bot answers nobody"
    given = slack.called("conversations_members")
    assert [(one["channel"], one["cursor"]) for one in given] == [
        ("C0HELP", None),
        ("C0HELP", "next"),
    ]

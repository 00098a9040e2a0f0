"""Who may do what depends on the role at the moment of doing it."""

import pytest

from bot.actor import THE_DESK, Actor, Role
from bot.people.profile import Profile, Roster
from bot.people.recognise import role_of
from storage.person import RegisteredRole

ROSTER = Roster(
    office=frozenset({"U0OFFICE", "U0BOTH"}), partners=frozenset({"U0PARTNER", "U0BOTH"})
)
NOBODY = Roster(frozenset(), frozenset())


def profile(slack_id: str = "U0ANYBODY", *, outside: bool = False, left: bool = False) -> Profile:
    return Profile(slack_id, "誰か", is_outside=outside, has_left=left)


@pytest.mark.parametrize(
    ("slack_id", "role"),
    [
        ("U0OFFICE", Role.OFFICE),
        ("U0PARTNER", Role.PARTNER),
        ("U0BOTH", Role.OFFICE),
        ("U0ANYBODY", Role.STAFF),
    ],
)
def test_the_settings_name_some(slack_id: str, role: Role) -> None:
    assert role_of(profile(slack_id), ROSTER, None) is role


@pytest.mark.parametrize(
    ("registered", "role"),
    [
        (RegisteredRole.OFFICE, Role.OFFICE),
        (RegisteredRole.PARTNER, Role.PARTNER),
        (RegisteredRole.STAFF, Role.STAFF),
        (None, Role.STAFF),
    ],
)
def test_the_citys_list_names_others(registered: RegisteredRole | None, role: Role) -> None:
    assert role_of(profile(), NOBODY, registered) is role


def test_the_greater_of_two_roles_counts() -> None:
    assert role_of(profile("U0PARTNER"), ROSTER, RegisteredRole.OFFICE) is Role.OFFICE
    assert role_of(profile("U0OFFICE"), ROSTER, RegisteredRole.STAFF) is Role.OFFICE


@pytest.mark.parametrize(
    ("slack_id", "registered", "role"),
    [
        ("U0ANYBODY", None, Role.OUTSIDER),
        ("U0ANYBODY", RegisteredRole.STAFF, Role.OUTSIDER),
        ("U0ANYBODY", RegisteredRole.PARTNER, Role.PARTNER),
        ("U0PARTNER", None, Role.PARTNER),
        ("U0OFFICE", None, Role.OFFICE),
    ],
)
def test_guests_are_outsiders_unless_they_are_named(
    slack_id: str, registered: RegisteredRole | None, role: Role
) -> None:
    assert role_of(profile(slack_id, outside=True), ROSTER, registered) is role


@pytest.mark.parametrize("slack_id", ["U0OFFICE", "U0PARTNER", "U0ANYBODY"])
def test_who_has_left_is_nothing_any_more(slack_id: str) -> None:
    gone = profile(slack_id, left=True)
    assert role_of(gone, ROSTER, RegisteredRole.OFFICE) is Role.OUTSIDER


@pytest.mark.parametrize("slack_id", ["U0OFFICE", "U0PARTNER", "U0ANYBODY"])
def test_a_bot_is_nobody_also_when_it_is_in_the_help_desks_channel(slack_id: str) -> None:
    bot = Profile(slack_id, "案内係", is_bot=True)
    assert role_of(bot, ROSTER, RegisteredRole.PARTNER) is Role.OUTSIDER


@pytest.mark.parametrize(
    ("role", "answers"),
    [(Role.STAFF, False), (Role.PARTNER, True), (Role.OFFICE, True), (Role.OUTSIDER, False)],
)
def test_who_speaks_for_the_help_desk(role: Role, *, answers: bool) -> None:
    assert Actor("U1", "誰か", role).answers is answers


def test_what_the_desk_does_on_its_own_account_is_nobodys() -> None:
    assert THE_DESK.slack_id == ""

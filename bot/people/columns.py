"""The columns of the city's list of people, by the names that people write."""

from storage.person import RegisteredRole

# The first name of each is ours; the others stand in lists that city halls keep.
NAMES = {
    "slack_id": ("slack_id", "slack id", "id", "slackのid", "ユーザーid"),
    "email": ("email", "e-mail", "mail", "メール", "メールアドレス"),
    "name": ("name", "氏名", "名前"),
    "bureau": ("bureau", "局", "部", "部局", "局・部"),
    "department": ("department", "課", "所属", "所属課", "部署", "課・所属"),
    "role": ("role", "役割"),
    "company": ("company", "会社", "会社名"),
}

ROLES = {
    "": RegisteredRole.STAFF,
    "staff": RegisteredRole.STAFF,
    "職員": RegisteredRole.STAFF,
    "partner": RegisteredRole.PARTNER,
    "ヘルプデスク": RegisteredRole.PARTNER,
    "office": RegisteredRole.OFFICE,
    "デジ室": RegisteredRole.OFFICE,
}


def column_of(header: str) -> str | None:
    """Our name for a column; None for one that is not ours."""
    wanted = header.strip().casefold()
    return next((ours for ours, names in NAMES.items() if wanted in names), None)

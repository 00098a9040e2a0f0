"""How a line of a table of permissions is written, and read."""

from collections.abc import Collection, Mapping

from bot.permissions.part import Part
from bot.permissions.where import ALONE, BEHIND_THE_DESK, EVERYWHERE, Where
from bot.refusal import Reason, RefusedError

# Who may, and where; whoever is not named may not.
Grants = Mapping[Part, frozenset[Where]]

DESK: Grants = {Part.HELPDESK: BEHIND_THE_DESK, Part.OFFICE: BEHIND_THE_DESK}
REQUESTER: Grants = {Part.REQUESTER: EVERYWHERE}
REQUESTER_SIDE: Grants = {Part.REQUESTER: EVERYWHERE, Part.OPENER: EVERYWHERE}
# Where only they read what they are shown.
READERS: Grants = {
    **DESK,
    Part.REQUESTER: ALONE,
    Part.OPENER: ALONE,
    Part.COLLEAGUE: ALONE,  # where the office lets departments see their tickets
}


def refuse_unless_granted(
    grants: Grants, parts: Collection[Part], where: Where, refusal: Reason
) -> None:
    """Let nobody pass who is not named.

    Raises:
        RefusedError: ``refusal``; or, to who might elsewhere, where that is; or, to the help desk,
            that another company has the ticket.
    """
    if any(where in grants.get(part, ()) for part in parts):
        return
    if any(grants.get(part) for part in parts):
        raise RefusedError(Reason.NOT_HERE)
    if Part.OTHER_COMPANY in parts and Part.HELPDESK in grants:
        raise RefusedError(Reason.OTHER_COMPANY)
    raise RefusedError(refusal)

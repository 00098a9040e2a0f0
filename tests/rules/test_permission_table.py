"""Who may do what, where: every cell, against the table that people read."""

from pathlib import Path

import pytest

from bot.call import Place
from bot.permissions.grants import Grants, refuse_unless_granted
from bot.permissions.part import Part
from bot.permissions.table import TABLE, Action
from bot.permissions.where import Where, where_is
from bot.refusal import Reason, RefusedError
from bot.tickets.verbs import RULES
from storage.ticket_event import TicketVerb

PAGE = Path(__file__).parents[2] / "docs" / "permissions.md"
WORDS = {
    "–": frozenset[Where](),
    "private": frozenset({Where.PRIVATE}),
    "desk": frozenset({Where.HELPDESK, Where.OFFICE, Where.PRIVATE}),
    "all": frozenset(Where),
}
REFUSED = {
    *(Reason.ONLY_HELPDESK, Reason.ONLY_BOTH_SIDES, Reason.ONLY_REQUESTER, Reason.NOT_RELAYED),
    Reason.ONLY_REQUESTER_RATES,
    *(Reason.NOT_YOUR_TICKET, Reason.NOT_HERE, Reason.OTHER_COMPANY, Reason.NOT_FOR_YOU),
}


def read_page() -> dict[str, dict[Part, frozenset[Where]]]:
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    parts = [Part(name) for name in cells[0][1:]]
    return {
        row[0]: {part: WORDS[word] for part, word in zip(parts, row[1:], strict=True)}
        for row in cells[2:]
    }


WRITTEN = read_page()
GRANTS: dict[str, Grants] = {
    **{verb.value: rule.who for verb, rule in RULES.items()},
    **{action.value: permission.who for action, permission in TABLE.items()},
}


def test_the_page_names_everything_that_can_be_done() -> None:
    verbs = {verb.value for verb in TicketVerb if verb is not TicketVerb.OPEN}
    assert WRITTEN.keys() == verbs | {action.value for action in Action} == GRANTS.keys()
    assert all(set(row) == set(Part) for row in WRITTEN.values())


@pytest.mark.parametrize("what", GRANTS)
@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("where", Where)
def test_every_cell(what: str, part: Part, where: Where) -> None:
    refusal = Reason.ONLY_HELPDESK
    if where in WRITTEN[what][part]:
        refuse_unless_granted(GRANTS[what], {part}, where, refusal)
    else:
        with pytest.raises(RefusedError) as refused:
            refuse_unless_granted(GRANTS[what], {part}, where, refusal)
        assert refused.value.reason in REFUSED


@pytest.mark.parametrize("what", GRANTS)
@pytest.mark.parametrize("where", Where)
def test_who_is_nothing_to_a_ticket_may_nothing(what: str, where: Where) -> None:
    with pytest.raises(RefusedError):
        refuse_unless_granted(GRANTS[what], frozenset(), where, Reason.ONLY_HELPDESK)


@pytest.mark.parametrize("what", GRANTS)
def test_who_is_two_things_may_what_either_may(what: str) -> None:
    row = WRITTEN[what]
    for where in row[Part.REQUESTER] | row[Part.HELPDESK]:
        refuse_unless_granted(
            GRANTS[what], {Part.REQUESTER, Part.HELPDESK}, where, Reason.ONLY_HELPDESK
        )


def test_the_refusal_says_what_to_do() -> None:
    def why(parts: set[Part], where: Where) -> Reason:
        with pytest.raises(RefusedError) as refused:
            refuse_unless_granted(GRANTS["take"], parts, where, Reason.ONLY_HELPDESK)
        return refused.value.reason

    assert why({Part.STAFF}, Where.SHARED) is Reason.ONLY_HELPDESK
    assert why({Part.OFFICE}, Where.SHARED) is Reason.NOT_HERE
    assert why({Part.OTHER_COMPANY}, Where.HELPDESK) is Reason.OTHER_COMPANY


@pytest.mark.parametrize(
    ("channel", "where"),
    [
        ("C0HELP", Where.HELPDESK),
        ("C0OFFICE", Where.OFFICE),
        ("D0YAMADA", Where.PRIVATE),
        ("U0YAMADA", Where.PRIVATE),
        ("W0YAMADA", Where.PRIVATE),
        ("C0ANY", Where.SHARED),
        ("G0GROUP", Where.SHARED),
        ("", Where.SHARED),
    ],
)
def test_what_kind_of_place_it_is(channel: str, where: Where) -> None:
    assert where_is(Place(channel), "C0HELP", "C0OFFICE") is where

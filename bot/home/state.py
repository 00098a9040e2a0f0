"""Where somebody is in their Home tab. Kept by Slack with what is shown, not by us."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.home.content import HomeList
from bot.lists.chosen import Chosen, read_chosen

DEPARTMENT = "of_department"  # the page of the department's list


@dataclass(frozen=True, slots=True)
class HomeState:
    """The pages, and the choice of a list of work.

    Attributes:
        pages: of one's own tickets; the first of those that are not given.
        department: the page of the department's tickets.
        work: None = what one's role begins with.
    """

    pages: Mapping[HomeList, int] = field(default_factory=dict)
    department: int = 0
    work: Chosen | None = None

    def packed(self) -> dict[str, int | str]:
        """The same as plain values."""
        pages = {f"own_{name.value}": page for name, page in self.pages.items() if page}
        department = {DEPARTMENT: self.department} if self.department else {}
        work: dict[str, int | str] = {}
        if self.work is not None:
            work = {"list": self.work.list.value, **self.work.packed()}
        return {**pages, **department, **work}


def read_state(values: Mapping[str, Any]) -> HomeState:
    """The opposite of ``packed``; of nothing, the beginning."""
    pages = {name: _page(values.get(f"own_{name.value}")) for name in HomeList}
    work = read_chosen(values) if "list" in values else None
    return HomeState(pages, _page(values.get(DEPARTMENT)), work)


def _page(value: object) -> int:
    return value if isinstance(value, int) and value >= 0 else 0

"""What the office prepares in Slack and may change there: how it read before is kept."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Numbered
from storage.columns import UtcDateTime, coded


class PreparedChange(StrEnum):
    """How a revision came about."""

    SHIPPED = "shipped"  # it came with the product
    ADDED = "added"  # the office wrote it
    REVISED = "revised"  # the office put it in other words
    WITHDRAWN = "withdrawn"  # nobody is offered it any more
    RESTORED = "restored"  # it is offered again


class Prepared(Numbered):
    """Mixin: something that is offered to people, as it reads today. It is never deleted."""

    # What it is called among those that come with the product; None = the office wrote it.
    shipped_key: Mapped[str | None] = mapped_column(String(64), unique=True)
    revision: Mapped[int] = mapped_column(default=1)
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # None = it is offered
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)

    @property
    def is_withdrawn(self) -> bool:
        """Whether nobody is offered it."""
        return self.withdrawn_at is not None


class PreparedRevision(Numbered):
    """Mixin: how it read at one revision, and who did that; never changed afterwards."""

    revision: Mapped[int]
    change: Mapped[PreparedChange] = mapped_column(coded(PreparedChange))
    author: Mapped[str] = mapped_column(Text, default="")  # "" = it came with the product
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)

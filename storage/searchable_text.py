"""What is looked through when somebody searches tickets, in one way of writing."""

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Numbered


class SearchableText(Numbered, Base):
    """A ticket's own words, or one message of its conversation, as it is compared.

    A table of its own: the whole of it is read for every search, which it is narrow for.
    """

    __tablename__ = "searchable_texts"

    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"), index=True)
    # None = title and details of the ticket, and what was filled in for its kind.
    message_id: Mapped[int | None] = mapped_column(
        ForeignKey("messages.id", ondelete="CASCADE"), unique=True
    )
    folded: Mapped[str] = mapped_column(Text)

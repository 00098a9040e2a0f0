"""What people wrote in forms that could not be taken."""

from datetime import datetime

from sqlalchemy import String, Text, delete
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered
from storage.columns import UtcDateTime


class UnsentForm(Numbered, Base):
    """Words that would be lost; kept until their author has had time to use them."""

    __tablename__ = "unsent_forms"

    slack_id: Mapped[str] = mapped_column(String(32))  # whose they are
    title: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    kept_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


def forget_unsent(session: Session, before: datetime) -> None:
    """Drop what was kept before an instant."""
    session.execute(delete(UnsentForm).where(UnsentForm.kept_at < before))

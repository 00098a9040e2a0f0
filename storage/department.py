"""A department of the city."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Numbered


class Department(Numbered, Base):
    """One department, by its name as people write it, the bureau's name before it."""

    __tablename__ = "departments"

    name: Mapped[str] = mapped_column(String(200), unique=True)
    bureau: Mapped[str | None] = mapped_column(String(200))  # the larger unit it belongs to

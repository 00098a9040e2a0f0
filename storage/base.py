"""The declarative base that all tables share."""

from typing import ClassVar

from sqlalchemy import BigInteger, Integer, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# Named constraints: a migration can only alter what has a name.
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

# SQLite hands out row ids only for a column typed INTEGER.
BigId = BigInteger().with_variant(Integer, "sqlite")


class Base(DeclarativeBase):
    """Every table derives from this."""

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMING)


class Numbered:
    """Mixin: a row with a surrogate key that counts up."""

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)

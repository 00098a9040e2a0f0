"""Sentence vectors of texts, kept so that none is computed twice."""

from collections.abc import Collection, Mapping

from sqlalchemy import LargeBinary, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered
from storage.insert import insert_unless_there

_AT_A_TIME = 500  # digests in one statement


class TextVector(Numbered, Base):
    """What one model makes of one text. The text itself stays where it is."""

    __tablename__ = "text_vectors"
    __table_args__ = (UniqueConstraint("model", "digest"),)

    model: Mapped[str] = mapped_column(String(200))
    digest: Mapped[str] = mapped_column(String(64))  # SHA-256 of the text, hex
    vector: Mapped[bytes] = mapped_column(LargeBinary)  # half precision, little endian


def kept_vectors(session: Session, model: str, digests: Collection[str]) -> dict[str, bytes]:
    """The vectors of those texts that the model has seen, by digest."""
    found: dict[str, bytes] = {}
    wanted = sorted(digests)
    for start in range(0, len(wanted), _AT_A_TIME):
        some = TextVector.digest.in_(wanted[start : start + _AT_A_TIME])
        rows = select(TextVector.digest, TextVector.vector).where(TextVector.model == model, some)
        found.update(session.execute(rows).all())
    return found


def keep_vectors(session: Session, model: str, vectors: Mapping[str, bytes]) -> None:
    """Keep vectors by the digests of their texts; another process may have been quicker."""
    for digest, vector in vectors.items():
        insert_unless_there(session, TextVector, model=model, digest=digest, vector=vector)

"""Reading everything as it stood at one moment."""

from sqlalchemy.orm import Session


def see_one_moment(session: Session) -> None:
    """Let a transaction see nothing that is committed after its beginning. Call it first."""
    if session.get_bind().dialect.name != "sqlite":  # whose transactions see one moment anyway
        session.connection(execution_options={"isolation_level": "REPEATABLE READ"})

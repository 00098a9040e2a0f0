"""Structured logs: one line an event, with the reference of the request."""

import logging
import sys
from typing import Any

import structlog

# Bolt warns of a token that it is told not to use: who we are is read once, by ourselves.
POINTLESS = (
    "As `installation_store` or `authorize` has been used",
    # One run of a job at a time is what it was told; which job, it does not say.
    'Execution of job "%s" skipped: maximum number of running instances',
)
QUIET_SECONDS = 60.0  # between two lines of a library that begin alike
ALIKE = 30  # characters
QUIET = ("slack_bolt", "slack_sdk", "apscheduler", "alembic", "waitress")


class Seldom(logging.Filter):
    """Lets what a library says over and over again, as in an hour without Slack, pass once a while.

    Args:
        libraries: by the names of their loggers.
    """

    def __init__(self, libraries: tuple[str, ...]) -> None:
        super().__init__()
        self._libraries = libraries
        self._said_at: dict[tuple[str, str], float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether nothing that begins alike was said in the last minute."""
        if not record.name.startswith(self._libraries):
            return True
        key = (record.name, str(record.msg)[:ALIKE])
        last = self._said_at.get(key)
        if last is not None and record.created - last < QUIET_SECONDS:
            return False
        self._said_at[key] = record.created
        return True


def configure_logs(level: str, *, as_json: bool) -> None:
    """Send our logs and the libraries' through one pipe to standard error.

    Libraries speak from WARNING on only: below that they log what people wrote.
    """
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                *_last_steps(as_json=as_json),
            ],
        )
    )
    handler.addFilter(Seldom(QUIET))
    handler.addFilter(lambda record: not str(record.msg).startswith(POINTLESS))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def _last_steps(*, as_json: bool) -> list[Any]:
    """Tracebacks without local variables, which would show what people wrote."""
    if as_json:
        as_line = structlog.processors.JSONRenderer(ensure_ascii=False)
        return [structlog.processors.format_exc_info, as_line]
    plain = structlog.dev.plain_traceback
    return [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain)]

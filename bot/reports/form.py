"""What somebody fills in who finds an article wrong."""

from dataclasses import dataclass
from enum import StrEnum

from storage.article_report import ReportReason

COMMENT_MAX = 500  # characters


class ReportField(StrEnum):
    """The fields of the form."""

    REASON = "reason"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class ReportForm:
    """The form as sent."""

    reason: ReportReason
    comment: str = ""

"""What is said of files of tickets."""

from dataclasses import dataclass

from storage.ticket_export import ExportFormat


@dataclass(frozen=True, slots=True)
class ExportContent:
    """The files that somebody asked for.

    Attributes:
        losses: cells with characters that cp932 lacks, each counted once a character.
    """

    tickets: int
    losses: int
    format: ExportFormat

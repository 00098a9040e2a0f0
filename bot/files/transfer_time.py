"""How long a file may take."""

from datetime import timedelta

TO_BEGIN = timedelta(seconds=5)  # until bytes flow, there and back
SLOWEST = 250_000  # bytes a second; a slower line is as good as none


def transfer_time(size: int) -> timedelta:
    """For fetching and handing over a file of so many bytes."""
    return TO_BEGIN + timedelta(seconds=2 * size / SLOWEST)

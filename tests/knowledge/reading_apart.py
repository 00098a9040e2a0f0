"""Reading a file in a process of its own, to see what memory that takes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

# The peak is asked of the system itself: Python's own counters miss what C libraries take, and
# getrusage begins with the peak of the parent.
_SCRIPT = """
import json, re, sys
from collections import Counter
from pathlib import Path

import openpyxl.reader.excel
from knowledge.importing import BadRow, UnreadableFileError, read_articles


def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])


idle = peak()
rows = Counter()
try:
    for row in read_articles(Path(sys.argv[1])):
        rows[row.reason.value if isinstance(row, BadRow) else "articles"] += 1
    outcome = rows
except UnreadableFileError as error:
    outcome = error.reason.value
print(json.dumps([(peak() - idle) // 1024, outcome]))
"""

PATIENCE = 110.0  # seconds


class Reading(NamedTuple):
    """What came of a file: how many rows of each kind, or the reason why it was refused."""

    megabytes: int  # more than the idle process had
    outcome: dict[str, int] | str


def read_apart(path: Path) -> Reading:
    """Read a file to its end; Linux only."""
    command = [sys.executable, "-c", _SCRIPT, str(path)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=True)
    return Reading(*json.loads(ended.stdout))

"""How much memory this process holds."""

import resource
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")
_KILOBYTES = 1024


def resident_megabytes() -> float:
    """Memory that this process holds now, in MiB; the most it ever held where Linux is not."""
    if _STATUS.exists():
        lines = _STATUS.read_text(encoding="ascii").splitlines()
        held = next(line for line in lines if line.startswith("VmRSS:"))
        return round(int(held.split()[1]) / _KILOBYTES, 1)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(most / (_KILOBYTES**2 if sys.platform == "darwin" else _KILOBYTES), 1)

"""Where the figures come from."""

import os
import platform
import statistics
import time
from pathlib import Path

SYNCS = 50


def machine(folder: Path) -> str:
    """Cores, processor, Python, and what a flush to the disk of ``folder`` takes."""
    cores = os.cpu_count()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    flush = f"fsync {_fsync_seconds(folder) * 1000:.2f} ms"
    return f"{cores} × {_processor()}, {platform.system()}, {python}, {flush}"


def _processor() -> str:
    listed = Path("/proc/cpuinfo")
    lines = listed.read_text().splitlines() if listed.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "unknown processor")


def _fsync_seconds(folder: Path) -> float:
    took = []
    with (folder / "fsync").open("wb", buffering=0) as file:
        for _ in range(SYNCS):
            began = time.perf_counter()
            file.write(b"x" * 4096)
            os.fsync(file.fileno())
            took.append(time.perf_counter() - began)
    return statistics.median(took)

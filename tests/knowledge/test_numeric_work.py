"""Numeric work leaves the other cores to others."""

import subprocess
import sys

LOOK = """
from threadpoolctl import threadpool_info
from knowledge.numeric_work import keep_on_one_core
keep_on_one_core()
print([one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"])
"""


def test_matrices_are_multiplied_on_one_core() -> None:
    ran = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, check=True, text=True)
    assert ran.stdout.strip() == "[1]"

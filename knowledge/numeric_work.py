"""How many cores numeric work takes."""

import numpy  # noqa: F401  (its library must be there before it can be told)
from threadpoolctl import threadpool_limits


def keep_on_one_core() -> None:
    """Let this process multiply matrices on one core from now on.

    Ours are small. The threads of a BLAS wait for each other by spinning: a question to 2,000
    articles took 5.8 ms of the processor instead of 2.4, and a busy machine makes it worse.
    """
    threadpool_limits(limits=1, user_api="blas")

"""Threads that log under the reference of the request they work for."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextvars import copy_context
from typing import Any


class ContextExecutor(ThreadPoolExecutor):
    """A thread pool whose threads see the context variables of who submitted."""

    def __init__(self, threads: int) -> None:
        super().__init__(threads, thread_name_prefix="listener")
        self._under_way: set[Future[Any]] = set()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 - as the base class
        """Run a function in a copy of the caller's context."""
        future = super().submit(copy_context().run, fn, *args, **kwargs)
        self._under_way.add(future)
        future.add_done_callback(self._under_way.discard)
        return future

    def finish(self, patience: float) -> bool:
        """Take nothing more, and wait for what runs, at most so many seconds; True when all done.

        What had not begun is cancelled: its payload is in the inbox and is taken up again.
        """
        self.shutdown(wait=False, cancel_futures=True)
        return not wait(set(self._under_way), patience).not_done

"""Listeners run under the reference of their payload, and are finished or given up together."""

import threading
from collections.abc import Iterator
from contextvars import ContextVar

import pytest

from handlers.listeners.context_executor import ContextExecutor

PATIENCE = 10.0
reference: ContextVar[str] = ContextVar("reference", default="none")


@pytest.fixture
def executor() -> Iterator[ContextExecutor]:
    executor = ContextExecutor(2)
    yield executor
    executor.shutdown()


def test_each_sees_the_context_of_who_submitted(executor: ContextExecutor) -> None:
    seen = []
    for value in ("first", "second"):
        reference.set(value)
        seen.append(executor.submit(reference.get))
    reference.set("third")
    assert [future.result(PATIENCE) for future in seen] == ["first", "second"]


def test_what_one_sets_is_not_seen_by_the_next(executor: ContextExecutor) -> None:
    reference.set("outer")
    executor.submit(reference.set, "inner").result(PATIENCE)
    assert executor.submit(reference.get).result(PATIENCE) == "outer"


def test_arguments_results_and_errors_pass_through(executor: ContextExecutor) -> None:
    assert executor.submit(divmod, 7, 2).result(PATIENCE) == (3, 1)
    assert executor.submit(sorted, [1, 2], reverse=True).result(PATIENCE) == [2, 1]
    with pytest.raises(ZeroDivisionError):
        executor.submit(divmod, 7, 0).result(PATIENCE)


def test_finishing_waits_for_what_runs(executor: ContextExecutor) -> None:
    begun, go = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        go.wait(PATIENCE)

    running = executor.submit(work)
    assert begun.wait(PATIENCE)
    threading.Timer(0.05, go.set).start()
    assert executor.finish(PATIENCE)
    assert running.done()


def test_finishing_gives_up_on_what_hangs_and_cancels_what_has_not_begun(
    executor: ContextExecutor,
) -> None:
    go = threading.Event()
    hanging = [executor.submit(go.wait, PATIENCE) for _ in range(2)]
    waiting = executor.submit(go.wait, PATIENCE)

    assert not executor.finish(0.05)
    assert waiting.cancelled()
    assert not any(future.done() for future in hanging)
    with pytest.raises(RuntimeError):
        executor.submit(go.wait)
    go.set()


def test_with_nothing_to_do_it_is_finished_at_once(executor: ContextExecutor) -> None:
    executor.submit(divmod, 7, 2).result(PATIENCE)
    assert executor.finish(0)

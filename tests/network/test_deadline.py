from __future__ import annotations

import threading

import pytest

from localize.network.deadline import DeadlineThread, within


def test_a_call_that_never_ends_is_left_behind() -> None:
    over = threading.Event()
    with pytest.raises(TimeoutError):
        within(0.05, lambda: over.wait(30))
    over.set()
    assert within(20.0, lambda: 42) == 42
    with pytest.raises(ZeroDivisionError):
        within(20.0, lambda: 1 // 0)


def test_one_thread_makes_all_its_calls_and_outlives_their_errors() -> None:
    thread = DeadlineThread()
    first = thread.within(20.0, threading.get_ident)
    with pytest.raises(ZeroDivisionError):
        thread.within(20.0, lambda: 1 // 0)
    assert thread.within(20.0, threading.get_ident) == first != threading.get_ident()
    thread.end()


def test_a_thread_ends_when_it_is_told_and_its_call_is_over() -> None:
    thread, over = DeadlineThread(), threading.Event()
    made = thread.within(20.0, threading.current_thread)
    with pytest.raises(TimeoutError):
        thread.within(0.05, lambda: over.wait(30))
    thread.end()
    assert made.is_alive()
    over.set()
    made.join(20)
    assert not made.is_alive()

"""When Python looks for objects that hold each other."""

from __future__ import annotations

import gc
import weakref

import pytest

from localize.garbage import Sweep, left_as_it_is, seldom_collected, uncollected


def failing() -> None:
    with uncollected():
        raise LookupError


def test_nothing_is_looked_for_meanwhile_and_as_before_after_it() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(LookupError):
        failing()
    assert gc.isenabled()


def test_it_is_looked_for_seldom_and_as_before_after_it() -> None:
    usual = gc.get_threshold()
    with seldom_collected():
        assert gc.get_threshold()[0] > usual[0]
    assert gc.get_threshold() == usual


def test_what_is_left_is_looked_through_no_more() -> None:
    left_as_it_is()
    try:
        assert gc.get_freeze_count() > 0
        assert not any(len(gc.get_objects(generation)) > 1000 for generation in range(3))
    finally:
        gc.unfreeze()


class Circle:
    """An object that holds itself."""

    def __init__(self) -> None:
        self.itself = self


def test_what_was_frozen_with_an_earlier_reading_is_given_back_one_time_in_so_many() -> None:
    sweep = Sweep(every=2)
    left = weakref.ref(Circle())
    gc.freeze()
    try:
        gc.collect()
        sweep.done()
        assert left() is not None
        sweep.done()
        assert left() is None
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()

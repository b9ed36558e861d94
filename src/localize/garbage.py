"""How often objects are looked for that hold each other in a circle: seldom.

Modules that are loaded and what is read stay until the end; jobs leave next to none behind, since what they
give is frozen. Each look goes through what all articles share and through all results that are kept, again
and again.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALLOCATED: Final = 500_000
"""Objects that are made anew before they are looked through; Python's own 700."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Have no garbage looked for meanwhile; where nobody looked for it before, that stays so."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Have garbage looked for seldom meanwhile."""
    usual = gc.get_threshold()
    gc.set_threshold(_ALLOCATED, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


class Sweep:
    """A look for garbage every few times that a process reads its newsroom anew.

    What is read is frozen, and what an earlier reading left behind with it: in a process that goes on for a
    day that is never given back, unless all of it is looked through now and then.
    """

    def __init__(self, every: int = 10) -> None:
        """Begin: what is left is looked for one time in so many."""
        self._every = every
        self._times = 0

    def done(self) -> None:
        """Count one time more, and look through everything if it is its turn."""
        self._times += 1
        if self._times % self._every == 0:
            gc.unfreeze()
            gc.collect()
            gc.freeze()


def left_as_it_is() -> None:
    """Have what is left looked through no more: a process that ends gives all of it back at once."""
    gc.freeze()


def in_a_worker() -> None:
    """Have garbage looked for seldom in a process of its own, and never in what it has from its parent."""
    gc.freeze()
    gc.set_threshold(_ALLOCATED, *gc.get_threshold()[1:])

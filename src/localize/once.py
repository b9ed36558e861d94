"""Values that an object works out when it is first asked for them, and keeps: for objects by the thousand.

`functools.cached_property` takes a lock for each of them, before Python 3.12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

V = TypeVar("V")


class once(Generic[V]):  # noqa: N801 - read as what decorates a property
    """A property that is worked out once for each object."""

    def __init__(self, work_out: Callable[[Any], V]) -> None:
        """Take the method that works it out."""
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, instance: None, owner: type[object]) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type[object]) -> V: ...

    def __get__(self, instance: object, owner: type[object]) -> Self | V:
        """Work it out; from then on the object has it, and this is not asked again."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._work_out(instance)
        return value

"""Frozen dataclasses that take a fifth of the time to define.

`dataclasses` writes the source of six methods for each class and compiles it, which is a quarter of a small
run. Few classes are compared or printed in it: only `__init__` is written here, the others are alike for all.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import FunctionType

    Values = Callable[[object], Any]
    Fields = Iterable[Field[Any]]

C = TypeVar("C")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[C]) -> type[C]:
    """Make a class what `dataclass(frozen=True)` makes of it; without `InitVar`, `ClassVar` and slots."""
    cls.__doc__ = cls.__doc__ or cls.__name__  # for one without, the library works out a signature, at length
    dataclass(init=False, repr=False, eq=False)(cls)
    members = fields(cls)  # type: ignore[arg-type]  # it is a dataclass now
    values = _values([one.name for one in members if one.compare])
    methods = {
        "__init__": _init(cls, members),
        "__repr__": _repr,
        "__eq__": _eq(values),
        "__hash__": _hash(values),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }
    for name, method in methods.items():
        if (
            vars(cls).get(name) is None
        ):  # a class that compares in its own way has no hash until it has its own
            setattr(cls, name, method)
    return cls


def _values(names: list[str]) -> Values:
    """Return what gives an object's values by which it is told from others."""
    return attrgetter(*names) if names else lambda _: ()


def _eq(values: Values) -> Callable[[object, object], bool]:
    def equals(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return equals


def _hash(values: Values) -> Callable[[object], int]:
    return lambda self: hash(values(self))


def _repr(self: object) -> str:
    members = fields(self)  # type: ignore[arg-type]  # it is a dataclass
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in members if one.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    raise FrozenInstanceError(f"{type(self).__qualname__}.{name} can be neither changed nor removed")


def _init(cls: type, members: Fields) -> FunctionType:
    """Write and compile what takes the fields and sets them: a loop would take several times longer.

    One by one, since objects whose dict is set as a whole, or written into, take more memory, and every
    look at one of their fields takes longer from then on.
    """
    taken = [one for one in members if one.init]
    made = {one.name: one.default_factory for one in members if one.default_factory is not MISSING}
    lines = [
        f"    _SET(self, {one.name!r}, {_value(one)})" for one in members if one.init or one.name in made
    ]
    if hasattr(cls, "__post_init__"):
        lines.append("    self.__post_init__()")
    parameters = ", ".join(["self", *(one.name for one in taken)])
    known: dict[str, Any] = {"_SET": object.__setattr__, "_MADE": made, "_MISSING": MISSING}
    exec("\n".join([f"def __init__({parameters}):", *(lines or ["    pass"])]), known)  # noqa: S102 - names of fields
    init: FunctionType = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__defaults__ = tuple(  # a factory's is `MISSING`
        one.default for one in taken if one.name in made or one.default is not MISSING
    )
    return init


def _value(member: Field[Any]) -> str:
    """Return the expression of what a field is set to."""
    if member.default_factory is MISSING:
        return member.name
    made = f"_MADE[{member.name!r}]()"
    return f"{made} if {member.name} is _MISSING else {member.name}" if member.init else made

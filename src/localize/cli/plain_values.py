"""The values of options, taken as they are typed where there is nothing to validate, and told in plain words.

Typer hands each value to pydantic, which takes longer to load than most commands to run. A text that is
wanted as a text is taken as it is; so is a number of a few digits, and a choice spelled as it is offered.
Whatever else is typed goes the long way, which knows what to say of it.

Of an argument Typer's help says `<str>` or `<list[str]>`, which is of no use to whoever types it.
"""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import Any

_DIGITS = 9
"""Digits of a number that is surely one for any program."""


def take_plainly(command: Any) -> None:  # noqa: ANN401 - Typer's own command type is not public
    """Have a command take plain values as they are, its option for help included, and name no types."""
    made = command.get_params

    def get_params(ctx: Any) -> list[Any]:  # noqa: ANN401 - likewise
        found: list[Any] = made(ctx)
        for parameter in found:
            # Typer puts its validator here when first needed; where it does not, this is never looked at.
            if getattr(parameter, "_runtime_param", None) is None:
                parameter._runtime_param = _Plain()  # noqa: SLF001 - there is no public way around pydantic
            parameter.display_type_rich = partial(_type_told, parameter.display_type_rich)
        return found

    command.get_params = get_params


def _type_told(made: Any, ctx: Any) -> str:  # noqa: ANN401 - Typer's own
    """Return what the help says of a value: its name or its choices; nothing where that is a type."""
    said: str = made(ctx)
    inner = said.removeprefix("<").removesuffix(">").removeprefix("list[").removesuffix("]")
    if said == inner:
        return said
    return f"<{inner}>" if "|" in inner else ""


class _Plain:
    """What stands in the place of a parameter's validator until that is needed."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ANN401 - called by Typer
        """Return the value of a parameter."""
        many = param.multiple or param.nargs == -1
        if value is None:
            return () if many else None
        described = param.type_descriptor
        if many and described.is_list and isinstance(value, list | tuple):
            kind = described.annotation.__args__[0]
            taken = [_taken(one, kind, param) for one in value]
            if None not in taken:
                return taken
        elif not many:
            one = _taken(value, described.annotation, param)
            if one is not None:
                return one
        param._runtime_param = None  # noqa: SLF001 - as above
        return param.get_runtime_param().coerce(value, param=param, ctx=ctx)


def _taken(value: Any, kind: Any, param: Any) -> Any:  # noqa: ANN401 - as typed
    """Return a value of a kind; None where it is not plainly one."""
    if kind is str:
        return value if type(value) is str and _is_unicode(value) else None
    if kind is int:
        return _number(value, param)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next((one for one in kind if value is one or value == one.value), None)
    return None


def _is_unicode(value: str) -> bool:
    """Return whether a text can be written in UTF-8; bytes of the command line may be none."""
    return value.isascii() or not any("\ud800" <= char <= "\udfff" for char in value)


def _number(value: Any, param: Any) -> int | None:  # noqa: ANN401 - as typed
    if type(value) is str and value.isascii() and value.isdecimal() and len(value) <= _DIGITS:
        value = int(value)
    if type(value) is not int or (param.min is not None and value < param.min):
        return None
    return value if param.max is None or value <= param.max else None

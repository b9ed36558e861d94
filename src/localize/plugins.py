"""Third parties' checks, engines and layouts, found by entry points.

A plug-in is an installed package with an entry point in one of the groups below. It says with `api` for which
version of the protocol it was written. Whatever goes wrong in it is told by its name, and never a traceback.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

from localize import installed
from localize.errors import PluginError
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.metadata import EntryPoint

CHECKS: Final = "localize.checks"
ENGINES: Final = "localize.engines"
LAYOUTS: Final = "localize.layouts"

_REASON = 200
_P = ParamSpec("_P")
_R = TypeVar("_R")


@frozen
class Plugin:
    """The object that an entry point leads to."""

    name: str
    """The entry point's name."""
    value: object
    package: str
    """The installed package and its version, `localize-acme 1.2`."""


@frozen
class FoundPlugins:
    """The plug-ins of a group, and what is wrong with others."""

    plugins: tuple[Plugin, ...] = ()
    problems: tuple[PluginError, ...] = ()


def names(group: str) -> tuple[str, ...]:
    """Return the names of the plug-ins of a group, none of which is loaded, sorted."""
    return tuple(sorted({point.name for point in _points(group)}))


def find(group: str, api: int, name: str | None = None) -> FoundPlugins:
    """Load the plug-ins of a group, by name.

    Args:
        group: `CHECKS`, `ENGINES` or `LAYOUTS`.
        api: the version of the group's protocol that this program speaks.
        name: the one that is wanted; all of them where None.
    """
    plugins, problems = [], []
    points = [point for point in _points(group) if name in {None, point.name}]
    for point in sorted(points, key=lambda point: (point.name, point.value)):
        try:
            plugins.append(_loaded(point, api))
        except PluginError as problem:
            problems.append(problem)
    return FoundPlugins(tuple(plugins), tuple(problems))


def guarded(what: str, call: Callable[_P, _R], *args: _P.args, **kwargs: _P.kwargs) -> _R:
    """Call a plug-in's function.

    Args:
        what: what it belongs to, for the message: `the check «acme» of localize-acme 1.2`.
        call: the function.
        args: its arguments.
        kwargs: likewise.

    Raises:
        PluginError: it raised anything at all.
    """
    try:
        return call(*args, **kwargs)
    except Exception as error:
        raise PluginError(f"{what} failed: {reason(error)}", hint=f"Update or uninstall {what}.") from error


def reason(error: Exception) -> str:
    """Return what an exception says, in one printable line."""
    said = " ".join(f"{type(error).__name__}: {error}".split())
    plain = "".join(char if char.isprintable() else " " for char in said[: _REASON + 1]).rstrip(": ")
    return plain if len(plain) <= _REASON else f"{plain[: _REASON - 1]}…"


def _points(group: str) -> Sequence[EntryPoint]:
    """Return the entry points of a group."""
    if not installed.adds_to(group):
        return ()
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to load, and few have a plug-in

    return tuple(entry_points(group=group))


def _loaded(point: EntryPoint, api: int) -> Plugin:
    package = f"{point.dist.name} {point.dist.version}" if point.dist else "an unknown package"
    what = f"the plug-in «{point.name}» of {package}"
    value = guarded(what, point.load)
    spoken = getattr(value, "api", None)
    if spoken != api:
        unsaid = "does not say for which version it was written"
        told = unsaid if spoken is None else f"is for version {spoken}"
        hint = f"Version {api} of {point.group} is spoken here: update {package}, or localize."
        raise PluginError(f"{what} {told}", hint=hint)
    return Plugin(point.name, value, package)

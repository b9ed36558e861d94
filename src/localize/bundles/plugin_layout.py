"""A third party's layout behind the border that turns whatever it raises into an error of its name."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from localize import plugins
from localize.bundles.base import ArticleCard, IndexPage, Layout, writes_as_it_is
from localize.errors import PluginError

if TYPE_CHECKING:
    from collections.abc import Callable

API: Final = 1
"""The version of the protocol of layouts: `Layout`, `IndexPage`, and what they are given. A plug-in's layout
says `api=1`."""


def bordered(plugin: plugins.Plugin) -> Layout:
    """Return a third party's layout, under the name of its entry point.

    Raises:
        PluginError: it is none.
    """
    what = f"the layout «{plugin.name}» of {plugin.package}"
    known = plugin.value
    if not isinstance(known, Layout):
        raise PluginError(f"{what} is no layout, but {type(known).__name__}")
    index = known.index and IndexPage(
        path=partial(_path, what, known.index.path),
        card=partial(_made, what, known.index.card, ArticleCard),
        write=partial(_made, what, known.index.write, bytes),
    )
    return replace(
        known,
        name=plugin.name,
        path=partial(_path, what, known.path),
        interface=partial(_path, what, known.interface),
        write=known.write if writes_as_it_is(known) else partial(_made, what, known.write, bytes),
        index=index,
        package=plugin.package,
    )


def _path(what: str, path: Callable[..., str], *given: object) -> str:
    return plugins.guarded(what, _below, path, *given)


def _below(path: Callable[..., str], *given: object) -> str:
    found = path(*given)
    if not isinstance(found, str):
        raise TypeError(f"it answers with {type(found).__name__} where a path is wanted")
    pure = PurePosixPath(found)
    if not pure.parts or pure.is_absolute() or ".." in pure.parts or pure.as_posix() != found:
        raise ValueError(f"{found!r} is no path below the bundle folder")
    return found


def _made(what: str, make: Callable[..., Any], kind: type, *given: object) -> Any:  # noqa: ANN401 - of that kind
    return plugins.guarded(what, _of_kind, make, kind, *given)


def _of_kind(make: Callable[..., Any], kind: type, *given: object) -> Any:  # noqa: ANN401 - of that kind
    found = make(*given)
    if not isinstance(found, kind):
        raise TypeError(f"it answers with {type(found).__name__} where {kind.__name__} is wanted")
    return found

"""Every layout there is, and how one is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final

from localize import plugins
from localize.bundles.plugin_layout import API, bordered
from localize.errors import ConfigError, Place, suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.bundles.base import Layout
    from localize.config import Config

_MODULES: Final = {
    "folder": "folder",
    "suffix": "suffix",
    "docusaurus": "docusaurus",
    "json": "json_articles",
    "html": "html",
    "telegram": "telegram",
    "ninjs": "ninjs",
}
"""The modules of the house's own layouts by the names of these, each with a `LAYOUT`."""


class _Own(Mapping[str, "Layout"]):
    """The house's own layouts, each loaded when it is asked for: a build needs one of them."""

    def __getitem__(self, name: str) -> Layout:
        layout: Layout = import_module(f"localize.bundles.{_MODULES[name]}").LAYOUT
        return layout

    def __iter__(self) -> Iterator[str]:
        return iter(_MODULES)

    def __len__(self) -> int:
        return len(_MODULES)


LAYOUTS: Final[Mapping[str, Layout]] = _Own()
"""Layouts by the names that `bundles.layout` takes."""


def layout_of(config: Config) -> Layout:
    """Return the layout that the configuration names: the house's own, or a third party's.

    Raises:
        ConfigError: there is none of this name; the nearest one is suggested.
        PluginError: it is a third party's, and cannot be loaded.
    """
    name = config.bundles.layout
    if name in LAYOUTS:
        return LAYOUTS[name]
    found = plugins.find(plugins.LAYOUTS, API, name)
    for plugin in found.plugins:
        return bordered(plugin)
    for problem in found.problems:
        raise problem
    names = (*LAYOUTS, *plugins.names(plugins.LAYOUTS))
    hint = suggest(name, names, f"One of: {', '.join(names)}.")
    place = Place(config.path, config.bundles.layout_line)
    raise ConfigError(f"there is no layout «{name[:80]}»", place=place, hint=hint)

"""Every layout there is, and how one is chosen."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from localize import plugins
from localize.bundles.plugin_layout import API, bordered
from localize.errors import ConfigError, Place, suggest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.bundles.base import Layout
    from localize.config import Config

_MODULES: Final = (
    "folder",
    "suffix",
    "docusaurus",
    "json_articles",
    "html",
    "telegram",
    "ninjs",
)
"""The modules of the house's own layouts, each with a `LAYOUT`."""


def _own() -> dict[str, Layout]:
    layouts = [import_module(f"localize.bundles.{name}").LAYOUT for name in _MODULES]
    return {layout.name: layout for layout in layouts}


LAYOUTS: Mapping[str, Layout] = MappingProxyType(_own())
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

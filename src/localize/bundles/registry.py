"""Every layout there is, and how one is chosen."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from localize.bundles import docusaurus, folder, html, json_articles, suffix
from localize.errors import ConfigError, Place, suggest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.bundles.base import Layout
    from localize.config import Config

LAYOUTS: Mapping[str, Layout] = MappingProxyType(
    {
        layout.name: layout
        for layout in (folder.LAYOUT, suffix.LAYOUT, docusaurus.LAYOUT, json_articles.LAYOUT, html.LAYOUT)
    }
)
"""Layouts by the names that `bundles.layout` takes."""


def layout_of(config: Config) -> Layout:
    """Return the layout that the configuration names.

    Raises:
        ConfigError: there is none of this name; the nearest one is suggested.
    """
    name = config.bundles.layout
    if name in LAYOUTS:
        return LAYOUTS[name]
    hint = suggest(name, LAYOUTS, f"One of: {', '.join(LAYOUTS)}.")
    place = Place(config.path, config.bundles.layout_line)
    raise ConfigError(f"there is no layout «{name[:80]}»", place=place, hint=hint)

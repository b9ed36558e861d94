"""The project's settings for all of its articles."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from localize.formats.inline.text_attributes import TEXT_ATTRIBUTES
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.model import Locale

DEFAULT_TEXT_KEYS = ("title", "description", "teaser", "related.*.title", "related.*.teaser", "ticker")
"""Keys of the front matter that are texts of the article; `*` is any item of a list."""

DEFAULT_UI_KEYS: Mapping[str, str] = {
    "category": "category",
    "tags": "tag",
    "author.role": "role",
    "related.*.category": "category",
}
"""Keys of the front matter that are entries of `ui`, and their contexts; a list gives one entry per item."""


@frozen
class ReadOptions:
    """The project's settings for all of its articles."""

    default_locale: Locale
    """The source locale of articles that name none."""
    text_keys: tuple[str, ...] = DEFAULT_TEXT_KEYS
    ui_keys: Mapping[str, str] = field(default_factory=lambda: DEFAULT_UI_KEYS)
    text_attributes: tuple[str, ...] = TEXT_ATTRIBUTES
    """Parameters of shortcodes, and attributes of components, that are texts."""

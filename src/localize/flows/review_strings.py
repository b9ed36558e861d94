"""The strings of one article as a person reads them: one job, and the same for the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs import Entry
from localize.catalogs.publish_threshold import publish_threshold
from localize.model.domain import UI
from localize.review import Item, address_of

if TYPE_CHECKING:
    from localize.catalogs.catalog_set import CatalogSet, CatalogView
    from localize.catalogs.unit import Unit
    from localize.config import Config
    from localize.model import Locale, MessageKey


def items_of(catalogs: CatalogSet, locale: Locale) -> tuple[Item, ...]:
    """Return the strings of a catalog in the order of its source, without those that the catalog lacks."""
    view, names = catalogs.view(locale), catalogs.config.text_attributes
    return tuple(item_of(view, unit, names) for unit in view.units if unit.known)


def item_at(catalogs: CatalogSet, locale: Locale, key: MessageKey) -> Item | None:
    """Return one string of a catalog; None where its source or the catalog lacks it."""
    entry = next((one for one in catalogs.entries_of(locale) if one.key == key), None)
    if entry is None:
        return None
    view = catalogs.view(locale, (entry,))
    (unit,) = view.units
    return item_of(view, unit, catalogs.config.text_attributes) if unit.known else None


def item_of(view: CatalogView, unit: Unit, text_attributes: tuple[str, ...]) -> Item:
    """Return one string of a catalog as it stands before a person.

    Args:
        view: the catalog.
        unit: the string.
        text_attributes: the attributes and parameters that the newsroom takes for texts.
    """
    return Item(
        address_of(view.slug, unit.entry.key),
        view.slug,
        view.locale,
        unit.message,
        unit.state,
        unit.decisions,
        unit.basis,
        unit.entry.roles,
        view.file.path,
        text_attributes,
        unit.waived,
        unit.wanted,
    )


def is_ready(item: Item, config: Config) -> bool:
    """Return whether a string may be published as it is: the vocabulary's labels wait for nobody."""
    entry = Entry(item.message.key, roles=item.roles)
    return item.state.at_least(publish_threshold(entry, config, ui=item.slug == UI))

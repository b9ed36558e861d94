"""The interface's catalogs merged with what labels and articles say: a pull writes them, a check compares."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from localize.catalogs.placement import alphabetical
from localize.catalogs.pulling import with_entries

if TYPE_CHECKING:
    from collections.abc import Collection

    from localize.catalogs import Entry
    from localize.catalogs.catalog_set import CatalogSet
    from localize.catalogs.derivation import ScriptRules
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Change, Locale


def merged_interface(session: NewsroomSession, selection: Selection) -> tuple[CatalogSet, tuple[Change, ...]]:
    """Return the interface's catalogs with the entries of today, and what changed in them.

    What nothing uses any more is retired where the selection is the whole newsroom.

    Args:
        session: the newsroom at work.
        selection: which locales, and whose labels where it is not the whole newsroom.
    """
    found, whole = session.interface_catalogs, session.is_whole(selection)
    changes: list[Change] = []
    for locale in found.locales:
        if locale in selection.locales:
            entries = found.entries_of(locale) if whole else _added(session, selection, found, locale)
            merge = partial(with_entries, found, locale, alphabetical(entries), at=session.at, retire=whole)
            found, merged = session.kept.step(f"merge {locale}", found, (entries, whole), merge)
            changes += merged
    return found, tuple(changes)


def refreshed_interface(
    session: NewsroomSession, found: CatalogSet, locales: Collection[Locale], rules: ScriptRules
) -> tuple[CatalogSet, tuple[Change, ...]]:
    """Return the interface's catalogs with the derived ones brought up to what they derive from."""
    refresh = partial(found.refreshed, locales, rules, session.at)
    return session.kept.step("refresh", found, (frozenset(locales), rules), refresh)


def _added(
    session: NewsroomSession, selection: Selection, found: CatalogSet, locale: Locale
) -> tuple[Entry, ...]:
    """Return what a narrowed pull adds to `ui`: what these articles use; everything where `ui` is named."""
    entries, known = found.entries_of(locale), found.files[locale].catalog.by_key
    if session.is_sparse:  # which of them absent articles use, only the catalog says
        return tuple(entry for entry in entries if entry.key not in known)
    if selection.ui:
        return entries
    used = {entry.key for entry in session.interface.entries(selection.articles)}
    return tuple(entry for entry in entries if entry.key in used or entry.key in known)

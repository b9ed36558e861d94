"""Locales of a newsroom: which there are, which is the source, and which derive from which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.config.document import Document


def read_locales(document: Document) -> tuple[Locale, ...]:
    """Return the locales of the newsroom, the source among them."""
    node = document.root.get("locales")
    items = document.items(node, "locales")
    if not items:
        document.mistake("`locales` is missing or empty", node, "Add `locales: [en, ru, uz, uz_Cyrl]`.")
    found: list[Locale] = []
    for item in items:
        locale = document.locale(item)
        if locale in found:
            document.mistake(f"locale `{locale}` stands twice", item, "Keep one of them.")
        elif locale is not None:
            found.append(locale)
    return tuple(found)


def read_source_locale(document: Document, locales: tuple[Locale, ...]) -> Locale:
    """Return the locale that articles are in where they do not say."""
    node = document.root.get("source_locale")
    if node is None:
        document.mistake("`source_locale` is missing", None, "Add `source_locale: en`.")
        return Locale("en")
    return document.locale(node, locales or None) or Locale("en")


def read_derive(document: Document, locales: tuple[Locale, ...]) -> Mapping[Locale, Locale]:
    """Return derived locale → the locale whose text is converted; Uzbek only."""
    derive: dict[Locale, Locale] = {}
    for key, value in document.mapping("derive"):
        target, source = document.locale(key, locales), document.locale(value, locales)
        if target is None or source is None:
            continue
        scripts = {target.effective_script, source.effective_script}
        if {target.language, source.language} != {"uz"} or scripts != {"Latn", "Cyrl"}:
            hint = "Only Uzbek is derived: `uz_Cyrl: uz` or `uz: uz_Cyrl`."
            document.mistake(f"`{target}` cannot be derived from `{source}`", key, hint)
        else:
            derive[target] = source
    for target, source in derive.items():
        if source in derive:
            document.mistake(f"`{target}` and `{source}` derive from each other", document.root.get("derive"))
    return derive

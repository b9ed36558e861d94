"""Section `bundles`: form and place of what is built."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from localize.config.settings import BundleSettings, MissingLinks, Pictures, SlugScript, SlugSource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.config.document import Document
    from localize.model import Locale
    from localize.yaml_source import Node

BUNDLE_KEYS = (
    "folder",
    "layout",
    "front_matter",
    "codes",
    "missing_links",
    "pictures",
    "slugs",
    "slug_script",
)
"""The keys of `bundles`."""
_TAKEN = (".git", ".localize", "locales")
"""Folders that are not for bundles."""
_UNFIT = re.compile(
    r"""^\.|[\x00-\x1f\x7f/\\:*?"<>|]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)""", re.IGNORECASE
)
"""Names that no folder may have on some system: hidden, devices of Windows, and what that cuts or forbids."""


def read_bundles(document: Document, locales: tuple[Locale, ...], sources: tuple[str, ...]) -> BundleSettings:
    """Return the settings of what is built; `sources` are the patterns that are read from."""
    node = document.root.get("bundles")
    if node is None or node.is_null:
        return BundleSettings()
    if node.kind != "mapping":
        document.mistake("`bundles` must be a mapping", node, "Write it like `bundles: {folder: dist}`.")
        return BundleSettings()
    document.known_keys(node, BUNDLE_KEYS, "bundles")
    layout = node.get("layout")
    return BundleSettings(
        folder=_folder(document, node, sources),
        layout=document.text("layout", "folder", parent=node),
        front_matter=document.texts("front_matter", (), parent=node),
        codes=_codes(document, node, locales),
        missing_links=document.choice(
            node.get("missing_links"), "missing_links", MissingLinks, MissingLinks.SOURCE
        ),
        pictures=document.choice(node.get("pictures"), "pictures", Pictures, Pictures.KEEP),
        slugs=document.choice(node.get("slugs"), "slugs", SlugSource, SlugSource.FILE),
        slug_scripts=_slug_scripts(document, node, locales),
        layout_line=layout.line if layout else node.line,
    )


def _slug_scripts(
    document: Document, bundles: Node, locales: tuple[Locale, ...]
) -> Mapping[Locale, SlugScript]:
    """Return the letters of slugs: one word for all locales, or one by locale with a `default`."""
    node = bundles.get("slug_script")
    if node is None or node.is_null:
        return {}
    if node.kind != "mapping":
        chosen = document.choice(node, "slug_script", SlugScript, SlugScript.LATIN)
        return dict.fromkeys(locales, chosen)
    found: dict[Locale, SlugScript] = {}
    default = SlugScript.LATIN
    for key, value in document.mapping("slug_script", parent=bundles):
        script = document.choice(value, f"slug_script.{key.text}", SlugScript, SlugScript.LATIN)
        if key.text == "default":
            default = script
        elif (locale := document.locale(key, locales)) is not None:
            found[locale] = script
    return {locale: found.get(locale, default) for locale in locales}


def _folder(document: Document, bundles: Node, sources: tuple[str, ...]) -> str:
    """Return the folder of bundles; what is built is no source, so none may be looked for there."""
    folder = document.text("folder", "dist", parent=bundles).strip("/")
    parts = folder.split("/")
    hint = "Name a folder of its own inside the project, like `dist`."
    inside = next((one for one in sources if PurePosixPath(folder) in PurePosixPath(one).parents), None)
    if not {"", ".", ".."}.isdisjoint(parts) or parts[0] in _TAKEN:
        document.mistake(f"bundles cannot go to «{folder}»", bundles.get("folder"), hint)
    elif inside is not None:
        message = f"bundles cannot go to «{folder}»: `{inside}` is read from there"
        document.mistake(message, bundles.get("folder"), hint)
    else:
        return folder
    return "dist"


def _codes(document: Document, bundles: Node, locales: tuple[Locale, ...]) -> Mapping[Locale, str]:
    codes: dict[Locale, str] = {}
    for key, value in document.mapping("codes", parent=bundles):
        locale = document.locale(key, locales)
        if not value.text or _UNFIT.search(value.text):
            document.mistake(f"«{value.text}» cannot be the name of a folder", value)
        elif locale is not None:
            codes[locale] = value.text
    names = [codes.get(locale, locale.folder) for locale in locales]
    if len({name.casefold() for name in names}) < len(names):
        document.mistake("two locales have the same code", bundles.get("codes"), "Give each its own.")
    return codes

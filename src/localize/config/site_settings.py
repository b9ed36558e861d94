"""Sections `site` and `x_default`: where readers find the site, and the edition for all other languages."""

from __future__ import annotations

import re
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit, urlunsplit

from localize.errors import suggest
from localize.frozen import frozen
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.config.document import Document
    from localize.yaml_source import Node

SITE_KEYS = ("url", "per_locale", "pages")
"""The keys of `site`."""
_BLANK = re.compile(r"\s")
_EXAMPLE = "Write it like `url: https://vodiy.example`."


class XDefault(StrEnum):
    """The choice of an article's edition for readers of any other language, where it names no locale."""

    SOURCE = "source"
    """The edition in the article's own language."""
    NONE = "none"
    """No edition is named so."""


@frozen
class SiteSettings:
    """The address under which the bundles are published; without one nothing absolute is written."""

    url: str = ""
    """The address of the bundle folder, without a slash at its end; empty where nobody says."""
    per_locale: Mapping[Locale, str] = field(default_factory=dict)
    """Locale → the address of its own folder, where that is not below `url`."""
    pages: str = ""
    """The path of a page below the address, with `{locale}` and `{slug}`; empty where the layout says it."""
    line: int = field(default=0, compare=False)
    """The line of `site`, counted from 1; 0 where it is not there."""


def read_site(document: Document, locales: tuple[Locale, ...]) -> SiteSettings:
    """Read `site`; each address is http or https and has neither a query nor a fragment."""
    node = document.root.get("site")
    if node is None or node.is_null:
        return SiteSettings()
    if node.kind != "mapping":
        document.mistake("`site` must be a mapping", node, "Write it like `site: {url: https://…}`.")
        return SiteSettings()
    document.known_keys(node, SITE_KEYS, "site")
    given = node.get("url")
    if given is None:
        document.mistake("`url` is missing in `site`", node, _EXAMPLE)
    found: dict[Locale, str] = {}
    for key, value in document.mapping("per_locale", parent=node):
        locale, address = document.locale(key, locales), _address(document, value)
        if locale is not None:
            found[locale] = address
    return SiteSettings(_address(document, given) if given else "", found, _pages(document, node), node.line)


def read_x_default(document: Document, locales: tuple[Locale, ...]) -> XDefault | Locale:
    """Read `x_default`: `source`, `none`, or one of the newsroom's locales."""
    node = document.root.get("x_default")
    if node is None:
        return XDefault.SOURCE
    names = (*(str(choice) for choice in XDefault), *map(str, locales))
    if node.kind != "scalar" or node.is_null:
        document.mistake("`x_default` must be a text", node, f"One of: {', '.join(names)}.")
    elif node.text in set(XDefault):
        return XDefault(node.text)
    else:
        named = Locale.among(node.text, locales)
        if named is not None:
            return named
        hint = suggest(node.text, names, f"One of: {', '.join(names)}.")
        document.mistake(f"`x_default` cannot be «{node.text}»", node, hint)
    return XDefault.SOURCE


def _pages(document: Document, site: Node) -> str:
    """Return the pattern of pages; each names at least its slug."""
    said = document.text("pages", "", parent=site).lstrip("/")
    left = said.replace("{locale}", "").replace("{slug}", "")
    if said and ("{slug}" not in said or set("{}?#") & set(left) or ".." in left):
        hint = 'Write it like `pages: "{locale}/{slug}/"`.'
        document.mistake(f"«{said}» is no pattern of pages", site.get("pages"), hint)
        return ""
    return said


def _address(document: Document, node: Node) -> str:
    """Return an address of ASCII without a slash at its end; empty where it is none."""
    said = node.text if node.kind == "scalar" and not node.is_null else ""
    try:
        parts = urlsplit(said)
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        host = ""
    if not host or _BLANK.search(said) or parts.scheme not in {"http", "https"}:
        document.mistake(f"«{said}» is no address of a site", node, _EXAMPLE)
        return ""
    if parts.username is not None or parts.query or parts.fragment or said.endswith(("?", "#")):
        message = f"the address «{said}» has more than a host and a path"
        document.mistake(message, node, "Leave out names, passwords, `?…` and `#…`.")
        return ""
    path = quote(parts.path.rstrip("/"), safe="/%:@!$&'()*+,;=~")
    return urlunsplit((parts.scheme, host + port, path, "", ""))

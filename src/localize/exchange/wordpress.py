"""WordPress's export (WXR 1.2) as posts: https://github.com/WordPress/wordpress-importer reads the same.

Translations are paired by what their plugins write: Polylang a category of the domain `post_translations` and
one of the domain `language`; WPML, with its export add-on, the fields `_wpml_import_translation_group` and
`_wpml_import_language_code`.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.capture.yaml_text import chunk
from localize.errors import InputError, Place, UsageError
from localize.exchange import safe_xml
from localize.exchange.archive_post import ArchivePost
from localize.exchange.wordpress_body import markdown_body, shortcodes
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Mapping

_PREFIXES = {
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
}
_WP = re.compile(r"http://wordpress\.org/export/[\d.]+/(excerpt/)?")
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)")
_KINDS = frozenset({"post", "page"})
_GONE = frozenset({"trash", "auto-draft", "inherit"})
_MARKUP = re.compile(r"<[^>]*>")


@dataclass
class _Item:
    """One item of the export as it stands there."""

    line: int
    fields: dict[str, str] = field(default_factory=dict)
    terms: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    """Domain of a category → its short names and names."""
    meta: dict[str, str] = field(default_factory=dict)


class _Export:
    """The listener: gathers items, authors and the language of the site."""

    def __init__(self) -> None:
        self.items: list[_Item] = []
        self.authors: dict[str, str] = {}
        self.language = ""
        self.is_export = False
        self._path: list[str] = []
        self._text: list[str] = []
        self._category: Mapping[str, str] = {}
        self._near: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        name = _prefixed(name)
        self._path.append(name)
        self._text = []
        if name == "item":
            self.items.append(_Item(line))
        elif name == "category":
            self._category = attributes

    def end(self, name: str) -> None:
        name = _prefixed(name)
        text = "".join(self._text)
        self._text = []
        self._path.pop()
        if name == "wp:wxr_version":
            self.is_export = True
        elif name in {"wp:author_login", "wp:author_display_name", "wp:meta_key", "wp:meta_value"}:
            self._near[name] = text
        elif name == "wp:author":
            self.authors[self._near.pop("wp:author_login", "")] = self._near.pop("wp:author_display_name", "")
        elif self._path[-1:] == ["channel"] and name == "language":
            self.language = text
        elif self._path[-1:] == ["item"] and self.items:
            self._of_item(self.items[-1], name, text)

    def text(self, text: str) -> None:
        self._text.append(text)

    def _of_item(self, item: _Item, name: str, text: str) -> None:
        if name == "wp:postmeta":
            item.meta[self._near.pop("wp:meta_key", "")] = self._near.pop("wp:meta_value", "")
        elif name == "category":
            said = (self._category.get("nicename", ""), html.unescape(text).strip())
            item.terms[self._category.get("domain", "")].append(said)
        else:
            item.fields[name] = text


def parse(data: bytes, path: str) -> tuple[ArchivePost, ...]:
    """Read an export.

    Args:
        data: its bytes.
        path: the file, for messages.

    Raises:
        InputError: it is no XML that can be read, or no export of WordPress.
    """
    export = _Export()
    safe_xml.read(data, path, export, qualified=True)
    if not export.is_export:
        hint = "Export it anew: Tools, Export, All content."
        raise InputError("no export of WordPress (WXR)", place=Place(path, 1), hint=hint)
    pictures = {
        item.fields.get("wp:post_id", ""): item
        for item in export.items
        if item.fields.get("wp:post_type") == "attachment"
    }
    posts = [item for item in export.items if _is_post(item)]
    return tuple(_post(item, export, pictures, path) for item in posts)


def _is_post(item: _Item) -> bool:
    kind, status = item.fields.get("wp:post_type"), item.fields.get("wp:status")
    return kind in _KINDS and status not in _GONE and bool(item.fields.get("content:encoded", "").strip())


def _post(item: _Item, export: _Export, pictures: Mapping[str, _Item], path: str) -> ArchivePost:
    said = item.fields
    body = said.get("content:encoded", "")
    keys = _front_matter(item, export.authors, pictures)
    head = "".join(chunk(key, value) for key, value in keys.items() if value not in ("", [], {}))
    left = [f"the shortcode [{name}] stays as text" for name in shortcodes(body)]
    return ArchivePost(
        id=said.get("wp:post_id", "") or said.get("link", ""),
        group=_group(item),
        locale=_locale(item, export.language),
        name=_name(said.get("wp:post_name", "")),
        suffix=".md",
        content=f"---\n{head}---\n\n{markdown_body(body)}".encode(),
        place=Place(path, item.line),
        remarks=tuple(left),
    )


def _front_matter(
    item: _Item, authors: Mapping[str, str], pictures: Mapping[str, _Item]
) -> dict[str, object]:
    said, terms = item.fields, item.terms
    creator = said.get("dc:creator", "")
    categories = [name for _, name in terms["category"]]
    picture = pictures.get(item.meta.get("_thumbnail_id", ""))
    is_open = said.get("wp:status") == "publish" and not said.get("wp:post_password")
    keys: dict[str, object] = {
        "title": _plain(said.get("title", "")),
        "description": _plain(said.get("excerpt:encoded", "")),
        "author": authors.get(creator) or creator,
        "category": categories[0] if categories else "",
        "published": _moment(said.get("wp:post_date_gmt", "")),
        "modified": _moment(said.get("wp:post_modified_gmt", "")),
        "link": said.get("link", "").strip(),
    }
    if terms["post_tag"]:
        keys["tags"] = [name for _, name in terms["post_tag"]]
    if picture is not None:
        keys["image"] = picture.fields.get("wp:attachment_url", "").strip()
        keys["image_alt"] = _plain(picture.meta.get("_wp_attachment_image_alt", ""))
        keys["image_caption"] = _plain(picture.fields.get("excerpt:encoded", ""))
    if not is_open:
        keys["draft"] = True
    return keys


def _group(item: _Item) -> str:
    named = [short for short, _ in item.terms["post_translations"]]
    return named[0] if named else item.meta.get("_wpml_import_translation_group", "")


def _locale(item: _Item, of_site: str) -> Locale | None:
    named = [short for short, _ in item.terms["language"]]
    for code in (*named, item.meta.get("_wpml_import_language_code", ""), of_site):
        try:
            return Locale.parse(code.strip())
        except UsageError:
            continue
    return None


def _name(post_name: str) -> str:
    """Return a post's slug; WordPress keeps other letters than Latin ones percent-encoded, and they go."""
    return "" if "%" in post_name else post_name.strip()


def _moment(said: str) -> str:
    """Return a time in UTC after ISO 8601; empty where there is none, which WordPress writes as zeros."""
    found = _TIME.match(said.strip())
    return f"{found[1]}T{found[2]}+00:00" if found and not said.startswith("0000") else ""


def _plain(text: str) -> str:
    """Return a text without tags and entities, in one line."""
    return " ".join(html.unescape(_MARKUP.sub("", text)).split())


def _prefixed(name: str) -> str:
    """Return an element's name with the usual prefix of its namespace."""
    space, found, local = name.rpartition(" ")
    if not found:
        return name
    wordpress = _WP.fullmatch(space)
    if wordpress:
        return f"{'excerpt' if wordpress[1] else 'wp'}:{local}"
    return f"{_PREFIXES.get(space, '')}{local}"

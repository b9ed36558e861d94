"""A folder of articles as posts: which are translations of each other, by what sites write.

That is, in this order: `translationKey` in front matter (Hugo), `hreflang` links in the head of a page (HTML
Standard, section 4.6.6.1), and names that differ in a language alone: `budget.ru.md`, `budget_ru.md`,
`ru/budget.md`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from localize.errors import InputError, Place
from localize.exchange.archive_post import ArchivePost
from localize.formats.article import front_matter
from localize.formats.html.tokens import tokens
from localize.formats.inline.attributes import attributes
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

MARKDOWN, HTML = (".md", ".markdown", ".mdx"), (".html", ".htm")
_KEY = "translationKey"
_LANGUAGES = ("lang", "language", "locale")
_FOLDERS = frozenset({"content", "posts", "articles", "src", "pages", "docs"})
"""Folders that sites keep their articles in: no part of a name."""


def parse(files: Mapping[str, bytes], known: Collection[Locale]) -> tuple[ArchivePost, ...]:
    """Read a folder.

    Args:
        files: path below the folder → bytes; those of other kinds are passed over.
        known: the newsroom's locales, which a name may end in.

    Raises:
        InputError: front matter that cannot be read.
    """
    found = [
        _post(path, data, known)
        for path, data in sorted(files.items())
        if PurePosixPath(path).suffix.lower() in (*MARKDOWN, *HTML)
    ]
    return tuple(_grouped(found))


def _post(path: str, data: bytes, known: Collection[Locale]) -> tuple[ArchivePost, frozenset[str]]:
    """Return a post whose group is what its own file says, and the addresses that it shares with others."""
    suffix = PurePosixPath(path).suffix.lower()
    name, named = _name_and_locale(path.removesuffix(PurePosixPath(path).suffix), known)
    said = _front_matter(data, path)
    locale = next((one for key in _LANGUAGES if (one := _locale(said.get(key), known))), None) or named
    addresses: frozenset[str] = frozenset()
    if suffix in HTML:
        stated, addresses = _page(data, known)
        locale = locale or stated
    key = said.get(_KEY, "")
    group = f"key:{key}" if key else f"name:{name}"
    kind = ".html" if suffix in HTML else suffix
    return ArchivePost(path, group, locale, name, kind, data, Place(path, 1)), addresses


def _grouped(found: Sequence[tuple[ArchivePost, frozenset[str]]]) -> list[ArchivePost]:
    """Return the posts with those in one group that link to each other; a group of one is none."""
    by_address: dict[str, str] = {}
    joined: dict[str, str] = {}

    def root(group: str) -> str:
        while group in joined:
            group = joined[group]
        return group

    for post, addresses in found:
        for address in sorted(addresses):
            other = root(by_address.setdefault(address, post.group))
            own = root(post.group)
            if other != own:
                joined[own] = other
    posts = [replace(post, group=root(post.group)) for post, _ in found]
    sizes = Counter(post.group for post in posts)
    return [post if sizes[post.group] > 1 else replace(post, group="") for post in posts]


def _name_and_locale(stem: str, known: Collection[Locale]) -> tuple[str, Locale | None]:
    """Return a path without the part that names a language, and that language."""
    parts = [part for part in stem.split("/") if part not in _FOLDERS] or [stem]
    for index, part in enumerate(parts[:-1]):
        locale = _locale(part, known)
        if locale:
            return "/".join((*parts[:index], *parts[index + 1 :])), locale
    for mark in (".", "_"):
        head, found, tail = parts[-1].rpartition(mark)
        locale = _locale(tail, known) if found and head else None
        if locale:
            return "/".join((*parts[:-1], head)), locale
        head, found, tail = parts[-1].partition(mark)
        locale = _locale(tail, known) if found and head else None  # uz_Cyrl has the mark inside
        if locale:
            return "/".join((*parts[:-1], head)), locale
    return "/".join(parts), None


def _locale(code: str | None, known: Collection[Locale]) -> Locale | None:
    return Locale.among(code, known) if code else None


def _front_matter(data: bytes, path: str) -> dict[str, str]:
    """Return the texts of a file's front matter that say what it is; none where it is not YAML."""
    split = front_matter.split(data, path)
    if split.kind != "yaml":
        return {}
    try:
        root = front_matter.root_of(data, split, path)
    except UnicodeDecodeError:
        raise InputError("not UTF-8", place=Place(path, 1), hint="Save the file as UTF-8.") from None
    if root is None or root.kind != "mapping":
        return {}
    wanted = {_KEY, *_LANGUAGES}
    return {
        key.text: value.text for key, value in root.pairs() if key.text in wanted and value.kind == "scalar"
    }


def _page(data: bytes, known: Collection[Locale]) -> tuple[Locale | None, frozenset[str]]:
    """Return a page's language, and the addresses under which it and its translations are known."""
    locale, addresses = None, set()
    for token in tokens(data):
        if token.kind != "open" or token.name not in {"html", "link", "body"}:
            continue
        if token.name == "body":
            break
        said = {name: one.value for name, one in attributes(data, token).items()}
        if token.name == "html":
            locale = _locale(said.get("lang"), known)
        elif "alternate" in said.get("rel", "").lower().split() and said.get("hreflang"):
            addresses.add(_bare(said.get("href", "")))
    return locale, frozenset(addresses - {""})


def _bare(address: str) -> str:
    """Return an address as it is told from others: without scheme, query and fragment."""
    parts = urlsplit(address.strip())
    return f"{parts.netloc}{parts.path}".rstrip("/")

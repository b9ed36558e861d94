"""Section `push: {wordpress: …}`: the sites to which editions are sent, and as whom."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.config.document import Document
    from localize.model import Locale
    from localize.yaml_source import Node

_KEYS: Final = ("sites", "user", "status")
_EXAMPLE: Final = "Write it like `wordpress: {sites: {ru: https://ru.vodiy.example}, user: editor}`."


class PostStatus(StrEnum):
    """The status that a post is made with, as WordPress names it."""

    DRAFT = "draft"
    """Editors alone see it, until one of them publishes it there."""
    PUBLISH = "publish"
    """Readers see it at once."""


@frozen
class WordpressSettings:
    """The sites of WordPress, one for a language."""

    sites: Mapping[Locale, str] = field(default_factory=dict)
    """Locale → the site's address, without a slash at its end."""
    user: str = ""
    status: PostStatus = PostStatus.DRAFT
    line: int = field(default=0, compare=False)


def read_wordpress(document: Document, node: Node | None, locales: tuple[Locale, ...]) -> WordpressSettings:
    """Read the section of WordPress; a password never stands in it.

    Args:
        document: the configuration, which takes the mistakes.
        node: the section; None where there is none.
        locales: the newsroom's.
    """
    if node is None or node.is_null:
        return WordpressSettings()
    if node.kind != "mapping":
        document.mistake("`wordpress` must be a mapping", node, _EXAMPLE)
        return WordpressSettings()
    document.known_keys(node, _KEYS, "push.wordpress")
    sites: dict[Locale, str] = {}
    for key, value in document.mapping("sites", parent=node):
        locale, address = document.locale(key, locales), _address(document, value)
        if locale is not None and address:
            sites[locale] = address
    status = document.choice(node.get("status"), "status", PostStatus, PostStatus.DRAFT)
    return WordpressSettings(sites, _user(document, node), status, node.line)


def is_loopback(address: str) -> bool:
    """Return True if an address leads to this machine itself."""
    host = urlsplit(address).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _user(document: Document, node: Node) -> str:
    """Return the user; a colon would end the name in what is sent (RFC 7617, section 2)."""
    given = node.get("user")
    user = document.text("user", "", parent=node)
    if ":" in user:
        document.mistake(
            f"«{user.partition(':')[0]}:…» is no user", given, "Only the name; no password here."
        )
        return ""
    if given is None and node.get("sites") is not None:
        document.mistake("`user` is missing in `push.wordpress`", node, _EXAMPLE)
    return user


def _address(document: Document, node: Node) -> str:
    """Return the address of a site; nothing where it is none that a password may be sent to."""
    said = node.text.strip() if node.kind == "scalar" and not node.is_null else ""
    try:
        parts = urlsplit(said)
        whole = bool(parts.hostname) and parts.port != 0 and parts.scheme in {"http", "https"}
    except ValueError:
        whole = False
    if not whole or any(map(str.isspace, said)) or not said.isprintable():
        document.mistake(
            f"«{said[:80]}» is no address", node, "Write it like `ru: https://ru.vodiy.example`."
        )
    elif parts.username is not None or parts.query or parts.fragment:
        hint = "Only the site's address: what stands before `/wp-json`, without user, query or fragment."
        document.mistake(f"the address of {parts.hostname} has more in it than a site", node, hint)
    elif parts.scheme == "http" and not is_loopback(said):
        hint = "Write https: the password could be read on the way."
        document.mistake(f"nothing is sent to {parts.hostname} without encryption", node, hint)
    else:
        return said.rstrip("/")
    return ""

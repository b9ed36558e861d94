"""Sections `disclosure` and `responsible`: what editions say of their making, and who answers for them."""

from __future__ import annotations

import re
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from localize.errors import suggest
from localize.frozen import frozen

if TYPE_CHECKING:
    from localize.config.document import Document
    from localize.yaml_source import Node

DISCLOSURE_KEYS = ("label", "meta")
"""The keys of `disclosure`, where it is a mapping."""
RESPONSIBLE_KEYS = ("name", "contact")
"""The keys of `responsible`."""
_META = re.compile(r"[A-Za-z][A-Za-z0-9._:-]*")
_OFF = ("off", "false")
"""The value that YAML 1.1 reads `off` as, which is meant as well."""


class Disclosure(StrEnum):
    """The editions that get a label near the headline which says that a machine translated them."""

    OFF = "off"
    ALWAYS = "always"
    """Every edition with an engine's text in it, read or not."""
    UNREVIEWED = "unreviewed"
    """Editions with an engine's text in them that nobody has read."""


@frozen
class DisclosureSettings:
    """The label, and the name under which machines find it."""

    label: Disclosure = Disclosure.OFF
    meta: str = ""
    """The name of the `<meta>` of pages; none is written where it is empty."""
    line: int = field(default=0, compare=False)
    """The line of `disclosure`, counted from 1; 0 where it is not there."""


@frozen
class Responsible:
    """The person, or the newsroom, who answers for what is published."""

    name: str
    contact: str = ""
    """A public address of any kind: electronic mail, a page, a telephone."""


def read_disclosure(document: Document) -> DisclosureSettings:
    """Read `disclosure`: a policy, or a mapping with the policy and the name of a `<meta>`."""
    node = document.root.get("disclosure")
    if node is None or node.is_null:
        return DisclosureSettings()
    if node.kind != "mapping":
        return DisclosureSettings(_label(document, node), line=node.line)
    document.known_keys(node, DISCLOSURE_KEYS, "disclosure")
    label, meta = node.get("label"), node.get("meta")
    name = document.text("meta", "", parent=node)
    if name and not _META.fullmatch(name):
        document.mistake(f"«{name}» cannot be the name of a `<meta>`", meta, "Write it like `meta: ai-use`.")
    return DisclosureSettings(_label(document, label) if label else Disclosure.OFF, name, node.line)


def read_responsible(document: Document) -> Responsible | None:
    """Read `responsible`: a name, or a mapping with a name and a public contact."""
    node = document.root.get("responsible")
    if node is None or node.is_null:
        return None
    if node.kind != "mapping":
        name = document.text("responsible", "")
        return Responsible(name) if name else None
    document.known_keys(node, RESPONSIBLE_KEYS, "responsible")
    if node.get("name") is None:
        document.mistake("`name` is missing in `responsible`", node, "Add `name: …`.")
    return Responsible(document.text("name", "", parent=node), document.text("contact", "", parent=node))


def _label(document: Document, node: Node) -> Disclosure:
    if node.kind == "scalar" and node.text.lower() in _OFF:
        return Disclosure.OFF
    names = [str(one) for one in Disclosure]
    if node.kind != "scalar" or node.text not in names:
        hint = suggest(node.text, names, f"One of: {', '.join(names)}.")
        document.mistake(f"`disclosure` cannot be «{node.text}»", node, hint)
        return Disclosure.OFF
    return Disclosure(node.text)

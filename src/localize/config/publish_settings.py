"""Section `publish`: the least state in which texts go out, and how much engines may have written of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.errors import suggest
from localize.frozen import frozen
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.config.document import Document
    from localize.yaml_source import Node

DEFAULT_PUBLISH: Mapping[str, ReviewState] = {
    "title": ReviewState.APPROVED,
    "description": ReviewState.APPROVED,
    "teaser": ReviewState.APPROVED,
    "body": ReviewState.APPROVED,
    "ui": ReviewState.TRANSLATED,
}
"""The least state in which a text of each kind goes out."""
_PUBLISHABLE = ("translated", "approved", "draft")
UNEDITED = "unedited"
"""The key of `publish` that names no kind of text."""
UNEDITED_KEYS = ("warn", "hold")
"""Its own keys."""
_PERCENT = re.compile(r"(\d{1,3})\s?%?")
_ALL = 100


@frozen
class UneditedLimits:
    """Shares of words that left an engine unchanged, in percent; None where there is no limit."""

    warn: int | None = None
    """From here on a build says so."""
    hold: int | None = None
    """From here on the edition is held back."""


def read_publish(document: Document) -> Mapping[str, ReviewState]:
    """Return kind of text → the least state in which it goes out."""
    publish = dict(DEFAULT_PUBLISH)
    for key, value in document.mapping("publish"):
        if key.text == UNEDITED:
            continue
        if value.text not in _PUBLISHABLE:
            hint = suggest(value.text, _PUBLISHABLE, f"One of: {', '.join(_PUBLISHABLE)}.")
            document.mistake(f"`{value.text}` is no state to publish from", value, hint)
        else:
            publish[key.text] = ReviewState(value.text)
    return publish


def read_unedited(document: Document) -> UneditedLimits:
    """Read `publish.unedited`: percentages for `warn` and `hold`."""
    publish = document.root.get("publish")
    node = publish.get(UNEDITED) if publish is not None and publish.kind == "mapping" else None
    if node is None:
        return UneditedLimits()
    if node.kind != "mapping":
        document.mistake(
            "`unedited` must be a mapping", node, "Write it like `unedited: {warn: 80%, hold: 95%}`."
        )
        return UneditedLimits()
    document.known_keys(node, UNEDITED_KEYS, "publish.unedited")
    return UneditedLimits(*(_percent(document, node.get(key)) for key in UNEDITED_KEYS))


def _percent(document: Document, node: Node | None) -> int | None:
    if node is None:
        return None
    match = _PERCENT.fullmatch(node.text.strip()) if node.kind == "scalar" else None
    if match is None or int(match[1]) > _ALL:
        document.mistake(f"«{node.text}» is no share", node, "Write a percentage, as in `80%`.")
        return None
    return int(match[1])

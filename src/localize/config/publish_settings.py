"""Section `publish`: the least state in which texts go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.config.settings import DEFAULT_PUBLISH
from localize.config.unedited_settings import UNEDITED
from localize.errors import suggest
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.config.document import Document

_PUBLISHABLE = ("translated", "approved", "draft")


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

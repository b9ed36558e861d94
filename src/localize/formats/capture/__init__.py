"""Captured page text, the text that a browser copies from a news page, in; an article's Markdown out."""

from localize.formats.capture.digest import capture_digest
from localize.formats.capture.document import body_digests, identity, to_markdown
from localize.formats.capture.page import Capture, Card
from localize.formats.capture.parser import parse
from localize.formats.capture.slug import slugify
from localize.formats.capture.update import Updated, updated

__all__ = [
    "Capture",
    "Card",
    "Updated",
    "body_digests",
    "capture_digest",
    "identity",
    "parse",
    "slugify",
    "to_markdown",
    "updated",
]

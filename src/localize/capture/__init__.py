"""Captured page text, the text that a browser copies from a news page, in; an article's Markdown out."""

from localize.capture.captured_page import Capture, RelatedArticle
from localize.capture.digest import capture_digest
from localize.capture.document import body_digests, identity, to_markdown
from localize.capture.reader import parse
from localize.capture.update import Updated, updated

__all__ = [
    "Capture",
    "RelatedArticle",
    "Updated",
    "body_digests",
    "capture_digest",
    "identity",
    "parse",
    "to_markdown",
    "updated",
]

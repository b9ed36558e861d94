"""The article that a capture becomes: front matter, then one Markdown paragraph for each of the body's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.capture.digest import part_digest
from localize.capture.plain_markdown import paragraph
from localize.capture.yaml_text import chunk
from localize.frozen import frozen
from localize.language.slug import slugify

if TYPE_CHECKING:
    from localize.capture.captured_page import Capture, RelatedArticle

CAPTURE_KEY: Final = "capture"
"""The front matter's key for where the article came from."""
FENCE: Final = "---\n"


@frozen
class Document:
    """An article's file in parts."""

    chunks: dict[str, str]
    """Top-level keys of the front matter and the lines that each takes, without `capture`."""
    paragraphs: tuple[str, ...]
    """The body's blocks in Markdown, without line ends."""

    def text(self, origin: str) -> str:
        """Write the file; `origin` is the chunk of `capture`."""
        body = "".join(f"\n{block}\n" for block in self.paragraphs)
        return f"{FENCE}{''.join(self.chunks.values())}{origin}{FENCE}{body}"


def to_markdown(capture: Capture, *, source: str) -> str:
    """Write the article that a capture becomes.

    Under `capture` the front matter remembers what was captured: the digest of the whole, by which the same
    capture is known again, and one of each part, by which `updated` sees what a person has edited since.

    Args:
        capture: the page.
        source: the name of the file or the address that it was read from.
    """
    document = draft(capture)
    return document.text(origin(capture, document, source))


def identity(capture: Capture) -> str:
    """Return what makes two captures the same page: the slug of the title.

    Raises:
        InputError: nothing of the title can be written in Latin letters or digits.
    """
    return slugify(capture.title)


def body_digests(capture: Capture) -> set[str]:
    """Return the digests of the paragraphs that a capture becomes, as its article remembers them."""
    return {part_digest(block) for block in _paragraphs(capture)}


def draft(capture: Capture) -> Document:
    """Return the article in parts."""
    author = {"name": capture.author_name, "role": capture.author_role}
    values: dict[str, object] = {
        "lang": str(capture.locale) if capture.locale else "",
        "title": capture.title,
        "category": capture.category,
        "author": {name: value for name, value in author.items() if value},
        "published": capture.published,
        "views": "" if capture.views is None else capture.views,
        "ticker": capture.ticker,
        "weather": dict(capture.weather),
        "related": [_card(card) for card in capture.cards],
    }
    chunks = {key: chunk(key, value) for key, value in values.items() if value or value == 0}
    return Document(chunks, _paragraphs(capture))


def _paragraphs(capture: Capture) -> tuple[str, ...]:
    return capture.blocks or tuple(paragraph(text) for text in capture.paragraphs)


def origin(capture: Capture, document: Document, source: str) -> str:
    """Return the chunk of `capture`."""
    parts = {key: part_digest(lines) for key, lines in document.chunks.items()}
    value = {
        "source": source,
        "digest": capture.digest,
        "parts": " ".join(f"{key}={digest}" for key, digest in parts.items()),
        "body": " ".join(part_digest(block) for block in document.paragraphs),
    }
    return chunk(CAPTURE_KEY, {name: text for name, text in value.items() if text})


def _card(card: RelatedArticle) -> dict[str, str]:
    fields = {
        "title": card.title,
        "teaser": card.teaser,
        "category": card.category,
        "published": card.published,
    }
    return {name: value for name, value in fields.items() if value}

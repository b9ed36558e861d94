"""The contents of a captured page."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.model import Locale


@frozen
class RelatedArticle:
    """One of the other articles that a page points to."""

    title: str
    teaser: str = ""
    category: str = ""
    """As the page prints it, `Sports`."""
    published: str = ""
    """ISO 8601, with offset where the page gives a time of day; empty where it gives no date."""


@frozen
class Capture:
    """A captured page, its parts told apart. What a page lacks is empty or None."""

    title: str
    paragraphs: tuple[str, ...] = ()
    """The body, one line of text each, in order."""
    blocks: tuple[str, ...] = ()
    """The body in Markdown, block by block, where the page told headings and lists; then no `paragraphs`."""
    category: str = ""
    """As the page prints it, `Uzbekistan`."""
    published: str = ""
    """ISO 8601, as in `RelatedArticle`; only few pages print it with the article."""
    views: int | None = None
    locale: Locale | None = None
    """The language of title and body; None where the detector abstains."""
    author_name: str = ""
    author_role: str = ""
    cards: tuple[RelatedArticle, ...] = ()
    ticker: str = ""
    """The headline that runs above the page."""
    weather: Mapping[str, object] = field(default_factory=dict)
    """Data, whatever language the page prints: temperature, condition, wind with speed and direction.

    As `localize.language.weather` writes and reads it; empty where the page has none.
    """
    unknown_weather: tuple[str, ...] = ()
    """Words of the weather line whose meaning is not known; `weather` holds them as they came."""
    labels: tuple[str, ...] = ()
    """The page's own labels in order, without repetition: `Today`, `Similar news`."""
    left_out: tuple[tuple[int, str], ...] = ()
    """Line number and text of the boilerplate amid the body: links to read also, advertisements, requests."""
    unrecognised: tuple[tuple[int, str], ...] = ()
    """Line number, counted from 1, and text of every line that is in no part."""
    guesses: tuple[tuple[str, str], ...] = ()
    """Facts that a page does not state, `author` or `published`, with a guess by its looks, or none."""
    digest: str = ""
    """`capture_digest` of the text that was read."""

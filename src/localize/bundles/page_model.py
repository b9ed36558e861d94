"""An edition taken apart: its fields as a site's templates want them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest
from typing import TYPE_CHECKING

from localize.bundles import safe_html
from localize.bundles.anchors import anchors_of, with_anchors
from localize.errors import InputError
from localize.formats.article import front_matter
from localize.formats.html import main_part as html_body
from localize.formats.registry import ReadOptions, format_of, read
from localize.frozen import frozen
from localize.language.dates import parse_moment
from localize.language.weather import read_article_weather

if TYPE_CHECKING:
    from localize.bundles.base import Edition, Site

CATEGORY, ROLE, TAG = "category", "role", "tag"
"""The contexts of labels."""


@frozen
class Page:
    """The contents of an edition. Every method returns plain values."""

    edition: Edition
    site: Site
    values: Mapping[str, object]
    """The front matter."""
    title: str
    """Plain text."""
    own_heading: bool
    """True if the title is the body's first heading, and not the front matter's."""
    markdown: str
    """The body; empty where the article is a page of HTML."""
    markup: str = ""
    """The body of an article that is a page of HTML."""
    anchors: tuple[str, ...] = ()
    """The ids of the source's headings."""

    @property
    def html(self) -> str:
        """The body as HTML that a page may show."""
        own = _html(self.markup, self.markdown)
        return with_anchors(own, self.anchors or anchors_of(own))

    def text(self, key: str) -> str | None:
        """Return a text of the front matter."""
        return _text(self.values.get(key))

    def label(self, context: str, value: object) -> dict[str, str | None] | None:
        """Return a label: its id, by which `ui.json` names it, and its text."""
        text = _text(value)
        return {"id": self.edition.labels.get((context, text)), "label": text} if text else None

    @property
    def tags(self) -> list[dict[str, str | None]]:
        """The tags."""
        value = self.values.get("tags")
        items = value if isinstance(value, list) else [value]
        return [label for item in items if (label := self.label(TAG, item))]

    @property
    def authors(self) -> list[dict[str, object]]:
        """The authors' names and roles, of `author` or else `authors`; a bare text is a name."""
        value = self.values.get("author") or self.values.get("authors")
        items = value if isinstance(value, list) else [value]
        return [author for item in items if (author := self._author(item))]

    def _author(self, value: object) -> dict[str, object] | None:
        if not isinstance(value, Mapping):
            return {"name": _text(value), "role": None} if _text(value) else None
        return {"name": _text(value.get("name")), "role": self.label(ROLE, value.get("role"))}

    def moment(self, value: object) -> str | None:
        """Return a date as ISO 8601; None where it is none."""
        text = _text(value) or ""
        found = parse_moment(text, timezone=self.site.timezone, day_first=self.site.day_first)
        return found.iso if found else None

    @property
    def views(self) -> int | None:
        """Return how often the article was read."""
        value = self.values.get("views")
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    @property
    def weather(self) -> dict[str, object] | None:
        """The weather as data; None where it has none that can be read."""
        try:
            found = read_article_weather(self.values.get("weather"))
        except InputError:
            return None
        return found.to_data() if found else None

    @property
    def related(self) -> list[dict[str, object]]:
        """The cards of other articles."""
        value = self.values.get("related")
        cards = [card for card in value if isinstance(card, Mapping)] if isinstance(value, list) else []
        printed = self.edition.printed.get("related_published_text")
        dates = printed if isinstance(printed, list) else []
        return [
            {
                "title": _text(card.get("title")),
                "teaser": _text(card.get("teaser")),
                "category": self.label(CATEGORY, card.get("category")),
                "published": self.moment(card.get("published")),
                "published_text": date or None,
            }
            for card, date in zip_longest(cards, dates[: len(cards)])
        ]


def page_of(edition: Edition, site: Site) -> Page:
    """Take an edition apart.

    Raises:
        InputError: it cannot be read as an article.
        InputErrors: for several reasons.
    """
    path = f"{edition.slug}{edition.suffix}"
    options = ReadOptions(default_locale=edition.locale)
    article = read(edition.content, path=path, slug=edition.slug, options=options)
    split = front_matter.split(edition.content, path)
    heading = next((one.key.source for one in article.segments if one.role == "title"), edition.slug)
    given = _text(article.front_matter.get("title"))
    is_html = format_of(path).name == "html"
    markup = html_body.main_part(edition.content, path).decode() if is_html else ""
    return Page(
        edition=edition,
        site=site,
        values=article.front_matter,
        title=given or safe_html.plain(heading),
        own_heading=given is None or "<h1" in markup.lower(),
        markdown="" if is_html else edition.content[split.body :].decode(),
        markup=markup,
        anchors=_anchors(edition, path),
    )


def _anchors(edition: Edition, path: str) -> tuple[str, ...]:
    """Return the ids of the headings of the article's own file."""
    if not edition.source:
        return ()
    if format_of(path).name == "html":
        return anchors_of(_html(html_body.main_part(edition.source, path).decode(), ""))
    return anchors_of(_html("", edition.source[front_matter.split(edition.source, path).body :].decode()))


def _html(markup: str, markdown: str) -> str:
    """Return a body as HTML that a page may show."""
    return safe_html.sanitised(markup) if markup else safe_html.from_markdown(markdown)


def _text(value: object) -> str | None:
    if isinstance(value, str):
        return value.strip() or None
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None

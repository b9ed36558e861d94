"""Links between articles: where they lead in a bundle, and which of them lead nowhere."""

from __future__ import annotations

import posixpath
import re
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote, unquote

from localize.config import MissingLinks
from localize.formats.link_places import destination_of, links_of
from localize.formats.registry import SUFFIXES
from localize.frozen import frozen
from localize.model.release import EditionId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.formats.article.edits import Edit
    from localize.formats.link_places import Destination
    from localize.formats.markdown.links import Link
    from localize.model import ArticleHead, Locale

    InnerLink = tuple[Link, Destination]
    """A link of an article to a file of the newsroom, and where that is."""

_INSIDE = re.compile(rb"\]\((?![A-Za-z][A-Za-z0-9+.-]*:|/)")
"""A link or picture whose address begins as that of a file beside the article."""
_ALT = re.compile(rb"[^\[\]\\`<>]*+")
"""The text of a picture in which nothing else begins or ends."""


class LinkFault(StrEnum):
    """A fault of a link."""

    EDITION = "missing-edition"
    """The article that it leads to has no edition in that language."""
    ARTICLE = "dead-link"
    """It leads to a file that is no article."""
    ANCHOR = "dead-anchor"
    """It leads to a place that is not there."""


@frozen
class FaultyLink:
    """A link that does not lead where it should."""

    fault: LinkFault
    destination: str
    """As the author wrote it."""
    line: int
    """In the article, counted from 1."""
    became: str | None = None
    """The address that the bundle has instead; empty where the link was taken away, None where it stays."""


@frozen
class LinkTarget:
    """An article to which others link, as far as they ask."""

    slug: str
    source_locale: Locale
    places: Mapping[Locale, str]
    """Locale → path below the bundle folder of its editions."""
    fragments: Mapping[tuple[Locale, str], str]
    """Locale, and a place in its source as a link names it → what its edition has instead."""
    missing: tuple[str, ...] = ()
    """The places that links name and its source does not have."""


class HeadingIds(Protocol):
    """The port by which it is known where links may lead inside of articles."""

    def of_source(self, article: ArticleHead) -> tuple[str, ...]:
        """Return the ids of an article's headings."""

    def every(self, article: ArticleHead) -> frozenset[str] | None:
        """Return all that a link may lead to in an article; None where it takes in files with more."""

    def of_edition(self, edition: EditionId, path: str) -> tuple[str, ...] | None:
        """Return the ids of an edition's headings; None where it cannot be looked at.

        Args:
            edition: the edition.
            path: the article's file, which tells its kind.
        """


def target_of(
    article: ArticleHead,
    fragments: Iterable[str],
    places: Mapping[Locale, str],
    ids: HeadingIds,
    *,
    own_ids: bool,
) -> LinkTarget:
    """Return an article to which others link.

    Args:
        article: the article.
        fragments: the places in it that links name.
        places: where its editions go.
        ids: the headings of articles.
        own_ids: whether headings have the ids of the source in every edition.
    """
    asked = dict.fromkeys(fragments)
    there = ids.every(article) if any(asked) else None
    others = () if own_ids else tuple(one for one in places if one != article.source_locale)
    return LinkTarget(
        article.slug,
        article.source_locale,
        places,
        {(locale, one): _fragment(article, locale, one, ids) for one in asked for locale in others},
        tuple(one for one in asked if one and there is not None and unquote(one) not in there),
    )


def _fragment(article: ArticleHead, locale: Locale, fragment: str, ids: HeadingIds) -> str:
    """Return the id of the heading that a fragment of the source means, as an edition has it."""
    source = ids.of_source(article)
    if unquote(fragment) not in source:
        return fragment
    translated = ids.of_edition(EditionId(article.slug, locale), article.path)
    if translated is None or len(translated) != len(source):
        return fragment
    return translated[source.index(unquote(fragment))]


@frozen
class LedLinks:
    """The links of an edition, led to where they should."""

    edits: tuple[Edit, ...]
    """What is written anew in the article's file."""
    faults: tuple[FaultyLink, ...]


@frozen
class Linker:
    """Leads links to where editions go."""

    targets: Mapping[str, LinkTarget]
    """By the path of the article's file; a link to any other file leads to no article."""
    missing: MissingLinks
    follows: bool
    """True if links name the bundle's files; some programs find editions by the names of the sources."""

    def led(
        self, article: ArticleHead, locale: Locale, content: bytes, links: Iterable[InnerLink], here: str
    ) -> LedLinks:
        """Lead links to editions of their language, as far as there are any.

        Args:
            article: the article.
            locale: the edition's.
            content: the article's file in this locale.
            links: those in it, as `inner_links` gives them.
            here: where the edition goes, below the bundle folder.
        """
        edits: list[Edit] = []
        faults = []
        edition, own = EditionId(article.slug, locale), locale == article.source_locale
        for link, led in links:
            target = self.targets.get(led.path)
            if target is None:
                if own and led.named:
                    faults.append(_fault(LinkFault.ARTICLE, link, content))
                continue
            edit, fault = self._led(edition, here, target, link, led.fragment)
            if edit is not None:
                edits += (edit,) if edit[2] or not link.whole else _unlinked(link)
            if fault:
                faults.append(_fault(fault, link, content, edit[2].decode() if edit else None))
            if own and led.fragment in target.missing:
                faults.append(_fault(LinkFault.ANCHOR, link, content))
        return LedLinks(tuple(edits), tuple(dict.fromkeys(faults)))

    def _led(
        self, edition: EditionId, here: str, target: LinkTarget, link: Link, fragment: str | None
    ) -> tuple[Edit | None, LinkFault | None]:
        """Return how a link is written anew, if it is, and what is wrong with it."""
        slug, locale = edition
        fault = None
        if target.slug != slug and locale not in target.places:
            fault = LinkFault.EDITION
            locale = target.source_locale
            if (self.missing is MissingLinks.UNLINK or locale not in target.places) and link.whole:
                return (link.start, link.end, b""), fault
        if not self.follows or locale not in target.places:
            return None, fault
        path = ""
        if target.slug != slug:
            path = quote(
                posixpath.relpath(target.places[locale], posixpath.dirname(here) or "."),
                safe="/:@!$&'*+,;=~",
            )
        mark = "" if fragment is None else f"#{target.fragments.get((locale, fragment), fragment)}"
        before = unquote(link.destination)
        if unquote(path + mark) == before or unquote(path + mark) == before.removeprefix("./"):
            return None, fault
        return (link.start, link.end, (path + mark).encode()), fault


def destinations(links: Iterable[InnerLink]) -> frozenset[tuple[str, str | None]]:
    """Return what an article's links depend on: each file that may be one, and the place in it."""
    return frozenset((led.path, led.fragment) for _, led in links if led.path.endswith(SUFFIXES))


def inner_links(content: bytes, path: str) -> tuple[InnerLink, ...]:
    """Return the links of an article to files of the newsroom.

    Args:
        content: the article's file in any locale.
        path: its path.
    """
    found = links_of(content, path) if _may_lead_inside(content) else ()
    return tuple((link, led) for link in found if (led := destination_of(link, path)) is not None)


def _may_lead_inside(content: bytes) -> bool:
    """Tell at a glance whether a file may link to another; pictures do not."""
    if b"]:" in content or b"href" in content.lower():
        return True
    return any(not _is_picture(content, match.start()) for match in _INSIDE.finditer(content))


def _is_picture(content: bytes, end: int) -> bool:
    """Tell whether the bracket that closes at an offset is a picture's, surely: `![alt](`."""
    start = content.rfind(b"[", 0, end)
    opening = content[max(0, start - 2) : start]
    return (
        opening.endswith(b"!") and opening != b"\\!" and _ALT.fullmatch(content, start + 1, end) is not None
    )


def _unlinked(link: Link) -> tuple[Edit, Edit]:
    """Return the edits that leave of a link its text."""
    assert link.whole is not None
    (start, end), (first, last) = link.whole, link.text
    return (start, first, b""), (last, end, b"")


def _fault(fault: LinkFault, link: Link, content: bytes, became: str | None = None) -> FaultyLink:
    return FaultyLink(fault, link.destination, content.count(b"\n", 0, link.start) + 1, became)


def told(fault: FaultyLink, slug: str, locale: Locale) -> str:
    """Return a sentence about a link."""
    if fault.fault is LinkFault.ARTICLE:
        return f"the link to «{fault.destination}» leads to no article"
    if fault.fault is LinkFault.ANCHOR:
        return f"the link to «{fault.destination}» leads to a heading that is not there"
    led = "it stays as it is" if fault.became is None else "it is printed without a link"
    led = f"it leads to {fault.became}" if fault.became else led
    return f"«{slug}» links to «{fault.destination}», which has no edition in {locale}: {led}"

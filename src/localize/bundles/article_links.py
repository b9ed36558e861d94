"""Links between articles: where they lead in a bundle, and which of them lead nowhere."""

from __future__ import annotations

import posixpath
import re
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from localize.config import MissingLinks
from localize.formats.link_places import destination_of, heading_ids_of, ids_of, links_of
from localize.formats.registry import SUFFIXES
from localize.frozen import frozen
from localize.model.release import EditionId

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.formats.markdown.links import Link
    from localize.model import ArticleHead, Locale

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
class Rewritten:
    """An edition with its links in place."""

    content: bytes
    faults: tuple[FaultyLink, ...]
    unresolved: bool
    """True if it has links to files that are no articles of the linker's, and may be others."""


@frozen
class Linker:
    """Leads links to where editions go."""

    articles: Mapping[str, ArticleHead]
    """By the path of the file."""
    source: Callable[[ArticleHead], bytes]
    """The article's own file."""
    places: Mapping[EditionId, str]
    """The path of each edition."""
    missing: MissingLinks
    follows: bool
    """True if links name the bundle's files; some programs find editions by the names of the sources."""
    own_ids: bool
    """True if headings keep the ids of the source in every edition."""
    content: Callable[[EditionId], bytes | None]
    """The article's file in a locale, as it goes out."""

    def rewritten(self, article: ArticleHead, locale: Locale, content: bytes) -> Rewritten:
        """Return an edition whose links lead to editions of its language, as far as there are any."""
        if not _may_lead_inside(content):
            return Rewritten(content, (), unresolved=False)
        edits: list[tuple[int, int, bytes]] = []
        faults = []
        unresolved = False
        own = locale == article.source_locale
        for link in links_of(content, article.path):
            led = destination_of(link, article.path)
            if led is None:
                continue
            target = self.articles.get(led.path)
            if target is None:
                unresolved |= led.path.endswith(SUFFIXES)
                if own and led.named:
                    faults.append(_fault(LinkFault.ARTICLE, link, content))
                continue
            edit, fault = self._led(article, target, locale, link, led.fragment)
            if edit is not None:
                edits.append(edit if edit[2] or not link.whole else _unlinked(link, content))
            if fault:
                faults.append(_fault(fault, link, content, edit[2].decode() if edit else None))
            if own and led.fragment and unquote(led.fragment) not in self._ids(target):
                faults.append(_fault(LinkFault.ANCHOR, link, content))
        for start, end, data in reversed(edits):
            content = content[:start] + data + content[end:]
        return Rewritten(content, tuple(dict.fromkeys(faults)), unresolved)

    def _led(
        self, article: ArticleHead, target: ArticleHead, locale: Locale, link: Link, fragment: str | None
    ) -> tuple[tuple[int, int, bytes] | None, LinkFault | None]:
        """Return how a link is written anew, if it is, and what is wrong with it."""
        edition = EditionId(target.slug, locale)
        fault = None
        if target.slug != article.slug and edition not in self.places:
            fault = LinkFault.EDITION
            edition = EditionId(target.slug, target.source_locale)
            if (self.missing is MissingLinks.UNLINK or edition not in self.places) and link.whole:
                return (link.start, link.end, b""), fault
        if not self.follows or edition not in self.places:
            return None, fault
        here = self.places.get(EditionId(article.slug, locale), "")
        path = ""
        if target.slug != article.slug:
            path = quote(
                posixpath.relpath(self.places[edition], posixpath.dirname(here) or "."), safe="/:@!$&'*+,;=~"
            )
        mark = "" if fragment is None else f"#{self._fragment(target, edition, fragment)}"
        before = unquote(link.destination)
        if unquote(path + mark) == before or unquote(path + mark) == before.removeprefix("./"):
            return None, fault
        return (link.start, link.end, (path + mark).encode()), fault

    def _fragment(self, target: ArticleHead, edition: EditionId, fragment: str) -> str:
        """Return the id of the heading that a fragment of the source means, as the edition has it."""
        if self.own_ids or edition.locale == target.source_locale:
            return fragment
        source = heading_ids_of(self.source(target), target.path)
        content = self.content(edition)
        if content is None or unquote(fragment) not in source:
            return fragment
        translated = heading_ids_of(content, target.path)
        if len(translated) != len(source):
            return fragment
        return translated[source.index(unquote(fragment))]

    def _ids(self, target: ArticleHead) -> frozenset[str]:
        """Return what a link may lead to inside an article."""
        return ids_of(self.source(target), target.path)


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


def _unlinked(link: Link, content: bytes) -> tuple[int, int, bytes]:
    assert link.whole is not None
    start, end = link.whole
    return start, end, content[slice(*link.text)]


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

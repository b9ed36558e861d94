"""Articles, and the places in their bytes where text stands."""

from __future__ import annotations

import hashlib
from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from localize.frozen import frozen
from localize.model.domain import UI, Domain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.model.locale import Locale
    from localize.model.message import MessageKey


@frozen
class Segment:
    """One block of running text, or one value of the front matter, that a translation replaces."""

    key: MessageKey
    role: str
    """Its part in the article: title, description, teaser, ticker, heading, paragraph, item, quote…"""
    pieces: tuple[tuple[int, int], ...]
    """The byte ranges it stands in, in order, without the `> ` and indents of its containers."""
    codec: str
    """The codec that writes a target there; the format that read the segment knows the name."""
    domain: str = "article"
    """`article`, or `ui` for what is translated once for the whole site: category, tags, roles."""
    note: str = ""
    """The author's notes for translators."""
    since: int = field(default=1, compare=False)
    """The version of `localize.yaml` since which such texts are read; what is read since a later version than
    a newsroom's own was published in the source language until then."""
    allows: tuple[str, ...] = field(default=(), compare=False)
    """The checks whose findings on it the author lets stand."""
    line: int = field(default=0, compare=False)
    """The line on which it starts in its file, counted from 1."""

    def __hash__(self) -> int:
        """Return the place where it begins, which tells an article's segments apart."""
        return self.pieces[0][0]


def new_segment(  # noqa: PLR0917 - the fields, in order
    key: MessageKey,
    role: str,
    pieces: tuple[tuple[int, int], ...],
    codec: str,
    domain: str = "article",
    note: str = "",
    since: int = 1,
    allows: tuple[str, ...] = (),
    line: int = 0,
) -> Segment:
    """Return a segment: one of thousands, of a frozen dataclass of which each field would cost a call."""
    made = Segment.__new__(Segment)
    said = {
        "key": key,
        "role": role,
        "pieces": pieces,
        "codec": codec,
        "domain": domain,
        "note": note,
        "since": since,
        "allows": allows,
        "line": line,
    }
    object.__setattr__(made, "__dict__", said)
    return made


class UsedLabel(NamedTuple):
    """A label as an article has it."""

    key: MessageKey
    """Its text as it stands in the article's own language, and the context."""
    roles: tuple[str, ...]
    """What it is there, in order."""


def labels_in(segments: Iterable[Segment]) -> tuple[UsedLabel, ...]:
    """Return the labels that segments of `ui` are, each once, at its first place."""
    found: dict[MessageKey, tuple[str, ...]] = {}
    for segment in segments:
        known = found.get(segment.key, ())
        if segment.role not in known:
            found[segment.key] = (*known, segment.role)
    return tuple([UsedLabel(key, roles) for key, roles in found.items()])


@frozen
class ArticleHead:
    """A source article without its text: as much as other articles ask of it."""

    slug: str
    """The path below its article folder, with `/`, without the suffix."""
    path: str
    """The path below the project's root, with `/`."""
    source_locale: Locale
    source_digest: str
    """SHA-256 of the article's bytes, in hex."""
    front_matter: Mapping[str, object] = field(default_factory=dict)
    """Plain values, as `Article` has them."""
    locales: tuple[Locale, ...] | None = None
    """The locales that the article is wanted in; None where it does not say."""
    draft: bool = False
    translate: bool = True
    labels: tuple[UsedLabel, ...] = ()
    """The entries of `ui` that it has: category, tags, roles."""
    front: bytes = field(default=b"", repr=False, compare=False)
    """What its format keeps of the front matter for whoever reads the article itself in this run; empty where
    that has to read it."""

    @property
    def domain(self) -> Domain:
        """The domain of the article's catalogs."""
        return Domain.of(self.slug)


@frozen
class Article:
    """One source article: its bytes, and the segments in them."""

    slug: str
    """The path below its article folder, with `/`, without the suffix."""
    path: str
    """The path below the project's root, with `/`."""
    source_locale: Locale
    content: bytes
    segments: tuple[Segment, ...]
    """In the order of their first piece."""
    front_matter: Mapping[str, object] = field(default_factory=dict)
    """Plain values: dict, list, str, int, float, bool, None; dates as the text that stands in the file."""
    locales: tuple[Locale, ...] | None = None
    """The locales that the article is wanted in; None where it does not say."""
    draft: bool = False
    translate: bool = True
    text_attributes: tuple[str, ...] = ()
    """Parameters of shortcodes and attributes of components that are texts in it."""
    passed_through: tuple[tuple[int, int, str], ...] = field(default_factory=tuple)
    """Visible text that is not translated: byte range and reason (code, shortcode, skip…)."""
    text_segments: tuple[Segment, ...] = field(init=False, repr=False, compare=False)
    """The segments of the article's own catalog."""
    ui_segments: tuple[Segment, ...] = field(init=False, repr=False, compare=False)
    """The segments that are entries of `ui`."""

    def __post_init__(self) -> None:
        for domain, name in (("article", "text_segments"), (UI, "ui_segments")):
            found = tuple(segment for segment in self.segments if segment.domain == domain)
            object.__setattr__(self, name, found)

    @property
    def head(self) -> ArticleHead:
        """The article as others know it."""
        return ArticleHead(
            slug=self.slug,
            path=self.path,
            source_locale=self.source_locale,
            source_digest=self.source_digest,
            front_matter=self.front_matter,
            locales=self.locales,
            draft=self.draft,
            translate=self.translate,
            labels=labels_in(self.ui_segments),
        )

    @property
    def source_digest(self) -> str:
        """SHA-256 of its bytes, in hex."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def domain(self) -> Domain:
        """The domain of the article's catalogs."""
        return Domain.of(self.slug)

"""The texts that go out to people, and what comes back from them, whatever the format."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.model import ReviewState, targets_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.errors import Place
    from localize.exchange.coded_text import CodedText
    from localize.model import Locale, MessageKey

DIGITS = 16
"""The number of hex digits of a digest that a file carries; a string's source is compared as well."""


@frozen
class Mark:
    """The text and the state that a string had when it went out: the base of whatever comes back."""

    state: ReviewState
    digest: str
    """The first digits of the digest of its texts."""

    @classmethod
    def of(cls, state: ReviewState, targets: Iterable[str]) -> Mark:
        """Return the mark of a string."""
        return cls(state, targets_digest(targets)[:DIGITS])

    @classmethod
    def parse(cls, text: str) -> Mark | None:
        """Read what `str` gives; None for anything else, as where a tool has dropped it."""
        state, colon, digest = text.partition(":")
        try:
            return cls(ReviewState(state), digest) if colon and len(digest) == DIGITS else None
        except ValueError:
            return None

    def is_of(self, targets: Iterable[str]) -> bool:
        """Return whether these are the texts that went out."""
        return targets_digest(targets)[:DIGITS] == self.digest

    def __str__(self) -> str:
        return f"{self.state}:{self.digest}"


@frozen
class PackageUnit:
    """One string on its way out."""

    key: MessageKey
    targets: tuple[str, ...]
    """One text, or one per plural form of the locale; empty ones are missing."""
    state: ReviewState
    plural_source: str = ""
    roles: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What the author says of it, then what translators and editors said; one line each."""
    previous: str = ""
    """The source that the text was made for, where that is another."""

    @property
    def id(self) -> str:
        """The digits by which a file names it within its article."""
        return self.key.digest[:DIGITS]

    @property
    def mark(self) -> Mark:
        """Its text and state as they go out."""
        return Mark.of(self.state, self.targets)

    def source_of(self, form: int) -> str:
        """Return the source that is beside a plural form, counted from 0."""
        return self.plural_source if form and self.plural_source else self.key.source


@frozen
class DocumentBlock:
    """One block of a whole article as it goes out."""

    id: str
    """That of the string that stands there."""
    role: str
    digest: str
    """The first digits of the digest of the text that is read from the document there."""

    @classmethod
    def of(cls, id_: str, role: str, text: str) -> DocumentBlock:
        """Return the block of a string."""
        return cls(id_, role, targets_digest((text,))[:DIGITS])


@frozen
class PackageArticle:
    """An article, or the interface, on its way out."""

    slug: str
    """The article's slug, or `ui`."""
    path: str
    """Its file; for the interface a name."""
    source_locale: Locale
    units: tuple[PackageUnit, ...]
    """In the order of the article."""
    title: str = ""
    document: bytes = field(default=b"", repr=False)
    """The article with its texts in the locale, in its own format; empty where it is not asked for."""
    blocks: tuple[DocumentBlock, ...] = ()
    """The blocks of the document, in order."""


@frozen
class Package:
    """All that goes out in one file: texts for one locale."""

    newsroom: str
    """The newsroom's name, by which the file is known when it comes back."""
    locale: Locale
    articles: tuple[PackageArticle, ...]

    @property
    def strings(self) -> int:
        """How many strings are in it."""
        return sum(len(article.units) for article in self.articles)


@frozen
class ReturnedUnit:
    """One string that came back."""

    place: Place
    slug: str
    id: str
    """The first digits of its key's digest."""
    sources: tuple[CodedText, ...]
    """The source as the file has it; two of a plural."""
    targets: tuple[CodedText, ...]
    state: ReviewState | None = None
    """What the file says of its state; None where it says nothing."""
    mark: Mark | None = None
    """What it was when it went out; None where a tool has dropped that."""
    comment: str = ""
    """What a person says of it."""
    unfinished: bool = False
    """True if a tool that says so of each text it changes says that this one is not finished."""
    source_locale: str = ""
    """The language of the source, as the file names it; empty where it does not."""
    prefilled: bool = False
    """True if tools for such files put the source in the place of a text that nobody has written yet."""


@frozen
class Returned:
    """A file that came back."""

    newsroom: str
    """The newsroom that it came from; empty where a tool has dropped that."""
    locale: str
    """The language of the texts, as the file names it."""
    place: Place
    """Where it says so."""
    units: tuple[ReturnedUnit, ...]
    untouched: int = 0
    """Strings that are as they went out, and not among the units."""


@frozen
class ReturnedDocument:
    """A whole article that came back."""

    newsroom: str
    locale: str
    place: Place
    """Where it says what it is."""
    slug: str
    marks: Mapping[str, Mark]
    """Id of a string → what it was when it went out."""
    blocks: tuple[DocumentBlock, ...]
    """The blocks as they went out."""
    body: bytes = field(repr=False)
    """The article as it is now."""

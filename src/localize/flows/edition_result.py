"""The result of a build's work on one article: what becomes of its editions, and their bytes.

What is remembered of it from one run to the next is all but the bytes, which stand in the bundle, and the
texts that hold an edition back, which stand in the manifest: of these a digest is kept.
"""

from __future__ import annotations

import hashlib
import json
import pickle
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from localize.bundles.article_records import edition_data, read_edition, text
from localize.bundles.base import Published
from localize.frozen import frozen
from localize.model import Finding, Locale, MessageKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.bundles.base import Edition
    from localize.bundles.leads import Leads
    from localize.bundles.manifest import EditionRecord, Reason
    from localize.errors import LocalizeError
    from localize.workspace.staging import HeldBytes, StagedFile


@frozen
class EditionOutcome:
    """The outcome of a build for one article in one locale."""

    slug: str
    locale: Locale
    published: Published | None
    """The way in which it goes out; None where it does not."""
    reasons: tuple[Reason, ...] = ()
    """The texts that were not ready; empty where only their digest is known."""
    waits: str = ""
    """The digest of the reasons; empty where there are none."""
    findings: tuple[Finding, ...] = ()
    """Remarks on it, in the order in which they are told."""
    as_written: tuple[MessageKey, ...] = ()
    """The labels that are printed as their author wrote them."""
    former: str | None = None
    """The edition that stood then, as `EditionTask` tells it; None where it did not matter."""
    public_slug: str = ""
    """The slug by which readers find it, where that is not the article's."""
    movable: bool = False
    """True if its slug comes from its title, and may become another one."""
    outdated: str = ""
    """The sentence for it where it stands as it was while facts of its source changed."""


@frozen
class WrittenEdition:
    """An edition as it goes out anew."""

    record: EditionRecord
    """Its record in the manifest."""
    data: bytes | None = None
    """Its file; None where it was laid down, or is only known to stand in the bundle."""
    content: bytes | None = None
    """The article's file in this locale, which the layout made its own of; None where nobody asks for it."""
    staged: StagedFile | None = None
    """Its file, laid down."""

    @property
    def is_new(self) -> bool:
        """True if it was made now."""
        return self.data is not None or self.staged is not None


@frozen
class WaitingEditions:
    """The editions of an article whose bytes depend on what lies beside it, and what that is."""

    locales: tuple[Locale, ...]
    links: tuple[tuple[str, str | None], ...] = ()
    """The files that may be articles to which they link, and the places in these; sorted."""
    pictures: tuple[str, ...] = ()
    """The pictures that they show, as far as these are to be copied; sorted."""
    headings: Mapping[Locale, tuple[str, ...]] = field(default_factory=dict)
    """The ids of their headings, where links from elsewhere may ask for these."""


class LinkingEdition(NamedTuple):
    """An edition that waits, with links and pictures as the author wrote them."""

    made: Edition
    leads: Leads
    """These."""


@frozen
class LinkingEditions:
    """Editions of an article that wait, packed: thousands wait at a time."""

    packed: bytes
    """All but the files, as pickled by this program, which keeps it nowhere but in memory."""
    contents: Mapping[Locale, bytes]
    """The article's file in each locale."""
    sources: Mapping[Locale, bytes]
    """The author's file, by the editions that ask for it."""

    @classmethod
    def of(cls, editions: Mapping[Locale, LinkingEdition]) -> Self:
        """Pack editions."""
        bare = {
            locale: one._replace(made=replace(one.made, content=b"", source=b""))
            for locale, one in editions.items()
        }
        return cls(
            pickle.dumps(bare, pickle.HIGHEST_PROTOCOL),
            {locale: one.made.content for locale, one in editions.items()},
            {locale: one.made.source for locale, one in editions.items() if one.made.source},
        )

    def editions(self) -> dict[Locale, LinkingEdition]:
        """Return the editions without their files."""
        found: dict[Locale, LinkingEdition] = pickle.loads(self.packed)  # noqa: S301 - this program's own
        return found


@frozen
class EditionResult:
    """The editions of one article."""

    slug: str
    outcomes: tuple[EditionOutcome, ...] = ()
    """One for each locale that is built."""
    written: Mapping[Locale, WrittenEdition] = field(default_factory=dict)
    """Those that go out anew."""
    waiting: WaitingEditions | None = None
    """The others, which link to other articles or show pictures."""
    linking: LinkingEditions | None = None
    """These, without their files once these are laid down; None where they are only known."""
    contents: Mapping[Locale, StagedFile | HeldBytes] = field(default_factory=dict)
    """The articles' files of editions, laid down: of those with links, and where links may ask for them."""
    sources: Mapping[Locale, HeldBytes] = field(default_factory=dict)
    """The author's file, laid down, by the editions with links that ask for it."""
    faults: tuple[tuple[Locale, Finding], ...] = ()
    """Findings about links inside the article, with the edition that has them."""
    unprintable: tuple[LocalizeError, ...] = ()
    """Data of the article that cannot be printed, or that it cannot take; then nothing is written."""

    @property
    def is_new(self) -> bool:
        """True if every edition in it was made now."""
        return (self.waiting is None or self.linking is not None) and all(
            one.is_new for one in self.written.values()
        )

    def with_links(self, led: EditionResult) -> EditionResult:
        """Return it with the editions that waited, as they go out."""
        return replace(
            self,
            written={**self.written, **led.written},
            linking=None,
            faults=(*self.faults, *led.faults),
        )

    def with_reasons(self, held: Mapping[tuple[str, Locale], tuple[Reason, ...]]) -> EditionResult:
        """Return a remembered result with what holds its editions back, by slug and locale."""
        told = (replace(one, reasons=held.get((one.slug, one.locale), ())) for one in self.outcomes)
        return replace(self, outcomes=tuple(told))


def reasons_digest(reasons: Iterable[Reason]) -> str:
    """Digest why an edition is held back: SHA-256, in hex; empty where nothing holds it."""
    said = [reason.data() for reason in reasons]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest() if said else ""


def written(result: EditionResult) -> Any:  # noqa: ANN401 - JSON
    """Return a result as JSON holds it; None where editions cannot go out."""
    if result.unprintable:
        return None
    asked = result.waiting
    return {
        "slug": result.slug,
        "outcomes": [
            {
                "locale": str(one.locale),
                "published": one.published and str(one.published),
                "waits": one.waits,
                "findings": [finding.data() for finding in one.findings],
                "as_written": [[key.context, key.source] for key in one.as_written],
                "outdated": one.outdated,
                "former": one.former,
                "public_slug": one.public_slug,
                "movable": one.movable,
            }
            for one in result.outcomes
        ],
        "editions": {str(locale): edition_data(one.record) for locale, one in result.written.items()},
        "faults": [[str(locale), finding.data()] for locale, finding in result.faults],
        "waiting": asked
        and [
            list(map(str, asked.locales)),
            asked.links,
            asked.pictures,
            {str(locale): ids for locale, ids in asked.headings.items()},
        ],
    }


def read(said: Any) -> EditionResult:  # noqa: ANN401 - JSON
    """Return a result from what JSON held, without bytes and without reasons.

    Raises:
        KeyError: it is none; also as `AttributeError`, `TypeError`, `ValueError`, `UsageError`.
    """
    slug = str(said["slug"])
    return EditionResult(
        slug,
        tuple(_outcome(slug, one) for one in said["outcomes"]),
        {Locale.parse(code): WrittenEdition(read_edition(one)) for code, one in said["editions"].items()},
        None if said["waiting"] is None else _waiting(said["waiting"]),
        faults=tuple((Locale.parse(code), Finding.of(finding)) for code, finding in said["faults"]),
    )


def _waiting(said: Any) -> WaitingEditions:  # noqa: ANN401 - JSON
    locales, links, pictures, headings = said
    return WaitingEditions(
        tuple(map(Locale.parse, locales)),
        tuple((text(path), None if place is None else text(place)) for path, place in links),
        tuple(map(text, pictures)),
        {Locale.parse(code): tuple(map(text, ids)) for code, ids in headings.items()},
    )


def _outcome(slug: str, said: Any) -> EditionOutcome:  # noqa: ANN401 - JSON
    return EditionOutcome(
        slug,
        Locale.parse(said["locale"]),
        Published(said["published"]) if said["published"] is not None else None,
        waits=str(said["waits"]),
        findings=tuple(map(Finding.of, said["findings"])),
        as_written=tuple(MessageKey(str(context), str(source)) for context, source in said["as_written"]),
        outdated=str(said["outdated"]),
        former=None if said["former"] is None else str(said["former"]),
        public_slug=str(said["public_slug"]),
        movable=bool(said["movable"]),
    )

"""The editions that stand: in the record of what was published, and in the bundles that are at hand."""

from __future__ import annotations

from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING

from localize.bundles.base import Published
from localize.frozen import frozen
from localize.model.release import EditionId, ReleaseRecord

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from localize.bundles.edition_line import EditionLine
    from localize.bundles.last_bundle import FormerEdition, LastBundle
    from localize.bundles.manifest import Manifest


@frozen
class Standing:
    """The editions that stand, and the source of their bytes."""

    bundles: tuple[LastBundle, ...] = ()
    """Those that are at hand, the one to be believed first."""
    record: ReleaseRecord = field(default_factory=ReleaseRecord)
    rebuild: Callable[[EditionId, str], FormerEdition] | None = None
    """Builds an edition as it was at a commit; None where nobody asked for that."""

    @cached_property
    def editions(self) -> frozenset[EditionId]:
        """The editions that were published, or built where nobody keeps a record."""
        built = (line for bundle in self.bundles for line in bundle.manifest.lines)
        return frozenset((*self.record.live, *_not_withdrawn(built)))

    def editions_among(self, last: Manifest, slugs: Collection[str]) -> frozenset[EditionId]:
        """Return at least those of the editions that are of some articles.

        Args:
            last: the manifest of the newsroom's own bundle.
            slugs: those articles.
        """
        if self.record.live or len(self.bundles) != 1 or self.bundles[0].manifest is not last:
            return self.editions
        return frozenset(_not_withdrawn(line for slug in slugs for line in last.lines_of(slug)))

    @property
    def slugs(self) -> frozenset[str]:
        """The slugs of articles with an edition that was published, or built where no record is kept."""
        built = (bundle.manifest.standing_slugs for bundle in self.bundles)
        return frozenset(one.slug for one in self.record.live).union(*built)

    def sources(self, slug: str) -> frozenset[str]:
        """Return the digests that an article's own bytes had."""
        found: set[str] = set()
        for bundle in self.bundles:
            article = bundle.manifest.articles.get(slug)
            if article is not None:
                own = article.editions.get(article.source_locale)
                found |= {article.source, own.file.sha256 if own else ""} - {""}
        return frozenset(found)

    def former(self, edition: EditionId) -> FormerEdition | None:
        """Return an edition as it stands; None where no bundle has it whole.

        Of several, the one that the record knows is taken.
        """
        digests = {one.digest for one in self.record.live.get(edition, ())}
        found = [former for bundle in self.bundles if (former := bundle.edition(edition))]
        for former in found:
            if former.record.published_digest in digests:
                return former
        return found[0] if found else None

    def can_rebuild(self, edition: EditionId) -> bool:
        """Return whether an edition that no bundle has is to be built anew."""
        return self.rebuild is not None and edition in self.record.live

    def rebuilt(self, edition: EditionId) -> FormerEdition:
        """Build an edition as it was when it was last published.

        Raises:
            RefusedError: the record names no commit, or the edition does not come out of it.
            InputError: the commit is not in this clone.
        """
        assert self.rebuild is not None
        heads = self.record.live[edition]
        return self.rebuild(edition, next((one.commit for one in heads if one.commit), ""))


def _not_withdrawn(lines: Iterable[EditionLine]) -> Iterator[EditionId]:
    return (EditionId(one.slug, one.locale) for one in lines if one.published is not Published.WITHDRAWN)

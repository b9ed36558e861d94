"""The lines that a publication adds to the record: what is new, changed and taken down."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.model.release import EditionId, Release, ReleaseState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from localize.model.release import ReleaseRecord


class ReleaseOutcome(StrEnum):
    """The effect of a publication on an edition."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "as before"
    DOWN = "taken down"


@frozen
class PublishedEdition:
    """An edition as a publication leaves it."""

    edition: EditionId
    outcome: ReleaseOutcome
    release: Release | None = None
    """Its line of the record, where that is a new one."""
    why: str = ""
    """Why it is taken down."""


@frozen
class Publisher:
    """Compares what is published with the record.

    Attributes:
        record: what was published before.
        at: the time of the publication, ISO 8601 in UTC.
        commit: slug → the commit that holds all that an article's editions are made from, or nothing.
        slugs: the slugs by which readers find editions, where these are not the articles'; None where none is
            to be recorded.
    """

    record: ReleaseRecord
    at: str
    commit: Callable[[str], str]
    slugs: Mapping[EditionId, str] | None = None

    def published(
        self, editions: Mapping[EditionId, str], names: Mapping[str, str]
    ) -> tuple[PublishedEdition, ...]:
        """Return what becomes of each edition that goes out, or stays.

        Args:
            editions: each with the SHA-256 of its file.
            names: old slug → new slug of articles that took another name.
        """
        former = {new: old for old, new in names.items()}
        return tuple(
            self._one(edition, digest, EditionId(former.get(edition.slug, edition.slug), edition.locale))
            for edition, digest in sorted(editions.items())
        )

    def taken_down(self, reasons: Mapping[EditionId, str]) -> tuple[PublishedEdition, ...]:
        """Return what becomes of editions that go, each with the reason."""
        return tuple(
            PublishedEdition(edition, ReleaseOutcome.DOWN, self._down(edition, why), why)
            for edition, why in sorted(reasons.items())
        )

    def renamed(self, names: Mapping[str, str]) -> Iterable[Release]:
        """Yield the lines by which editions end under an old name; they go on under the new one."""
        for edition in sorted(self.record.live):
            if edition.slug in names:
                line = self._down(edition, f"now «{names[edition.slug]}»")
                if line is not None:
                    yield line

    def _one(self, edition: EditionId, digest: str, before: EditionId) -> PublishedEdition:
        heads = self.record.live.get(edition, ())
        found_as = edition.slug if self.slugs is None else self.slugs.get(edition, edition.slug)
        if any(head.digest == digest and self._is_found_as(head, found_as) for head in heads):
            return PublishedEdition(edition, ReleaseOutcome.SAME)
        known = (*self.record.heads.get(edition, ()), *self.record.live.get(before, ()))
        release = Release(
            edition,
            ReleaseState.LIVE,
            first=min((one.first for one in known), default=self.at),
            last=self.at,
            digest=digest,
            commit=self.commit(edition.slug),
            public_slug="" if found_as == edition.slug else found_as,
            former_slugs=self._former(known, found_as),
            origin=_origin(edition, known),
            after=tuple(sorted(one.id for one in self.record.heads.get(edition, ()))),
        )
        was_live = heads or self.record.live.get(before)
        return PublishedEdition(edition, ReleaseOutcome.CHANGED if was_live else ReleaseOutcome.NEW, release)

    def _is_found_as(self, head: Release, slug: str) -> bool:
        return self.slugs is None or head.found_as == slug

    def _former(self, known: Iterable[Release], found_as: str) -> tuple[str, ...]:
        """Return the slugs by which readers found an edition before."""
        if self.slugs is None:
            return ()
        return tuple(
            sorted({slug for one in known for slug in (one.found_as, *one.former_slugs)} - {found_as})
        )

    def _down(self, edition: EditionId, why: str) -> Release | None:
        heads = self.record.live.get(edition, ())
        if not heads:
            return None
        return replace(
            heads[0],
            state=ReleaseState.DOWN,
            first=min(one.first for one in heads),
            last=self.at,
            reason=why,
            after=tuple(sorted(one.id for one in self.record.heads[edition])),
        )


def _origin(edition: EditionId, known: Iterable[Release]) -> str:
    """Return the slug under which an article's edition was first published, if it is another one now."""
    slugs = [one.origin or one.edition.slug for one in sorted(known, key=lambda one: (one.first, one.id))]
    return slugs[0] if slugs and slugs[0] != edition.slug else ""

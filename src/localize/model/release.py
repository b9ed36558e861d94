"""The record of what was published: one line per edition, a set that merges whichever branch comes first."""

from __future__ import annotations

from dataclasses import field, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from localize.frozen import frozen
from localize.model.record_id import record_id, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.model.locale import Locale
    from localize.model.renaming import Renaming
    from localize.model.retraction import Retraction


class EditionId(NamedTuple):
    """One article in one locale, wherever its file lies."""

    slug: str
    locale: Locale

    def __str__(self) -> str:
        return f"«{self.slug}» in {self.locale}"


class ReleaseState(StrEnum):
    """The state of a published edition."""

    LIVE = "live"
    DOWN = "down"


@frozen
class Release:
    """One line of the record: an edition as a run published it, or took it down."""

    edition: EditionId
    state: ReleaseState
    first: str
    """When the edition was first published: ISO 8601 in UTC, to the second. Shown, never compared."""
    last: str
    """When it was last published, or taken down."""
    digest: str
    """SHA-256 of the edition's file, in hex."""
    commit: str = ""
    """The commit that holds all it was made from; empty where something was not committed."""
    reason: str = ""
    """Why it was taken down."""
    public_slug: str = ""
    """The slug by which readers find it, where that is not the article's."""
    former_slugs: tuple[str, ...] = ()
    """The slugs by which readers found it before, sorted."""
    origin: str = ""
    """The article's slug when the edition was first published, where it has another one now."""
    after: tuple[str, ...] = ()
    """The lines on this edition that this one replaces, sorted."""

    @cached_property
    def id(self) -> str:
        """SHA-256 of the fields, the first 32 hex digits."""
        return record_id(self.fields())

    @property
    def found_as(self) -> str:
        """The slug by which readers find it."""
        return self.public_slug or self.edition.slug

    @property
    def is_loose(self) -> bool:
        """True if it stands, and no commit could give it back."""
        return self.state is ReleaseState.LIVE and not self.commit

    def fields(self) -> dict[str, object]:
        """Return what the id is a digest of, as JSON has it; empty fields are left out."""
        values: dict[str, object] = {
            "slug": self.edition.slug,
            "locale": str(self.edition.locale),
            "state": self.state.value,
            "first": self.first,
            "last": self.last,
            "digest": self.digest,
            "commit": self.commit,
            "reason": self.reason,
            "public_slug": self.public_slug,
            "former_slugs": list(self.former_slugs),
            "origin": self.origin,
            "after": list(self.after),
        }
        return without_empty(values)


@frozen
class ReleaseRecord:
    """The publications so far. A set: order and repetition mean nothing."""

    releases: frozenset[Release] = frozenset()
    unreadable_lines: tuple[str, ...] = field(default=(), compare=False)
    """Lines that could not be read, kept as they are."""
    retractions: frozenset[Retraction] = frozenset()
    """The word of people that articles are withdrawn; a set as well, of which nothing is ever left out."""
    renamings: frozenset[Renaming] = frozenset()
    """The articles that took another name after they were published; a set as well."""

    @cached_property
    def heads(self) -> Mapping[EditionId, tuple[Release, ...]]:
        """The lines of each edition that no other line replaces, by id; two where branches did not know."""
        replaced = {name for one in self.releases for name in one.after}
        groups: dict[EditionId, list[Release]] = {}
        for one in sorted(self.releases, key=lambda one: (one.edition, one.id)):
            if one.id not in replaced:
                groups.setdefault(one.edition, []).append(one)
        return {edition: tuple(group) for edition, group in groups.items()}

    @cached_property
    def live(self) -> Mapping[EditionId, tuple[Release, ...]]:
        """The heads of the editions that stand: of two that did not know of each other, the live one counts.

        To take down what one branch still publishes would be the less careful reading.
        """
        standing = {
            edition: tuple(one for one in group if one.state is ReleaseState.LIVE)
            for edition, group in self.heads.items()
        }
        return {edition: group for edition, group in standing.items() if group}

    @cached_property
    def withdrawals(self) -> Mapping[tuple[str, Locale | None], Retraction]:
        """Slug, and language or None for all → the line by which it is withdrawn.

        Where a branch withdrew it and another, not knowing that, did not, it is withdrawn.
        """
        known = {name for one in self.retractions for name in one.after}
        standing = [one for one in self.retractions if one.id not in known and not one.restores]
        return {(one.slug, one.locale): one for one in sorted(standing, key=lambda one: one.id, reverse=True)}

    def withdrawn(self, edition: EditionId) -> Retraction | None:
        """Return the line by which an edition is withdrawn; None where it is not."""
        return self.withdrawals.get((edition.slug, None)) or self.withdrawals.get(edition)

    def with_retractions(self, retractions: Iterable[Retraction]) -> ReleaseRecord:
        """Return the record with more retractions."""
        return replace(self, retractions=self.retractions | frozenset(retractions))

    def with_renamings(self, renamings: Iterable[Renaming]) -> ReleaseRecord:
        """Return the record with more renamings."""
        return replace(self, renamings=self.renamings | frozenset(renamings))

    def following(self, releases: Iterable[Release]) -> ReleaseRecord:
        """Return the record after releases: each replaces what was known of its edition."""
        fresh = frozenset(releases)
        editions = {one.edition for one in fresh}
        kept = frozenset(one for one in self.releases if one.edition not in editions)
        return replace(self, releases=kept | fresh)

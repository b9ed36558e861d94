"""The record of what was pushed: one line per edition, target and channel, a set that merges in any order."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from localize.frozen import frozen
from localize.model.record_id import record_id, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.model.release import EditionId


class PushState(StrEnum):
    """How far a push has come."""

    SENDING = "sending"
    """It was about to be sent: without a later line nobody knows whether it was."""
    SENT = "sent"
    REFUSED = "refused"
    """The target said that it did not take it."""


class PushPlace(NamedTuple):
    """One edition in one place."""

    target: str
    channel: str
    edition: EditionId


@frozen
class Push:
    """One line of the record."""

    place: PushPlace
    state: PushState
    at: str
    """When: ISO 8601 in UTC, to the second. Shown, never compared."""
    digest: str
    """SHA-256 of what readers see of it, in hex."""
    kind: str = ""
    """The form of the post."""
    post: str = ""
    """The name by which the target knows it."""
    after: tuple[str, ...] = ()
    """The lines that this one replaces, sorted."""

    @cached_property
    def id(self) -> str:
        """SHA-256 of the fields, the first 32 hex digits."""
        return record_id(self.fields())

    def fields(self) -> dict[str, object]:
        """Return what the id is a digest of, as JSON has it; empty fields are left out."""
        values: dict[str, object] = {
            "target": self.place.target,
            "channel": self.place.channel,
            "slug": self.place.edition.slug,
            "locale": str(self.place.edition.locale),
            "state": self.state.value,
            "at": self.at,
            "digest": self.digest,
            "kind": self.kind,
            "post": self.post,
            "after": list(self.after),
        }
        return without_empty(values)


@frozen
class PushRecord:
    """The pushes so far. A set: order and repetition mean nothing."""

    pushes: frozenset[Push] = frozenset()
    unreadable_lines: tuple[str, ...] = field(default=(), compare=False)
    """Lines that could not be read, kept as they are."""

    @cached_property
    def heads(self) -> Mapping[PushPlace, tuple[Push, ...]]:
        """The lines of each place that no other line replaces, by id."""
        replaced = {name for one in self.pushes for name in one.after}
        groups: dict[PushPlace, list[Push]] = {}
        for one in sorted(self.pushes, key=lambda one: one.id):
            if one.id not in replaced:
                groups.setdefault(one.place, []).append(one)
        return {place: tuple(group) for place, group in groups.items()}

    def sent(self, place: PushPlace) -> Push | None:
        """Return the post that stands in a place; of several, the one of the least number."""
        found = [one for one in self.heads.get(place, ()) if one.state is PushState.SENT]
        return min(found, key=lambda one: (len(one.post), one.post), default=None)

    def unsure(self, place: PushPlace) -> bool:
        """Return whether a push was begun there of which nobody knows the end."""
        return any(one.state is PushState.SENDING for one in self.heads.get(place, ()))

    def after(self, place: PushPlace) -> tuple[str, ...]:
        """Return the ids that the next line there replaces."""
        return tuple(sorted(one.id for one in self.heads.get(place, ())))

    def following(self, pushes: Iterable[Push]) -> PushRecord:
        """Return the record after pushes: each replaces what was known of its place."""
        fresh = frozenset(pushes)
        places = {one.place for one in fresh}
        kept = frozenset(one for one in self.pushes if one.place not in places)
        return PushRecord(kept | fresh, self.unreadable_lines)

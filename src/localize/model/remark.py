"""Remarks: what people say beside their decisions. They stand in the ledger, and change no state."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from localize.frozen import frozen
from localize.model.record_id import record_id, without_empty


class RemarkKind(StrEnum):
    """The kind of a remark."""

    COMMENT = "comment"
    """Something said about a string."""
    ASSIGNED = "assigned"
    """The person who is to work on a string, or on the whole catalog; an empty text is nobody."""
    FACTS = "facts"
    """A person's word that an article's facts are checked; its target digests all texts of the catalog."""
    WAIVED = "waived"
    """Why a check's finding on a text is let stand; an empty text takes that back."""


@frozen
class Remark:
    """One remark. Its id is the digest of everything else in it."""

    kind: RemarkKind
    by: str
    """The person who says it."""
    at: str
    """When: ISO 8601 in UTC, to the second. Shown, never compared."""
    text: str = ""
    key: str = ""
    """Digest of the message's key; empty where the whole catalog is meant."""
    target: str = ""
    """Digest of the target that stood there; empty where none is meant."""
    after: tuple[str, ...] = ()
    """The newest remarks of this kind on this key that the writer knew, sorted."""
    check: str = ""
    """The check that is waived; empty for other kinds."""
    basis: str = ""
    """Of a waiver, the digest of what else was seen, as in a decision."""
    id: str = field(init=False, repr=False, compare=False)
    """SHA-256 of the other fields, the first 32 hex digits."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", record_id(self.fields()))

    def fields(self) -> dict[str, object]:
        """Return what the id is a digest of, as JSON has it; empty fields are left out."""
        values: dict[str, object] = {
            "remark": self.kind.value,
            "by": self.by,
            "at": self.at,
            "text": self.text,
            "key": self.key,
            "target": self.target,
            "after": list(self.after),
            "check": self.check,
            "basis": self.basis,
        }
        return without_empty(values)


def newest_remarks(remarks: tuple[Remark, ...]) -> tuple[Remark, ...]:
    """Return the remarks that no other of them was written after, sorted by id."""
    followed = {known for remark in remarks for known in remark.after}
    return tuple(sorted((one for one in remarks if one.id not in followed), key=lambda one: one.id))

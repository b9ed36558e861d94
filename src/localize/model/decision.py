"""Decisions of people and of the tool about a text: the lines of a ledger, and the states that follow."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from localize.frozen import frozen
from localize.model.record_id import record_id, without_empty

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.model.remark import Remark, RemarkKind


class ReviewState(StrEnum):
    """The review state of a message. Ordered by care: the first is the least ready."""

    UNTRANSLATED = "untranslated"
    REJECTED = "rejected"
    STALE = "stale"
    DRAFT = "draft"
    TRANSLATED = "translated"
    APPROVED = "approved"

    @property
    def rank(self) -> int:
        """0 for the least ready, 5 for the readiest."""
        return _RANKS[self]

    def at_least(self, other: ReviewState) -> bool:
        """Return whether this state is as ready as the other, or readier."""
        return self is other or _RANKS[self] >= _RANKS[other]


_RANKS = {state: rank for rank, state in enumerate(ReviewState)}

DECIDED = (ReviewState.REJECTED, ReviewState.DRAFT, ReviewState.TRANSLATED, ReviewState.APPROVED)
"""The states that a decision may carry, the most cautious first."""

PERSON = "person"
"""The origin of what a person wrote."""
DERIVED = "derived"
"""The origin of what the script conversion wrote."""
IMPORT = "import:"
"""The beginning of the origin of what a person wrote elsewhere; the name of the file follows."""


def by_person(origin: str) -> bool:
    """Return whether an origin says that a person wrote the text, here or in a file that came back."""
    return origin == PERSON or origin.startswith(IMPORT)


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of a ledger. Its id is the digest of everything else in it."""

    key: str
    """Digest of the message's key (`MessageKey.digest`)."""
    target: str
    """Digest of the target that was decided on, all plural forms."""
    state: ReviewState
    """One of `DECIDED`."""
    by: str
    """Who: a person's name, `unknown` for text found without a decision, or the tool's own `localize`."""
    at: str
    """When: ISO 8601 in UTC, to the second. Shown, never compared."""
    basis: str = ""
    """Digest of what else was seen: the plural source; for a derived catalog, the text it derives from."""
    after: tuple[str, ...] = ()
    """The newest decisions on this key that the writer knew, sorted."""
    origin: str = PERSON
    """The origin of the target: person, memory, vocabulary, cldr, derived, `import:<file>`, `engine:<name>`,
    or `engine:<name> via <language>`."""
    note: str = ""
    made_for: str = ""
    """Digest of the key that the target was made for, where it was brought along from another source."""
    error: str = ""
    """Of a rejection: what kind of error the text has, and how grave it is: `accuracy/major`."""
    began: str = ""
    """The id of the machine's decision whose text the person began from; empty where there was none."""
    kept: str = ""
    """The share of that text's words that the person kept, in percent."""
    id: str = field(init=False, repr=False, compare=False)
    """SHA-256 of the other fields, the first 32 hex digits."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", record_id(self.fields()))

    def __hash__(self) -> int:
        """Digest the id, which digests everything else."""
        return hash(self.id)

    @classmethod
    def of_line(cls, said: Mapping[str, Any], line_id: str) -> Decision | None:
        """Return the decision of a line of a ledger; None where the line's id is that of other fields.

        Args:
            said: the fields of the line but for its id, each of the type that JSON has for it.
            line_id: the id that stands there.
        """
        whole = {**_NOTHING, **said, "state": _BY_NAME[said["state"]], "after": tuple(said.get("after", ()))}
        made = cls(**whole)
        return made if made.id == line_id else None

    def fields(self) -> dict[str, object]:
        """Return what the id is a digest of, as JSON has it; empty fields are left out."""
        values: dict[str, object] = {
            "key": self.key,
            "target": self.target,
            "state": self.state.value,
            "by": self.by,
            "at": self.at,
            "basis": self.basis,
            "after": list(self.after),
            "origin": self.origin,
            "note": self.note,
            "made_for": self.made_for,
            "error": self.error,
            "began": self.began,
            "kept": self.kept,
        }
        return without_empty(values)

    @property
    def by_machine(self) -> bool:
        """Return whether the target came from the tool and not from a person."""
        return not by_person(self.origin)


class _OpenDecision:
    """A decision while its fields are set."""

    __slots__ = Decision.__slots__

    def __init__(  # noqa: PLR0917 - the fields, in order
        self,
        key: str,
        target: str,
        state: ReviewState,
        by: str,
        at: str,
        basis: str,
        after: tuple[str, ...],
        origin: str,
        note: str,
        made_for: str,
        error: str,
        began: str,
        kept: str,
        id_: str,
    ) -> None:
        self.key = key
        self.target = target
        self.state = state
        self.by = by
        self.at = at
        self.basis = basis
        self.after = after
        self.origin = origin
        self.note = note
        self.made_for = made_for
        self.error = error
        self.began = began
        self.kept = kept
        self.id = id_
        self.__class__ = Decision  # type: ignore[assignment]  # the closed class has no member more


known_decision: Callable[..., Decision] = _OpenDecision  # type: ignore[assignment]  # it becomes a Decision
"""Makes a decision of all its fields in order, and of its id, which must be known to be theirs.

Of a frozen dataclass each field costs a call, and ledgers have thousands of lines: one freezes when it is
whole, as messages do.
"""

_NOTHING = {one.name: "" for one in fields(Decision) if one.init}
_BY_NAME = {state.value: state for state in ReviewState}


@frozen
class Ledger:
    """The decisions on one catalog, and remarks. Sets: order and repetition mean nothing."""

    decisions: frozenset[Decision] = frozenset()
    unreadable_lines: tuple[str, ...] = field(default=(), compare=False)
    """Lines that could not be read, kept to be set aside and reported."""
    remarks: frozenset[Remark] = frozenset()
    """People's remarks beside their decisions; a set as well."""
    by_key: Mapping[str, tuple[Decision, ...]] = field(init=False, repr=False, compare=False)
    """Decisions by the digest of their key, each group sorted by id."""

    def __post_init__(self) -> None:
        by_key: dict[str, tuple[Decision, ...]] = {one.key: (one,) for one in self.decisions}
        if len(by_key) < len(self.decisions):  # most keys have one
            groups: dict[str, list[Decision]] = {}
            for decision in self.decisions:
                groups.setdefault(decision.key, []).append(decision)
            by_key = {key: tuple(sorted(group, key=lambda d: d.id)) for key, group in groups.items()}
        object.__setattr__(self, "by_key", by_key)

    def of(self, key: str) -> tuple[Decision, ...]:
        """Return the decisions on one key digest."""
        return self.by_key.get(key, ())

    def with_decisions(self, *decisions: Decision) -> Ledger:
        """Return the ledger with more decisions."""
        return replace(self, decisions=self.decisions | frozenset(decisions))

    def remarks_on(self, key: str, kind: RemarkKind) -> tuple[Remark, ...]:
        """Return the remarks of a kind on one key digest, or on the whole catalog, sorted by id."""
        found = (remark for remark in self.remarks if (remark.key, remark.kind) == (key, kind))
        return tuple(sorted(found, key=lambda remark: remark.id))

    def with_remarks(self, *remarks: Remark) -> Ledger:
        """Return the ledger with more remarks."""
        return replace(self, remarks=self.remarks | frozenset(remarks))

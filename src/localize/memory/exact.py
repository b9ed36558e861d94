"""Texts of other catalogs for the very same source: which of them may be taken, and in what order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from localize.frozen import frozen
from localize.model import ReviewState, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.model.request import Request

USABLE = (ReviewState.APPROVED, ReviewState.TRANSLATED, ReviewState.DRAFT)
"""States of texts that were made for the source as it is, the best first."""
_MOST_NAMED = 3


class KnownTexts(Protocol):
    """The port by which `translate` asks for texts that are known already."""

    def suggestions(self, request: Request) -> tuple[Suggestion, ...]:
        """Return what to propose for the very source of a request, best first.

        Only an approved text of the newsroom's own that no other contradicts is accepted.
        """


@frozen
class Candidate:
    """A text that some catalogs have for a source."""

    names: tuple[str, ...]
    """Articles' slugs, `ui`, or the paths of TMX files."""
    targets: tuple[str, ...]
    state: ReviewState
    own: bool = True
    """True for one of the newsroom's catalogs; what a TMX file says vouches for nothing."""


def suggested(candidates: Iterable[Candidate]) -> tuple[Suggestion, ...]:
    """Return what to propose, best first; only an approved text that no other contradicts is accepted.

    Of several texts in the same state the most frequent goes first, then the one of the first name. The order
    of the candidates means nothing.
    """
    groups: dict[tuple[bool, ReviewState], dict[tuple[str, ...], set[str]]] = {}
    for one in candidates:
        groups.setdefault((one.own, one.state), {}).setdefault(one.targets, set()).update(one.names)
    made: dict[tuple[str, ...], Suggestion] = {}
    for own, state in ((own, state) for own in (True, False) for state in USABLE):
        named = {targets: sorted(names) for targets, names in groups.get((own, state), {}).items()}
        for targets in sorted(named, key=lambda each: (-len(named[each]), named[each][0], each)):
            accepted = own and state is ReviewState.APPROVED and len(named) == 1
            note = _note(named[targets], state, len(named))
            made.setdefault(targets, Suggestion(targets, "memory", accepted, note))
    return tuple(made.values())


def _note(names: list[str], state: ReviewState, different: int) -> str:
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    note = f"{state.value} in {', '.join(names[:_MOST_NAMED])}{more}"
    return f"{note}; {different} {state.value} texts differ" if different > 1 else note

"""Review states in XLIFF's words, and back.

XLIFF 2 has `state` and `subState` of segments, XLIFF 1.2 `state` and `state-qualifier` of targets, and
`approved` of units. Each knows fewer states than a newsroom; what it lacks is beside it in our own words.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Mapping

OWN = "localize:"
"""The beginning of a `subState` of ours."""
QUALIFIER = "x-localize-"
"""The beginning of a `state-qualifier` of ours."""
_UNREADY = (ReviewState.DRAFT, ReviewState.STALE, ReviewState.REJECTED)
_OF_2 = MappingProxyType(
    {
        "initial": ReviewState.UNTRANSLATED,
        "translated": ReviewState.TRANSLATED,
        "reviewed": ReviewState.APPROVED,
        "final": ReviewState.APPROVED,
    }
)
_OF_12 = MappingProxyType(
    {
        "new": ReviewState.UNTRANSLATED,
        "translated": ReviewState.TRANSLATED,
        "signed-off": ReviewState.APPROVED,
        "final": ReviewState.APPROVED,
    }
)
_INTO_2 = MappingProxyType({ReviewState.TRANSLATED: "translated", ReviewState.APPROVED: "final"})
_INTO_12 = MappingProxyType(
    {
        ReviewState.UNTRANSLATED: "new",
        ReviewState.TRANSLATED: "translated",
        ReviewState.APPROVED: "final",
    }
)


def attributes_2(state: ReviewState) -> dict[str, str]:
    """Return the attributes of an XLIFF 2 segment in a state."""
    found = {"state": _INTO_2.get(state, "initial")}
    return found | {"subState": f"{OWN}{state}"} if state in _UNREADY else found


def state_of_2(attributes: Mapping[str, str]) -> ReviewState | None:
    """Return the state of an XLIFF 2 segment; None where it says nothing that is known."""
    said = attributes.get("state", "")
    own = _own(attributes.get("subState", ""), OWN)
    return own if own and said == "initial" else _OF_2.get(said)


def attributes_12(state: ReviewState) -> dict[str, str]:
    """Return the attributes of an XLIFF 1.2 target in a state."""
    found = {"state": _INTO_12.get(state, "needs-review-translation")}
    return found | {"state-qualifier": f"{QUALIFIER}{state}"} if state in _UNREADY else found


def state_of_12(attributes: Mapping[str, str], *, approved: str) -> ReviewState | None:
    """Return the state of an XLIFF 1.2 target; None where it says nothing that is known.

    Args:
        attributes: the target's.
        approved: what its unit says, `yes` or `no`.
    """
    said = attributes.get("state", "")
    own = _own(attributes.get("state-qualifier", ""), QUALIFIER)
    if approved == "yes":
        return ReviewState.APPROVED
    if said.startswith("needs-"):
        return own or ReviewState.DRAFT
    return _OF_12.get(said)


def _own(said: str, start: str) -> ReviewState | None:
    return next((state for state in _UNREADY if said == f"{start}{state}"), None)

"""The act of taking in what a person wrote in a file that came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize import review
from localize.frozen import frozen
from localize.model import ReviewState

if TYPE_CHECKING:
    from localize.model import Ledger
    from localize.review import Item, Step, Who


@frozen
class Receipt:
    """Put the text of a file, in the state that it is to have."""

    texts: tuple[str, ...]
    """One text, or one per plural form."""
    state: ReviewState
    """Approved, translated, draft or rejected."""
    origin: str
    """The file, as ledgers name it: `import:<file>`."""
    note: str = ""
    """Why it is rejected."""
    states: frozenset[ReviewState] = frozenset(ReviewState)

    def step(self, item: Item, ledger: Ledger, who: Who) -> Step:
        """Put the text; where it stands in this state already, nothing changes.

        Raises:
            UsageError: the text cannot stand.
        """
        if self.state is ReviewState.REJECTED:
            return review.reject(item.message, ledger, who, note=self.note, basis=item.basis)
        if self.state is ReviewState.DRAFT:
            return review.leave_unfinished(
                item.message, ledger, who, self.texts, basis=item.basis, origin=self.origin
            )
        return review.edit(
            item.message,
            ledger,
            who,
            self.texts,
            approve=self.state is ReviewState.APPROVED,
            basis=item.basis,
            origin=self.origin,
        )

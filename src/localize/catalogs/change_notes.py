"""What changes in one catalog, noted string by string or counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from localize.model import APPROVAL_FELL, Change
from localize.review import address_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.model import Catalog, MessageKey


class ChangeNotes:
    """The changes of one step of work on a catalog.

    A first pull adds every string of a newsroom to each catalog, and tells how many there are: addresses and
    texts that nobody will read are not put together.
    """

    def __init__(self, catalog: Catalog, *, listed: bool) -> None:
        """Begin with no change.

        Args:
            catalog: what changes.
            listed: whether each change is told; if not, how many there are of each kind. Approvals that fell
                are told one by one in any case.
        """
        self._domain = catalog.domain
        self._locale = catalog.locale
        self._listed = listed
        self._named: list[Change] = []
        self._counts = Counter[str]()

    def note(self, kind: str, key: MessageKey, detail: str) -> None:
        """Note that something happened to a string.

        Args:
            kind: what, as `Change.kind` has it.
            key: the string.
            detail: the text that is told with it.
        """
        if self._listed or kind == APPROVAL_FELL:
            address = address_of(self._domain.slug, key)
            self._named.append(Change(kind, self._domain, detail, self._locale, address))
        else:
            self._counts[kind] += 1

    def note_added(self, keys: Iterable[MessageKey]) -> None:
        """Note that strings came into a catalog that had none."""
        if self._listed:
            for key in keys:
                self.note("added", key, key.source)
        elif count := sum(1 for _ in keys):
            self._counts["added"] += count

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was noted, in order; counts, in the order in which the kinds came, before what is named."""
        counted = (
            Change(kind, self._domain, locale=self._locale, count=count)
            for kind, count in self._counts.items()
        )
        return (*counted, *self._named)

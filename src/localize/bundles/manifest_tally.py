"""A tally of a manifest's editions: kept up as articles come and go: of thousands nearly all stay."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING, Any, Self

from localize.bundles.base import Published
from localize.errors import UsageError
from localize.frozen import frozen
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.bundles.edition_line import EditionLine

    Kind = tuple[Locale, Published]

_OUT = (Published.READY, Published.PREVIOUS)


@frozen
class Tally:
    """How many editions there are of each kind, and what they show."""

    editions: Counter[Kind] = field(default_factory=Counter)
    """Locale and how it goes out → number of editions."""
    drafts: Counter[Kind] = field(default_factory=Counter)
    """Likewise → number of their texts that no person has read."""
    pictures: Counter[str] = field(default_factory=Counter)
    """Path of a picture → number of editions that show it."""

    @classmethod
    def of(cls, lines: Iterable[EditionLine]) -> Self:
        """Return the tally of editions."""
        editions: Counter[Kind] = Counter()
        drafts: Counter[Kind] = Counter()
        pictures: Counter[str] = Counter()
        for line in lines:
            kind = line.locale, line.published
            editions[kind] += 1
            drafts[kind] += line.drafts
            for path in line.pictures:
                pictures[path] += 1
        return cls(editions, +drafts, pictures)

    def changed(self, gone: Iterable[EditionLine], come: Iterable[EditionLine]) -> Self:
        """Return the tally without some editions that are in it, and with others."""
        more, less = self.of(come), self.of(gone)
        return type(self)(
            self.editions + more.editions - less.editions,
            self.drafts + more.drafts - less.drafts,
            self.pictures + more.pictures - less.pictures,
        )

    @property
    def count(self) -> int:
        """The number of editions."""
        return self.editions.total()

    def has(self, published: Published) -> bool:
        """Return whether any edition goes out so."""
        return any(one is published for _, one in self.editions)

    @property
    def by_locale(self) -> Counter[Locale]:
        """The number of editions in each locale."""
        found: Counter[Locale] = Counter()
        for (locale, _), number in self.editions.items():
            found[locale] += number
        return found

    @property
    def drafts_out(self) -> Counter[Locale]:
        """The number of texts in each locale that go out and that no person has read."""
        found: Counter[Locale] = Counter()
        for (locale, published), number in self.drafts.items():
            found[locale] += number if published in _OUT else 0
        return found

    def data(self) -> list[Any]:
        """Return the tally as JSON holds it."""
        kinds = sorted(self.editions)
        rows = [[str(kind[0]), kind[1].value, self.editions[kind], self.drafts[kind]] for kind in kinds]
        return [rows, dict(self.pictures)]

    @classmethod
    def read(cls, data: Any) -> Self | None:  # noqa: ANN401 - JSON
        """Return a tally from what JSON held; None where that is none."""
        try:
            rows, pictures = data
            kinds = {
                (Locale.parse(code), Published(published)): (int(number), int(drafts))
                for code, published, number, drafts in rows
            }
            shown = {str(path): int(number) for path, number in pictures.items()}
        except (ValueError, TypeError, AttributeError, UsageError):
            return None
        editions = Counter({kind: number for kind, (number, _) in kinds.items()})
        drafts = Counter({kind: number for kind, (_, number) in kinds.items()})
        return cls(editions, +drafts, Counter(shown))

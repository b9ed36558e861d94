"""Findings that people let stand: waived in the ledger, or allowed in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.checks.never_waived import NEVER_WAIVED
from localize.frozen import frozen
from localize.review import address_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from localize.catalogs.catalog_set import CatalogView
    from localize.model import Article, Finding

_IN_ARTICLE = "allowed in the article"


@frozen
class Waived:
    """A check whose findings on one string are let stand."""

    address: str
    """`SLUG@<8 hex>`."""
    check: str
    locale: str
    """The locale of the text."""
    by: str = ""
    """The person; empty where the article says it."""
    reason: str = _IN_ARTICLE

    def data(self) -> dict[str, Any]:
        """Return it as JSON holds it."""
        return dict(vars(self))

    @classmethod
    def of(cls, said: dict[str, Any]) -> Waived:
        """Return what JSON holds.

        Raises:
            TypeError: it holds something else.
        """
        return cls(**{name: str(value) for name, value in said.items()})


def waived_in(view: CatalogView) -> Iterator[Waived]:
    """Yield what is let stand of the texts of a catalog."""
    for unit in view.units:
        if not unit.entry.allows and not unit.waivers:
            continue
        address, locale = address_of(view.slug, unit.entry.key), str(view.locale)
        yield from (Waived(address, check, locale) for check in unit.entry.allows)
        yield from (Waived(address, one.check, locale, one.by, one.text) for one in unit.waivers)


def without_allowed(findings: Iterable[Finding], article: Article) -> Iterator[Finding]:
    """Yield the findings about an article's own text, without those that it allows in their block."""
    starts = sorted((one.line, one.allows) for one in article.text_segments)
    for finding in findings:
        above = [allows for line, allows in starts if line <= finding.line]
        if finding.path != article.path or not above or finding.check not in above[-1]:
            yield finding


def split(
    findings: Sequence[Finding], waived: Iterable[Waived]
) -> tuple[list[Finding], list[tuple[Finding, Waived]]]:
    """Return the findings that count, and those that are let stand, each with what lets it.

    A text that follows another is excepted with it. How far a text is cannot be waived.
    """
    known = {(one.address, one.locale, one.check): one for one in waived}
    kept: list[Finding] = []
    excepted: list[tuple[Finding, Waived]] = []
    for finding in findings:
        places = (str(finding.locale or ""), str(finding.follows or finding.locale or ""))
        found = (known.get((finding.address, place, finding.check)) for place in places)
        reason = next((one for one in found if one is not None), None)
        if reason is None or not finding.address or finding.check in NEVER_WAIVED:
            kept.append(finding)
        else:
            excepted.append((finding, reason))
    return kept, excepted

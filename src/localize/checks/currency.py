"""A sum of money stays in its currency."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import plain
from localize.language.named_things import currencies, sums_of_money
from localize.language.word_clues import CURRENCY, SIGN, Naming
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        had, has = _currencies(plain(pair.source)), _currencies(plain(pair.target))
        lost, more = sorted(had - has), sorted(has - had)
        exchanged = () if lost or not more else _exchanged(plain(pair.source), plain(pair.target), more)
        for number, other, own in exchanged:
            yield Flaw(pair.say(f"says {number} {other} where the source says {number} {own}"))
        if lost and more:
            yield Flaw(pair.say(f"names the currency {listed(more)} where the source names {listed(lost)}"))


def _currencies(text: str) -> frozenset[str]:
    """Return the currencies that a text names; so many pounds may be money as well as a weight."""
    found = currencies(text)
    return found | {"pound sterling"} if _POUNDS.search(text) else found


_POUNDS = late_pattern(
    r"\d(?:[ \u00a0](?:thousand|million|billion|тыс\w*|млн|млрд|миллион\w*|ming|mln|mlrd|минг))?"
    r"[ \u00a0](?:pounds?|фунт\w*|funt\w*)(?!\w)",
    re.IGNORECASE,
)


def _exchanged(source: str, target: str, more: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the sums of a text that are in a currency of its own, with the source's currency for them."""
    sums = dict(sums_of_money(source))
    for number, currency in sums_of_money(target):
        if currency in more and sums.get(number, currency) != currency:
            yield number, currency, sums[number]


CHECK = Check(
    "currency",
    Scope.STRING,
    Severity.WARNING,
    "A sum of money is in another currency.",
    _run,
    "Name the source's currency; a converted sum stands beside it.",
    in_source=Naming(CURRENCY | SIGN),
    of_meaning=True,
)

"""Identifiers in running text: handles, telephone numbers, versions and codes that all languages write alike.

Only what no language writes in another way is one. Amounts, decimals, dates, times and years are none, since
12,500 is 12 500 elsewhere, 3.5 is 3,5, 6:30 pm is 18:30, and a year wants a word beside it; nor are a letter
or two before a number: S-400 is С-400 in Russian, and UP-5953 is PF-5953 in Uzbek. Every expression is
linear in the length of the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHAPES: Final = (
    # A handle, as @kun.uz.
    r"(?<![\w@/.+-])@[A-Za-z_][A-Za-z0-9_]{1,31}(?:\.[A-Za-z0-9_]{1,31}){0,3}(?![\w@])",
    # Telephone numbers: +998 (71) 123-45-67, 123-45-67, 555-123-4567.
    r"(?<![\w+])\+[0-9]{1,3}[ \u00a0-]?(?:\([0-9]{1,5}\)[ \u00a0]?)?(?:[ \u00a0.-]?[0-9]){6,12}(?![0-9])",
    r"(?<![\w.,+-])(?:\([0-9]{2,5}\)[ \u00a0]?)?[0-9]{3}-[0-9]{2}-[0-9]{2}(?![\w-]|[.,][0-9])",
    r"(?<![\w.,+-])(?:\([0-9]{3}\)[ \u00a0]?|[0-9]{3}-)[0-9]{3}-[0-9]{4}(?![\w-]|[.,][0-9])",
    # Groups of digits with three hyphens or more, as an ISBN has (ISO 2108).
    r"(?<![\w.,+-])[0-9]{1,7}(?:-[0-9]{1,7}){2,6}-[0-9X]{1,7}(?![\w-])",
    # Numbers of bank cards, and others that are too long to be amounts.
    r"(?<![\w.,])[0-9]{4}(?:[ \u00a0][0-9]{4}){3}(?![\w-]|[.,][0-9])",
    r"(?<![\w.,/+-])[0-9]{8,40}(?![\w-]|[.,][0-9])",
    # The name of a document (ISO 26324), 10.1000/182.
    r"(?<![\w.,])10\.[0-9]{4,9}/[A-Za-z0-9_./:()-]{0,80}[A-Za-z0-9_]",
    # Versions and addresses of machines: v3.5, 2.0.1, 192.168.0.1; which of these are dates is looked at.
    r"(?<![\w.,])v[0-9]{1,4}(?:\.[0-9]{1,5}){0,5}(?![\w-]|[.,][0-9])",
    r"(?<![\w.,+-])[0-9]{1,5}(?:\.[0-9]{1,5}){2,5}(?![\w-]|[.,][0-9])",
    # Seasons, 2024/25, and scores or ratios that are no time of day, 3:2.
    r"(?<![\w/.,])(?:1[89]|20)[0-9][0-9]/(?:1[89]|20)?[0-9][0-9](?![\w/]|[.,][0-9])",
    r"(?<![\w:.,/-])[0-9]{1,3}:[0-9](?![\w:/-]|[.,][0-9])",
    # Digits to base 16: 0x1F, a colour, a UUID (RFC 9562), a digest.
    r"(?<!\w)0x[0-9A-Fa-f]{1,64}(?!\w)",
    r"(?<![\w#&])#(?=[A-Fa-f]{0,5}[0-9])[0-9A-Fa-f]{6}(?!\w)",
    r"(?<![\w-])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![\w-])",
    r"(?<![\w.,-])(?=[0-9]{0,63}[a-f])(?=[a-f]{0,63}[0-9])[0-9a-f]{7,64}(?![\w-])",
    # Capital letters and digits that change about: H1N1, 01A123BC, UZ86A1234567.
    r"(?<![\w-])(?:[A-Z]{1,8}[0-9]{1,34}[A-Z]|[0-9]{1,34}[A-Z]{1,8}[0-9]{1,34}[A-Z])[A-Z0-9]{0,34}(?![\w-])",
)
_IDENTIFIER: Final = re.compile("|".join(_SHAPES))
_SIGNS: Final = re.compile("[0-9@]")
"""Without any of these a text has none."""
_DOTTED: Final = re.compile(r"[0-9]+(?:\.[0-9]+)+")
_DATE: Final = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])\.(?:[0-9][0-9]|[0-9]{4})")
_AMOUNT: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2}")


def identifiers(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the identifiers of a text stand, by start and end, in order."""
    if _SIGNS.search(text) is None:
        return
    for match in _IDENTIFIER.finditer(text):
        if not _DOTTED.fullmatch(match[0]) or not (_DATE.fullmatch(match[0]) or _AMOUNT.fullmatch(match[0])):
            yield match.span()


def count(identifier: str, text: str) -> int:
    """Return how often a text has an identifier; letters may follow it, as endings do in Uzbek."""
    return len(re.findall(rf"(?<![\w@]){re.escape(identifier)}(?![0-9])", text))

"""Plural forms of a locale, as gettext counts them and as CLDR names them."""

from __future__ import annotations

import gettext
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.model import Locale

_NAMES = ("zero", "one", "two", "few", "many", "other")


@frozen
class PluralForms:
    """The plural forms of a locale, and the numbers that take each."""

    count: int
    header: str
    """The value of a PO file's `Plural-Forms` header (gettext manual, "Plural forms")."""
    names: tuple[str, ...]
    """The CLDR category of each form, in gettext's order: `one`, `few`, `many`, `other`…"""

    def index(self, number: int) -> int:
        """Return the form, counted from 0, that a whole number takes; the sign does not count."""
        return _rule(self.header)(abs(number))


_ONE_OTHER = PluralForms(2, "nplurals=2; plural=(n != 1);", ("one", "other"))
_EAST_SLAVIC = PluralForms(
    3,
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
    ("one", "few", "many"),
)
# CLDR gives Romance languages a form for exact millions in compact notation, which gettext has no word for.
_ONE_IS_ZERO_TOO = PluralForms(2, "nplurals=2; plural=(n > 1);", ("one", "other"))
_KNOWN = {
    **dict.fromkeys(("en", "de", "uz", "kk", "ky", "tr", "az", "tk", "ca", "es", "it"), _ONE_OTHER),
    **dict.fromkeys(("fr", "pt"), _ONE_IS_ZERO_TOO),
    **dict.fromkeys(("ru", "uk", "be"), _EAST_SLAVIC),
}


@cache
def plural_forms(locale: Locale) -> PluralForms:
    """Return a locale's plural forms.

    The project's languages and their neighbours have them here, in the wording that PO editors expect;
    others come from CLDR's plural rules (UTS #35, "Language Plural Rules") by way of Babel. A language that
    CLDR does not know counts like English.
    """
    return _KNOWN.get(locale.language) or _from_cldr(locale)


def _from_cldr(locale: Locale) -> PluralForms:
    import babel  # noqa: PLC0415 - a heavy import, for rare languages only
    from babel.plural import to_gettext  # noqa: PLC0415 - likewise

    try:
        rule = babel.Locale.parse(locale.language).plural_form
    except (babel.UnknownLocaleError, ValueError):
        return _ONE_OTHER
    names = tuple(name for name in _NAMES if name in {*rule.tags, "other"})
    return PluralForms(len(names), to_gettext(rule), names)


@lru_cache(maxsize=64)  # headers come from files
def _rule(header: str) -> Callable[[int], int]:
    return gettext.c2py(header.partition("plural=")[2].rstrip("; "))

"""The header of a catalog (GNU gettext manual, "Filling in the Header Entry")."""

from __future__ import annotations

import re
from functools import lru_cache

from localize.errors import UsageError
from localize.language.plurals import plural_forms
from localize.model import Locale

_NPLURALS = re.compile(r"nplurals *= *([0-9]+)")


@lru_cache(maxsize=64)  # the catalogs of a locale have the same
def header(
    found: tuple[tuple[str, str], ...], *, project: str, locale: Locale | None
) -> tuple[tuple[str, str], ...]:
    """Return a header with what it must have; what stands in one already is kept where it can be true.

    Fields that a template left open, a language that is another, and a number of plural forms that the locale
    does not have are mended in their places. There is no clock in it: no creation date is written, and a
    revision date found is left alone.

    Args:
        found: the fields as the file has them.
        project: the newsroom's name.
        locale: the catalog's locale; None for a template.
    """
    needed = {
        "Project-Id-Version": project,
        "Language": locale.gettext if locale else "",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    if locale:
        needed["Plural-Forms"] = plural_forms(locale).header
        found = tuple((name, _mended(name, value, locale, needed)) for name, value in found)
    present = {name.casefold() for name, _ in found}
    added = [(name, value) for name, value in needed.items() if name.casefold() not in present]
    return (*found, *added)


def _mended(name: str, value: str, locale: Locale, needed: dict[str, str]) -> str:
    if name.casefold() == "language" and not _is_language(value, locale):
        return needed["Language"]
    if name.casefold() == "plural-forms":
        count = _NPLURALS.search(value)
        if count is None or count[1] != str(plural_forms(locale).count):
            return needed["Plural-Forms"]
    return value


def _is_language(value: str, locale: Locale) -> bool:
    """Return whether a header names the locale, in any spelling, with or without a country."""
    try:
        named = Locale.parse(value)
    except UsageError:
        return False
    return (named.language, named.effective_script) == (locale.language, locale.effective_script)

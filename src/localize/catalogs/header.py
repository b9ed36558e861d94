"""The header of a catalog (GNU gettext manual, "Filling in the Header Entry")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.language.plurals import plural_forms

if TYPE_CHECKING:
    from localize.model import Locale


def header(
    found: tuple[tuple[str, str], ...], *, project: str, locale: Locale | None
) -> tuple[tuple[str, str], ...]:
    """Return a header with what it must have; what stands in one already is kept as it is.

    There is no clock in it: no creation date is written, and a revision date found is left alone.

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
    present = {name.casefold() for name, _ in found}
    added = [(name, value) for name, value in needed.items() if name.casefold() not in present]
    return (*found, *added)

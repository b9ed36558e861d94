"""Catalogs and ledgers of two branches that go on from one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import CATALOG, MESSAGES
from localize.catalogs.resolution import resolved
from localize.errors import InputError, UsageError
from localize.formats import gettext
from localize.model import Locale
from localize.model.domain import UI, Domain

if TYPE_CHECKING:
    from localize.model import Ledger

TEMPLATE_NAME = "ui.pot"
"""The name of the interface's template, which holds the same entries as its catalogs."""


def merged_catalog(base: bytes | None, ours: bytes, theirs: bytes, path: str, ledger: Ledger) -> bytes:
    """Return a catalog with what both sides have, entry by entry, written over ours.

    Args:
        base: the catalog that both come from; None where nobody knows it.
        ours: the one side.
        theirs: the other.
        path: the catalog's own path.
        ledger: the decisions of both sides.

    Raises:
        InputError: the path is no catalog's, or a side cannot be read.
    """
    locale, domain = _named(path)
    one, two, former = (
        None if data is None else gettext.parse(data, path, locale=locale, domain=domain, twice=True)
        for data in (ours, theirs, base)
    )
    assert one is not None
    assert two is not None
    return gettext.splice(resolved(one, two, former, ledger), ours, path)


def merged_lines(ours: bytes, theirs: bytes) -> bytes:
    """Return the lines of both sides, each once: of ledgers, and of the record of what was published.

    Both are sets of lines. Torn ones stay, for `pull` to set them aside.
    """
    sides = (side if side.endswith(b"\n") or not side else side + b"\n" for side in (ours, theirs))
    return b"".join(dict.fromkeys(b"".join(sides).splitlines(keepends=True)))


def _named(path: str) -> tuple[Locale, Domain]:
    """Return whose texts a catalog's path says that it holds.

    Raises:
        InputError: the path is no catalog's.
    """
    if path.rpartition("/")[2] == TEMPLATE_NAME:
        return Locale("en"), UI
    folder, found, name = path.partition(f"/{MESSAGES}/")
    try:
        locale = Locale.parse(folder.rpartition("/")[2])
    except UsageError:
        found = ""
    if not found or not name.endswith(CATALOG):
        raise InputError(f"{path} is no catalog", hint="Let git merge it as text.")
    return locale, Domain(name.removesuffix(CATALOG))

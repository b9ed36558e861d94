"""The ground of pull, derivation and every count: pure work on whole catalogs."""

from localize.catalogs.derive import Converted, Parent, derive
from localize.catalogs.entry import Entry, article_entries, merged, roles_of
from localize.catalogs.merge import Merged, merge
from localize.catalogs.po_header import header
from localize.catalogs.unit import Unit, units

__all__ = [
    "Converted",
    "Entry",
    "Merged",
    "Parent",
    "Unit",
    "article_entries",
    "derive",
    "header",
    "merge",
    "merged",
    "roles_of",
    "units",
]

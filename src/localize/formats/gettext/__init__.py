"""GNU gettext catalogs: PO files read and written, MO files compiled.

Source of the format: the GNU gettext manual, "The Format of PO Files" and "The Format of GNU MO Files", and
what msgcat 0.21 writes.

- `parse` reads strictly: what is malformed, or would not survive being written again, is an `InputError`.
- `serialize` writes the one canonical form. It reads no clock, and `parse(serialize(catalog)) == catalog`.
- `splice` writes a catalog over its file, in which all that nothing changed keeps its bytes.
- `patch` does the same to a few entries of a long file, where it can.
- `sides` gives both sides of a file in which a merge left conflict markers; `first_marker`, where they begin.
- `foreign` names the charset of a file that is not UTF-8 yet.
- `compile_mo` writes what a running program looks texts up in.
"""

from localize.formats.gettext.charset import foreign
from localize.formats.gettext.conflict_markers import ConflictSides, first_marker, sides
from localize.formats.gettext.mo import compile_mo
from localize.formats.gettext.patching import patch
from localize.formats.gettext.reader import parse
from localize.formats.gettext.splicing import splice
from localize.formats.gettext.writer import serialize

__all__ = [
    "ConflictSides",
    "compile_mo",
    "first_marker",
    "foreign",
    "parse",
    "patch",
    "serialize",
    "sides",
    "splice",
]

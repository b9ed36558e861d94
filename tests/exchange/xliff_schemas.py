"""The schemas of OASIS, which lie beside the repository, and what they say of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree
from tests.shared import SHARED, needs

if TYPE_CHECKING:
    from pathlib import Path

XLIFF2 = SHARED / "schemas" / "xliff2" / "xliff_core_2.0.xsd"
XLIFF12 = SHARED / "schemas" / "xliff-core-1.2-strict.xsd"
needs_schemas = needs("schemas", "xliff2", "xliff_core_2.0.xsd")


def problems(data: bytes, schema: Path) -> list[str]:
    found = etree.XMLSchema(etree.parse(str(schema)))
    found.validate(etree.fromstring(data))
    return [str(error) for error in found.error_log]

"""JSON as the files of a bundle have it: indented, keys sorted, letters as they are, a final newline."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def json_text(data: Mapping[str, object]) -> bytes:
    """Return an object as the bytes of its file.

    Raises:
        ValueError: a number in it is none that JSON has (RFC 8259, section 6).
    """
    return (json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False) + "\n").encode()

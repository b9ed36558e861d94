"""Ids of lines that stand in a set: each is the digest of everything else that its line says."""

from __future__ import annotations

import hashlib
import json
from json.encoder import encode_basestring_ascii as _quoted
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_DIGITS = 32


def without_empty(values: Mapping[str, object]) -> dict[str, object]:
    """Return the fields of a line that say something: a field that is added later changes no id."""
    return {name: value for name, value in values.items() if value}


def record_id(fields: Mapping[str, object]) -> str:
    """Return the id of a line: SHA-256 of its fields as JSON with sorted keys, the first 32 hex digits."""
    pairs = [
        # What `json.dumps` gives; texts, of which ledgers have thousands, without its detours.
        f"{_quoted(name)}: {_quoted(value) if isinstance(value := fields[name], str) else _as_json(value)}"
        for name in sorted(fields)
    ]
    return hashlib.sha256(f"{{{', '.join(pairs)}}}".encode()).hexdigest()[:_DIGITS]


def _as_json(value: object) -> str:
    return json.dumps(value, sort_keys=True)

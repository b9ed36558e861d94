"""Front matter as YAML text, the same for the same data, in the style that editors write."""

from __future__ import annotations

import re
from typing import Final

from localize.yaml_source import quoted

# A letter first, then nothing that YAML may read as its own (YAML 1.2.2, section 7.3.3).
_PLAIN: Final = re.compile(r"[^\W\d_](?:[\w .()/+–—ʻʼ’…?!;%-]|,(?= )|'(?=\w))*(?<![\s])")
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d)?)?")
# What YAML 1.1 (types bool and null) or 1.2 reads as no text.
_WORDS: Final = frozenset(("y", "yes", "n", "no", "true", "false", "on", "off", "null"))


def chunk(key: str, value: object) -> str:
    """Write one key and its value in block style, ending with a line end."""
    return "\n".join(_lines(key, value, "")) + "\n"


def scalar(value: object) -> str:
    """Write a text, number or truth value; a text that is a date of ISO 8601 stays plain."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if _TIME.fullmatch(value) or (_PLAIN.fullmatch(value) and value.lower() not in _WORDS):
        return value
    bare = value.replace('"', "").replace("\\", "")
    if bare == value or "\\" in quoted(bare):
        return quoted(value)
    return "'" + value.replace("'", "''") + "'"


def _lines(key: str, value: object, indent: str) -> list[str]:
    if isinstance(value, dict):
        inner = [line for name, child in value.items() for line in _lines(name, child, f"{indent}  ")]
        return [f"{indent}{key}:", *inner]
    if isinstance(value, list):
        lines = [f"{indent}{key}:"]
        for item in value:
            if not isinstance(item, dict):
                lines.append(f"{indent}  - {scalar(item)}")
                continue
            fields = [line for name, child in item.items() for line in _lines(name, child, f"{indent}    ")]
            lines += [f"{indent}  - {fields[0].lstrip()}", *fields[1:]]
        return lines
    return [f"{indent}{key}: {scalar(value)}"]

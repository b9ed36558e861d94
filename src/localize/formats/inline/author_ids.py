"""Ids of authors, by which a site finds them: they stand where a name could stand."""

from __future__ import annotations


def is_id(role: str, text: str) -> bool:
    """Tell whether a name is an author's id and no text: `jdoe`, `jane-doe`.

    It has letters of a script with capitals, and not one of these.

    Args:
        role: what it is to a reader; none but a `name` is an id.
        text: what stands there.
    """
    return role == "name" and any(map(str.isalpha, text)) and text == text.lower() != text.upper()

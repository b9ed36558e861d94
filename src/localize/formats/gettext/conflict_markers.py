"""Conflict markers that a merge left in a PO file, and the sides that stand between them.

Source of the format: git-merge(1), "How conflicts are presented", in the styles merge, diff3 and zdiff3.
"""

from __future__ import annotations

from localize.frozen import frozen

_OURS, _BASE, _THEIRS, _END = (mark * 7 for mark in (b"<", b"|", b"=", b">"))


@frozen
class ConflictSides:
    """The file as each side of a merge has it."""

    ours: bytes
    theirs: bytes
    base: bytes | None = None
    """The file that both come from, where the markers show it."""


def sides(data: bytes) -> ConflictSides | None:
    """Return the sides of a file with conflict markers; None where there are none, or they make no sense."""
    if not _may_have_any(data):
        return None
    texts: dict[bytes, list[bytes]] = {_OURS: [], _BASE: [], _THEIRS: []}
    at, has_base, complete = _END, False, True
    for line in data.splitlines(keepends=True):
        mark = line[:7]
        is_mark = mark in {*texts, _END} and line[7:8] in {b"", b" ", b"\r", b"\n"}
        if is_mark and _follows(at, mark):
            at = mark
            has_base |= mark == _BASE
        elif is_mark:
            complete = False
        else:
            for side in texts if at == _END else (at,):
                texts[side].append(line)
    if at != _END or not complete:
        return None
    ours, base, theirs = (b"".join(texts[side]) for side in (_OURS, _BASE, _THEIRS))
    return ConflictSides(ours, theirs, base if has_base else None)


def first_marker(data: bytes) -> int:
    """Return the line of the first conflict marker in a file, counted from 1; 0 where there is none."""
    lines = data.splitlines() if _may_have_any(data) else []
    return next((number for number, line in enumerate(lines, 1) if line[:8] in {_OURS, _OURS + b" "}), 0)


def _may_have_any(data: bytes) -> bool:
    """Tell at a glance whether a file may have a marker; one character is found far sooner than seven."""
    return b"<" in data and _OURS in data


def _follows(before: bytes, mark: bytes) -> bool:
    return mark in {_END: {_OURS}, _OURS: {_BASE, _THEIRS}, _BASE: {_THEIRS}, _THEIRS: {_END}}[before]

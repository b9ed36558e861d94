"""The head of a model in Marian's binary format: whether its parts lie inside of the file.

A program that trusts the sizes in it asks for as much memory as they say, and dies of it. Layout, of version
1: the version and the number of items; for each the lengths of its name, its kind, the number of its
dimensions, and the bytes of its data; names; dimensions; a gap, and the data (marian-dev, common/binary.cpp).
"""

from __future__ import annotations

import struct

_VERSION = 1
_MOST = 10_000
_LONGEST = 1 << 10
_HEAD = struct.Struct("<QQ")
_ITEM = struct.Struct("<QQQQ")
_DIMENSION = 4


def fault(data: bytes) -> str:
    """Tell why bytes are no whole model; empty where nothing speaks against it."""
    if len(data) < _HEAD.size:
        return "it is too short"
    version, count = _HEAD.unpack_from(data)
    if version != _VERSION or not 0 < count <= _MOST:
        return "it does not begin as Marian's models do"
    end = _HEAD.size + count * _ITEM.size
    if end > len(data):
        return "it ends within its head"
    items = [_ITEM.unpack_from(data, _HEAD.size + number * _ITEM.size) for number in range(count)]
    if any(name > _LONGEST or dimensions > _LONGEST for name, _, dimensions, _ in items):
        return "its head is not whole"
    whole = end + sum(name + _DIMENSION * dimensions + size for name, _, dimensions, size in items)
    return "it is shorter than its head says" if whole > len(data) else ""

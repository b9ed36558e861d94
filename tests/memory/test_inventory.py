from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.memory.inventory import Inventory, KnownFolder

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
FOLDERS = st.builds(KnownFolder.of, TEXTS, st.dictionaries(TEXTS, TEXTS, max_size=4))
INVENTORIES = st.builds(
    Inventory,
    st.lists(
        st.tuples(st.from_regex("[0-9a-f]{1,9}\\.shard", fullmatch=True), st.frozensets(st.integers(0, 99)))
    ).map(tuple),
    st.dictionaries(TEXTS, FOLDERS, max_size=4),
)


def written(head: bytes) -> memoryview:
    """Return an inventory that somebody else wrote, digest and all."""
    return memoryview(hashlib.sha256(head).hexdigest().encode() + b"\n" + head)


@given(INVENTORIES)
def test_what_was_written_is_read_again(inventory: Inventory) -> None:
    assert Inventory.read(memoryview(b"".join(inventory.written()))) == inventory


@given(INVENTORIES, st.data())
def test_what_was_cut_off_or_spoilt_is_none(inventory: Inventory, data: st.DataObject) -> None:
    whole = b"".join(inventory.written())
    place = data.draw(st.integers(0, len(whole) - 1))
    spoilt = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
    for bad in (whole[:place], spoilt):
        assert Inventory.read(memoryview(bad)) == Inventory()


def test_there_may_be_none() -> None:
    assert Inventory.read(None) == Inventory()


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"{",
        b"[1]",
        b"[" * 99999,
        b'{"parts": [], "folders": []}',
        b'{"parts": [["a.shard", ["a"]]], "folders": {}}',
        b'{"parts": [["a.shard", [Infinity]]], "folders": {}}',
        b'{"parts": [["../x.shard", []], [".shard", []], ["inventory", []]], "folders": {}}',
        b'{"parts": [], "folders": {"a": 1}}',
    ],
)
def test_what_somebody_else_wrote_is_none(head: bytes) -> None:
    assert Inventory.read(written(head)) == Inventory()


def test_a_folder_that_somebody_else_wrote_has_no_documents() -> None:
    found = Inventory.read(written(b'{"parts": [], "folders": {"a": ["x", 3], "b": ["y", 99]}}\n[1]{"c": 1}'))
    assert found.folders["a"].documents() == {}
    assert found.folders["b"].documents() == {"c": "1"}
    assert KnownFolder("", b"[" * 99999).documents() == {}

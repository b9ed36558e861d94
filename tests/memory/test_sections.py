from __future__ import annotations

import json

import pytest

from localize.memory.sections import MalformedShardError, Sections, packed


def file(sections: dict[str, bytes]) -> bytes:
    return b"".join(packed({"n": 1}, sections))


def test_sections_and_facts_come_back() -> None:
    found = Sections(memoryview(file({"a": b"123", "b": (7).to_bytes(8, "little"), "c": b""})))
    assert found.facts == {"n": 1}
    assert bytes(found.section("a")) == b"123"
    assert list(found.numbers("b", "Q")) == [7]
    assert list(found.numbers("b", "I")) == [7, 0]
    assert bytes(found.section("c")) == b""


def test_what_is_not_there_or_does_not_fit_is_refused() -> None:
    found = Sections(memoryview(file({"a": b"123"})))
    with pytest.raises(MalformedShardError, match="no section b"):
        found.section("b")
    with pytest.raises(MalformedShardError, match="not whole"):
        found.numbers("a", "I")


def test_a_file_of_another_version_or_cut_off_is_refused() -> None:
    whole = file({"a": b"1234567890"})
    for data in (b"", b"other", whole[:30], whole[:-8], whole.replace(b'"facts"', b'"other"')):
        with pytest.raises(MalformedShardError):
            Sections(memoryview(data))


def test_a_place_outside_of_the_file_is_refused() -> None:
    head = json.dumps({"facts": {}, "sections": {"a": [0, 1 << 40]}}).encode()
    head += b" " * (-len(head) % 8)
    whole = file({})[:24] + len(head).to_bytes(8, "little") + head
    with pytest.raises(MalformedShardError, match="outside"):
        Sections(memoryview(whole))

"""`#:` lines: names apart by spaces, and names with spaces between U+2068 and U+2069."""

from __future__ import annotations

import pytest

from localize.formats.gettext.literals import MalformedError
from localize.formats.gettext.references import read_references, write_references


def test_names_are_read_with_and_without_spaces() -> None:
    assert read_references("a.md b.md:3") == ["a.md", "b.md:3"]
    assert read_references("\u2068early frost.md\u2069:3 b.md") == ["early frost.md:3", "b.md"]
    assert read_references("") == []


@pytest.mark.parametrize("text", ["\u2068open.md", "a\u2069.md", "\u2068a\u2069b"])
def test_an_isolate_in_the_wrong_place_is_refused(text: str) -> None:
    with pytest.raises(MalformedError):
        read_references(text)


def test_lines_are_filled_up_to_the_width_and_read_back() -> None:
    names = [f"articles/{number} frost.md:{number}" for number in range(9)]
    lines = write_references(names)
    assert len(lines) > 1
    assert all(line.startswith("#: ") and len(line.encode()) <= 79 for line in lines)
    assert read_references(" ".join(line[2:] for line in lines)) == names
    assert write_references([]) == []

"""Lines of records stand in any order, between whatever a merge leaves, and bytes are never lost."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from localize.formats import record_lines


@dataclass
class Line:
    id: str
    said: dict[str, object] = field(default_factory=dict)

    def fields(self) -> dict[str, object]:
        return self.said


def test_what_a_merge_leaves_is_no_line() -> None:
    data = b"\xef\xbb\xbf<<<<<<< ours\r\n{1}\r\n||||||| base\n\n=======\n  {2}\n>>>>>>> theirs\n{3}"
    assert list(record_lines.lines_of(data)) == [b"{1}", b"{2}", b"{3}"]


def test_a_line_has_its_id_and_what_cannot_be_read_stands_behind() -> None:
    lines = [Line("b", {"slug": "gʻalla"}), Line("a")]
    assert (
        record_lines.written(lines, ["{torn"]).decode() == '{"id":"b","slug":"gʻalla"}\n{"id":"a"}\n{torn\n'
    )


def test_bytes_that_are_no_text_are_kept_spelled_out() -> None:
    assert record_lines.kept(b"{\xff") == "{\\xff"


@pytest.mark.parametrize(("value", "error"), [(1, TypeError), (None, TypeError), ("\ud800", ValueError)])
def test_what_no_file_could_hold_is_no_text(value: object, error: type[Exception]) -> None:
    assert record_lines.text("gʻalla") == "gʻalla"
    with pytest.raises(error):
        record_lines.text(value)

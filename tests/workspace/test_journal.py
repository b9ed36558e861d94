"""What a publish has set out to do."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError
from localize.workspace import journal as journals
from localize.workspace.journal import Journal, Move, Removal, inside, require_inside


@given(
    st.lists(st.tuples(st.text("ab/.é", min_size=1), st.text("0123abc"), st.booleans(), st.integers(0))),
    st.lists(st.tuples(st.text("ab/.é", min_size=1), st.text("0123abc"))),
)
@settings(max_examples=60, deadline=None)
def test_journals_come_back(moves: list[tuple[str, str, bool, int]], removals: list[tuple[str, str]]) -> None:
    def good(path: str) -> bool:
        try:
            return inside(path, "dist") == path
        except InputError:
            return False

    journal = Journal(
        tuple(Move(*move) for move in moves if good(move[0])),
        tuple(Removal(path, digest) for path, digest in removals if good(path)),
    )
    assert journals.parse(journals.serialize(journal), "dist") == journal


@given(st.lists(st.text("ab/.é\\\0\udcff") | st.sampled_from(["a/.localize-staging/1", "a/b"])))
def test_paths_are_looked_at_together_as_one_by_one(paths: list[str]) -> None:
    try:
        for path in paths:
            inside(path, "dist")
    except InputError:
        with pytest.raises(InputError, match="no path inside"):
            require_inside(paths, "dist")
    else:
        require_inside(paths, "dist")


def test_a_journal_of_an_earlier_program_names_files_by_their_order() -> None:
    data = json.dumps({"moves": [["a.md", "12", True], ["b.md", "34", False]], "removals": []}).encode()
    assert [move.number for move in journals.parse(data, "dist").moves] == [0, 1]

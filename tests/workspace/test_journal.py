"""What a publish has set out to do."""

from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError
from localize.workspace import journal as journals
from localize.workspace.journal import Journal, Move, Removal, inside


@given(
    st.lists(st.tuples(st.text("ab/.é", min_size=1), st.text("0123abc"), st.booleans())),
    st.lists(st.tuples(st.text("ab/.é", min_size=1), st.text("0123abc"))),
)
@settings(max_examples=60, deadline=None)
def test_journals_come_back(moves: list[tuple[str, str, bool]], removals: list[tuple[str, str]]) -> None:
    def good(path: str) -> bool:
        try:
            return inside(path, "dist") == path
        except InputError:
            return False

    journal = Journal(
        tuple(Move(path, digest, replaces) for path, digest, replaces in moves if good(path)),
        tuple(Removal(path, digest) for path, digest in removals if good(path)),
    )
    assert journals.parse(journals.serialize(journal), "dist") == journal

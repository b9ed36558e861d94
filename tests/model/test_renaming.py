"""An article is found under its name of today, whatever it was called before."""

from __future__ import annotations

import pytest

from localize.model.renaming import name_now


@pytest.mark.parametrize(
    ("names", "present", "found"),
    [
        ([], {"frost"}, ""),
        ([("frost", "rime")], {"rime"}, "rime"),
        ([("frost", "rime"), ("rime", "ice")], {"ice"}, "ice"),
        ([("frost", "rime"), ("rime", "frost")], {"ice"}, ""),
        ([("frost", "rime"), ("rime", "frost")], {"rime"}, "rime"),
        ([("frost", "snow"), ("frost", "rime")], {"rime", "snow"}, "rime"),
        ([("frost", "rime"), ("rime", "ice")], {"rime", "ice"}, "rime"),
        ([("rain", "hail")], {"hail"}, ""),
    ],
)
def test_names_are_followed_to_the_first_that_is_there(
    names: list[tuple[str, str]], present: set[str], found: str
) -> None:
    assert name_now("frost", names, present) == found

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.bundles.paths import require_apart, suffix_of
from localize.errors import InputError


def test_files_apart() -> None:
    require_apart([("en/a.md", "a"), ("en/a/b.md", "b"), ("ru/a.md", "a in ru")])


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("en/a.md", "en/a.md"),
        ("en/a.md", "EN/A.md"),
        ("ru/й.md", "ru/и\N{COMBINING BREVE}.md"),
        ("en/straße.md", "en/STRASSE.md"),
        ("en/a.md", "en/a.md/b.md"),
        ("en/a.md/c/b.md", "en/a.md"),
    ],
)
def test_files_that_meet(one: str, two: str) -> None:
    with pytest.raises(InputError, match=r"«(one|two)» and «(one|two)» want the same place"):
        require_apart([(one, "«one»"), (two, "«two»")])


def test_the_same_article_twice_is_told_too() -> None:
    with pytest.raises(InputError, match="want the same place"):
        require_apart([("a.md", "x"), ("a.md", "x")])


def test_a_name_that_is_not_utf8() -> None:
    with pytest.raises(InputError) as error:
        require_apart([("en/\udcff.md", "a")])
    assert str(error.value) == "en/\\udcff.md: a name that is not UTF-8\n  Rename the file it comes from."


@given(st.lists(st.text("a.é", min_size=1).filter(lambda part: part != "."), min_size=1).map("/".join))
def test_an_ending_is_what_paths_say_it_is(path: str) -> None:
    assert suffix_of(path) == PurePosixPath(path).suffix

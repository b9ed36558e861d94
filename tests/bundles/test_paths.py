from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.bundles.paths import all_folded, require_apart, suffix_of
from localize.errors import InputError


def apart(named: list[tuple[str, str]]) -> None:
    require_apart([path for path, _ in named], lambda: named)


def test_files_apart() -> None:
    apart([("en/a.md", "a"), ("en/a/b.md", "b"), ("ru/a.md", "a in ru")])


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
        apart([(one, "«one»"), (two, "«two»")])


def test_the_same_article_twice_is_told_too() -> None:
    with pytest.raises(InputError, match="want the same place"):
        apart([("a.md", "x"), ("a.md", "x")])


def test_a_name_that_is_not_utf8() -> None:
    with pytest.raises(InputError) as error:
        apart([("en/\udcff.md", "a")])
    assert str(error.value) == "en/\\udcff.md: a name that is not UTF-8\n  Rename the file it comes from."


@given(st.lists(st.text("aA/.éÉ\0")))
def test_paths_are_folded_together_as_one_by_one(paths: list[str]) -> None:
    assert all_folded(paths) == [one for path in paths for one in all_folded([path])]


@given(st.lists(st.text("aA/", min_size=1), unique=True))
def test_what_is_apart_is_apart_two_by_two(paths: list[str]) -> None:
    def meet(one: str, two: str) -> bool:
        return one == two or one.startswith(f"{two}/") or two.startswith(f"{one}/")

    small = [path.lower() for path in paths]
    clash = any(meet(one, two) for number, one in enumerate(small) for two in small[:number])
    if clash:
        with pytest.raises(InputError, match="want the same place"):
            apart([(path, path) for path in paths])
    else:
        apart([(path, path) for path in paths])


@given(st.lists(st.text("a.é", min_size=1).filter(lambda part: part != "."), min_size=1).map("/".join))
def test_an_ending_is_what_paths_say_it_is(path: str) -> None:
    assert suffix_of(path) == PurePosixPath(path).suffix

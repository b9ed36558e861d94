"""Targets in a front matter leave the rest of it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from localize import yaml_source
from localize.formats.article import front_matter, yaml_scalar
from localize.formats.article.edits import apply
from localize.formats.article.front_matter_fit import frame_problems, problems, value_problems
from localize.formats.article.read_options import ReadOptions
from localize.formats.markdown.markdown_article import read
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Callable

YAML = b"---\ntitle: Frost\ndescription: Cold\n---\n\nText.\n"
TOML = b"+++\ntitle = 'Frost'\ndescription = 'Cold'\n+++\n\nText.\n"


@pytest.mark.parametrize("text", [YAML, TOML])
@pytest.mark.parametrize("target", ["Мороз", "a: b # c", "---", "'\"\\", "- [x]", "{", "+++"])
def test_any_words_fit(text: bytes, target: str) -> None:
    article = read(text, path="a.md", slug="a", options=ReadOptions(Locale("en")))
    assert problems(article, article.segments[0], target) == ()


def test_control_characters_do_not() -> None:
    article = read(YAML, path="a.md", slug="a", options=ReadOptions(Locale("en")))
    (said,) = problems(article, article.segments[0], "a\x01")
    assert "U+0001" in said


def test_more_changes_than_were_given_are_said() -> None:
    article = read(YAML, path="a.md", slug="a", options=ReadOptions(Locale("en")))
    before = front_matter.split(YAML, "a.md")
    one, two = (11, 16, b"|\n  A"), (30, 34, b"B")
    assert value_problems(article, before, apply(YAML, [one, two]), [one, two]) == ()
    said = value_problems(article, before, apply(YAML, [one, two]), [one])
    assert said == ("changes more of the front matter than its text",)
    listed, torn = (11, 16, b"[a]"), (11, 16, b"[")
    assert value_problems(article, before, apply(YAML, [listed]), [listed])
    assert "breaks the front matter" in value_problems(article, before, apply(YAML, [torn]), [torn])[0]


def test_the_end_of_the_front_matter_stays() -> None:
    article = read(YAML, path="a.md", slug="a", options=ReadOptions(Locale("en")))
    before = front_matter.split(YAML, "a.md")
    moved = YAML.replace(b"title: Frost", b"---\ntitle: Frost")
    assert frame_problems(article, before, moved, []) == ("changes where the front matter ends",)
    assert frame_problems(article, before, YAML, []) == ()


_SCALARS = st.text(st.sampled_from("aZя9 ,.;!?«—/%+=&*@-\xa0: #[]{}'\"|>`\\"), max_size=6)


@settings(max_examples=1000)
@given(st.lists(_SCALARS, min_size=4, max_size=4), st.sampled_from([str, yaml_source.quoted]))
def test_sealed_scalars_leave_alone_what_stands_around_them(
    texts: list[str], write: Callable[[str], str]
) -> None:
    scalars = [write(text) for text in texts]
    assume(all(map(yaml_scalar.is_sealed, scalars)))
    around = "a: {} # c\nb:\n- c: {}\n  d: e\n" if write is str else "a: [{}, {{b: {} }}]\n"
    old, new = (yaml_source.read(around.format(*two), "a.md") for two in (scalars[:2], scalars[2:]))
    assert _shape(old) == _shape(new)


def _shape(node: yaml_source.Node | None) -> object:
    assert node is not None
    return node.kind, [_shape(child) for child in node.children]


def test_words_are_known_to_fit_without_another_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    article = read(YAML, path="a.md", slug="a", options=ReadOptions(Locale("en")))
    monkeypatch.setattr(yaml_source, "read", None)
    assert problems(article, article.segments[0], "Мороз и ветер") == ()


def test_a_file_is_cut_once_however_often_it_is_looked_at() -> None:
    assert front_matter.split(bytes(YAML), "b.md") is front_matter.split(bytes(YAML), "b.md")

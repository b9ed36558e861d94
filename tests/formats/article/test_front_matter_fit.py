"""Targets in a front matter leave the rest of it alone."""

from __future__ import annotations

import pytest

from localize.formats.article import front_matter
from localize.formats.article.front_matter_fit import frame_problems, problems, value_problems
from localize.formats.article.read_options import ReadOptions
from localize.formats.markdown.markdown_article import read
from localize.model import Locale

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
    other = YAML.replace(b"Frost", b"A").replace(b"Cold", b"B")
    assert value_problems(article, other, 2) == ()
    assert value_problems(article, other, 1) == ("changes more of the front matter than its text",)
    assert value_problems(article, YAML.replace(b"Frost", b"[a]"), 1)
    assert "breaks the front matter" in value_problems(article, YAML.replace(b"Frost", b"["), 1)[0]


def test_the_end_of_the_front_matter_stays() -> None:
    article = read(YAML, path="a.md", slug="a", options=ReadOptions(Locale("en")))
    before = front_matter.split(YAML, "a.md")
    moved = YAML.replace(b"title: Frost", b"---\ntitle: Frost")
    assert frame_problems(article, before, moved, []) == ("changes where the front matter ends",)
    assert frame_problems(article, before, YAML, []) == ()

"""Values of any section: lists, texts, choices, keys."""

from __future__ import annotations

import pytest
from tests.config.minimal import MINIMAL, mistakes, read

from localize.errors import ConfigError


def test_a_name_is_one_line() -> None:
    assert mistakes(MINIMAL.replace("Samarqand", '"a\\nb"')) == [
        "localize.yaml:2: `name` must be one line of printable text"
    ]


def test_a_near_word_is_suggested() -> None:
    with pytest.raises(ConfigError) as caught:
        read(MINIMAL + "unready: holt\n")
    assert caught.value.hint == "Did you mean `hold`?"


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("nane: x", "unknown key `nane`"),
        ("name: y", "`name` stands twice"),
        ("unready: keep", "`unready` cannot be «keep»"),
        ("day_first: perhaps", "`day_first` must be true or false"),
        ("articles: {a: b}", "`articles` must be a list of texts"),
        ("glossary: []", "`glossary` must be a text"),
        ("articles: [/etc/*.md]", "«/etc/*.md» in `articles` names no files of the newsroom"),
        ("articles: [../*.md]", "«../*.md» in `articles` names no files of the newsroom"),
        ('articles: [""]', "«» in `articles` names no files of the newsroom"),
        ("ui: [a/../../b.yaml]", "«a/../../b.yaml» in `ui` names no files of the newsroom"),
        ('ui: ["a\\0b"]', "«a\0b» in `ui` names no files of the newsroom"),
        ("derive: {uz_Cyrl: uz, uz_Cyrl: uz}", "`uz_Cyrl` stands twice in `derive`"),
        ("publish: {title: draft, title: approved}", "`title` stands twice in `publish`"),
        ("checks: {dashes: off, dashes: info}", "`dashes` stands twice in `checks`"),
        ('bundles: {layout: "a\\nb"}', "`layout` must be one line of printable text"),
    ],
)
def test_each_mistake_is_named_with_its_line(text: str, mistake: str) -> None:
    line = 5 + text.count("\n")
    assert mistakes(MINIMAL + text + "\n")[0] == f"localize.yaml:{line}: {mistake}"

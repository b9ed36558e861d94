"""Categories, tags and roles that the interface does not have."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.articles import subject

from localize.checks import inspect
from localize.checks.registry import select
from localize.formats.article.read_options import ReadOptions
from localize.formats.markdown.markdown_article import read
from localize.model import Locale

TEXT = b"---\ntitle: A\ncategory: Vegetable plots\n---\n\nText.\n"


def told(locale: str) -> list[tuple[int, str, str]]:
    options = ReadOptions(default_locale=Locale.parse(locale), ui_keys={"category": "category"})
    article = read(TEXT, path="a.md", slug="a", options=options)
    one = replace(subject("---\ntitle: A\n---\n"), article=article)
    return [
        (found.line, found.message, found.fix) for found in inspect(one, select(["unknown-label"]).article)
    ]


def test_a_label_that_the_interface_lacks_is_told() -> None:
    said = "the category «Vegetable plots» is not in the interface"
    assert told("ru") == [(3, said, "Add it to ui/*.yaml in English, and translate it as «Vegetable plots».")]


def test_an_english_label_is_an_entry_of_its_own() -> None:
    assert told("en") == []

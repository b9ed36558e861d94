"""MDX: Markdown with components, and JavaScript between blocks."""

from __future__ import annotations

import pytest

from localize.formats import registry
from localize.formats.registry import ReadOptions
from localize.model import Article, Locale

FILE = """\
---
title: Frost
---
import Tabs from "@theme/Tabs";
import {
  Chart
} from "../chart";

export const year = 2025;

# Frost comes

{/* for the
editors */}

<Chart caption="Nights below zero" data={rows} />

<Tabs>

It was {year} again. <Badge text="New" /> Stay warm.

</Tabs>

important words, exported goods
"""


def _read(text: str, path: str = "a.mdx") -> Article:
    return registry.read(text.encode(), path=path, slug="a", options=ReadOptions(Locale("en")))


def test_texts_and_components_are_read_and_javascript_is_not() -> None:
    article = _read(FILE)
    assert [one.key.source for one in article.segments] == [
        "Frost",
        "Frost comes",
        "Nights below zero",
        'It was {year} again. <Badge text="New" /> Stay warm.',
        "important words, exported goods",
    ]
    left = [
        article.content[start:end].decode() for start, end, why in article.passed_through if why == "marker"
    ]
    assert left[0].startswith("import Tabs")
    assert left[1] == "export const year = 2025;"
    assert left[2] == "{/* for the\neditors */}"


def test_a_target_fits_and_the_rest_keeps_its_bytes() -> None:
    article = _read(FILE)
    said = {"Nights below zero": 'Мороз "ночью"', "Frost comes": "Мороз"}
    targets = [(one, said[one.key.source]) for one in article.segments if one.key.source in said]
    assert [registry.problems(article, one, target) for one, target in targets] == [(), ()]
    written = registry.render(article, dict(targets).get).decode()
    expected = FILE.replace("Nights below zero", "Мороз &quot;ночью&quot;").replace("Frost comes", "Мороз")
    assert written == expected
    assert registry.render(article, lambda _: None).decode() == FILE


@pytest.mark.parametrize("text", ["import duties rose", "exports fell"])
def test_markdown_has_no_javascript(text: str) -> None:
    assert [one.key.source for one in _read(f"# T\n\n{text}\n", "a.md").segments] == ["T", text]


def test_a_target_that_adds_javascript_does_not_fit() -> None:
    article = _read("# T\n\nWords.\n")
    said = registry.problems(article, article.segments[1], "import x from 'y'")
    assert said == ("changes the page's blocks: adds Rule and breaks Paragraph",)

"""Every example of the CommonMark and GitHub Flavored Markdown specifications, as the body of an article.

The texts come with a development dependency, requirements-examples.txt; GitHub's holds CommonMark's examples.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.formats.markdown.test_fidelity import Page, accounted, body, pseudo

from localize.formats.article.read_options import ReadOptions
from localize.formats.markdown.markdown_article import read, render, structure_problems
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.model import Article

SPECIFICATIONS = Path(sys.prefix) / "examples" / "tests" / "spec"
EXAMPLE = re.compile(r"^`{32} example.*\n((?s:.*?))^\.\n(?s:.*?)^`{32}$", re.MULTILINE)
HEAD = "---\ntitle: T\n---\n"
COUNTS = {"commonmark": 649, "gfm": 673}
FOLDED = "[link](<foo\nbar>)\n"
"""The one example that means something else on one line, where messages stand: a tag becomes an address."""


def examples(name: str) -> list[str]:
    file = SPECIFICATIONS / f"{name}.txt"
    if not file.exists():
        pytest.skip("the specifications' examples are not installed: scripts/setup.sh does it")
    return [match[1].replace("→", "\t") for match in EXAMPLE.finditer(file.read_text(encoding="utf-8"))]


def article(text: str) -> Article:
    return read((HEAD + text).encode(), path="a.md", slug="a", options=ReadOptions(Locale("en")))


def comes_back(text: str) -> bool:
    found = article(text)
    return render(found, lambda one: one.key.source) == found.content == (HEAD + text).encode()


def is_accounted_for(text: str) -> bool:
    found = article(text)
    return not Page(body(found.content)).words - accounted(found)


def keeps_its_tags(text: str) -> bool:
    found = article(text)
    return Page(body(pseudo(found))).tags == Page(text).tags


def fits(text: str) -> bool:
    return structure_problems(article(text), lambda one: f"⟦{one.key.source}⟧") == ()


@pytest.mark.parametrize("name", COUNTS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("holds", [comes_back, is_accounted_for, keeps_its_tags, fits])
def test_every_example(name: str, newline: str, holds: Callable[[str], bool]) -> None:
    found = examples(name)
    assert len(found) == COUNTS[name]
    failed = [text for text in found if not holds(text.replace("\n", newline))]
    assert failed == ([FOLDED] if holds in {keeps_its_tags, fits} else [])


def test_a_text_that_means_something_else_on_one_line_is_refused() -> None:
    said = structure_problems(article(FOLDED), lambda one: f"{one.key.source}!")
    assert [told for _, told in said] == [('is missing: tag <foo bar="">', "adds: link foo bar")]

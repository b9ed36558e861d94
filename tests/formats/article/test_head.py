"""The head that is read alone is the head of the article; what is wrong with one is said either way."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.shared import SHARED, needs

from localize.errors import InputError, InputErrors
from localize.formats import registry
from localize.formats.article.head import may_be_refused
from localize.formats.html import html_article
from localize.formats.markdown import markdown_article
from localize.model import ArticleHead, Locale

ROOT = Path(__file__).resolve().parents[3]
OPTIONS = registry.ReadOptions(
    Locale("en"), ("title", "author.name"), {"category": "category", "tags": "category"}
)
FRONTS = (
    "",
    "---\ntitle: Frost\n---\n",
    "\ufeff---\r\ntitle: Frost\r\nlang: ru\r\ncategory: Погода\r\ntags: [Снег, Лёд]\r\n---\r\n",
    "---\nlang: uz-Cyrl\nlocales: [en, no]\ndraft: true\ntranslate: false\n---\n",
    "---\nlang: [1]\ndraft: perhaps\n---\n",
    "---\ntitle: '  '\n---\n",
    "---\ntitle: Frost\n",
    '+++\ntitle = "Frost"\ncategory = "Weather"\n+++\n',
    '{"title": "Frost", "tags": ["Ice"]}\n',
)
BODIES = (
    "",
    "\n\n# Frost\n\nIt froze.\n",
    "  # Frost\n",
    "    # No heading\n",
    "#Frost\n",
    "# 1917\n",
    "# \u00a0\n",
    "# <!-- nothing -->\n",
    "# Мороз {#frost}\n",
    "# {{< frost >}}\n",
    "Frost\n=====\n",
    "It froze.\n",
    "It <!-- l10n: skip --> froze.\n",
    "<!-- L10N: nonsense -->\n\n# Frost\n",
    "<!-- l10n: skip -->\n\n# Frost\n",
    "\0",
    "<title>Frost</title><p>It froze.",
    '<html lang=ru translate=no><meta name=author content="A. B."><title>Мороз</title><h1>Frost</h1>',
    '<html lang="???"><title>Frost</title>',
    '<meta charset="koi8-r"><h1>Frost</h1>',
    "<h1>Frost</h1><!-- l10n: nonsense -->",
    "<title> </title><p>It froze.",
)


def outcome(data: bytes, path: str, *, alone: bool) -> ArticleHead | list[str]:
    try:
        if alone:
            return registry.head(data, path=path, slug="a", options=OPTIONS)
        return registry.read(data, path=path, slug="a", options=OPTIONS).head
    except InputErrors as errors:
        return list(map(str, errors.problems))
    except InputError as error:
        return [str(error)]


@pytest.mark.parametrize("path", ["a.md", "a.mdx", "a.html"])
def test_a_head_is_that_of_the_article(path: str) -> None:
    for front, body in product(FRONTS, BODIES):
        data = f"{front}{body}".encode()
        assert outcome(data, path, alone=True) == outcome(data, path, alone=False), data


@given(st.lists(st.sampled_from((*FRONTS, *BODIES, "# ", "\n", "> ", "- ", "a", "---\n", "{{<", ">}}"))))
def test_a_head_is_that_of_any_article(parts: list[str]) -> None:
    data = "".join(parts).encode()
    for path in ("a.md", "a.mdx", "a.html"):
        assert outcome(data, path, alone=True) == outcome(data, path, alone=False)


@pytest.mark.parametrize(
    "folder", [ROOT / "articles", pytest.param(SHARED / "data/articles", marks=needs("data/articles"))]
)
def test_heads_of_real_articles(folder: Path) -> None:
    found = [path for path in sorted(folder.rglob("*")) if path.suffix in registry.SUFFIXES]
    assert found
    for path in found:
        data = path.read_bytes()
        assert outcome(data, path.name, alone=True) == outcome(data, path.name, alone=False), path


@pytest.mark.parametrize(
    ("path", "text", "reader"),
    [
        ("a.md", "---\ntitle: Frost\n---\nIt froze.\n", markdown_article),
        ("a.md", "# Frost\n\nIt froze.\n", markdown_article),
        ("a.html", "<title>Frost</title><p>It froze.", html_article),
    ],
)
def test_the_text_is_not_read_where_nothing_depends_on_it(path: str, text: str, reader: object) -> None:
    with mock.patch.object(reader, "read", side_effect=AssertionError("the text was read")):
        head = registry.head(text.encode(), path=path, slug="a", options=OPTIONS)
    assert head == registry.read(text.encode(), path=path, slug="a", options=OPTIONS).head


def test_what_may_be_refused_is_read_whole() -> None:
    front = b"---\ntitle: l10n\n---\n"
    assert not may_be_refused(front + b"It froze.\n", len(front))
    assert not may_be_refused(front + b"a" * 50_000, len(front))
    assert may_be_refused(front + b"a" * 50_001, len(front))
    assert may_be_refused(front + b"<!-- L10N: skip -->\n", len(front))

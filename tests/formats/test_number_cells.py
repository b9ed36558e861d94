"""Cells of tables that hold numbers only."""

from __future__ import annotations

import pytest

from localize.formats import registry
from localize.formats.registry import ReadOptions
from localize.model import Locale

MARKDOWN = "# T\n\n| Year | Price |\n|---|---|\n| 2024 | 2,000 |\n| `1.5` | {{< n >}} |\n\n2,000\n"
HTML = "<title>T</title><table><tr><td>Price</td><td> 2,000 </td></tr></table><p>2,000</p>"


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("a.md", MARKDOWN, MARKDOWN.replace("| 2,000", "| 2 000")),
        ("a.html", HTML, HTML.replace("> 2,000", "> 2 000")),
    ],
)
def test_numbers_of_tables_are_written_as_the_locale_writes_them(path: str, text: str, expected: str) -> None:
    article = registry.read(text.encode(), path=path, slug="a", options=ReadOptions(Locale("en")))
    assert "2,000" not in [one.key.source for one in article.segments]
    written = registry.render(article, lambda _: None, numbers=lambda cell: cell.replace(",", " "))
    assert written.decode() == expected
    assert registry.render(article, lambda _: None) == text.encode()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "# T\n\n| Index | 4.1 | 10.2.1 | 1.500 |\n|---|---|---|---|\n| a | 4.5 | 4.6 | 1.5 |\n"),
        ("a.html", "<title>T</title><table><tr><th>4.1<th>10.2.1<th>1.500<tr><td>4.5<td>4.6<td>1.5</table>"),
    ],
)
def test_a_version_that_heads_a_column_is_no_number(path: str, text: str) -> None:
    article = registry.read(text.encode(), path=path, slug="a", options=ReadOptions(Locale("en")))
    written = registry.render(article, lambda _: None, numbers=lambda cell: cell.replace(".", ","))
    expected = text.replace("1.5", "1,5").replace("4.5", "4,5").replace("4.6", "4,6")
    assert written.decode() == expected

from __future__ import annotations

import pytest

from localize.formats import registry
from localize.model import Locale

OPTIONS = registry.ReadOptions(Locale("en"))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.md", "markdown"),
        ("a/b.MARKDOWN", "markdown"),
        ("a.htm", "html"),
        ("a.md.HTML", "html"),
        ("a", "markdown"),
    ],
)
def test_the_ending_tells_the_kind(path: str, name: str) -> None:
    assert registry.format_of(path).name == name


def test_no_ending_has_two_kinds() -> None:
    assert len(set(registry.SUFFIXES)) == len(registry.SUFFIXES)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in registry.SUFFIXES)


@pytest.mark.parametrize(("path", "data"), [("a.md", b"# Rain\n"), ("a.html", b"<h1>Rain</h1>\n")])
def test_every_kind_goes_its_own_way(path: str, data: bytes) -> None:
    article = registry.read(data, path=path, slug="a", options=OPTIONS)
    (title,) = article.segments
    assert (title.role, title.key.source) == ("title", "Rain")
    assert registry.render(article, lambda _: "Snow") == data.replace(b"Rain", b"Snow")
    assert registry.problems(article, title, "<b>Snow") != ()
    assert registry.structure_problems(article, lambda _: "<b>Snow") == (
        (title, registry.problems(article, title, "<b>Snow")),
    )

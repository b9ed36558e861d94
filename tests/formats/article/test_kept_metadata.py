"""A front matter that was read once, for the head, and is not read again for the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from localize.errors import InputError
from localize.formats.article import front_matter
from localize.formats.registry import ReadOptions, head, read
from localize.model import Article, Locale

OPTIONS = ReadOptions(Locale("en"))
YAML = """---
title: "Frost «early»"
lang: uz
locales: [en, ru]
translate: true
published: 2025-07-17
category: Weather
tags: [a, 1, "2"]
teaser: |
  Two
  lines
related:
  - {title: One, teaser: 12}
---
Text.
"""
TOML = '+++\ntitle = "Frost"\ntags = ["a"]\nday = 2025-07-17\nn = 1.5\n+++\nText.\n'
JSON = '{"title": "Frost", "draft": true, "tags": ["a", null]}\nText.\n'
PAGES = [(f"a.{suffix}", text.encode()) for suffix in ("md", "html") for text in (YAML, TOML, JSON)]


def everything(article: Article) -> dict[str, object]:
    """Return all fields, those that take no part in comparing among them."""
    fields = dict(vars(article))
    fields["segments"] = [(one, one.line, one.since, one.allows) for one in article.segments]
    return fields


@pytest.mark.parametrize(("path", "data"), PAGES)
def test_an_article_is_the_same_with_what_its_head_keeps(path: str, data: bytes) -> None:
    front = head(data, path=path, slug="a", options=OPTIONS).front
    assert front
    given = read(data, path=path, slug="a", options=OPTIONS, front=front)
    assert everything(given) == everything(read(data, path=path, slug="a", options=OPTIONS))


@pytest.mark.parametrize("path", ["a.md", "a.html"])
def test_what_is_kept_is_not_read_again(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = YAML.encode()
    front = head(data, path=path, slug="a", options=OPTIONS).front

    def refused(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(front_matter, "root_of", refused)
    assert read(data, path=path, slug="a", options=OPTIONS, front=front).source_locale == Locale("uz")
    with pytest.raises(AssertionError):
        read(data, path=path, slug="a", options=OPTIONS)


@pytest.mark.parametrize(
    ("data", "options"),
    [
        (YAML.replace("One", "Two").encode(), OPTIONS),
        (YAML.encode(), replace(OPTIONS, text_keys=("teaser",))),
        (YAML.encode(), replace(OPTIONS, ui_keys={"tags": "label"})),
    ],
)
def test_what_is_kept_of_other_bytes_or_for_other_options_does_not_count(
    data: bytes, options: ReadOptions
) -> None:
    front = head(YAML.encode(), path="a.md", slug="a", options=OPTIONS).front
    given = read(data, path="a.md", slug="a", options=options, front=front)
    assert everything(given) == everything(read(data, path="a.md", slug="a", options=options))


def test_faults_are_told_by_the_one_who_reads() -> None:
    good = head(YAML.encode(), path="a.md", slug="a", options=OPTIONS).front
    bad = YAML.replace("translate: true", "translate: perhaps").encode()
    with pytest.raises(InputError, match="translate"):
        read(bad, path="a.md", slug="a", options=OPTIONS, front=good)
    titled_by_its_text = head(b"# Frost\n", path="a.md", slug="a", options=OPTIONS).front
    article = read(b"# Frost\n", path="a.md", slug="a", options=OPTIONS, front=titled_by_its_text)
    assert article.segments

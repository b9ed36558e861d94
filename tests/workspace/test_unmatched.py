"""A pattern of articles without a file is a problem, but not in a newsroom that is just begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.config import parse
from localize.workspace.disk import Disk
from localize.workspace.unmatched import unmatched

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = "version: 2\nname: Samarqand\nsource_locale: en\nlocales: [en, ru]\n"


def told(root: Path, patterns: str = "") -> list[str]:
    said = f"articles: {patterns}\n" if patterns else ""
    disk, config = Disk(root), parse((CONFIG + said).encode(), "l.yaml")
    matches = {pattern: disk.glob(pattern) for pattern in config.articles}
    return [str(one).splitlines()[0] for one in unmatched(disk, config, matches)]


def write(root: Path, path: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("# Rain\n")


@pytest.mark.parametrize(
    "patterns", ["[artcles/**/*.md]", "[articles/**/*.md, news/*.md]", "[articles/*.mdx]"]
)
def test_a_pattern_without_a_file_is_told_with_its_line(tmp_path: Path, patterns: str) -> None:
    write(tmp_path, "articles/rain.md")
    (problem,) = told(tmp_path, patterns)
    assert problem.startswith("l.yaml:5: `articles`: no file matches «")


def test_a_pattern_with_files_is_none(tmp_path: Path) -> None:
    write(tmp_path, "articles/rain.md")
    assert told(tmp_path) == []


def test_a_folder_may_have_no_file_of_one_ending(tmp_path: Path) -> None:
    write(tmp_path, "articles/rain.md")
    assert told(tmp_path, "[articles/**/*.md, articles/**/*.html]") == []
    assert len(told(tmp_path, "[articles/**/*.md, artcles/**/*.html]")) == 1


def test_a_newsroom_that_is_just_begun_has_no_articles_yet(tmp_path: Path) -> None:
    assert told(tmp_path) == []
    write(tmp_path, "news/.gitkeep")
    assert told(tmp_path, "[news/*.md]") == []


def test_an_empty_folder_is_a_problem_where_there_were_articles(tmp_path: Path) -> None:
    write(tmp_path, "articles/.gitkeep")
    write(tmp_path, "locales/ru/LC_MESSAGES/articles/rain.po")
    assert told(tmp_path) == ["l.yaml: `articles`: no file matches «articles/**/*.md»"]


def test_another_kind_of_article_may_be_without_any(tmp_path: Path) -> None:
    write(tmp_path, "articles/rain.md")
    assert told(tmp_path, "[articles/**/*.md, articles/**/*.html]") == []
    assert len(told(tmp_path, "[articles/**/*.md, articles/**/*.htlm]")) == 1

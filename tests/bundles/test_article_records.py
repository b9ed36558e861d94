"""What a manifest says of an article comes back from JSON as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from tests.bundles.test_manifest import articles, files

from localize.bundles.article_records import (
    MALFORMED,
    article_data,
    file_data,
    read_article,
    read_edition,
    read_file,
    text,
)

if TYPE_CHECKING:
    from localize.bundles.manifest import ArticleRecord, FileRecord


@given(articles)
@settings(max_examples=60, deadline=None)
def test_an_article_comes_back(record: ArticleRecord) -> None:
    assert read_article(article_data(record)) == record


@given(files)
def test_a_file_comes_back(record: FileRecord) -> None:
    assert read_file(file_data(record)) == record


@pytest.mark.parametrize("read", [read_article, read_edition, read_file])
@pytest.mark.parametrize("said", [None, 5, [], {}, {"path": 5, "sha256": ""}, {"editions": {"?": {}}}])
def test_what_is_none_is_refused(read: object, said: object) -> None:
    assert callable(read)
    with pytest.raises(MALFORMED):
        read(said)


def test_a_text_is_a_text() -> None:
    assert text("ice") == "ice"
    with pytest.raises(TypeError):
        text(5)

"""A Markdown article: read whole, and its head without its text."""

from __future__ import annotations

import pytest

from localize.errors import InputError, InputErrors
from localize.formats.article.read_options import ReadOptions
from localize.formats.markdown.markdown_article import head, read
from localize.model import Locale

OPTIONS = ReadOptions(Locale("en"))
TEXT = b"---\ntitle: Early frost\nlang: ru\ntags: [frost]\n---\n\nText one.\n\n![Alt](a.png)\n"


def test_segments_stand_in_the_order_of_the_file() -> None:
    article = read(TEXT, path="articles/frost.md", slug="frost", options=OPTIONS)
    assert [(one.role, one.key.source) for one in article.segments] == [
        ("title", "Early frost"),
        ("tag", "frost"),
        ("paragraph", "Text one."),
        ("alt", "![Alt](a.png)"),
    ]
    assert article.source_locale == Locale("ru")
    assert article.content == TEXT


@pytest.mark.parametrize(
    "text", [TEXT, b"# Early frost\n\nText.\n", b"+++\ntitle = 'x'\ndraft = true\n+++\ntext\n"]
)
def test_a_head_is_what_the_whole_says_of_itself(text: bytes) -> None:
    whole = read(text, path="a.md", slug="a", options=OPTIONS)
    assert head(text, path="a.md", slug="a", options=OPTIONS) == whole.head


def test_an_article_without_a_title_is_refused_by_both() -> None:
    for reader in (read, head):
        with pytest.raises(InputError, match="without a title"):
            reader(b"only text\n", path="a.md", slug="a", options=OPTIONS)


def test_several_faults_are_told_together() -> None:
    with pytest.raises(InputErrors):
        read(b"---\nlang: '!!'\ndraft: maybe\n---\ntext\n", path="a.md", slug="a", options=OPTIONS)

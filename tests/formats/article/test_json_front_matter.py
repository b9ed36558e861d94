from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from localize.errors import InputError
from localize.formats.article.added_keys import with_keys
from localize.formats.article.key_lines import line_of

if TYPE_CHECKING:
    from tests.formats.conftest import MarkdownFiles

FILE = """\
{
\t"title": "Bread rose",
\t"tags": ["Food"],
\t"related": [{"title": "Milk \\"too\\""}],
\t"weight": 3
}

Words.
"""


def test_json_is_read_like_yaml(desk: MarkdownFiles) -> None:
    article = desk.read(FILE, titled=False)
    assert [(one.role, one.key.source, one.line) for one in article.segments] == [
        ("title", "Bread rose", 2),
        ("tag", "Food", 3),
        ("card-title", 'Milk "too"', 4),
        ("paragraph", "Words.", 8),
    ]
    assert article.front_matter["weight"] == 3
    assert line_of(FILE.encode(), "a.md", "related", 0, "title") == 4


@pytest.mark.parametrize("target", ["Non", 'a "b" \\ c', "қ\u2028\u00a0"])
def test_a_target_stays_json(desk: MarkdownFiles, target: str) -> None:
    written = desk.write(FILE, "Bread rose", target, titled=False)
    values, end = json.JSONDecoder().raw_decode(written)
    assert values["title"] == target
    assert written[end:] == "\n\nWords.\n"


@pytest.mark.parametrize("file", [FILE, '{"title": "A"}\n'])
def test_keys_are_added_as_json(file: str) -> None:
    written = with_keys(file.encode(), {"lang": "uz-Cyrl", "title": "Б", "n": None}, "a.md").decode()
    before = json.JSONDecoder().raw_decode(file)[0]
    assert json.JSONDecoder().raw_decode(written)[0] == {**before, "title": "Б", "lang": "uz-Cyrl", "n": None}


@pytest.mark.parametrize(
    ("file", "message", "line"),
    [
        ('{"title": "A",\n"n": }\n', "not valid JSON: Expecting value", 2),
        ('{"title": "A",\n"title": "B"}\n', "`title` stands twice, first on line 1", 2),
        ('{"a":' * 5000, "JSON nested too deep|not valid JSON", 1),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(
    desk: MarkdownFiles, file: str, message: str, line: int
) -> None:
    with pytest.raises(InputError, match=message) as error:
        desk.read(file, titled=False)
    assert error.value.place is not None
    assert error.value.place.line == line


def test_a_text_that_begins_with_a_shortcode_is_no_json(desk: MarkdownFiles) -> None:
    assert desk.sources("{{< a >}} words\n\n# T\n", titled=False) == ["{{< a >}} words", "T"]

"""The site's own labels."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError, InputErrors
from localize.formats.labels import Label, parse, serialize
from localize.model import MessageKey


def test_labels_with_and_without_context_and_plural() -> None:
    text = """\
- key: nav.home
  text: Home
- {key: comments, text: {one: "{n} comment", other: "{n} comments"}, context: count, note: Under a headline}
"""
    assert parse(text.encode(), "ui/labels.yaml") == (
        Label("nav.home", MessageKey("label", "Home"), path="ui/labels.yaml"),
        Label(
            "comments",
            MessageKey("count", "{n} comment"),
            "{n} comments",
            "Under a headline",
            "ui/labels.yaml",
        ),
    )
    assert [label.line for label in parse(text.encode(), "a")] == [1, 3]


@pytest.mark.parametrize("data", [b"", b"# none yet\n", b"~\n"])
def test_no_labels(data: bytes) -> None:
    assert parse(data, "ui/labels.yaml") == ()


def test_everything_wrong_is_told_with_its_line() -> None:
    text = """\
- key: a
  text: 12
- just text
- key: b
- key: c
  text: {one: x}
- key: d
  text: D
  contexts: label
- key: d
  text: E
  note: [x]
"""
    with pytest.raises(InputErrors) as caught:
        parse(text.encode(), "ui/a.yaml")
    assert [str(problem).splitlines()[0] for problem in caught.value.problems] == [
        "ui/a.yaml:2: `text` must be a text, or `one` and `other`",
        "ui/a.yaml:3: a label must be a mapping",
        "ui/a.yaml:4: a label needs `key` and `text`",
        "ui/a.yaml:6: `text` must be a text, or `one` and `other`",
        "ui/a.yaml:9: unknown key `contexts`",
        "ui/a.yaml:10: key «d» stands twice",
        "ui/a.yaml:12: `note` must be a text",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"key: a\n", "a.yaml:1: labels must be a list"),
        (b"- key: a\n  text: \xff\n", "a.yaml:2: not UTF-8"),
        (b"- [", "a.yaml:1: not valid YAML"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(data, "a.yaml")
    assert str(caught.value).startswith(message)


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(
    str.strip
)
NAMES = TEXTS.filter(lambda text: len(text.splitlines()) == 1)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.builds(
            Label, NAMES, st.builds(MessageKey, TEXTS, TEXTS), st.just("") | TEXTS, st.just("") | TEXTS
        ),
        unique_by=lambda label: label.name,
    )
)
def test_what_is_written_is_read_back(labels: list[Label]) -> None:
    assert parse(serialize(tuple(labels)), "") == tuple(labels)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('- {key: a, text: "x\\0"}', "`text` holds a NUL character"),
        ('- {key: a, text: {one: "x\\0", other: y}}', "`text` holds a NUL character"),
        ('- {key: a, text: x, note: "\\0"}', "`note` holds a NUL character"),
        ('- {key: "a\\nb", text: x}', "a label's key must be one line"),
        ('- {key: " ", text: x}', "a label needs `key` and `text`"),
        ('- {key: a, text: "  "}', "`text` must be a text, or `one` and `other`"),
    ],
)
def test_what_no_catalog_could_hold_is_refused(text: str, message: str) -> None:
    with pytest.raises(InputErrors) as caught:
        parse(text.encode(), "ui/a.yaml")
    assert [problem.message for problem in caught.value.problems] == [message]


@pytest.mark.parametrize(
    "text", ["a\x85b", "a\u2028b", "\ufeffa", "a\rb", "a\x7fb", "tab\there", "№ «1» — ʻ"]
)
def test_odd_characters_survive(text: str) -> None:
    label = Label("a", MessageKey("label", text), f"{text}s", note=text, path="ui/a.yaml")
    assert parse(serialize((label,)), "ui/a.yaml") == (label,)

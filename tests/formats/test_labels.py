"""The site's own labels."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError, InputErrors, LocalizeError
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


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=20)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.builds(
            Label, TEXTS, st.builds(MessageKey, TEXTS, TEXTS), st.just("") | TEXTS, st.just("") | TEXTS
        ),
        unique_by=lambda label: label.name,
    )
)
def test_what_is_written_is_read_back(labels: list[Label]) -> None:
    try:
        back = parse(serialize(tuple(labels)), "")
    except LocalizeError as error:
        assert "control characters" in str(error)  # noqa: PT017 - YAML cannot hold U+FFFE and its like
        return
    assert back == tuple(labels)

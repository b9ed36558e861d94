"""Keys at the end of a front matter; everything else stays as it was."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from localize import yaml_source
from localize.errors import InputError
from localize.formats.article import added_keys
from localize.formats.article.added_keys import key_edits, with_keys
from localize.formats.article.edits import apply


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("text\n", "---\nlang: ru\n---\ntext\n"),
        ("---\ntitle: a # why\n---\ntext\n", "---\ntitle: a # why\nlang: ru\n---\ntext\n"),
        ("---\nlang: en # own\n---\n", "---\nlang: ru # own\n---\n"),
        ("---\r\ntitle: a\r\n---\r\n", "---\r\ntitle: a\r\nlang: ru\r\n---\r\n"),
        ("---\ntitle: |\n  a\n\n---\n", "---\ntitle: |\n  a\n\nlang: ru\n---\n"),
        ("---\ntitle: &a b\nlang: *a\n---\n", "---\ntitle: &a b\nlang: ru\n---\n"),
        ("---\n# none\n---\n", "---\n# none\nlang: ru\n---\n"),
        ("---\n{title: a}\n---\n", "---\n{title: a, lang: ru}\n---\n"),
        ("---\n  title: a\n---\n", "---\n  title: a\n  lang: ru\n---\n"),
        ("+++\ntitle = 'a'\n[t]\nb = 1\n+++\n", "+++\ntitle = 'a'\nlang = \"ru\"\n[t]\nb = 1\n+++\n"),
        ('{\n  "title": "a"\n}\n', '{\n  "title": "a",\n  "lang": "ru"\n}\n'),
        ('{"title": "a", "lang": "en"}\n', '{"title": "a", "lang": "ru"}\n'),
    ],
)
def test_a_key_is_added_or_replaced_in_place(text: str, written: str) -> None:
    assert with_keys(text.encode(), {"lang": "ru"}, "a.md").decode() == written


def test_values_of_every_kind_are_written() -> None:
    keys = {"alternates": [{"lang": "ru", "url": "/a"}], "count": 5, "live": True}
    assert with_keys(b"---\ntitle: a\n---\n", keys, "a.md") == (
        b"---\ntitle: a\nalternates: [{lang: ru, url: /a}]\ncount: 5\nlive: true\n---\n"
    )


@pytest.mark.parametrize("value", ["-", "?", ":", "- x", "~", "=", "<<", "1e3", "", " a"])
def test_a_value_is_written_so_that_it_stays_a_text(value: str) -> None:
    written = with_keys(b"---\ntitle: a\n---\n", {"lang": value}, "a.md")
    assert written == f'---\ntitle: a\nlang: "{value}"\n---\n'.encode()


def test_what_cannot_take_the_keys_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="cannot take the keys lang"):
        with_keys(b"+++\nlang = 'en'\n+++\n", {"lang": "ru"}, "a.md")
    with pytest.raises(InputError, match="cannot take the keys lang"):
        with_keys(b"---\n- a\n---\n", {"lang": "ru"}, "a.md")


_VALUES = st.recursive(
    st.text(st.sampled_from("aя: #-?=~!&*@`%1e.'\"no,|\n[{"), max_size=5),
    lambda inner: st.lists(inner, max_size=2),
)


@given(st.dictionaries(st.sampled_from(["lang", "title", "no", "b c"]), _VALUES, min_size=1), st.data())
def test_a_front_matter_has_the_keys_and_everything_else_as_before(
    keys: dict[str, object], data: st.DataObject
) -> None:
    before = data.draw(st.dictionaries(st.sampled_from(["lang", "title", "no", "d"]), _VALUES))
    text = yaml.safe_dump(
        before, allow_unicode=True, default_style=data.draw(st.sampled_from([None, "'", "|"]))
    )
    written = with_keys(f"---\n{text}---\n".encode(), keys, "a.md").decode()
    assert yaml.safe_load(written.removeprefix("---\n").removesuffix("---\n")) == {**before, **keys}


def test_words_are_added_without_another_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[str] = []
    read = yaml_source.read

    def counted(text: str, path: str, *, first_line: int = 1) -> yaml_source.Node | None:
        reads.append(text)
        return read(text, path, first_line=first_line)

    monkeypatch.setattr(yaml_source, "read", counted)
    assert with_keys(b"---\ntitle: a\nlang: en\n---\n", {"lang": "ru", "slug": "b"}, "a.md")
    assert len(reads) == 1


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Я # why\nlang: en # own\n---\ntext\n",
        "---\r\n  title: a\r\n---\r\n",
        "---\ntitle: |\n  a\n---\n",
    ],
)
def test_the_edits_that_add_keys_do_the_same(text: str) -> None:
    keys = {"lang": "ru", "slug": "b c"}
    edits = key_edits(text.encode(), keys, "a.md")
    assert edits is not None
    assert apply(text.encode(), edits) == with_keys(text.encode(), keys, "a.md")


@pytest.mark.parametrize(
    "text",
    [
        "text\n",
        "+++\na = 1\n+++\n",
        "---\n{a: b}\n---\n",
        "---\nlang: &a en\n---\n",
        "---\n---\n",
        "---\n- a\n---\n",
    ],
)
def test_of_other_front_matters_the_written_one_tells(text: str) -> None:
    assert key_edits(text.encode(), {"lang": "ru"}, "a.md") is None


_LINES = st.sampled_from(
    ["lang: en", "lang: 'uz'", 'lang: "a: b"', "lang:", "title: A word, two", "title: 12:30", "no: x",
     "tags: [a, b c]", "date: 2025-04-17T11:00:00+05:00", "x: null", "author:", "  name: A B",
     "author: {name: A B, role: c}", "  - title: x", "    y: z", "- a", "  - b", "  - 5", "  more words",
     "    - c", "t: |", "t: 'a", "b'", "t: [a,", "b]", "# c", "", "lang: x # c", "lang: &a b", "k: *a", "? q",
     "  lang: inner", "lang : z", '"lang": q', "k: a\tb", "k: ~"]
)  # fmt: skip


@settings(max_examples=1500, deadline=None)
@given(
    st.lists(_LINES, max_size=7).map(lambda lines: "".join(f"{line}\n" for line in lines)),
    st.dictionaries(
        st.sampled_from(["lang", "slug", "no", "title"]),
        st.sampled_from(["ru", "a b", "no", "# x", "1", "é"]),
    ),
)
def test_what_is_told_by_lines_is_what_reading_tells(text: str, keys: dict[str, object]) -> None:
    try:
        root = yaml_source.read(text, "")
    except InputError:
        return
    pairs = [] if root is None or root.kind != "mapping" else list(root.pairs())
    if len({key.text for key, _ in pairs}) < max(len(pairs), 1):
        return  # no mapping, or with a key twice: no article begins so
    told = added_keys._line_edits(text, keys)
    edits, is_sure = added_keys._yaml_edits(root, text, keys, "\n")
    assert told is None or (is_sure and told == edits)


def test_plain_lines_are_not_read_as_yaml(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        b'---\nlang: en\ntitle: "It came: frost"\ntags: [cold, ice]\npublished: 2025-04-17T11:00:00+05:00\n'
        b"author:\n  name: A B\nrelated:\n  - title: Rain\n    teaser: It fell, and fell.\n---\n"
    )
    keys = {"lang": "ru", "slug": "frost"}
    written = with_keys(text, keys, "a.md")
    monkeypatch.setattr(yaml_source, "read", None)
    edits = key_edits(text, keys, "a.md")
    assert edits is not None
    assert apply(text, edits) == written

"""Keys at the end of a front matter; everything else stays as it was."""

from __future__ import annotations

import pytest

from localize.errors import InputError
from localize.formats.article.added_keys import with_keys


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("text\n", "---\nlang: ru\n---\ntext\n"),
        ("---\ntitle: a # why\n---\ntext\n", "---\ntitle: a # why\nlang: ru\n---\ntext\n"),
        ("---\nlang: en # own\n---\n", "---\nlang: ru # own\n---\n"),
        ("---\r\ntitle: a\r\n---\r\n", "---\r\ntitle: a\r\nlang: ru\r\n---\r\n"),
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


def test_what_cannot_take_the_keys_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="cannot take the keys lang"):
        with_keys(b"+++\nlang = 'en'\n+++\n", {"lang": "ru"}, "a.md")
    with pytest.raises(InputError, match="cannot take the keys lang"):
        with_keys(b"---\n- a\n---\n", {"lang": "ru"}, "a.md")

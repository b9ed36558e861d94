"""The charset of a PO file: as its header declares, and UTF-8 once it is changed."""

from __future__ import annotations

import codecs
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from localize.errors import InputError
from localize.formats.gettext.charset import as_utf8, decode, foreign, says_utf8

if TYPE_CHECKING:
    from pathlib import Path


def _file(charset: str, text: str = "Мороз") -> bytes:
    return f'msgid ""\nmsgstr "Content-Type: text/plain; charset={charset}\\n"\n# {text}\n'.encode(
        charset if charset != "CHARSET" else "utf-8"
    )


@pytest.mark.parametrize("charset", ["KOI8-R", "CP1251", "ISO-8859-5"])
def test_a_declared_charset_of_another_time_is_read(charset: str) -> None:
    data = _file(charset)
    assert foreign(data) == charset
    assert "Мороз" in decode(data, "ru.po")
    assert not says_utf8(data)


@pytest.mark.parametrize("charset", ["UTF-8", "utf8", "CHARSET"])
def test_utf8_is_utf8_whatever_the_header_calls_it(charset: str) -> None:
    data = codecs.BOM_UTF8 + _file(charset)
    assert foreign(data) == ""
    assert decode(data, "ru.po").startswith("msgid")


def test_bytes_that_are_neither_are_refused_with_their_line() -> None:
    with pytest.raises(InputError) as refused:
        decode(b"# a\n# \xff\n", "ru.po")
    assert refused.value.place is not None
    assert (refused.value.place.line, str(refused.value.message)) == (2, "not UTF-8")
    with pytest.raises(InputError, match="its header says utf-16"):
        decode(b"charset=utf-16\n\xff\xff", "ru.po")
    with pytest.raises(InputError, match="its header says klingon"):
        decode(b"charset=klingon\n\xff\xff", "ru.po")


def test_the_command_that_is_advised_for_other_charsets_converts_the_file(tmp_path: Path) -> None:
    path = tmp_path / "my ko.po"
    path.write_bytes(_file("EUC-KR", '서리\n\nmsgid "Frost"\nmsgstr "서리"'))
    with pytest.raises(InputError, match="its header says EUC-KR") as refused:
        decode(path.read_bytes(), "my ko.po")
    advised = "msgconv --to-code=UTF-8 -o 'my ko.po' 'my ko.po'"
    assert refused.value.hint == f"Convert it: `{advised}`"
    if shutil.which("msgconv") is None:
        pytest.skip("needs GNU gettext")
    subprocess.run(advised, shell=True, cwd=tmp_path, check=True)  # noqa: S602 - as a user pastes it
    assert "서리" in decode(path.read_bytes(), "my ko.po")


@pytest.mark.parametrize("charset", ["utf-16", "klingon"])
def test_no_command_is_advised_that_would_fail(charset: str) -> None:
    with pytest.raises(InputError) as refused:
        decode(f"charset={charset}\n".encode() + b"\xff\xff", "ru.po")
    assert "msgconv" not in refused.value.hint


def test_a_content_type_is_rewritten_only_where_it_names_another() -> None:
    assert as_utf8("text/plain; charset=KOI8-R") == "text/plain; charset=UTF-8"
    assert as_utf8("text/plain; charset=utf8") == "text/plain; charset=utf8"
    assert as_utf8("text/plain") == "text/plain"
    assert says_utf8(b"nothing declared")

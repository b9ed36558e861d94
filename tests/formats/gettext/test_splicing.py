"""An edit of one string changes that entry's lines and no other byte, whichever tool wrote the file."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from difflib import SequenceMatcher
from io import BytesIO
from typing import TYPE_CHECKING

import polib
import pytest
from babel.messages.pofile import read_po, write_po
from hypothesis import given
from hypothesis import strategies as st

from localize.formats.gettext import parse, serialize, splice
from localize.language.plurals import plural_forms
from localize.model import Catalog, Locale, Message, MessageKey, Previous
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Callable

RU = Locale.parse("ru")
LONG = (
    "The council of the region met on Monday and spoke of water, of roads and of the market for {n} hours; "
)
TEXT = "Совет области собрался в понедельник и говорил о воде, дорогах и рынке {n} часов, а потом разошёлся. "
SAMPLE = Catalog(
    RU,
    UI,
    header=(
        ("Project-Id-Version", "Samarqand"),
        ("Language", "ru"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", plural_forms(RU).header),
    ),
    messages=(
        Message(MessageKey("", LONG + "one"), (TEXT + "раз",), references=("articles/a.md",)),
        Message(MessageKey("label", "Home"), ("Главная",), extracted=("label",), comments=("коротко",)),
        Message(
            MessageKey("", LONG + "two"), (TEXT,), flags=frozenset({"fuzzy"}), previous=Previous(LONG + "old")
        ),
        Message(MessageKey("", "{n} day"), ("{n} день", "{n} дня", "{n} дней"), "{n} days"),
        Message(MessageKey("", LONG + "three\n" + LONG), (TEXT + "\n" + TEXT,)),
        Message(MessageKey("", LONG + "gone"), (TEXT,), obsolete=True),
    ),
)
DATA = serialize(SAMPLE)


def by_babel(data: bytes) -> bytes:
    out = BytesIO()
    write_po(out, read_po(BytesIO(data), locale="ru"), width=76)
    return out.getvalue()


def by_msgcat(*options: str) -> Callable[[bytes], bytes]:
    def run(data: bytes) -> bytes:
        if shutil.which("msgcat") is None:  # pragma: no cover - depends on the machine
            pytest.skip("msgcat of GNU gettext is not installed")
        return subprocess.run(["msgcat", *options, "-"], input=data, capture_output=True, check=True).stdout

    return run


def by_polib(data: bytes) -> bytes:
    return str(polib.pofile(data.decode())).encode()


WRITERS: dict[str, Callable[[bytes], bytes]] = {
    "polib": by_polib,
    "Babel": by_babel,
    "msgcat": by_msgcat(),
    "msgcat --no-wrap": by_msgcat("--no-wrap"),
    "msgcat --width=100": by_msgcat("--width=100"),
    "CRLF": lambda data: data.replace(b"\n", b"\r\n"),
    "BOM": lambda data: b"\xef\xbb\xbf" + data,
    "BOM and CRLF": lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
    "three blank lines": lambda data: data.replace(b"\n\n", b"\n\n\n\n"),
    "no line end at the end": lambda data: data.rstrip(b"\n"),
    "blank lines around": lambda data: b"\n\n" + data + b"\n\n",
    "blanks at the ends of lines": lambda data: data.replace(b'"\n', b'"  \n'),
}


def read(data: bytes) -> Catalog:
    return parse(data, "ui.po", locale=RU, domain=UI)


def entry_of(data: bytes, source: str) -> tuple[int, int]:
    """Return the lines between the blank ones in which an entry stands that is one msgid line."""
    lines = data.split(b"\n")
    at = next(at for at, line in enumerate(lines) if line.strip().startswith(f'msgid "{source}"'.encode()))
    begin = max(place for place in range(at) if not lines[place].strip())
    end = next((place for place in range(at, len(lines)) if not lines[place].strip()), len(lines))
    return begin, end


@pytest.mark.parametrize("writer", WRITERS)
def test_an_unchanged_catalog_gives_the_same_bytes(writer: str) -> None:
    data = WRITERS[writer](DATA)
    assert splice(read(data), data, "ui.po") == data


@pytest.mark.parametrize("writer", WRITERS)
def test_an_edit_changes_its_entry_and_no_other_byte(writer: str) -> None:
    data = WRITERS[writer](DATA)
    catalog = read(data)
    message = catalog.by_key[MessageKey("label", "Home")]
    edited = catalog.with_message(replace(message, targets=("На главную",)))
    found = splice(edited, data, "ui.po")
    assert read(found) == edited
    begin, end = entry_of(data, "Home")
    before, after = data.split(b"\n"), found.split(b"\n")
    changed = [
        place for kind, one, two, _, _ in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if kind != "equal" for place in range(one, two)
    ]  # fmt: skip
    assert changed
    assert begin <= min(changed) <= max(changed) < end
    assert found.count(b"\r\n") == (len(after) - 1 if b"\r\n" in data else 0)


@pytest.mark.parametrize(
    ("writer", "columns"), [("msgcat --no-wrap", 10_000), ("msgcat --width=100", 100), ("msgcat", 79)]
)
def test_what_is_written_takes_the_file_s_width(writer: str, columns: int) -> None:
    data = WRITERS[writer](DATA)
    catalog = read(data)
    message = replace(catalog.messages[0], targets=(TEXT * 3,))
    expected = WRITERS[writer](serialize(catalog.with_message(message)))
    assert splice(catalog.with_message(message), data, "ui.po") == expected
    assert max(map(len, expected.decode().split("\n"))) <= columns


def test_a_new_entry_and_one_that_goes_touch_no_neighbour() -> None:
    data = DATA.replace(b"\n\n", b"\n\n\n")
    catalog = read(data)
    new = Message(MessageKey("", "Rain"), ("Дождь",))
    messages = [*catalog.messages[:1], new, *catalog.messages[2:]]
    home = '\n\n\n# коротко\n#. label\nmsgctxt "label"\nmsgid "Home"\n'.encode()
    begin = data.index(home)
    end = data.index(b"\n\n\n", begin + 3)
    rain = '\n\n\nmsgid "Rain"\nmsgstr "Дождь"'.encode()
    assert splice(catalog.with_messages(messages), data, "ui.po") == data[:begin] + rain + data[end:]


def test_a_header_that_changes_leaves_the_entries() -> None:
    data = by_babel(DATA)
    catalog = read(data)
    found = splice(replace(catalog, header=(*catalog.header, ("X-Site", "a"))), data, "ui.po")
    first = data.index(b"#: articles")
    assert found.endswith(data[first:])
    assert b'"X-Site: a\\n"\n\n' in found[: -len(data[first:])]


@pytest.mark.parametrize("charset", ["KOI8-R", "CP1251"])
def test_another_charset_becomes_utf8_entry_by_entry(charset: str) -> None:
    old = by_polib(DATA).decode().replace("charset=UTF-8", f"charset={charset}")
    catalog = read(old.encode(charset))
    message = catalog.by_key[MessageKey("label", "Home")]
    edited = catalog.with_message(replace(message, targets=("Ноҳия",)))
    found = splice(edited, old.encode(charset), "ui.po")
    assert read(found) == edited
    assert b"charset=UTF-8" in found
    entries = old[old.index("#: articles") :]
    assert found.decode().endswith(entries.replace("Главная", "Ноҳия"))


def test_a_file_of_comments_gets_its_header_below_them() -> None:
    data = b"# Translations of the site.\n"
    catalog = replace(read(data), header=(("Language", "ru"),))
    assert splice(catalog, data, "ui.po") == data + b'msgid ""\nmsgstr "Language: ru\\n"\n'


@pytest.mark.parametrize("original", [b"", b"\n \n", b"<<<<<<< HEAD\n", b"\xff\xfe"])
def test_over_what_cannot_be_read_the_file_is_written_anew(original: bytes) -> None:
    assert splice(SAMPLE, original, "ui.po") == DATA


KEYS = st.sampled_from("abcdef")
MESSAGES = st.builds(
    Message, st.builds(MessageKey, st.just(""), KEYS), st.tuples(st.text("xyz\n «»", max_size=90))
)
CATALOGS = st.lists(MESSAGES, max_size=6, unique_by=lambda message: message.key).map(
    lambda messages: Catalog(RU, UI, header=(("Language", "ru"),), messages=tuple(messages))
)


@given(CATALOGS, CATALOGS, st.sampled_from(["\n", "\r\n"]))
def test_what_is_written_over_any_file_reads_as_the_catalog(one: Catalog, two: Catalog, newline: str) -> None:
    original = serialize(one).replace(b"\n", newline.encode())
    assert read(splice(two, original, "ui.po")) == two
    assert splice(one, original, "ui.po") == original

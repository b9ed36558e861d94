"""What no PO editor writes: it costs little time and memory to read, and ends in a result or a place."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from localize.errors import InputError
from localize.formats import gettext
from localize.model import Catalog, Locale
from localize.model.domain import UI

SIZE = 1_000_000
LIMIT = 60.0  # what is not linear takes minutes
"""Seconds; quadratic work on these texts takes minutes."""
ENTRY = 'msgid "a"\nmsgstr ""\n'


def read(data: bytes) -> Catalog:
    return gettext.parse(data, "a.po", locale=Locale("ru"), domain=UI)


@pytest.mark.parametrize(
    ("before", "unit", "after"),
    [
        ('msgid "', "\\\\", '"\nmsgstr ""\n'),
        ('msgid "', "\\101", '"\nmsgstr ""\n'),
        ('msgid "', "\\a", '"\nmsgstr ""\n'),
        ('msgid "', "ў ", '"\nmsgstr ""\n'),
        ("msgid ", '"" ', '"a"\nmsgstr ""\n'),
        ('msgid "a"\n', '"a"\n', 'msgstr ""\n'),
        ("#: ", "a ", f"\n{ENTRY}"),
        ("#, ", "a,", f"\n{ENTRY}"),
        ("", "# a\n", ENTRY),
        ("", '#~ msgid "a"\n#~ msgstr ""\n', ENTRY),
        ('msgid ""\nmsgstr "Plural-Forms: nplurals=999999999; plural=', "(", ';\\n"\n'),
    ],
)
def test_repetition_is_read_and_comes_back(before: str, unit: str, after: str) -> None:
    data = (before + unit * (SIZE // len(unit)) + after).encode()
    started = time.monotonic()
    catalog = read(data)
    assert read(gettext.serialize(catalog)) == catalog
    assert time.monotonic() - started < LIMIT


@pytest.mark.parametrize(
    ("before", "unit", "after", "line"),
    [
        ("#: ", "\u2068a ", f"\n{ENTRY}", 2),
        ("#: ", "\u2068", f"\n{ENTRY}", 2),
        ("#: ", "\u2068a\u2069", f"b\n{ENTRY}", 2),
        ('msgid "', "\\355\\240\\200", '"\nmsgstr ""\n', 1),
        ('msgid "\\x', "F", '"\nmsgstr ""\n', 1),
        ('msgid "', "\\377", '"\nmsgstr ""\n', 1),
        ('msgid "', "a", "\n", 1),
        ('msgid "a"', " ", "b\n", 1),
        ("", "\r", "", 1),
        ("\n", "\0", "", 2),
        ("\n", "\ud800", "", 2),
        ("", ENTRY, "", 3),
        ("", "a", "", 1),
        (f"{ENTRY}\n", "# a\n", "", 4),
    ],
)
def test_repetition_is_refused_with_its_line(before: str, unit: str, after: str, line: int) -> None:
    data = (before + unit * (SIZE // len(unit)) + after).encode("utf-8", "surrogatepass")
    started = time.monotonic()
    with pytest.raises(InputError) as caught:
        read(data)
    assert time.monotonic() - started < LIMIT
    assert caught.value.place is not None
    assert (caught.value.place.path, caught.value.place.line) == ("a.po", line)


def test_plural_forms_without_end_are_refused() -> None:
    forms = "".join(f'msgstr[{number}] ""\n' for number in range(2_000))
    with pytest.raises(InputError, match=r"msgstr\[1000\]"):
        read(f'msgid "a"\nmsgid_plural "b"\n{forms}'.encode())


def test_many_entries_take_little_more_memory_than_their_messages() -> None:
    data = "".join(f'msgid "{number:x}"\nmsgstr ""\n' for number in range(20_000)).encode()
    tracemalloc.start()
    try:
        catalog = read(data)
        held, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(catalog.messages) == 20_000
    assert peak < 2 * held

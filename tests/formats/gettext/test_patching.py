"""A few entries written over their own lines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.errors import InputError
from localize.formats import gettext
from localize.model import Catalog, Domain, Locale, Message, MessageKey

LONG = "A sentence that is long enough to be broken in two, wherever the tool that wrote it breaks lines."
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
FILE = f"""{HEAD}
# Said by the editor.
#. paragraph
#, fuzzy
msgid "One"
msgstr "Odin"

#. title
msgid "Two"
msgstr "Dva"

msgid "{LONG}"
msgstr ""
"{LONG[:40]}"
"{LONG[40:]}"

#~ msgid "Old"
#~ msgstr "Staryy"
""".encode()


def read(data: bytes) -> Catalog:
    return gettext.parse(data, "a.po", locale=Locale.parse("ru"), domain=Domain("a"))


def written(data: bytes, source: str, *targets: str) -> tuple[Catalog, Catalog]:
    before = read(data)
    message = before.by_key[MessageKey("", source)]
    return before, before.with_message(replace(message, targets=targets, flags=frozenset()))


@pytest.mark.parametrize("source", ["One", "Two"])
def test_an_entry_is_written_over_its_lines_and_nothing_else_is_touched(source: str) -> None:
    before, after = written(FILE, source, LONG)
    patched = gettext.patch(before, after, FILE)
    assert patched == gettext.splice(after, FILE, "a.po")
    assert patched is not None
    assert read(patched) == after


def test_the_first_and_the_last_entry_of_a_file_without_a_header() -> None:
    data = b'msgid "One"\nmsgstr ""\n\nmsgid "Two"\nmsgstr ""'
    for source in ("One", "Two"):
        before, after = written(data, source, "x")
        assert gettext.patch(before, after, data) == gettext.splice(after, data, "a.po")


def test_what_nothing_changed_keeps_its_bytes() -> None:
    assert gettext.patch(read(FILE), read(FILE), FILE) == FILE


def test_the_width_of_a_file_that_nothing_changed_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr("localize.formats.gettext.patching.width_of", asked.append)
    gettext.patch(read(FILE), read(FILE), FILE)
    assert not asked


@pytest.mark.parametrize(
    ("data", "source"),
    [
        (FILE, LONG),  # its lines are broken elsewhere than anybody would
        (FILE.replace(b"\n", b"\r\n"), "Two"),
        (FILE.replace(b"charset=UTF-8", b"charset=KOI8-R"), "Two"),
        (FILE.replace(b"#. title\n", b"#. title\n\n"), "Two"),  # a comment stands apart from its entry
        (FILE.replace(b'"Dva"', b'"D"\n"va"'), "Two"),
        (FILE.replace(b"#, fuzzy\n", b"#, fuzzy\n#. paragraph\n"), "One"),
    ],
)
def test_an_entry_that_does_not_stand_as_it_would_be_written_is_left_to_splice(
    data: bytes, source: str
) -> None:
    before, after = written(data, source, "x")
    assert gettext.patch(before, after, data) is None


def test_entries_that_come_go_or_move_are_left_to_splice() -> None:
    before = read(FILE)
    for messages in (before.messages[:2], before.messages[::-1], (*before.messages, *before.messages[:1])):
        assert gettext.patch(before, before.with_messages(messages), FILE) is None
    assert gettext.patch(before, replace(before, header=(("X", "y"),)), FILE) is None


def test_lines_that_somebody_changed_meanwhile_are_left_to_splice() -> None:
    before, after = written(FILE, "Two", "x")
    assert gettext.patch(before, after, FILE.replace(b'"Dva"', b'"Dve"')) is None
    assert gettext.patch(before, after, FILE.replace(b'"Dva"\n', b'"Dva"\n" i tri"\n')) is None


def test_what_no_file_can_hold_is_refused() -> None:
    before, after = written(FILE, "Two", "\0")
    with pytest.raises(InputError):
        gettext.patch(before, after, FILE)


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=90)


@given(
    st.dictionaries(
        TEXT.filter(bool), st.tuples(TEXT, st.sets(st.sampled_from(["fuzzy", "c-format"]))), min_size=1
    ),
    TEXT,
    st.data(),
)
def test_it_writes_what_splice_writes(
    texts: dict[str, tuple[str, set[str]]], new: str, data: st.DataObject
) -> None:
    messages = tuple(
        Message(MessageKey("", source), targets=(target,), flags=frozenset(flags))
        for source, (target, flags) in texts.items()
    )
    original = gettext.serialize(Catalog(Locale.parse("ru"), Domain("a"), messages=messages))
    before = read(original)
    source = data.draw(st.sampled_from(sorted(texts)))
    after = before.with_message(replace(before.by_key[MessageKey("", source)], targets=(new,)))
    patched = gettext.patch(before, after, original)
    if patched is not None:
        assert read(patched) == after
        assert patched == gettext.splice(after, original, "a.po")

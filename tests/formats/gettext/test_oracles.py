"""Other people's gettext tools read what we write, and write it the same."""

from __future__ import annotations

import gettext
import random
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError
from localize.formats.gettext import compile_mo, parse, serialize
from localize.formats.gettext.linebreaks import opportunities
from localize.model import Catalog, Locale, Message, MessageKey, Previous
from localize.model.domain import UI

if TYPE_CHECKING:
    from pathlib import Path

UZ = Locale.parse("uz")
HEADER = (
    ("Language", "uz"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
)
LETTERS = "abdegkmnoqrstuvxyzABZабвгдеёжзийклмнопрстуўқғҳшчэюяАЁЎҚ0123456789ʻʼéİ"
MARKS = (
    " " * 12 + "--––——//..,,;:!?…()[]{}\"''«»„“”‘’%№$€₽°+±−*@#&_=<>|~\\^`§©×\u00a0\u202f\u2009₸‰•→\n\t日🙂"
)

SAMPLE = Catalog(
    UZ,
    UI,
    header=HEADER,
    header_comments=("Sayt matnlari.",),
    messages=(
        Message(
            MessageKey("label", "Share — «now»"),
            ("Улашиш — «ҳозир»",),
            references=("ui/labels.yaml",),
            extracted=("label",),
            comments=("qisqa",),
        ),
        Message(
            MessageKey("", "{count} reader"),
            ("{count} oʻquvchi", "{count} oʻquvchilar"),
            "{count} readers",
            flags=frozenset({"fuzzy", "python-brace-format"}),
            previous=Previous("{count} view", "label", "{count} views"),
        ),
        Message(
            MessageKey("", "Rain is expected.\nTake an umbrella."), ("Yomgʻir kutilmoqda.\nSoyabon oling.",)
        ),
        Message(MessageKey("", "Not yet"), ("",)),
        Message(MessageKey("", "Partly"), ("Qisman", ""), "Partly many"),
        Message(MessageKey("", "Gone"), ("Ketdi",), obsolete=True, previous=Previous("Went")),
    ),
)


def tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} of GNU gettext is not installed")
    version = subprocess.run([found, "--version"], capture_output=True, check=True, text=True).stdout
    if "gettext" not in version:
        pytest.skip(f"{found} is not of GNU gettext")
    return found


def through_msgcat(data: bytes, folder: Path) -> bytes:
    source = folder / "in.po"
    source.write_bytes(data)
    target = folder / "out.po"
    subprocess.run([tool("msgcat"), "-o", target, source], check=True, capture_output=True)
    return target.read_bytes()


def running_text(chance: random.Random, words: int) -> str:
    parts = []
    for _ in range(words):
        parts.append("".join(chance.choices(LETTERS, k=chance.randint(1, 11))))
        parts.append(" " if chance.random() < 0.6 else "".join(chance.choices(MARKS, k=chance.randint(1, 3))))
    return "".join(parts)


def random_catalog(seed: int) -> Catalog:
    chance = random.Random(seed)  # noqa: S311 - a reproducible sample, no secret
    messages = {}
    for number in range(300):
        text = running_text(chance, chance.choice([1, 4, 12, 40]))
        message = Message(
            MessageKey(running_text(chance, 2) if number % 5 == 0 else "", text),
            (running_text(chance, chance.choice([1, 12, 60])),),
            references=tuple(
                f"articles/{''.join(chance.choices(LETTERS, k=12))}.md"
                for _ in range(chance.choice([0, 1, 7]))
            ),
            extracted=("paragraph",) if number % 3 == 0 else (),
            obsolete=number > 280,
        )
        if number % 4 == 0:
            previous = Previous(running_text(chance, 20), running_text(chance, 1), running_text(chance, 1))
            message = replace(message, flags=frozenset({"fuzzy"}), previous=previous)
        if number % 7 == 0:
            targets = (running_text(chance, 9), running_text(chance, 30))
            message = replace(message, plural_source=running_text(chance, 14), targets=targets)
        messages[message.key] = message
    return Catalog(UZ, UI, HEADER, tuple(messages.values()))


def test_msgcat_leaves_a_catalog_as_we_write_it(tmp_path: Path) -> None:
    written = serialize(SAMPLE)
    assert through_msgcat(written, tmp_path) == written


@pytest.mark.parametrize("seed", range(4))
def test_msgcat_breaks_lines_where_we_do(seed: int, tmp_path: Path) -> None:
    catalog = random_catalog(seed)
    written = serialize(catalog)
    assert through_msgcat(written, tmp_path).decode().splitlines() == written.decode().splitlines()
    assert parse(written, "ui.po", locale=UZ, domain=UI) == catalog


@pytest.mark.parametrize(
    "pair", ["()", "«»", "“”", "--", "—–", "…!", "%5", "5%", "$5", "/.", ".a", "5.", "日 ", "日本"]
)
def test_msgcat_breaks_between_two_marks_where_we_do(pair: str, tmp_path: Path) -> None:
    word = "ў" * 70
    texts = [f"{word}{pair[0]}{gap}{pair[1]}{word}" for gap in ("", " ", "  ", "\u0301", "\u0301 ", "\u200b")]
    messages = tuple(Message(MessageKey("", text)) for text in texts)
    written = serialize(Catalog(UZ, UI, HEADER, messages))
    assert through_msgcat(written, tmp_path).decode() == written.decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a b", [2]),
        ("a  b", [3]),
        ("  a", []),
        ("a-b - c", [2, 4, 6]),
        ("2025-yil 5-6", [5, 9]),
        ("a/b 1/2", [2, 4]),
        ("«a» b", [4]),
        ("a — b", [2, 4]),
        ("a (b) c", [2, 6]),
        ("a\u00a0b", []),
        ("a\u200bb", [2]),
        ("a \u0301b", [2]),
        ("e\u0301-b", [3]),
        ("日本", [1]),
        ("", []),
    ],
)
def test_where_a_line_may_be_broken(text: str, expected: list[int]) -> None:
    assert opportunities(text) == expected


def test_msgfmt_finds_nothing_wrong(tmp_path: Path) -> None:
    source = tmp_path / "ui.po"
    source.write_bytes(serialize(SAMPLE))
    done = subprocess.run(
        [tool("msgfmt"), "--check-format", "--check-domain", "--output-file", tmp_path / "ui.mo", source],
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_our_mo_file_says_what_that_of_msgfmt_says(tmp_path: Path) -> None:
    source = tmp_path / "ui.po"
    whole = SAMPLE.with_messages(message for message in SAMPLE.messages if message.key.source != "Partly")
    source.write_bytes(serialize(whole))
    subprocess.run([tool("msgfmt"), "-o", tmp_path / "ui.mo", source], check=True)
    theirs = gettext.GNUTranslations(BytesIO((tmp_path / "ui.mo").read_bytes()))
    ours = gettext.GNUTranslations(BytesIO(compile_mo(whole)))
    assert ours.info() == theirs.info()
    for message in whole.messages:
        assert ours.gettext(message.key.source) == theirs.gettext(message.key.source)
        assert ours.pgettext(message.key.context, message.key.source) == theirs.pgettext(
            message.key.context, message.key.source
        )


def test_polib_reads_what_we_write() -> None:
    found = polib.pofile(serialize(SAMPLE).decode())
    assert found.metadata == dict(HEADER)
    assert found.header == "Sayt matnlari."
    by_source = {entry.msgid: entry for entry in found}
    for message in SAMPLE.messages:
        entry = by_source.pop(message.key.source)
        assert (entry.msgctxt or "", bool(entry.obsolete)) == (message.key.context, message.obsolete)
        assert (entry.msgid_plural or "") == message.plural_source
        targets = tuple(entry.msgstr_plural.values()) if message.plural_source else (entry.msgstr,)
        assert targets == message.targets
        assert entry.fuzzy == message.fuzzy
        assert tuple(name for name, _ in entry.occurrences) == message.references
        assert entry.comment.splitlines() == list(extracted := message.extracted) or not extracted
        assert entry.tcomment.splitlines() == list(message.comments)
        if message.previous and not message.obsolete:
            assert entry.previous_msgid == message.previous.source
            assert (entry.previous_msgctxt or "") == message.previous.context
            assert (entry.previous_msgid_plural or "") == message.previous.plural_source
    assert by_source == {}


SAFE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=40)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.tuples(SAFE, SAFE), unique_by=lambda pair: pair[0], max_size=5))
def test_polib_reads_any_text(pairs: list[tuple[str, str]]) -> None:
    messages = tuple(Message(MessageKey("", source), (target,)) for source, target in pairs)
    found = polib.pofile(serialize(Catalog(UZ, UI, HEADER, messages)).decode())
    assert [(entry.msgid, entry.msgstr) for entry in found] == pairs


def test_a_running_program_finds_contexts_and_plural_forms() -> None:
    messages = (
        Message(MessageKey("", "Share"), ("Ulush",)),
        Message(MessageKey("label", "Share"), ("Ulashish",)),
        Message(MessageKey("", "{n} day"), ("{n} kun", "{n} kunlar"), "{n} days"),
        Message(MessageKey("label", "{n} day"), ("{n} sutka", "{n} sutkalar"), "{n} days"),
    )
    found = gettext.GNUTranslations(BytesIO(compile_mo(Catalog(UZ, UI, HEADER, messages))))
    assert found.gettext("Share") == "Ulush"
    assert found.pgettext("label", "Share") == "Ulashish"
    assert [found.ngettext("{n} day", "{n} days", n) for n in (1, 2)] == ["{n} kun", "{n} kunlar"]
    assert [found.npgettext("label", "{n} day", "{n} days", n) for n in (1, 2)] == [
        "{n} sutka",
        "{n} sutkalar",
    ]
    assert found.info()["plural-forms"] == "nplurals=2; plural=(n != 1);"


@pytest.mark.parametrize(
    "message",
    [
        Message(MessageKey("", "Share")),
        Message(MessageKey("", "Share"), ("Ulush",), flags=frozenset({"fuzzy"})),
        Message(MessageKey("", "Share"), ("Ulush",), obsolete=True),
        Message(MessageKey("", "Share"), ("Ulush", ""), "Shares"),
    ],
)
def test_what_is_not_ready_is_not_compiled(message: Message) -> None:
    empty = compile_mo(Catalog(UZ, UI, HEADER))
    assert compile_mo(Catalog(UZ, UI, HEADER, (message,))) == empty


def test_the_compiled_bytes_do_not_depend_on_the_order() -> None:
    messages = (Message(MessageKey("", "B"), ("b",)), Message(MessageKey("", "A"), ("a",)))
    one = compile_mo(Catalog(UZ, UI, HEADER, messages))
    assert one == compile_mo(Catalog(UZ, UI, HEADER, messages[::-1]))
    assert one[:12] == b"\xde\x12\x04\x95" + b"\0\0\0\0" + b"\x03\0\0\0"


def test_a_reader_is_told_the_charset_where_the_header_is_silent() -> None:
    catalog = Catalog(UZ, UI, messages=(Message(MessageKey("", "Vote"), ("Овоз",)),))
    assert gettext.GNUTranslations(BytesIO(compile_mo(catalog))).gettext("Vote") == "Овоз"


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        (Message(MessageKey("a\x04", "b"), ("c",)), "cannot stand in an MO file: NUL or U+0004"),
        (Message(MessageKey("", "a\x04b"), ("c",)), "cannot stand in an MO file: NUL or U+0004"),
        (Message(MessageKey("", "b"), ("c\0d",)), "cannot stand in an MO file: NUL or U+0004"),
        (Message(MessageKey("", "b"), ("\ud800",)), "half a surrogate pair in ui"),
    ],
)
def test_what_would_name_another_string_is_not_compiled(message: Message, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        compile_mo(Catalog(UZ, UI, HEADER, (message,)))
    assert reason in caught.value.message


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "a b " * 250_000, "- " * 200_000, '"' * 300_000, "日" * 200_000]
)
def test_a_long_line_is_written_and_read(text: str) -> None:
    catalog = Catalog(UZ, UI, messages=(Message(MessageKey("", "k"), (text,)),))
    assert parse(serialize(catalog), "ui.po", locale=UZ, domain=UI) == catalog

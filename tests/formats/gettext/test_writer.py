from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from localize.errors import InputError
from localize.formats.gettext import parse, serialize
from localize.formats.gettext.wrapping import lines_of
from localize.formats.gettext.writer import entry_text, header_text
from localize.model import FUZZY, Catalog, Locale, Message, MessageKey, Previous
from localize.model.domain import UI, Domain

UZ = Locale.parse("uz")
VOTE = Message(MessageKey("", "Vote"), ("Ovoz",))
BLANK = Message(MessageKey("", "Vote"))
ESCAPED = str.maketrans(
    {character: f"\\{name}" for character, name in zip('\a\b\f\n\r\t\v"\\', 'abfnrtv"\\', strict=True)}
)
PARTS = st.sampled_from(
    [
        "word ",
        "сўз ",
        "oʻzi ",
        "(x) ",
        "«x» ",
        '"x" ',
        "*st*: ",
        "1,5 % ",
        "— ",
        "  ",
        "a-b ",
        "https://example.org/x",
        "\\",
        "\n",
        "日本",
        "🙂",
        "\t",
    ]
)
TEXTS = st.lists(PARTS, max_size=30).map("".join)
COMMON = st.lists(st.sampled_from(["word ", "сўз ", "«x» ", '"x", ', "(x) "]), max_size=30).map("".join)


def written(message: Message) -> str:
    return serialize(Catalog(UZ, Domain("articles/a"), messages=(message,))).decode()


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        (replace(VOTE, key=MessageKey("", "")), "only the header has neither context nor source"),
        (replace(VOTE, targets=()), "it has no target, not even an empty one"),
        (replace(VOTE, targets=("a", "b")), "it has plural forms and no plural source"),
        (replace(VOTE, targets=("a\0",)), "a NUL character or half a surrogate pair"),
        (replace(VOTE, targets=("a\ud800",)), "a NUL character or half a surrogate pair"),
        (replace(VOTE, plural_source="a\ud800"), "a NUL character or half a surrogate pair"),
        (replace(VOTE, previous=Previous("a\0")), "a NUL character or half a surrogate pair"),
        (replace(VOTE, references=("",)), "a reference that is empty or unprintable"),
        (replace(VOTE, references=("a\nb",)), "a reference that is empty or unprintable"),
        (replace(VOTE, references=("a\u2068",)), "a reference that is empty or unprintable"),
        (replace(VOTE, references=("a\udcff",)), "a reference that is empty or unprintable"),
        (replace(VOTE, comments=("a\nb",)), "a comment with a line end in it"),
        (replace(VOTE, extracted=("a\r",)), "a comment with a line end in it"),
        (replace(VOTE, comments=("a\0",)), "a NUL character or half a surrogate pair in a comment"),
        (
            replace(VOTE, flags=frozenset({"a,b"})),
            "a flag that is empty, or has a comma, an outer blank or a line end",
        ),
        (
            replace(VOTE, flags=frozenset({""})),
            "a flag that is empty, or has a comma, an outer blank or a line end",
        ),
        (
            replace(VOTE, flags=frozenset({" a"})),
            "a flag that is empty, or has a comma, an outer blank or a line end",
        ),
    ],
)
def test_what_a_file_cannot_hold_is_refused(message: Message, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        written(message)
    where = f"articles/a@{message.key.short} (uz)"
    assert caught.value.message == f"{where} cannot stand in a PO file: {reason}"
    assert caught.value.hint == "Remove it from the text that the catalog is made from."


def test_a_key_twice_is_refused() -> None:
    with pytest.raises(InputError, match="cannot stand in a PO file: it is there twice"):
        serialize(Catalog(UZ, UI, messages=(VOTE, replace(VOTE, targets=("",)))))


@pytest.mark.parametrize(
    ("catalog", "reason"),
    [
        (Catalog(UZ, UI, header=(("A:", "b"),)), "a field with a line end in it, or a colon in its name"),
        (Catalog(UZ, UI, header=(("A", "b\n"),)), "a field with a line end in it, or a colon in its name"),
        (Catalog(UZ, UI, header=(("A", "\0"),)), "a NUL character or half a surrogate pair in a field"),
        (Catalog(UZ, UI, header_comments=("a\nb",)), "a comment with a line end in it"),
    ],
)
def test_a_header_that_a_file_cannot_hold_is_refused(catalog: Catalog, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        serialize(catalog)
    assert caught.value.message == f"the header of ui (uz) cannot stand in a PO file: {reason}"


def test_comments_alone_make_a_header() -> None:
    catalog = Catalog(UZ, UI, header_comments=("Sayt matnlari",))
    assert serialize(catalog) == b'# Sayt matnlari\nmsgid ""\nmsgstr ""\n'


def test_a_text_that_fits_stays_behind_its_keyword() -> None:
    fits = "ab " * 23 + "c"
    assert written(replace(VOTE, targets=(fits,))).splitlines()[1:] == [f'msgstr "{fits}"']
    over = "ab " * 23 + "cd"
    assert written(replace(VOTE, targets=(over,))).splitlines()[1:] == ['msgstr ""', f'"{over}"']


def test_a_long_text_is_cut_between_words_at_column_79() -> None:
    lines = written(replace(VOTE, targets=("Сайлов куни " * 14,))).splitlines()[1:]
    assert lines == [
        'msgstr ""',
        '"' + "Сайлов куни " * 6 + '"',
        '"' + "Сайлов куни " * 6 + '"',
        '"' + "Сайлов куни " * 2 + '"',
    ]


def test_a_word_that_is_too_long_is_left_whole() -> None:
    word = "а" * 200
    assert written(replace(VOTE, targets=(word,))).splitlines()[1:] == [f'msgstr "{word}"']


def test_wide_letters_take_two_columns() -> None:
    lines = written(replace(VOTE, targets=("日" * 40,))).splitlines()[1:]
    assert lines == ['msgstr ""', '"' + "日" * 38 + '"', '"日日"']


def test_a_newline_ends_a_line_and_nothing_is_cut_before_it() -> None:
    text = "x" * 70 + " yyyyy \n" + "z\n"
    lines = written(replace(VOTE, targets=(text,))).splitlines()[1:]
    assert lines == ['msgstr ""', '"' + "x" * 70 + ' "', '"yyyyy \\n"', '"z\\n"']


def test_an_escape_is_never_cut() -> None:
    text = "\\" * 100
    lines = written(replace(VOTE, targets=(text,))).splitlines()[2:]
    assert [line[1:-1].count("\\") % 2 for line in lines] == [0, 0, 0]
    assert parse(written(replace(VOTE, targets=(text,))).encode(), "", locale=UZ, domain=UI).messages[
        0
    ].targets == (text,)


def test_references_fill_lines_of_79_bytes() -> None:
    names = tuple(f"articles/{number}/мақола.md" for number in range(4))
    lines = written(replace(VOTE, references=names)).splitlines()[:2]
    assert lines == [f"#: {names[0]} {names[1]}", f"#: {names[2]} {names[3]}"]
    assert max(len(line.encode()) for line in lines) <= 79


@pytest.mark.parametrize(
    "message",
    [
        replace(BLANK, **said)
        for said in (
            {},
            {"key": MessageKey("label", "Vote")},
            {"targets": ("", ""), "plural_source": "Votes"},
            {"flags": frozenset({FUZZY})},
            {"references": ("articles/a.md",)},
            {"extracted": ("title",)},
            {"comments": ("Ask.",)},
            {"previous": Previous("Voted")},
            {"obsolete": True},
        )
    ],
)
def test_an_entry_without_a_text_is_written_like_any_other_each_time(message: Message) -> None:
    for _ in range(2):
        assert written(message) == entry_text(message) + "\n"


@pytest.mark.parametrize("fields", [(), (("Language", "uz"), ("X-Of", "Samarqand"))])
@pytest.mark.parametrize("messages", [(), (BLANK,), (VOTE, replace(BLANK, key=MessageKey("", "Frost")))])
def test_a_file_is_its_header_and_its_entries_in_each_locale(
    fields: tuple[tuple[str, str], ...], messages: tuple[Message, ...]
) -> None:
    for locale in (UZ, Locale.parse("ru"), UZ):
        catalog = Catalog(locale, Domain("articles/a"), fields, messages)
        blocks = [header_text(catalog)] * bool(fields) + [entry_text(message) for message in messages]
        assert serialize(catalog).decode() == "\n\n".join(blocks) + "\n" * bool(blocks)


def test_entries_of_the_same_sources_with_other_texts_are_written_each_with_its_own() -> None:
    others = [replace(VOTE, targets=(text,)) for text in ("Ovoz", "Golos", "")]
    assert [written(message) for message in others] == [entry_text(one) + "\n" for one in others]


def slowly(message: Message) -> str:
    """Write an entry by the letter: each text for itself, each character looked at."""
    before, mark = ("#~| ", "#~ ") if message.obsolete else ("#| ", "")
    lines = [f"#. {one}" for one in message.extracted] + [f"#: {one}" for one in message.references]
    lines += ["#, fuzzy"] * message.fuzzy
    if message.previous:
        lines.append(string("msgid", message.previous.source, before))
    if message.key.context:
        lines.append(string("msgctxt", message.key.context, mark))
    lines.append(string("msgid", message.key.source, mark))
    names = ["msgstr"]
    if message.plural_source:
        lines.append(string("msgid_plural", message.plural_source, mark))
        names = [f"msgstr[{number}]" for number, _ in enumerate(message.targets)]
    lines += [string(name, text, mark) for name, text in zip(names, message.targets, strict=True)]
    return "\n".join(lines)


def string(name: str, text: str, mark: str) -> str:
    room = 77 - len(mark)
    portions = [one.translate(ESCAPED) for one in re.findall(r"[^\n]*\n|[^\n]+", text)] or [""]
    if len(portions) == 1:
        lines = list(lines_of(portions[0], room, taken=len(name) + 1))
    else:
        lines = ["", *(line for portion in portions for line in lines_of(portion, room))]
    return "\n".join([f'{mark}{name} "{lines[0]}"', *(f'{mark}"{line}"' for line in lines[1:])])


@st.composite
def entries(draw: st.DrawFn) -> list[Message]:
    texts = draw(st.sampled_from([COMMON, TEXTS]))
    makers = st.builds(
        Message,
        st.builds(MessageKey, st.just("") | texts, texts.map("{}.".format)),
        st.tuples(texts),
        st.just("") | st.just("") | texts,
        st.sampled_from([frozenset(), frozenset({FUZZY})]),
        st.sampled_from([(), ("articles/a.md",)]),
        st.sampled_from([(), ("paragraph",)]),
        previous=st.none() | st.builds(Previous, texts),
        obsolete=st.sampled_from([False, False, True]),
    )
    return draw(st.lists(makers, min_size=1, max_size=5, unique_by=lambda message: message.key))


@settings(deadline=None)
@given(entries(), st.sampled_from([1, 20]))
@example([replace(VOTE, targets=("сўз " * 40 + "\n",))], 1)
@example([replace(VOTE, targets=("\\ " * 40,)), replace(VOTE, key=MessageKey("", "Frost"))], 20)
def test_entries_written_together_are_as_each_by_the_letter(some: list[Message], times: int) -> None:
    messages = tuple(
        replace(one, key=one.key._replace(source=f"{one.key.source}{number}"))
        for number in range(times)
        for one in some
    )
    said = serialize(Catalog(UZ, UI, messages=messages)).decode()
    assert said == "\n\n".join(map(slowly, messages)) + "\n"
    assert said == "\n\n".join(map(entry_text, messages)) + "\n"


def test_comments_stand_in_the_order_of_gnu() -> None:
    noted = replace(
        VOTE,
        comments=("Soʻrang.", ""),
        extracted=("title", ""),
        references=("articles/a.md",),
        flags=frozenset({"x", FUZZY, "c"}),
    )
    notes = "# Soʻrang.\n#\n#. title\n#.\n#: articles/a.md\n#, fuzzy, c, x\n"
    assert written(noted) == f"{notes}{written(VOTE)}"

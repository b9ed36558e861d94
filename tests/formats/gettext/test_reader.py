from __future__ import annotations

import pytest

from localize.errors import InputError
from localize.formats.gettext import foreign, parse, serialize
from localize.model import Catalog, Locale, Message, MessageKey, Previous
from localize.model.domain import UI

RU = Locale.parse("ru")

EVERYTHING = """\
# Переводы сайта.
#
#,fuzzy
msgid ""
msgstr ""
"Language: ru\\n"
"X-Empty:\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#  два пробела
#без пробела
#@ strange
#. heading
#.caption
#: ui/labels.yaml
#: \u2068articles/first page.md\u2069:12 articles/b.md
#, c-format,  fuzzy
#= no-wrap
#| msgctxt "old context"
#| msgid "%d "
#| "file"
#| msgid_plural "%d files"
msgctxt "weather"
msgid "%d line"
msgid_plural ""
"%d "

"lines"
msgstr[0] "%d строка"
  msgstr [ 1 ]\t"%d строки"
msgstr[2] "" "%d " "строк"
# сосед без пустой строки
msgid"Tab\\tquote \\"q\\" \\\\ bell\\a\\b\\f\\v\\r \\303\\251 \\x41!"
msgstr
"раз\\n"
"два"

# снято
#~|msgid "Old"
#~ # ещё
#~
#~ msgid "Gone"
#~ msgstr "Ушло "
#~ "совсем"
"""


def read(text: str | bytes, path: str = "ui.po") -> Catalog:
    return parse(text.encode() if isinstance(text, str) else text, path, locale=RU, domain=UI)


def test_every_construct() -> None:
    catalog = read(EVERYTHING)
    assert catalog == Catalog(
        RU,
        UI,
        header=(("Language", "ru"), ("X-Empty", ""), ("Content-Type", "text/plain; charset=UTF-8")),
        header_comments=("Переводы сайта.", ""),
        header_flags=frozenset({"fuzzy"}),
        messages=(
            Message(
                MessageKey("weather", "%d line"),
                ("%d строка", "%d строки", "%d строк"),
                "%d lines",
                flags=frozenset({"fuzzy", "c-format", "no-wrap"}),
                references=("ui/labels.yaml", "articles/first page.md:12", "articles/b.md"),
                extracted=("heading", "caption"),
                comments=(" два пробела", "без пробела", "@ strange"),
                previous=Previous("%d file", "old context", "%d files"),
            ),
            Message(
                MessageKey("", 'Tab\tquote "q" \\ bell\a\b\f\v\r é A!'),
                ("раз\nдва",),
                comments=("сосед без пустой строки",),
            ),
            Message(
                MessageKey("", "Gone"),
                ("Ушло совсем",),
                comments=("снято", "ещё"),
                previous=Previous("Old"),
                obsolete=True,
            ),
        ),
    )
    assert [message.line for message in catalog.messages] == [23, 33, 42]


def test_the_canonical_form() -> None:
    assert (
        serialize(read(EVERYTHING)).decode()
        == """\
# Переводы сайта.
#
#, fuzzy
msgid ""
msgstr ""
"Language: ru\\n"
"X-Empty: \\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#  два пробела
# без пробела
# @ strange
#. heading
#. caption
#: ui/labels.yaml \u2068articles/first page.md\u2069:12 articles/b.md
#, fuzzy, c-format, no-wrap
#| msgctxt "old context"
#| msgid "%d file"
#| msgid_plural "%d files"
msgctxt "weather"
msgid "%d line"
msgid_plural "%d lines"
msgstr[0] "%d строка"
msgstr[1] "%d строки"
msgstr[2] "%d строк"

# сосед без пустой строки
msgid "Tab\\tquote \\"q\\" \\\\ bell\\a\\b\\f\\v\\r é A!"
msgstr ""
"раз\\n"
"два"

# снято
# ещё
#~| msgid "Old"
#~ msgid "Gone"
#~ msgstr "Ушло совсем"
"""
    )


def test_notes_on_the_header_are_kept_as_its_comments() -> None:
    catalog = read('#. made by hand\n#.\n#: a.c b.c\nmsgid ""\nmsgstr "Language: ru\\n"\n')
    assert catalog.header_comments == (". made by hand", ".", ": a.c b.c")


def test_a_reference_that_an_older_gettext_cut_in_two_is_whole() -> None:
    catalog = read('#: a.md \u2068articles/first\n#: page.md\u2069 b.md\nmsgid "A"\nmsgstr ""\n')
    assert catalog.messages[0].references == ("a.md", "articles/first page.md", "b.md")


def test_the_header_may_stand_anywhere_and_is_written_first() -> None:
    catalog = read('msgid "A"\nmsgstr "Б"\nmsgid ""\nmsgstr "Language: ru"\n')
    assert serialize(catalog) == 'msgid ""\nmsgstr "Language: ru\\n"\n\nmsgid "A"\nmsgstr "Б"\n'.encode()


@pytest.mark.parametrize("charset", ["UTF-8", "utf-8", "utf8"])
def test_utf8_by_its_names(charset: str) -> None:
    value = f"text/plain; charset={charset}"
    assert read(f'msgid ""\nmsgstr "Content-Type: {value}\\n"\n').header == (("Content-Type", value),)


@pytest.mark.parametrize("charset", ["CHARSET", "ASCII", "US-ASCII", "KOI8-R", "x-unknown"])
def test_what_holds_ascii_alone_is_utf8_whatever_its_header_says(charset: str) -> None:
    text = f'msgid ""\nmsgstr "Content-Type: text/plain; charset={charset}\\n"\n'
    assert read(text).header == (("Content-Type", "text/plain; charset=UTF-8"),)
    assert foreign(text.encode()) == ""


@pytest.mark.parametrize("charset", ["KOI8-R", "koi8-u", "CP1251", "windows-1251", "ISO-8859-5", "CP866"])
def test_other_charsets_are_read_as_declared(charset: str) -> None:
    text = (
        f'msgid ""\nmsgstr "Content-Type: text/plain; charset={charset}\\n"\n\nmsgid "A"\nmsgstr "Привет"\n'
    )
    data = text.encode(charset)
    catalog = read(data)
    assert catalog.header == (("Content-Type", "text/plain; charset=UTF-8"),)
    assert catalog.messages[0].targets == ("Привет",)
    assert foreign(data) == charset


def test_a_file_of_nothing_but_comments_is_a_header_of_comments() -> None:
    catalog = read("# Translations of the site.\n#, fuzzy\n\n# More.\n")
    assert (catalog.header, catalog.header_comments) == ((), ("Translations of the site.", "More."))
    assert catalog.header_flags == {"fuzzy"}


ENTRY = 'msgid "A"\nmsgstr "Б"\n'


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        (b'msgid "A"\nmsgstr "\xe9"\n', "ui.po:2", "not UTF-8"),
        (
            b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-7\\n"\n\nmsgid "A"\nmsgstr "\xc1"\n',
            "ui.po:5",
            "not UTF-8; its header says UTF-7",
        ),
        (
            b'msgid ""\nmsgstr "Content-Type: text/plain; charset=CP1251\\n"\n\nmsgid "A"\nmsgstr "\x98"\n',
            "ui.po:5",
            "not UTF-8; its header says CP1251",
        ),
        ('msgid "A"\nmsgstr "a\0b"\n', "ui.po:2", "a NUL character"),
        ('msgid "A"\rmsgstr "B"\n', "ui.po:1", "a carriage return without a line feed"),
        ('msgid "A\nmsgstr "B"\n', "ui.po:1", "a string without its closing quote"),
        ('msgid "A"\nmsgstr "B\\"\n', "ui.po:2", "a string without its closing quote"),
        ('msgid "A" # why\nmsgstr "B"\n', "ui.po:1", "text behind a string"),
        ('msgid "A"\nmsgstr "B\\q"\n', "ui.po:2", "the unknown escape \\q"),
        ('msgid "A"\nmsgstr "B\\\x1b"\n', "ui.po:2", "the unknown escape \\\\x1b"),
        ('msgid "A"\nmsgstr "\\303"\n', "ui.po:2", "the escape \\303, which is no UTF-8"),
        ('msgid "A"\nmsgstr "\\777"\n', "ui.po:2", "the escape \\777, which is no UTF-8"),
        ('msgid "A"\nmsgstr "\\x1234"\n', "ui.po:2", "the escape \\x1234, which is no UTF-8"),
        ('msgid "A"\nmsgstr "a\\0b"\n', "ui.po:2", "the escape \\0, which is NUL"),
        ('domain "x"\n' + ENTRY, "ui.po:1", "«domain» is no keyword of a PO file"),
        ("msgid A\n", "ui.po:1", "«msgid» is no keyword of a PO file"),
        ("\x1b[31m\n", "ui.po:1", "«\\x1b[31m» is no keyword of a PO file"),
        ("\x0b\n", "ui.po:1", "«\\x0b» is no keyword of a PO file"),
        (f"{ENTRY}<<<<<<< ours\n", "ui.po:3", "a git conflict marker"),
        (f"{ENTRY}||||||| base\n", "ui.po:3", "a git conflict marker"),
        (f"{ENTRY}=======\n", "ui.po:3", "a git conflict marker"),
        (f"{ENTRY}>>>>>>> theirs\n", "ui.po:3", "a git conflict marker"),
        ('"lost"\n' + ENTRY, "ui.po:1", "a string without its keyword"),
        (f'{ENTRY}# note\n"lost"\n', "ui.po:4", "a string without its keyword"),
        (f'{ENTRY}#~ "lost"\n', "ui.po:3", "a string without its keyword"),
        ('msgid "A"\nmsgstr\n\n' + ENTRY, "ui.po:4", "a keyword without its string above this line"),
        ('msgid "A"\nmsgstr\n', "ui.po:2", "a keyword without its string above this line"),
        ('\nmsgid "A"\n', "ui.po:2", "a msgid without its msgstr"),
        ('msgid "A"\n# note\nmsgstr "B"\n', "ui.po:1", "a msgid without its msgstr"),
        ('msgid "A"\n#| msgid "B"\nmsgstr "B"\n', "ui.po:1", "a msgid without its msgstr"),
        ('msgctxt "C"\n', "ui.po:1", "a msgctxt without its msgid"),
        ('msgctxt "C"\nmsgstr "B"\n', "ui.po:2", "a msgstr without its msgid"),
        ('msgctxt "C"\nmsgid_plural "B"\n', "ui.po:2", "a msgid_plural without its msgid"),
        ('msgid "A"\nmsgid "B"\n', "ui.po:2", "`msgid` where it cannot stand"),
        ('msgid "A"\nmsgctxt "B"\n', "ui.po:2", "`msgctxt` where it cannot stand"),
        ('msgid[0] "A"\n', "ui.po:1", "`msgid` where it cannot stand"),
        (
            'msgid "A"\nmsgstr "B"\nmsgstr "C"\n',
            "ui.po:3",
            "a second msgstr, or one with a number, and no msgid_plural",
        ),
        (
            'msgid "A"\nmsgstr[0] "B"\n',
            "ui.po:2",
            "a second msgstr, or one with a number, and no msgid_plural",
        ),
        ('msgid "A"\nmsgid_plural "As"\nmsgstr "B"\n', "ui.po:3", "a plural form other than msgstr[0]"),
        ('msgid "A"\nmsgid_plural "As"\nmsgstr[1] "B"\n', "ui.po:3", "a plural form other than msgstr[0]"),
        (
            'msgid "A"\nmsgid_plural "As"\nmsgstr[0] "B"\nmsgstr[2] "C"\n',
            "ui.po:4",
            "a plural form other than msgstr[1]",
        ),
        (
            'msgid "A"\n#~ msgstr "B"\n',
            "ui.po:2",
            "an entry that is obsolete (`#~`) on some of its lines only",
        ),
        ('#| msgstr "A"\n' + ENTRY, "ui.po:1", "`#| msgstr` where it cannot stand"),
        ('#~| msgid "A"\n#~| msgid "B"\n', "ui.po:2", "`#~| msgid` where it cannot stand"),
        (f"{ENTRY}\n# goodbye\n# all\n", "ui.po:4", "a comment that no entry follows"),
        (f'{ENTRY}#| msgid "B"\n', "ui.po:3", "a comment that no entry follows"),
        ('msgctxt ""\nmsgid "A"\nmsgstr ""\n', "ui.po:1", "an empty msgctxt"),
        ('msgid "A"\nmsgid_plural ""\nmsgstr[0] ""\n', "ui.po:1", "an empty msgid_plural"),
        ('#~ msgid ""\n#~ msgstr ""\n', "ui.po:1", "an empty msgid, which is the header's alone"),
        ('#| msgid "A"\nmsgid ""\nmsgstr ""\n', "ui.po:2", "an empty msgid, which is the header's alone"),
        (
            'msgid ""\nmsgid_plural "A"\nmsgstr[0] ""\n',
            "ui.po:1",
            "an empty msgid, which is the header's alone",
        ),
        ('msgid ""\nmsgstr "no colon\\n"\n', "ui.po:1", "a header line without a colon"),
        (
            '#: \u2068a b\nmsgid "A"\nmsgstr ""\n',
            "ui.po:2",
            "a reference with U+2068 or U+2069 in the wrong place",
        ),
        (
            '#: a\u2069b\nmsgid "A"\nmsgstr ""\n',
            "ui.po:2",
            "a reference with U+2068 or U+2069 in the wrong place",
        ),
        (ENTRY + "\n" + ENTRY, "ui.po:4", "the same message a second time"),
        ('msgid ""\nmsgstr ""\n\nmsgid ""\nmsgstr ""\n', "ui.po:4", "the same message a second time"),
    ],
)
def test_what_is_malformed_is_named_with_its_line(text: str | bytes, where: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text)
    assert (str(caught.value.place), caught.value.message) == (where, message)
    assert caught.value.hint.endswith((".", "FILE"))


def test_the_first_place_of_a_doubled_message_is_named() -> None:
    with pytest.raises(InputError) as caught:
        read(ENTRY + ENTRY)
    assert caught.value.hint == "It stands on line 1 already: keep one of the two."


def test_the_same_source_in_two_contexts_is_two_messages() -> None:
    assert len(read(f'msgctxt "c"\n{ENTRY}{ENTRY}').messages) == 2

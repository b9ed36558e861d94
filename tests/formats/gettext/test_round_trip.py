from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from localize.formats.gettext import parse, serialize
from localize.model import Catalog, Locale, Message, MessageKey, Previous
from localize.model.domain import UI

UZ = Locale.parse("uz")

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60) | st.text(
    'ab \n\t\r"\\\a\b\f\v#~|%-—«»oʻғ\u2028\x85\u2068\ufeff', max_size=120
)
SOME = TEXTS.filter(bool)
LINES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\n\r"), max_size=20)
NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\n\r\u2068\u2069"), min_size=1)
FLAGS = st.sampled_from(["fuzzy", "c-format", "range: 0..9", "no-wrap", "x y"])
PREVIOUS = st.builds(Previous, TEXTS, TEXTS, TEXTS)


@st.composite
def messages(draw: st.DrawFn) -> Message:
    key = draw(st.builds(MessageKey, TEXTS, TEXTS).filter(lambda key: bool(key.context or key.source)))
    plural = draw(st.just("") | SOME)
    return Message(
        key=key,
        targets=tuple(draw(st.lists(TEXTS, min_size=1, max_size=3 if plural else 1))),
        plural_source=plural,
        flags=draw(st.frozensets(FLAGS)),
        references=tuple(draw(st.lists(NAMES, max_size=3))),
        extracted=tuple(draw(st.lists(LINES, max_size=2))),
        comments=tuple(draw(st.lists(LINES, max_size=2))),
        previous=draw(st.none() | PREVIOUS),
        obsolete=draw(st.booleans()),
    )


FIELDS = st.tuples(TEXTS.map(lambda name: name.replace(":", "").replace("\n", "")), LINES)
CATALOGS = st.builds(
    Catalog,
    locale=st.just(UZ),
    domain=st.just(UI),
    header=st.lists(FIELDS, max_size=3).map(tuple),
    messages=st.lists(messages(), max_size=4, unique_by=lambda message: message.key).map(tuple),
    header_comments=st.lists(LINES, max_size=2).map(tuple),
    header_flags=st.frozensets(FLAGS, max_size=2),
)


@settings(deadline=None, max_examples=100)
@given(CATALOGS)
def test_what_is_written_is_read_back_and_written_the_same(catalog: Catalog) -> None:
    written = serialize(catalog)
    assert parse(written, "ui.po", locale=UZ, domain=UI) == catalog
    assert serialize(parse(written, "ui.po", locale=UZ, domain=UI)) == written


@settings(deadline=None, max_examples=60)
@given(CATALOGS)
def test_line_ends_and_a_byte_order_mark_change_nothing(catalog: Catalog) -> None:
    written = b"\xef\xbb\xbf" + serialize(catalog).replace(b"\n", b"\r\n")
    assert parse(written, "ui.po", locale=UZ, domain=UI) == catalog


def test_obsolete_entries_may_share_a_key_with_each_other_and_with_a_live_one() -> None:
    live = Message(MessageKey("", "Vote"), ("Ovoz",))
    old = replace(live, targets=("Saylov",), obsolete=True)
    catalog = Catalog(UZ, UI, messages=(live, old, replace(old, targets=("Ovoz berish",))))
    assert parse(serialize(catalog), "ui.po", locale=UZ, domain=UI) == catalog


def test_an_empty_catalog_is_an_empty_file() -> None:
    assert serialize(Catalog(UZ, UI)) == b""
    assert parse(b"", "ui.po", locale=UZ, domain=UI) == Catalog(UZ, UI)

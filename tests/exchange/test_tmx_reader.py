from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.errors import InputError, Place
from localize.exchange.tmx_reader import parse
from localize.exchange.tmx_writer import TmxUnit, serialize, writable
from localize.model import Locale, MessageKey, ReviewState
from localize.model.memory import MemoryUnit, Pair

EN, RU, UZ, CYRL = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
LOCALES = (EN, RU, UZ, CYRL)
TRANSLATED = ReviewState.TRANSLATED

OTHER_TOOL = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en-US"
    srclang="en-US" datatype="PlainText"><prop type="y">z</prop></header>
  <body>
    <tu tuid="1">
      <note>seen</note>
      <tuv xml:lang="en-US"><seg>Rain in <bpt i="1">&lt;b&gt;</bpt>May<ept i="1">&lt;/b&gt;</ept></seg></tuv>
      <tuv xml:lang="ru-RU"><prop type="q">no</prop><seg>Дождь в <hi>мае</hi></seg></tuv>
      <tuv xml:lang="fr"><seg>Pluie</seg></tuv>
    </tu>
    <tu><tuv xml:lang="en"><seg>Hello <ph x="1"/></seg></tuv>
      <tuv xml:lang="ru"><seg>Привет <ph x="1"/></seg></tuv></tu>
    <tu><tuv xml:lang="de"><seg>Regen</seg></tuv><tuv xml:lang="fr"><seg>Pluie</seg></tuv></tu>
    <tu srclang="ru"><tuv lang="ru"><seg>Снег</seg></tuv><tuv lang="uz-Cyrl"><seg>Қор</seg></tuv></tu>
    <tu srclang="*all*"><tuv xml:lang="ru"><seg>Туман</seg></tuv>
      <tuv xml:lang="uz"><seg>Tuman</seg></tuv></tu>
  </body>
</tmx>
"""


def test_what_other_tools_write_is_read() -> None:
    found = parse(OTHER_TOOL.encode(), "m.tmx", LOCALES)
    assert [(one.pair, one.key.source, one.targets[0]) for one in found.units] == [
        (Pair(EN, RU), "Rain in <b>May</b>", "Дождь в мае"),
        (Pair(RU, CYRL), "Снег", "Қор"),
        (Pair(RU, UZ), "Туман", "Tuman"),
        (Pair(UZ, RU), "Tuman", "Туман"),
    ]
    assert (found.incomplete, found.foreign) == (1, 1)


def test_what_is_no_tmx_is_refused_with_its_line() -> None:
    with pytest.raises(InputError, match="root is «tbx»") as raised:
        parse(b"\n<tbx/>", "m.tmx", LOCALES)
    assert raised.value.place == Place("m.tmx", 2)


def unit(source: str, target: str, locale: Locale = RU, *, ui: bool = False, context: str = "") -> MemoryUnit:
    return MemoryUnit(Pair(EN, locale, ui), MessageKey(context, source), (target,), TRANSLATED)


TEXTS = st.text(min_size=1, max_size=30).filter(str.strip)


@given(st.lists(st.builds(unit, TEXTS, TEXTS, st.sampled_from(LOCALES[1:]), ui=st.booleans(), context=TEXTS)))
def test_what_is_written_is_read_as_it_was(units: list[MemoryUnit]) -> None:
    units = [one for one in units if writable(one)]
    written = b"".join(serialize((TmxUnit("ui" if one.pair.ui else "articles/a", one) for one in units), EN))
    read = parse(written, "m.tmx", LOCALES).units
    assert set(read) == set(units)


def test_one_text_in_several_locales_is_one_unit() -> None:
    units = [TmxUnit("articles/a", unit("Rain", "Дождь")), TmxUnit("articles/a", unit("Rain", "Yomgʻir", UZ))]
    assert b"".join(serialize(units, EN)).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
        '<header srclang="en" creationtool="localize" creationtoolversion="1" segtype="block" o-tmf="PO"'
        ' adminlang="en" datatype="plaintext"/>\n<body>\n'
        '<tu srclang="en"><prop type="x-localize-domain">articles/a</prop>\n'
        '  <tuv xml:lang="en"><seg>Rain</seg></tuv>\n'
        '  <tuv xml:lang="ru"><prop type="x-localize-state">translated</prop><seg>Дождь</seg></tuv>\n'
        '  <tuv xml:lang="uz"><prop type="x-localize-state">translated</prop><seg>Yomgʻir</seg></tuv>\n'
        "</tu>\n</body>\n</tmx>\n"
    )


def test_two_texts_of_one_locale_are_two_units() -> None:
    units = [unit("Rain", "Дождь"), unit("Rain", "Ливень")]
    written = b"".join(serialize((TmxUnit("articles/a", one) for one in units), EN))
    assert written.count(b"<tu ") == 2
    assert parse(written, "m.tmx", LOCALES).units == units


def test_an_empty_memory_is_a_file_too() -> None:
    assert parse(b"".join(serialize([], EN)), "m.tmx", LOCALES).units == []


@pytest.mark.parametrize(
    "one",
    [
        unit("\x00", "a"),
        unit("a", "\x1b"),
        MemoryUnit(Pair(EN, RU), MessageKey("", "a"), ("б", "в"), TRANSLATED),
        MemoryUnit(Pair(EN, RU), MessageKey("", "a"), ("б",), TRANSLATED, "as"),
    ],
)
def test_what_tmx_cannot_hold_is_told_apart(one: MemoryUnit) -> None:
    assert not writable(one)

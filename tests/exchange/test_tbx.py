from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.errors import InputError, Place
from localize.exchange.safe_xml import fits
from localize.exchange.tbx import parse, serialize
from localize.glossary.terms import Term
from localize.model import Locale

EN, RU, UZ, CYRL = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
LOCALES = (EN, RU, UZ, CYRL)
OLD = """\
<?xml version='1.0'?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX" xml:lang="en-US"><martifHeader/><text><body>
<termEntry id="1"><note>Capital.</note>
<langSet xml:lang="ru-RU"><tig><term>Ташкент</term></tig></langSet>
<langSet xml:lang="en-US"><ntig><termGrp><term>Tashkend</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
<tig><term>Tashkent city</term></tig>
<tig><term>Tashkent</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
</langSet>
</termEntry>
<termEntry id="2"><langSet xml:lang="fr"><tig><term>Paris</term></tig></langSet></termEntry>
</body></text></martif>
"""


def test_what_other_tools_write_is_read() -> None:
    assert parse(OLD.encode(), "t.tbx", LOCALES) == (
        Term(
            "Tashkent",
            {RU: ("Ташкент",), EN: ("Tashkent", "Tashkent city")},
            {EN: ("Tashkend",)},
            note="Capital.",
        ),
    )


WORDS = st.text(st.characters(categories=["L"]), min_size=1, max_size=10).filter(fits)
FORMS = st.dictionaries(
    st.sampled_from(LOCALES), st.lists(WORDS, min_size=1, max_size=3, unique=True).map(tuple), max_size=4
)
TERMS = st.builds(Term, WORDS, FORMS.filter(bool), FORMS, note=WORDS)


@given(st.lists(st.one_of(TERMS, st.builds(Term, WORDS, keep=st.just(value=True)))))
def test_what_is_written_is_read_as_it_was(terms: list[Term]) -> None:
    assert parse(serialize(terms, EN, "<Samarqand>"), "t.tbx", LOCALES) == tuple(terms)


def test_what_is_no_tbx_is_refused_with_its_line() -> None:
    with pytest.raises(InputError, match="root is «tmx»") as raised:
        parse(b"\n<tmx/>", "t.tbx", LOCALES)
    assert raised.value.place == Place("t.tbx", 2)


def test_what_xml_cannot_hold_is_refused() -> None:
    with pytest.raises(InputError, match="XML cannot hold"):
        serialize([Term("a", {RU: ("\x01b",)})], EN, "")

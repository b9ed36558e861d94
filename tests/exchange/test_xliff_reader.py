from __future__ import annotations

import pytest

from localize.errors import InputError, Place
from localize.exchange.xliff_reader import read
from localize.model import ReviewState

NAMESPACE = "urn:oasis:names:tc:xliff:document:"
HEAD = f'<xliff xmlns="{NAMESPACE}{{0}}" version="{{0}}" srcLang="en" trgLang="ru"><file id="f">'


def of_2(inside: str, version: str = "2.0", unit: str = 'id="u1" name="frost@0a1b"') -> bytes:
    return f"{HEAD.format(version)}\n<unit {unit}>{inside}</unit></file></xliff>".encode()


def of_12(inside: str, attributes: str = "") -> bytes:
    file = '<file original="x" source-language="en" target-language="ru" datatype="html"><body>'
    unit = f'<trans-unit id="u1" resname="frost@0a1b" {attributes}>{inside}</trans-unit>'
    return f'<xliff version="1.2">\n{file}{unit}</body></file></xliff>'.encode()


def target(data: bytes) -> str:
    return read(data, "ru.xlf").units[0].targets[0].shown


@pytest.mark.parametrize("version", ["2.0", "2.1", "2.2"])
def test_all_versions_of_2_are_read(version: str) -> None:
    returned = read(of_2("<segment><source>a</source><target>а</target></segment>", version), "ru.xlf")
    (unit,) = returned.units
    assert (returned.locale, returned.newsroom) == ("ru", "")
    assert (unit.slug, unit.id, unit.place, unit.source_locale) == ("frost", "0a1b", Place("ru.xlf", 2), "en")
    assert (unit.mark, unit.state) == (None, None)


def test_sentences_are_joined_in_the_order_that_their_targets_have() -> None:
    inside = (
        '<segment state="final"><source>A.</source><target order="3">А.</target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment state="translated"><source>B.</source><target order="1">Б.</target></segment>'
    )
    unit = read(of_2(inside), "ru.xlf").units[0]
    assert unit.sources[0].shown == "A. B."
    assert unit.targets[0].shown == "Б. А."
    assert unit.state is ReviewState.TRANSLATED


def test_a_sentence_without_target_leaves_the_unit_without() -> None:
    inside = "<segment><source>A.</source><target>А.</target></segment><segment><source>B.</source></segment>"
    assert target(of_2(inside)) == ""


def test_suggestions_are_no_targets() -> None:
    matches = (
        '<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#1">'
        "<source>x</source><target>икс</target></mtc:match></mtc:matches>"
    )
    segment = "<segment><source>a</source><target>а</target></segment>"
    assert target(of_2(matches + segment)) == "а"
    suggested = "<source>a</source><alt-trans><source>x</source><target>икс</target></alt-trans>"
    assert target(of_12(suggested)) == ""


def test_notes_of_people_are_comments_and_ours_are_not() -> None:
    notes = '<notes><note category="localize:role">title</note><note> Так? </note></notes>'
    segment = "<segment><source>a</source></segment>"
    assert read(of_2(notes + segment), "ru.xlf").units[0].comment == "Так?"
    older = '<source>a</source><note from="localize">title</note><note from="Malika">Так?</note>'
    assert read(of_12(older), "ru.xlf").units[0].comment == "Так?"


def test_states_of_version_12() -> None:
    text = "<source>a</source><target{}>а</target>"
    assert read(of_12(text.format("")), "r.xlf").units[0].state is None
    assert read(of_12(text.format("")), "r.xlf").units[0].mark is None
    approved = read(of_12(text.format(' state="translated"'), 'approved="yes"'), "r.xlf")
    assert approved.units[0].state is ReviewState.APPROVED


def test_marked_sentences_of_version_12_are_their_text() -> None:
    inside = '<source>A</source><target><mrk mtype="seg" mid="1">А.</mrk> <mrk mtype="seg">Б.</mrk></target>'
    assert target(of_12(inside)) == "А. Б."


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b'<xliff version="3.0"/>', 1, "version 3.0"),
        (b"<html/>", 1, "its root is «html»"),
        (b"<xliff", 1, "no XML that can be read"),
        (b'\n<!DOCTYPE x [\n<!ENTITY a "b">]><xliff version="1.2"/>', 3, "entity «a»"),
        (of_2("<segment><source>a</source></segment>", unit='id="u1"'), 2, "names no string"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(data: bytes, line: int, message: str) -> None:
    with pytest.raises(InputError, match=message) as refused:
        read(data, "ru.xlf")
    assert refused.value.place == Place("ru.xlf", line)


def test_texts_in_two_languages_are_refused() -> None:
    file = '<file original="x" source-language="en" target-language="{}" datatype="html"><body/></file>'
    with pytest.raises(InputError, match="texts in uz, after others in ru"):
        read(f'<xliff version="1.2">{file.format("ru")}{file.format("uz")}</xliff>'.encode(), "r.xlf")

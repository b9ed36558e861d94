from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given, settings
from tests.exchange.packages import STATES, TEXTS, UZ, package, texts, unit
from tests.exchange.xliff_schemas import XLIFF12, needs_schemas, problems
from translate.storage.xliff import xlifffile

from localize.exchange.package import PackageArticle
from localize.exchange.xliff12_writer import holds, write
from localize.exchange.xliff_reader import read
from localize.model import ReviewState

SAMPLE = package(
    unit(
        "Frost **early** in {town}", "**Ранние** заморозки в {town} [ссылка](x)", state=ReviewState.APPROVED
    ),
    unit("Nobody was hurt.", state=ReviewState.UNTRANSLATED),
    unit("{n} day", "{n} день", "{n} дня", "{n} дней", plural="{n} days", context="forecast"),
    unit("Rain", "Дождь", state=ReviewState.REJECTED),
)


def test_markup_is_a_pair_and_a_placeholder_a_code() -> None:
    data = write(SAMPLE).decode()
    assert '<source>Frost <g id="1" ctype="bold">early</g> in <x id="2" ctype="x-placeholder"' in data
    assert (
        '<x id="3" ctype="x-code" equiv-text="["/>ссылка<x id="3e" ctype="x-code" equiv-text="](x)"/>' in data
    )
    assert '<group id="g' in data
    assert 'restype="x-gettext-plurals"' in data


@needs_schemas
def test_files_are_valid_by_the_schema() -> None:
    other = PackageArticle("kurash", "articles/kurash.md", UZ, (unit("Kurash", "Кураш"),))
    assert problems(write(replace(SAMPLE, articles=(*SAMPLE.articles, other))), XLIFF12) == []


def test_other_tools_read_texts_and_states() -> None:
    store = xlifffile.parsestring(write(SAMPLE))
    found = [one for one in store.units if one.istranslatable()]
    assert [one.isapproved() for one in found] == [True, False, False, False, False, False]
    assert found[1].target is None
    assert (found[5].source, found[5].target) == ("Rain", "Дождь")
    assert found[5].isfuzzy()


def test_control_characters_have_no_word_in_it() -> None:
    assert not holds(unit("A bell \x07 rang"))
    assert not holds(unit("A bell rang", "Звонок\x07"))
    assert holds(unit("A bell rang", "Звонок"))


@given(TEXTS.filter(bool), TEXTS, STATES)
@settings(max_examples=100, deadline=None)
def test_whatever_goes_out_comes_back_to_the_letter(source: str, target: str, state: ReviewState) -> None:
    one = unit(source, target, state=state)
    assume(holds(one))
    returned = read(write(package(one)), "ru.xliff")
    assert texts(returned, {one.id: one}) == {one.id: one.targets}
    assert returned.units[0].mark == one.mark
    assert returned.units[0].state in {state, None}

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.packages import STATES, TEXTS, UZ, package, texts, unit
from tests.exchange.xliff_schemas import XLIFF2, needs_schemas, problems
from translate.storage.xliff2 import Xliff2File

from localize.errors import UsageError
from localize.exchange.package import PackageArticle
from localize.exchange.xliff2_writer import write
from localize.exchange.xliff_reader import read
from localize.model import ReviewState

SAMPLE = package(
    unit("Frost **early**", "**Ранние** заморозки", state=ReviewState.APPROVED),
    unit("Nobody was hurt.", state=ReviewState.UNTRANSLATED),
    unit("{n} day", "{n} день", "{n} дня", "{n} дней", plural="{n} days", context="forecast"),
    unit("A bell \x07 rang", "Звонок\x07", state=ReviewState.STALE),
)


def test_a_file_says_what_it_is_and_where_it_is_from() -> None:
    data = write(SAMPLE).decode()
    assert data.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:')
    assert 'version="2.1" srcLang="en" trgLang="ru" l:newsroom="Samarqand"' in data
    assert '<file id="f1" original="articles/frost.md" canResegment="no">' in data


def test_markup_is_a_pair_of_codes_with_its_data_and_a_placeholder_a_code() -> None:
    data = write(SAMPLE).decode()
    pair = '<pc id="1" type="fmt" dataRefStart="d1" dataRefEnd="d1e" dispStart="**" dispEnd="**">'
    assert '<originalData><data id="d1">**</data><data id="d1e">**</data></originalData>' in data
    assert f"<source>Frost {pair}early</pc></source>" in data
    assert f"<target>{pair}Ранние</pc> заморозки</target>" in data
    assert '<ph id="1" dataRef="d1" disp="{n}"/> день' in data
    assert '<cp hex="0007"/>' in data


@needs_schemas
def test_files_are_valid_by_the_schema() -> None:
    assert problems(write(SAMPLE), XLIFF2) == []


def test_other_tools_read_texts_and_states() -> None:
    store = Xliff2File.parsestring(write(SAMPLE))
    found = [(one.source, one.target) for one in store.units if one.istranslatable()]
    assert found[:2] == [("Frost early", "Ранние заморозки"), ("Nobody was hurt.", None)]
    assert len(found) == 6
    assert store.sourcelanguage == "en"
    assert store.targetlanguage == "ru"


def test_a_file_has_one_source_language() -> None:
    other = PackageArticle("kurash", "articles/kurash.md", UZ, (unit("Kurash", "Кураш"),))
    with pytest.raises(UsageError, match="these articles are in en, uz"):
        write(replace(SAMPLE, articles=(*SAMPLE.articles, other)))


@given(
    st.lists(
        st.tuples(TEXTS.filter(bool), TEXTS, STATES), min_size=1, max_size=3, unique_by=lambda row: row[0]
    )
)
@settings(max_examples=100, deadline=None)
def test_whatever_goes_out_comes_back_to_the_letter(rows: list[tuple[str, str, ReviewState]]) -> None:
    units = {one.id: one for one in (unit(source, target, state=state) for source, target, state in rows)}
    returned = read(write(package(*units.values())), "ru.xlf")
    assert texts(returned, units) == {id_: one.targets for id_, one in units.items()}
    assert {one.id: (one.state, one.mark) for one in returned.units} == {
        id_: (one.state, one.mark) for id_, one in units.items()
    }

from __future__ import annotations

import pytest
from tests.exchange.packages import package, unit

from localize.errors import InputError, Place
from localize.exchange import table
from localize.model import ReviewState

HEAD = Place("ru.csv", 1)
PLURAL = unit("{n} day", "{n} день", "{n} дня", "{n} дней", plural="{n} days")


def row(line: int, **cells: str) -> table.Row:
    named = {name.replace("_", " "): text for name, text in cells.items()}
    whole = {"article": "frost", "id": "0a", "source": "Rain", "locale": "ru", **named}
    return table.Row(whole, lambda column: Place(f"ru.csv!{column}", line))


def test_a_string_is_a_row_and_each_of_its_plural_forms_one() -> None:
    found = list(table.rows(package(unit("Rain", "Дождь", state=ReviewState.DRAFT), PLURAL)))
    assert [one["source"] for one in found] == ["Rain", "{n} day", "{n} days", "{n} days"]
    assert [one["form"] for one in found] == ["", "1 of 3", "2 of 3", "3 of 3"]
    first = found[0]
    assert (first["article"], first["text"], first["state"], first["locale"], first["newsroom"]) == (
        "frost",
        "Дождь",
        "draft",
        "ru",
        "Samarqand",
    )
    assert tuple(first) == table.COLUMNS


def test_rows_come_back_as_strings() -> None:
    places = [table.Row(one, lambda _: HEAD) for one in table.rows(package(PLURAL))]
    found = table.returned([*places, table.Row({"text": ""}, lambda _: HEAD)], HEAD)
    assert (found.newsroom, found.locale) == ("Samarqand", "ru")
    (back,) = found.units
    assert [text.shown for text in back.targets] == list(PLURAL.targets)
    assert (back.id, back.state, back.mark) == (PLURAL.id, PLURAL.state, PLURAL.mark)


def test_the_place_is_that_of_the_text_and_states_are_words() -> None:
    (unit_,) = table.returned([row(3, text="Дождь", state=" Approved ", comment="Так?")], HEAD).units
    assert (unit_.place, unit_.state, unit_.comment) == (
        Place("ru.csv!text", 3),
        ReviewState.APPROVED,
        "Так?",
    )
    assert table.returned([row(3)], HEAD).units[0].state is None


@pytest.mark.parametrize(
    ("rows", "message", "place"),
    [
        ([row(2, state="aproved")], "there is no state «aproved»", Place("ru.csv!state", 2)),
        ([row(2, id="")], "names no string", Place("ru.csv!id", 2)),
        ([row(2), row(3, id="0b", locale="uz")], "«uz», after rows of «ru»", Place("ru.csv!locale", 3)),
        ([row(2, text="\0")], "no catalog can hold", Place("ru.csv!text", 2)),
    ],
)
def test_what_cannot_be_is_refused_at_its_cell(rows: list[table.Row], message: str, place: Place) -> None:
    with pytest.raises(InputError, match=message) as refused:
        table.returned(rows, HEAD)
    assert refused.value.place == place


def test_a_missing_column_is_named_with_the_nearest() -> None:
    with pytest.raises(InputError, match="column «text»") as refused:
        table.require_columns(["article", "id", "source", "texts"], HEAD)
    assert refused.value.hint == "Did you mean `texts`?"

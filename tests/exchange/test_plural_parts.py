from __future__ import annotations

from dataclasses import replace

import pytest

from localize.errors import InputError, Place
from localize.exchange.coded_text import CodedText
from localize.exchange.package import ReturnedUnit
from localize.exchange.plural_parts import UnitPart, gathered
from localize.model import ReviewState


def part(line: int, form: int | None, text: str, *, source: str = "days", comment: str = "") -> UnitPart:
    unit = ReturnedUnit(
        Place("a.csv", line), "ui", "0a", (CodedText.of(source),), (CodedText.of(text),), comment=comment
    )
    return UnitPart(unit, form)


def test_forms_are_gathered_in_their_order_at_the_first_place() -> None:
    parts = [part(3, 1, "дня"), part(2, 0, "день", source="day", comment="Так?"), part(4, 2, "дней")]
    (found,) = gathered(parts)
    assert [text.shown for text in found.targets] == ["день", "дня", "дней"]
    assert {text.shown for text in found.sources} == {"day", "days"}
    assert (found.place.line, found.comment) == (2, "Так?")


def test_a_form_that_is_not_there_is_empty_and_the_least_state_counts() -> None:
    first = part(1, 0, "день")
    last = part(2, 2, "дней")
    parts = [
        replace(first, unit=replace(first.unit, state=ReviewState.APPROVED)),
        replace(last, unit=replace(last.unit, state=ReviewState.DRAFT)),
    ]
    (found,) = gathered(parts)
    assert [text.shown for text in found.targets] == ["день", "", "дней"]
    assert found.state is ReviewState.DRAFT


def test_a_form_twice_and_one_too_many_are_refused_with_their_place() -> None:
    with pytest.raises(InputError) as twice:
        list(gathered([part(1, None, "a"), part(2, None, "b")]))
    assert twice.value.place == Place("a.csv", 2)
    assert twice.value.hint == "It stands at a.csv:1 already: keep one of the two."
    with pytest.raises(InputError, match="plural form 9"):
        list(gathered([part(1, 9, "a")]))

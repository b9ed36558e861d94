"""Editions are counted by kind, and the counts come back from JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from tests.bundles.test_manifest import EN, RU, manifests

from localize.bundles.base import Published
from localize.bundles.edition_line import EditionLine
from localize.bundles.manifest_tally import Tally

if TYPE_CHECKING:
    from localize.bundles.manifest import Manifest

LINES = [
    EditionLine("ice", EN, "en/ice.md", "0", Published.READY, pictures=("a.png", "b.png")),
    EditionLine("ice", RU, "ru/ice.md", "0", Published.READY, drafts=3, pictures=("a.png",)),
    EditionLine("frost", RU, "ru/frost.md", "0", Published.PREVIOUS, drafts=2),
    EditionLine("rain", RU, "ru/rain.md", "0", Published.SOURCE, drafts=7),
]


def test_editions_drafts_and_pictures_are_counted() -> None:
    found = Tally.of(LINES)
    assert found.count == 4
    assert found.by_locale == {EN: 1, RU: 3}
    assert found.drafts_out == {RU: 5}  # where drafts stand in for others, nobody is told of them
    assert found.pictures == {"a.png": 2, "b.png": 1}
    assert found.has(Published.PREVIOUS)
    assert not found.has(Published.WITHDRAWN)


def test_what_nothing_is_left_of_is_not_in_it() -> None:
    found = Tally.of(LINES).changed(LINES[1:], [LINES[0]])
    assert found.editions == {(EN, Published.READY): 2}
    assert list(found.pictures) == ["a.png", "b.png"]
    assert not found.has(Published.PREVIOUS)


@given(manifests)
@settings(max_examples=60, deadline=None)
def test_a_tally_comes_back_from_json(one: Manifest) -> None:
    tally = one.tally
    found = Tally.read(json.loads(json.dumps(tally.data())))
    assert found == tally
    assert found is not None
    assert found.data() == tally.data()


@pytest.mark.parametrize(
    "said",
    [
        None,
        5,
        [],
        [[], []],
        [["en"], {}],
        [[["en", "ready", 1]], {}],
        [[["?", "ready", 1, 0]], {}],
        [[["en", "?", 1, 0]], {}],
        [[["en", "ready", "?", 0]], {}],
        [[], {"a.png": None}],
    ],
)
def test_what_somebody_else_keeps_there_is_no_tally(said: object) -> None:
    assert Tally.read(said) is None

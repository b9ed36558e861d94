"""Targets of a page fit their places, or it is said what they would break."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.formats.html.html_fit import structure_problems

if TYPE_CHECKING:
    from tests.formats.html.conftest import Pages

PAGE = '<p>A <b>cold</b> <a href="/x">night</a></p><img alt="Frost on a branch">'
SOURCE = 'A <b>cold</b> <a href="/x">night</a>'


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ('<a href="/x">Ночь</a> <b>холодна</b>', ()),
        (SOURCE, ()),
        ("Холодная <b>ночь</b>", ("is missing: tag </a>", 'is missing: tag <a href="/x">')),
        ('<b>А</b> <a href="/y">б</a>', ('is missing: tag <a href="/x">', 'adds: tag <a href="/y">')),
        ('<b>А <a href="/x">б</b></a>', ("opens and closes its tags in another order",)),
        ('<b>А</b> <a href="/x">б</a><p>', ("adds: tag <p>",)),
        ('<b>А</b> <a href="/x">б</a> {{< x', ("never closes: {{",)),
        ("  ", ("is empty",)),
    ],
)
def test_markup_is_kept_and_nothing_is_added(pages: Pages, target: str, said: tuple[str, ...]) -> None:
    assert pages.problems(PAGE, SOURCE, target) == said


def test_an_attribute_takes_any_words(pages: Pages) -> None:
    assert pages.problems(PAGE, "Frost on a branch", 'Иней «на» "ветке" <b>') == ()


def test_control_characters_are_refused_wherever_they_stand(pages: Pages) -> None:
    assert pages.problems(PAGE, "Frost on a branch", "a\x00b")


def test_only_given_targets_are_looked_at(pages: Pages) -> None:
    article = pages.read(PAGE)
    targets = {SOURCE: "без разметки", "Frost on a branch": "  "}
    found = structure_problems(article, lambda segment: targets.get(segment.key.source))
    assert [segment.key.source for segment, _ in found] == [SOURCE]

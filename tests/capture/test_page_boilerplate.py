"""What stands amid a page's article and is none of it."""

from __future__ import annotations

import pytest

from localize.capture.page_boilerplate import cleared


@pytest.mark.parametrize(
    "block",
    [
        "[Follow Author](/f)",
        "Подписаться на автора",
        "**Реклама**",
        "Нашли ошибку? Выделите её и нажмите Ctrl+Enter.",
        "Kanalimizga obuna boʻling",
        "Read also: [Prices rise again](/prices)",
        "**Читайте также**: [Цены растут](/prices)",
    ],
)
def test_boilerplate_is_left_out_and_listed(block: str) -> None:
    found = cleared(["It rained.", block, "It snowed."])
    assert found.blocks == ("It rained.", "It snowed.")
    assert len(found.left_out) == 1


def test_links_under_their_label_are_left_out_and_what_follows_is_not() -> None:
    found = cleared(
        ["## Read also", "- [One](/1)\n- [Two](/2)", "[Three](/3)", "The text goes on.", "[Four](/4)"]
    )
    assert found.blocks == ("The text goes on.", "[Four](/4)")
    assert found.left_out[0] == "Read also"
    assert len(found.left_out) == 3


def test_sentences_stay() -> None:
    blocks = [
        "Follow author Lola Karimova into the mountains.",
        "Реклама подорожала вдвое.",
        "> Read more books.",
    ]
    assert cleared(blocks) == (tuple(blocks), ())

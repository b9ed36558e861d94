"""Ids of headings as sites make them."""

from __future__ import annotations

from localize.formats.heading_ids import anchors


def test_ids_are_made_as_sites_make_them() -> None:
    texts = ["Prices rise!", "Цены: растут", "Prices rise", "", "Said twice"]
    assert anchors((text, "") for text in texts) == (
        "prices-rise",
        "цены-растут",
        "prices-rise-1",
        "",
        "said-twice",
    )
    assert anchors([("Prices", "own")]) == ("own",)

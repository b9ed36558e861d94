"""Headings have ids by which links find them, the same in every edition."""

from __future__ import annotations

from localize.bundles.anchors import anchors_of, with_anchors
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


def test_headings_get_the_ids_of_the_source() -> None:
    html = '<h1>Раз</h1><p>x</p><h2 class="a">Два <em>три</em></h2><h2 id="own">4</h2>'
    assert anchors_of(html) == ("раз", "два-три", "own")
    assert with_anchors(html, ("one", "two", "own")) == (
        '<h1 id="one">Раз</h1><p>x</p><h2 class="a" id="two">Два <em>три</em></h2><h2 id="own">4</h2>'
    )
    assert with_anchors(html, ("one",)).startswith('<h1 id="раз">')

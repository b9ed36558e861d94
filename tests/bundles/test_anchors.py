"""Headings have ids by which links find them, the same in every edition."""

from __future__ import annotations

from localize.bundles.anchors import anchors_of, with_anchors


def test_headings_get_the_ids_of_the_source() -> None:
    html = '<h1>Раз</h1><p>x</p><h2 class="a">Два <em>три</em></h2><h2 id="own">4</h2>'
    assert anchors_of(html) == ("раз", "два-три", "own")
    assert with_anchors(html, ("one", "two", "own")) == (
        '<h1 id="one">Раз</h1><p>x</p><h2 class="a" id="two">Два <em>три</em></h2><h2 id="own">4</h2>'
    )
    assert with_anchors(html, ("one",)).startswith('<h1 id="раз">')

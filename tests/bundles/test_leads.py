"""What leads from an article to files beside it."""

from __future__ import annotations

from localize.bundles.leads import Leads

TEXT = b"[ice](ice.md#thick) ![A map](map.png) [far](https://x.uz) ![far](https://x.uz/map.png)\n"


def test_links_and_pictures_are_told_with_where_they_lead() -> None:
    found = Leads.of(TEXT, "articles/frost.md", pictures=True)
    assert [(TEXT[one.start : one.end], led.path) for one, led in found.links] == [
        (b"ice.md#thick", "articles/ice.md")
    ]
    assert [(TEXT[one.start : one.end], path) for one, path in found.pictures] == [
        (b"map.png", "articles/map.png")
    ]


def test_pictures_that_are_not_copied_are_not_looked_for() -> None:
    found = Leads.of(TEXT, "articles/frost.md", pictures=False)
    assert (len(found.links), found.pictures) == (1, ())

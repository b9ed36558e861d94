"""One folder per locale."""

from __future__ import annotations

from localize.bundles.base import Site
from localize.bundles.folder import LAYOUT
from localize.model import Locale

EN, RU = Locale("en"), Locale("ru")


def test_the_locale_is_the_first_folder() -> None:
    site = Site("News", EN, {RU: "rus"})
    assert LAYOUT.path(site, EN, "economy/silk") == "en/economy/silk.md"
    assert LAYOUT.path(site, RU, "economy/silk") == "rus/economy/silk.md"
    assert LAYOUT.interface(site, RU) == "rus"
    assert LAYOUT.follows_places

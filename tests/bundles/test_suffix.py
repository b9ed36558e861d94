"""The locale in the file's name."""

from __future__ import annotations

import pytest

from localize.bundles.base import Site
from localize.bundles.suffix import LAYOUT
from localize.errors import InputError
from localize.model import Locale

EN, RU = Locale("en"), Locale("ru")
SITE = Site("News", EN, locales=(EN, RU))


def test_the_source_locale_has_no_code() -> None:
    assert LAYOUT.path(SITE, EN, "economy/silk") == "economy/silk.md"
    assert LAYOUT.path(SITE, RU, "economy/silk") == "economy/silk.ru.md"
    assert LAYOUT.path(SITE, RU, "economy/v2.0") == "economy/v2.0.ru.md"
    assert LAYOUT.interface(SITE, RU) == "ui/ru"


def test_a_slug_that_looks_like_an_edition_is_refused() -> None:
    with pytest.raises(InputError, match="ends in the code of a language"):
        LAYOUT.path(SITE, EN, "economy/silk.RU")

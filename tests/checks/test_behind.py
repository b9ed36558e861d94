"""Catalogs that a pull would change."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.catalogs import PATH, catalog, findings, subject

from localize.model import Severity

TEXTS = {"Rain fell.": "Yomgʻir yogʻdi."}


def test_a_catalog_that_a_pull_would_change_is_behind() -> None:
    one = subject(TEXTS, pulled=catalog({**TEXTS, "Frost": ""}))
    (found,) = findings("behind", one)
    assert (found.severity, found.where, found.fix) == (Severity.ERROR, f"{PATH}:1", "Run `localize pull a`.")
    (found,) = findings("behind", replace(one, article=None))
    assert found.fix == "Run `localize pull`."


def test_a_catalog_that_a_pull_leaves_is_not() -> None:
    assert findings("behind", subject(TEXTS)) == []

"""Texts that an edition printed until now in the source's language."""

from __future__ import annotations

import json

import pytest

from localize.bundles.base import Published
from localize.bundles.last_bundle import FormerEdition
from localize.bundles.manifest import EditionRecord, FileRecord
from localize.bundles.printed_before import printed_before
from localize.config import Config
from localize.model import Locale

CONFIG = Config("localize.yaml", "News", Locale("en"), (Locale("en"), Locale("ru")))
TEXTS = ("Nodira Salimova", "Cold night")


def _former(
    path: str, data: str, layout: str, published: Published = Published.READY, **states: int
) -> FormerEdition:
    return FormerEdition(EditionRecord(FileRecord(path, ""), published, states), data.encode(), layout)


@pytest.mark.parametrize(
    ("path", "data", "layout"),
    [
        ("ru/a.md", "# Мороз\n\nCold night\n", "folder"),
        ("ru/a.json", json.dumps({"teaser": "Cold night"}), "json"),
        ("ru/a.html", "<h1>Мороз</h1><p>Cold night</p>", "html"),
    ],
)
def test_what_stood_there_is_known_in_every_layout(path: str, data: str, layout: str) -> None:
    assert printed_before(_former(path, data, layout), TEXTS, CONFIG) == {"Cold night"}


def test_an_edition_with_missing_texts_excuses_none() -> None:
    data = "# Мороз\n\nCold night\n"
    assert printed_before(_former("ru/a.md", data, "folder", Published.SOURCE), TEXTS, CONFIG) == frozenset()
    assert printed_before(_former("ru/a.md", data, "folder", untranslated=1), TEXTS, CONFIG) == frozenset()


def test_what_cannot_be_read_excuses_none() -> None:
    assert printed_before(_former("ru/a.md", "---\ntitle: [\n---\n", "folder"), TEXTS, CONFIG) == frozenset()

"""The manifest as a file."""

from __future__ import annotations

import json

import pytest

from localize.bundles.base import ArticleCard, Published
from localize.bundles.manifest import (
    ArticleRecord,
    EditionRecord,
    FileRecord,
    Held,
    InterfaceRecord,
    Manifest,
    Reason,
)
from localize.bundles.manifest_file import SCHEMA, parse, serialize
from localize.errors import InputError
from localize.model import Locale, ReviewState

EN, RU = Locale("en"), Locale("ru")
REASON = Reason("frost@0a1b2c3d", ReviewState.DRAFT, ReviewState.APPROVED, 2, "has a broken tag")
CARD = ArticleCard("Мороз", "Холодно.", "Погода", "2025-10-12", "12 октября")
MANIFEST = Manifest(
    "Samarqand",
    "localize 1",
    "html",
    {
        "frost": ArticleRecord(
            EN,
            {RU: EditionRecord(FileRecord("ru/f.html", "1"), Published.READY, {"approved": 2}, CARD)},
            "2",
            RU,
        )
    },
    {RU: InterfaceRecord(FileRecord("ru/ui.json", "3"), FileRecord("ru/ui.mo", "4"), (REASON,))},
    (Held("frost", RU, (REASON,)),),
    {RU: FileRecord("ru/index.html", "5")},
    {RU: FileRecord("ru.zip", "6")},
)


def test_a_manifest_comes_back() -> None:
    written = serialize(MANIFEST)
    assert parse(written, "dist/manifest.json") == MANIFEST
    assert written == serialize(parse(written, "dist/manifest.json"))
    assert written.endswith(b"}\n")
    assert "Мороз" in written.decode()


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b'{"schema": 1}', b'{"schema": 1, "newsroom": 5}', b"[" * 9999]
)
def test_what_is_no_manifest_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="not a manifest"):
        parse(data, "dist/manifest.json")


def test_a_newer_programs_manifest_is_left_alone() -> None:
    data = {**json.loads(serialize(MANIFEST)), "schema": SCHEMA + 1}
    with pytest.raises(InputError, match=f"schema {SCHEMA + 1} is not known"):
        parse(json.dumps(data).encode(), "dist/manifest.json")

"""News items as IPTC's schema wants them, tied to the other languages, withdrawn and under embargo."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.json_schema import faults

from localize.bundles.base import Edition, PrintedCorrection, Published, Site
from localize.bundles.ninjs import LAYOUT
from localize.model import Locale

SCHEMA = Path(__file__).resolve().parents[3] / "shared" / "schemas" / "ninjs-schema_3.1.json"
EN, RU = Locale("en"), Locale("ru")
SITE = Site("Vodiy News", EN, url="https://vodiy.example")
CONTENT = """\
---
title: Мороз
teaser: Костры горели.
category: Погода
tags: [холод]
author: {name: Н. Каримова}
published: 2026-03-01 08:00
modified: 2026-03-02T08:00:00+05:00
embargo: 2026-03-01T08:00+05:00
headlines: {seo: Мороз в долине, push: Мороз!}
---

Костры **горели** всю ночь.
"""
EDITION = Edition(
    "frost",
    RU,
    EN,
    CONTENT.encode(),
    addresses={"en": "https://vodiy.example/en/frost.html", "ru": "https://vodiy.example/ru/moroz.html"},
    titles={"en": "Frost", "ru": "Мороз"},
    source_type="TrainedAlgorithmicMediaDigitalSource",
    public_slug="moroz",
)


def written(edition: Edition, site: Site = SITE) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(LAYOUT.write(edition, site))
    return found


def test_an_edition_is_a_news_item() -> None:
    item = written(EDITION)
    assert (item["language"], item["pubStatus"]) == ("ru", "usable")
    assert item["uri"] == "https://vodiy.example/ru/moroz.html"
    assert item["headlines"] == [
        {"role": "main", "contentType": "text/plain", "value": "Мороз"},
        {"role": "seo", "contentType": "text/plain", "value": "Мороз в долине"},
        {"role": "push", "contentType": "text/plain", "value": "Мороз!"},
    ]
    (body,) = item["bodies"]
    assert (body["value"], body["wordCount"], body["charCount"]) == (
        "<p>Костры <strong>горели</strong> всю ночь.</p>",
        4,
        23,
    )
    assert (item["firstCreated"], item["versionCreated"]) == (
        "2026-03-01T08:00:00+05:00",
        "2026-03-02T08:00:00+05:00",
    )
    assert item["embargoedUntil"] == "2026-03-01T08:00:00+05:00"
    assert (item["by"], item["people"]) == ("Н. Каримова", [{"name": "Н. Каримова", "rel": "author"}])
    assert [one["name"] for one in item["subjects"]] == ["Погода", "холод"]


def test_editions_are_tied_by_associations() -> None:
    assert written(EDITION)["associations"] == [
        {
            "name": "Frost",
            "uri": "https://vodiy.example/en/frost.html",
            "rel": "translationOf",
            "language": "en",
        }
    ]
    original = written(replace(EDITION, locale=EN))
    assert original["associations"][0]["rel"] == "translation"
    nowhere = replace(EDITION, addresses={})
    there = written(replace(nowhere, locale=EN), replace(SITE, url=""))
    assert written(nowhere, replace(SITE, url=""))["associations"][0]["uri"] == there["uri"]
    assert there["uri"].startswith("urn:uuid:")


def test_what_was_withdrawn_is_canceled_and_a_correction_is_noted() -> None:
    assert written(replace(EDITION, published=Published.WITHDRAWN))["pubStatus"] == "canceled"
    correction = PrintedCorrection("Не 5, а 6.", "2026-03-03T08:00:00+05:00", "Исправление")
    item = written(replace(EDITION, corrections=(correction,)))
    assert item["edNote"] == "Исправление: Не 5, а 6."
    assert item["versionCreated"] == "2026-03-03T08:00:00+05:00"


def test_the_digital_source_is_a_newscode_and_absent_where_nothing_is_said() -> None:
    assert written(EDITION)["digitalSourceType"] == {
        "name": "TrainedAlgorithmicMedia",
        "uri": "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
    }
    assert "digitalSourceType" not in written(replace(EDITION, source_type=""))


def test_a_translation_that_continues_is_partial() -> None:
    assert written(EDITION)["representationType"] == "full"
    assert written(replace(EDITION, continues="Перевод продолжается."))["representationType"] == "partial"


def closed(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema with `unevaluatedProperties` as what it means beside one reference."""
    item = schema["$defs"]["ninjsType"]
    known = {name: {} if "$ref" in said else said for name, said in item["properties"].items()}
    known["type"] = schema["$defs"]["newsObjectType"]
    association = {
        "type": "object",
        "required": ["name", "uri"],
        "additionalProperties": False,
        "properties": {**known, "name": {"type": "string"}, "rel": {"type": "string"}, "associations": {}},
    }
    known = {**known, "associations": {"type": "array", "items": association}}
    known = {
        name: {} if name in {"renditions", "organisations", "places", "events"} else said
        for name, said in known.items()
    }
    return {"type": "object", "required": ["uri"], "additionalProperties": False, "properties": known}


@pytest.mark.parametrize("published", [Published.READY, Published.WITHDRAWN])
def test_the_schema_of_iptc_accepts_it(published: Published) -> None:
    if not SCHEMA.exists():
        pytest.skip("needs ../shared/schemas")
    schema = closed(json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert faults(written(replace(EDITION, published=published)), schema, schema) == []
    assert faults({**written(EDITION), "pubStatus": "gone", "colour": "red"}, schema, schema) != []

"""The vocabulary beside the collected facts; every alternative that they give counts."""

from __future__ import annotations

import csv
import json
import re
from typing import Any

from tests.shared import SHARED, needs

from localize.language.plurals import plural_forms
from localize.language.vocabulary import keys_in, resolve, spellings, translation
from localize.language.weather import CONDITIONS, condition_of
from localize.model import Locale, MessageKey

pytestmark = needs("data")
DATA = SHARED / "data"
LOCALES = {"en": "en", "ru": "ru", "uz": "uz_latn", "uz_Cyrl": "uz_cyrl"}
# Where two conditions share a code, the provider's own wording is the nearer one.
NEARER = {("openweathermap", "501", "rain"), ("wmo", "63", "rain"), ("openweathermap", "761", "dust_storm")}


WMO = {("freezing_drizzle", "ru"): "замерзающая морось", ("snow_grains", "ru"): "снежные зёрна"}
"""The names that Russia's weather service gives to WMO's codes 56, 57 and 77. The facts have others with low
confidence, of which «снежная крупа» is another precipitation (codes 87 and 88); those are read."""


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def overrides() -> dict[str, Any]:
    return dict(json.loads((DATA / "cldr_overrides.json").read_text(encoding="utf-8")))


def one(context: str, source: str, code: str) -> str:
    found = translation(MessageKey(context, source), Locale.parse(code))
    assert found is not None
    return found[0]


def test_conditions() -> None:
    sources = {condition.id: condition.source for condition in CONDITIONS}
    facts = [row for row in rows("weather.csv") if row["kind"] == "cond"]
    assert {row["id"] for row in facts} == set(sources)
    for row in facts:
        known = set(spellings("weather.condition")[sources[row["id"]]])
        for code, column in LOCALES.items():
            alternatives = row[column].split(" / ")
            printed = one("weather.condition", sources[row["id"]], code)
            assert printed in alternatives or printed == WMO[row["id"], code]
            assert known >= set(alternatives)


def codes(text: str) -> list[str]:
    found: list[str] = []
    for part in re.split(r"[, ]+", text):
        first, _, last = part.partition("-")
        found += [str(code) for code in range(int(first), int(last or first) + 1)] if part else []
    return found


def test_codes_of_providers() -> None:
    for row in rows("weather.csv"):
        if row["kind"] != "cond":
            continue
        pairs = [("openweathermap", code) for code in codes(row["owm_id"])]
        pairs += [("wmo", code) for code in codes(row["wmo_openmeteo"])]
        pairs += [("yandex", row["yandex"])] if row["yandex"] else []
        for provider, code in pairs:
            if (provider, code, row["id"]) not in NEARER:
                assert condition_of(provider, code) == row["id"]


def test_labels_of_weather() -> None:
    for row in rows("weather.csv"):
        source = row["en"]
        if row["kind"] == "label" and MessageKey("weather.label", source) in keys_in("weather.label"):
            assert [one("weather.label", source, code) for code in ("ru", "uz", "uz_Cyrl")] == [
                row[column] for column in ("ru", "uz_latn", "uz_cyrl")
            ]


def test_categories_labels_and_roles() -> None:
    contexts = {"category": "category", "ui": "label", "role": "role"}
    for row in rows("categories.csv"):
        context = contexts[row["kind"]]
        for column in LOCALES.values():
            for text in re.sub(r" \([^)]*\)", "", row[column]).split(" / "):
                assert resolve(context, text) == MessageKey(context, row["en"])


def test_overrides_of_cldr() -> None:
    facts = overrides()
    uz, cyrl = facts["uz"], facts["uz_Cyrl"]
    assert one("date.pattern.long", "d MMMM y", "uz") == uz["date_long"]
    assert one("date.pattern.full", "EEEE, d MMMM y", "uz") == uz["date_full"]
    # The card's pattern of the facts follows a page that printed digits; a month's name wants the year first.
    assert one("date.pattern.card", "HH:mm, d MMMM y", "uz") == f"HH:mm, {uz['date_long']}"
    assert [one("date.relative", key.source, "uz") for key in keys_in("date.relative")] == uz[
        "relative_today"
    ]
    assert one("date.pattern.long", "d MMMM y", "uz_Cyrl") == cyrl["date_long"]
    assert one("date.pattern.full", "EEEE, d MMMM y", "uz_Cyrl") == cyrl["date_full"]
    assert one("date.pattern.card", "HH:mm, d MMMM y", "uz_Cyrl") == f"HH:mm, {cyrl['date_long']}"
    months = [
        one("date.month.format.wide", key.source, "uz_Cyrl") for key in keys_in("date.month.format.wide")
    ]
    assert months == cyrl["months_wide"]
    units = {one("unit.short", key.source, "uz_Cyrl") for key in keys_in("unit.short")}
    assert units >= set(cyrl["units_short"].values())


def test_plural_forms() -> None:
    facts = overrides()["plural_forms"]
    assert {code: plural_forms(Locale.parse(code)).header for code in facts} == facts

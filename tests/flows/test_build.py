"""Build writes what is ready, says what is not, and touches nothing else."""

from __future__ import annotations

import gettext
import hashlib
import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import CONFIG, EN, FROST, RU, UZ, Room

from localize.errors import ConfigError, InputError, InputErrors, RefusedError
from localize.flows.build import BuildOptions, build
from localize.flows.selection import select
from localize.model import FUZZY, Severity
from localize.model.domain import Domain

if TYPE_CHECKING:
    from localize.model import Report

RUSSIAN = {
    "Frost comes early": "Заморозки пришли рано",
    "Farmers lit fires in the orchards.": "Фермеры разожгли костры в садах.",
    "Nobody was hurt.": "Никто не пострадал.",
}
LABELS_RU = {"Weather": "Погода", "farming": "земледелие"}
FROST_RU = """\
---
title: Заморозки пришли рано
category: Погода
tags: [земледелие]
---

Фермеры разожгли костры в садах.

Никто не пострадал.
"""


def built(
    room: Room,
    *names: str,
    locales: tuple[str, ...] = (),
    strict: bool = False,
    keep_going: bool = False,
    force: bool = False,
    rows: bool = True,
) -> Report:
    session = room.session(keep_going=keep_going)
    selection = select(session.newsroom, names, locales)
    return build(session, selection, BuildOptions(strict=strict, tool="localize 1.0", force=force, rows=rows))


def configure(room: Room, **keys: str) -> None:
    room.write("localize.yaml", CONFIG + "".join(f"{key}: {value}\n" for key, value in keys.items()))


def dist(room: Room) -> set[str]:
    return {name.removeprefix("dist/") for name in room.tree() if name.startswith("dist/")}


def manifest(room: Room) -> Any:  # noqa: ANN401 - JSON
    return json.loads(room.read("dist/manifest.json"))


def russian(room: Room) -> str:
    """Return the Russian edition; whether its tag is quoted is not this room's to say."""
    return room.read("dist/ru/frost.md").replace('["земледелие"]', "[земледелие]")


@pytest.fixture
def ready(room: Room) -> Room:
    """The room with its article approved in Russian, and the labels that it uses."""
    room.pull()
    room.translate(RU, "articles/frost", RUSSIAN)
    room.translate(RU, "ui", LABELS_RU)
    return room


def test_an_article_goes_out_in_its_own_language_byte_for_byte(room: Room) -> None:
    odd = b"\xef\xbb\xbf---\r\ntitle: 'Odd'\r\nlang:   en  # as it is\r\n---\r\n\r\nText\t \r\nmore"
    (room.root / "articles/odd.md").write_bytes(odd)
    built(room)
    assert (room.root / "dist/en/odd.md").read_bytes() == odd
    assert room.read("dist/en/frost.md") == FROST


def test_no_break_spaces_are_set_in_editions_and_never_in_catalogs(ready: Room) -> None:
    ready.translate(
        RU, "articles/frost", {**RUSSIAN, "Nobody was hurt.": "Никто в саду не пострадал — 5 кг."}
    )
    ready.write("localize.yaml", ready.read("localize.yaml") + "typography: {ru: nbsp}\n")
    built(ready)
    assert "Никто в\u00a0саду не\u00a0пострадал\u00a0— 5\u00a0кг." in russian(ready)
    assert "\u00a0" not in ready.read("locales/ru/LC_MESSAGES/articles/frost.po")
    assert ready.read("dist/en/frost.md") == FROST


def test_a_ready_article_goes_out_translated(ready: Room) -> None:
    report = built(ready)
    assert russian(ready) == FROST_RU
    assert dist(ready) == {
        "en/frost.md",
        "ru/frost.md",
        "manifest.json",
        *(f"{code}/ui.{ending}" for code in ("en", "ru", "uz", "uz_Cyrl") for ending in ("json", "mo")),
    }
    assert report.exit_code == 0
    assert {name: report.counts[name] for name in ("editions", "held", "written", "removed")} == {
        "editions": 2,
        "held": 2,
        "written": 11,
        "removed": 0,
    }
    assert report.notes[0] == "The bundles lie in dist/, and dist/manifest.json says what they are."
    assert [change.path for change in report.changes if "frost" in change.path] == [
        "dist/en/frost.md",
        "dist/ru/frost.md",
    ]


def test_the_manifest_names_files_digests_states_alternates_and_what_was_held(ready: Room) -> None:
    built(ready)
    said = manifest(ready)
    source = {"path": "en/frost.md", "sha256": _digest(FROST), "published": "ready", "states": {}}
    translated = {
        "path": "ru/frost.md",
        "sha256": _digest(ready.read("dist/ru/frost.md")),
        "published": "ready",
        "states": {"approved": 5},
    }
    assert said["articles"] == {
        "frost": {
            "source_locale": "en",
            "editions": {"en": source, "ru": translated},
            "alternates": {"en": "en/frost.md", "ru": "ru/frost.md", "x-default": "en/frost.md"},
            "source": _digest(FROST),
        }
    }
    assert (said["schema"], said["newsroom"], said["tool"], said["layout"]) == (
        1,
        "Samarqand",
        "localize 1.0",
        "folder",
    )
    assert [(held["slug"], held["locale"]) for held in said["held"]] == [
        ("frost", "uz"),
        ("frost", "uz_Cyrl"),
    ]
    first = said["held"][0]["reasons"][0]
    assert first.pop("address").startswith("frost@")
    assert first == {"state": "untranslated", "least": "approved", "count": 1}
    assert len(said["held"][0]["reasons"]) == 4  # no edition waits for a tag
    assert said["ui"]["ru"]["json"]["sha256"] == _digest(ready.read("dist/ru/ui.json"))


def test_the_same_newsroom_gives_the_same_bytes(ready: Room) -> None:
    built(ready)
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in _files(ready)}
    report = built(ready)
    assert {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in _files(ready)} == before
    assert (report.counts["written"], report.counts["unchanged"]) == (0, 11)


def test_what_is_held_is_a_finding_with_a_reason_and_a_fix(ready: Room) -> None:
    ready.translate(UZ, "articles/frost", {"Nobody was hurt.": "Hech kim jabrlanmadi."}, approved=False)
    report = built(ready, locales=("uz",))
    held = next(finding for finding in report.findings if finding.check == "held")
    assert held.message == "«frost» is held back in uz: 4 texts (1 translated, 3 untranslated)"
    assert held.severity is Severity.WARNING
    assert held.path == "locales/uz/LC_MESSAGES/articles/frost.po"
    assert held.fix == "See them: `localize check frost -l uz`"
    assert held.address.startswith("frost@")


@pytest.mark.parametrize(("strict", "exit_code"), [(False, 0), (True, 1)])
def test_strict_fails_where_something_is_held(ready: Room, *, strict: bool, exit_code: int) -> None:
    assert built(ready, strict=strict).exit_code == exit_code


def test_strict_passes_where_nothing_is_held(ready: Room) -> None:
    assert built(ready, "frost", locales=("ru",), strict=True).exit_code == 0


def test_an_article_that_is_no_longer_ready_is_taken_away(ready: Room) -> None:
    configure(ready, unready="hold")
    built(ready)
    ready.translate(RU, "articles/frost", {"Nobody was hurt.": "Обошлось."}, approved=False)
    report = built(ready)
    assert "ru/frost.md" not in dist(ready)
    assert ("removed", "dist/ru/frost.md") in [(change.kind, change.path) for change in report.changes]
    assert manifest(ready)["articles"]["frost"]["alternates"] == {
        "en": "en/frost.md",
        "x-default": "en/frost.md",
    }


def test_source_prints_what_is_not_ready_in_the_source_language(ready: Room) -> None:
    ready.translate(RU, "articles/frost", {"Nobody was hurt.": "Обошлось."}, approved=False)
    configure(ready, unready="source")
    report = built(ready, strict=True)
    assert russian(ready) == FROST_RU.replace("Никто не пострадал.", "Nobody was hurt.")
    assert manifest(ready)["articles"]["frost"]["editions"]["ru"]["published"] == "source"
    assert manifest(ready)["articles"]["frost"]["editions"]["ru"]["states"] == {
        "approved": 4,
        "translated": 1,
    }
    assert manifest(ready)["held"] == []
    assert (report.exit_code, report.counts["held"]) == (0, 0)


def test_previous_leaves_what_was_built_before(ready: Room) -> None:
    configure(ready, unready="previous")
    built(ready)
    ready.translate(RU, "articles/frost", {"Nobody was hurt.": "Обошлось."}, approved=False)
    report = built(ready)
    assert russian(ready) == FROST_RU
    assert manifest(ready)["articles"]["frost"]["editions"]["ru"] == {
        "path": "ru/frost.md",
        "sha256": _digest(ready.read("dist/ru/frost.md")),
        "published": "previous",
        "states": {"approved": 5},
    }
    assert [(held["slug"], held["locale"]) for held in manifest(ready)["held"]] == [
        ("frost", "uz"),
        ("frost", "uz_Cyrl"),
    ]
    assert report.counts["held"] == 2
    built(ready)
    assert manifest(ready)["articles"]["frost"]["editions"]["ru"]["published"] == "previous"


def test_previous_refuses_to_lose_what_somebody_changed_meanwhile(ready: Room) -> None:
    configure(ready, unready="previous")
    built(ready)
    ready.write("dist/ru/frost.md", "changed by hand")
    ready.translate(RU, "articles/frost", {"Nobody was hurt.": "Обошлось."}, approved=False)
    with pytest.raises(RefusedError, match=r"what was published is not here: frost \(ru\)"):
        built(ready)
    assert ready.read("dist/ru/frost.md") == "changed by hand"
    built(ready, force=True)
    assert "ru/frost.md" not in dist(ready)
    assert ("frost", "ru") in [(held["slug"], held["locale"]) for held in manifest(ready)["held"]]


def test_omit_leaves_out_without_counting(room: Room) -> None:
    room.pull()
    configure(room, unready="omit")
    report = built(room, strict=True)
    assert (report.exit_code, report.counts["held"], report.counts["omitted"]) == (0, 0, 3)
    assert not [finding for finding in report.findings if finding.check == "held"]
    assert manifest(room)["held"] == []
    assert report.data["omitted"] == [{"slug": "frost", "locale": code} for code in ("ru", "uz", "uz_Cyrl")]
    counted = built(room, rows=False).data
    assert {"editions", "omitted"}.isdisjoint(counted)
    assert counted["by_locale"] == {"editions": {"en": 1}, "omitted": {"ru": 1, "uz": 1, "uz_Cyrl": 1}}


def test_a_text_with_two_roles_obeys_the_stricter_one(room: Room) -> None:
    configure(room, publish="{body: translated}")
    room.write("articles/twice.md", "---\ntitle: Rain\n---\n\nRain\n")
    room.pull("twice")
    room.translate(RU, "articles/twice", {"Rain": "Дождь"}, approved=False)
    assert built(room, "twice", locales=("ru",)).counts["held"] == 1
    reason = manifest(room)["held"][0]["reasons"][0]
    assert (reason["state"], reason["least"], reason["count"]) == ("translated", "approved", 2)


def test_a_broken_text_is_held_whatever_its_state(room: Room) -> None:
    room.write("articles/link.md", "# News\n\nRead [this](https://example.org/a).\n")
    room.pull("link")
    room.translate(
        RU, "articles/link", {"News": "Новости", "Read [this](https://example.org/a).": "Читайте."}
    )
    report = built(room, "link", locales=("ru",))
    reasons = manifest(room)["held"][0]["reasons"]
    assert [(reason["state"], bool(reason["flaw"])) for reason in reasons] == [("approved", True)]
    assert "1 that cannot go out" in report.findings[0].message
    assert reasons[0]["flaw"] in report.findings[0].message


def test_an_unknown_label_holds_and_is_named(room: Room) -> None:
    room.write("articles/odd.md", "---\nlang: ru\ntitle: Да\ncategory: Небывальщина\n---\n\nНет\n")
    room.pull("odd")
    room.translate(UZ, "articles/odd", {"Да": "Ha", "Нет": "Yoʻq"})
    built(room, "odd", locales=("uz",))
    assert [reason["flaw"] for reason in manifest(room)["held"][0]["reasons"]] == [
        "«Небывальщина» is no category of the interface"
    ]


def test_a_russian_label_becomes_english_by_its_entry(room: Room) -> None:
    room.write("articles/odd.md", "---\nlang: ru\ntitle: Да\ncategory: Погода\n---\n\nНет\n")
    room.pull("odd")
    room.translate(EN, "articles/odd", {"Да": "Quite so", "Нет": "Hardly"})
    built(room, "odd", locales=("en",))
    assert room.read("dist/en/odd.md") == "---\nlang: en\ntitle: Quite so\ncategory: Weather\n---\n\nHardly\n"


def test_the_language_in_front_matter_is_that_of_the_edition(ready: Room) -> None:
    ready.write("articles/frost.md", FROST.replace("---\ntitle", "---\nlang: en  # source\ntitle"))
    built(ready)
    assert russian(ready) == FROST_RU.replace("---\ntitle", "---\nlang: ru  # source\ntitle")


def test_keys_are_added_at_the_end_of_front_matter(ready: Room) -> None:
    configure(ready, bundles="{front_matter: [lang, slug, source_locale, state, alternates]}")
    built(ready)
    expected = (
        "lang: {0}\nslug: frost\nsource_locale: en\nstate: ready\n"
        "alternates: {{en: en/frost.md, ru: ru/frost.md, x-default: en/frost.md}}\n---\n\n"
    )
    assert russian(ready) == FROST_RU.replace("---\n\n", expected.format("ru"))
    assert ready.read("dist/en/frost.md") == FROST.replace("---\n\n", expected.format("en"))


def test_what_the_author_wrote_is_not_replaced_by_an_added_key(ready: Room) -> None:
    ready.write("articles/frost.md", FROST.replace("---\ntitle", "---\nslug: my-own\ntitle"))
    configure(ready, bundles="{front_matter: [slug]}")
    built(ready)
    assert russian(ready) == FROST_RU.replace("---\ntitle", "---\nslug: my-own\ntitle")


def test_alternates_in_front_matter_follow_a_narrowed_build(ready: Room) -> None:
    configure(ready, bundles="{front_matter: [alternates]}")
    ready.translate(RU, "articles/frost", {"Nobody was hurt.": "Обошлось."}, approved=False)
    built(ready)
    assert "ru/frost.md" not in ready.read("dist/en/frost.md")
    ready.translate(RU, "articles/frost", {"Nobody was hurt.": "Никто не пострадал."})
    built(ready, "frost", locales=("ru",))
    assert "ru/frost.md" in ready.read("dist/en/frost.md")


WEATHER = """\
---
title: Frost comes early
published: 2025-04-28T15:28:00+05:00
weather: {temperature: {value: 26, unit: celsius, explicit_plus: true}, condition: clear}
---

Nobody was hurt.
"""


def test_data_is_printed_through_the_interface(room: Room) -> None:
    room.write("articles/frost.md", WEATHER)
    configure(room, bundles="{front_matter: [weather_text, published_text]}")
    built(room)
    printed = 'weather_text: "+26°C, clear"\npublished_text: "28 April 2025, 15:28"\n---\n\n'
    assert room.read("dist/en/frost.md") == WEATHER.replace("---\n\n", printed)


def test_data_that_cannot_be_printed_yet_holds_the_article(ready: Room) -> None:
    ready.write("articles/frost.md", FROST.replace("---\n\n", "weather: {condition: clear}\n---\n\n"))
    configure(ready, bundles="{front_matter: [weather_text]}")
    built(ready)
    assert [len(held["reasons"]) for held in manifest(ready)["held"] if held["locale"] == "ru"] == [1]
    ready.translate(RU, "ui", {"clear": "ясно"})
    built(ready)
    assert "weather_text: ясно\n" in russian(ready)
    ready.translate(RU, "ui", {"clear": "безоблачно"})
    built(ready)
    assert "weather_text: безоблачно\n" in russian(ready)


def test_a_pattern_that_a_translator_broke_holds_and_is_named(ready: Room) -> None:
    ready.write("articles/frost.md", FROST.replace("---\n\n", "published: 2025-04-28\n---\n\n"))
    configure(ready, bundles="{front_matter: [published_text]}")
    source = "d MMMM y"
    ready.translate(RU, "ui", {source: "d QQQQ y"})
    built(ready)
    reasons = [held["reasons"] for held in manifest(ready)["held"] if held["locale"] == "ru"]
    flaw = "the date pattern «d QQQQ y» cannot print: «QQQQ» is not a field"
    assert [reason["flaw"].startswith(flaw) for reason in reasons[0] if "flaw" in reason] == [True]


def test_malformed_weather_stops_the_build(room: Room) -> None:
    room.write("articles/frost.md", FROST.replace("---\n\n", "weather: {wind: {speed: many}}\n---\n\n"))
    room.write("articles/b.md", "---\ntitle: B\nweather: {temperature: {value: 999}}\n---\n\nB\n")
    configure(room, bundles="{front_matter: [weather_text]}")
    with pytest.raises(InputErrors, match=r"(?s)articles/b\.md:3: .*articles/frost\.md:5: the wind's"):
        built(room)
    assert dist(room) == set()


@pytest.mark.parametrize(
    ("bundles", "said"),
    [
        ("{layout: foldr}", "localize.yaml:7: there is no layout «foldr»\n  Did you mean `folder`?"),
        ("{layout: zzz}", "localize.yaml:7: there is no layout «zzz»\n  One of: folder, suffix, docusaurus"),
        ("{front_matter: [langs]}", "builds add no key «langs» to front matter\n  Did you mean `lang`?"),
        ("{front_matter: [zzz]}", "builds add no key «zzz» to front matter\n  One of: lang, slug"),
    ],
)
def test_names_that_are_not_known_are_refused(room: Room, bundles: str, said: str) -> None:
    configure(room, bundles=bundles)
    with pytest.raises(ConfigError) as error:
        built(room)
    assert said in str(error.value)
    assert dist(room) == set()


def test_a_narrowed_build_leaves_the_rest_as_it_is(ready: Room) -> None:
    ready.write("articles/rain.md", "# Rain\n\nIt rained.\n")
    built(ready)
    before = manifest(ready)
    ready.write("articles/rain.md", "# Rain\n\nIt poured.\n")
    ready.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    report = built(ready, "rain")
    after = manifest(ready)
    assert ready.read("dist/en/rain.md") == "# Rain\n\nIt poured.\n"
    assert ready.read("dist/en/frost.md") == FROST
    assert after["articles"]["frost"] == before["articles"]["frost"]
    assert after["ui"] == before["ui"]
    assert [held for held in after["held"] if held["slug"] == "frost"] == before["held"][:2]
    assert len(after["held"]) == len(before["held"]) == 5
    assert report.counts["removed"] == 0


def test_a_build_of_one_locale_leaves_the_others(ready: Room) -> None:
    built(ready)
    ready.write("articles/frost.md", FROST.replace("[farming]", "[]"))
    built(ready, locales=("ru",))
    assert russian(ready) == FROST_RU.replace("[земледелие]", "[]")
    assert ready.read("dist/en/frost.md") == FROST
    assert sorted(manifest(ready)["ui"]) == ["en", "ru", "uz", "uz_Cyrl"]
    assert len(manifest(ready)["held"]) == 2


def test_deleted_articles_drafts_and_unwanted_locales_go(ready: Room) -> None:
    for name in ("gone", "draft"):
        ready.write(f"articles/{name}.md", "# Rain\n\nIt rained.\n")
    built(ready)
    (ready.root / "articles/gone.md").unlink()
    ready.write("articles/draft.md", "---\ndraft: true\n---\n\n# Rain\n")
    ready.write("articles/frost.md", FROST.replace("---\ntitle", "---\nlocales: [uz]\ntitle"))
    built(ready)
    assert {name for name in dist(ready) if name.endswith(".md")} == {"en/frost.md"}
    assert list(manifest(ready)["articles"]) == ["frost"]


def test_an_unreadable_article_keeps_its_last_bundle(ready: Room) -> None:
    built(ready)
    ready.write("articles/frost.md", "---\ntitle: [\n---\n\nText\n")
    ready.write("articles/rain.md", "# Rain\n\nIt rained.\n")
    report = built(ready, keep_going=True)
    assert report.exit_code == 2
    assert russian(ready) == FROST_RU
    assert ready.read("dist/en/rain.md") == "# Rain\n\nIt rained.\n"


def test_files_of_others_stay_and_are_never_replaced(ready: Room) -> None:
    ready.write("dist/index.html", "theirs")
    ready.write("dist/ru/frost.md", "theirs too")
    with pytest.raises(InputError, match=r"dist/ru/frost\.md: stands where"):
        built(ready)
    assert dist(ready) == {"index.html", "ru/frost.md"}
    (ready.root / "dist/ru/frost.md").unlink()
    built(ready)
    assert ready.read("dist/index.html") == "theirs"


@pytest.mark.parametrize("data", ["", "[]", "{}", '{"schema": 1}', '{"schema": 99}', "[" * 50_000])
def test_a_manifest_that_no_build_wrote_stops_the_build(ready: Room, data: str) -> None:
    ready.write("dist/manifest.json", data)
    with pytest.raises(InputError, match=r"dist/manifest\.json: "):
        built(ready)
    assert ready.read("dist/manifest.json") == data


def test_a_manifest_cannot_reach_outside_the_bundle(ready: Room) -> None:
    built(ready)
    said = manifest(ready)
    said["articles"]["frost"]["editions"]["uz"] = {
        **said["articles"]["frost"]["editions"]["en"],
        "path": "../articles/frost.md",
    }
    ready.write("dist/manifest.json", json.dumps(said))
    with pytest.raises(InputError, match="no path inside the bundle folder"):
        built(ready)
    assert ready.read("articles/frost.md") == FROST


def test_an_article_that_is_called_like_an_edition_is_refused(room: Room) -> None:
    configure(room, bundles="{layout: suffix}")
    room.write("articles/a.md", "---\nlang: ru\ntitle: А\n---\n\nА\n")
    room.write("articles/a.RU.md", "---\ntitle: A\n---\n\nA\n")
    with pytest.raises(InputError, match=r"«a\.RU» ends in the code of a language"):
        built(room)
    assert dist(room) == set()


def test_files_that_want_one_place_are_refused(room: Room) -> None:
    room.write("articles/ui.json/a.md", "---\ntitle: A\n---\n\nA\n")
    with pytest.raises(InputError, match=r"article «ui\.json/a» in en and the interface's texts in en want"):
        built(room)
    assert dist(room) == set()


def test_another_layout_moves_everything(ready: Room) -> None:
    built(ready)
    configure(ready, bundles="{layout: docusaurus}", unready="previous")
    built(ready)
    assert {name for name in dist(ready) if name.endswith(".md")} == {
        "blog/frost.md",
        "i18n/ru/docusaurus-plugin-content-blog/frost.md",
    }


def test_json_and_html_name_each_other_and_are_built_together(ready: Room) -> None:
    configure(ready, bundles="{layout: json}")
    ready.translate(RU, "articles/frost", {"Nobody was hurt.": "Обошлось."}, approved=False)
    built(ready)
    own = json.loads(ready.read("dist/en/articles/frost.json"))
    assert (own["lang"], list(own["alternates"])) == ("en", ["en", "x-default"])
    assert own["category"] == {"id": "category/Weather", "label": "Weather"}
    assert own["tags"] == [{"id": "tag.farming", "label": "farming"}]
    ready.translate(RU, "articles/frost", {"Nobody was hurt.": "Никто не пострадал."})
    built(ready, "frost", locales=("ru",))
    own, other = (json.loads(ready.read(f"dist/{code}/articles/frost.json")) for code in ("en", "ru"))
    assert own["alternates"] == other["alternates"]
    assert other["category"] == {"id": "category/Weather", "label": "Погода"}
    assert other["body"]["html"] == "<p>Фермеры разожгли костры в садах.</p>\n<p>Никто не пострадал.</p>\n"
    configure(ready, bundles="{layout: html}")
    built(ready)
    assert '<link rel="alternate" hreflang="en" href="../en/frost.html">' in ready.read("dist/ru/frost.html")
    assert not [name for name in dist(ready) if name.endswith("frost.json")]


def test_cards_print_their_dates_in_json(ready: Room) -> None:
    card = "related: [{title: Card, published: 2025-03-04T03:36:00+05:00}, {title: Undated}]\n---\n\n"
    ready.write("articles/frost.md", FROST.replace("---\n\n", card))
    configure(ready, bundles="{layout: json}")
    built(ready)
    cards = json.loads(ready.read("dist/en/articles/frost.json"))["related"]
    assert [one["published_text"] is None for one in cards] == [False, True]
    assert cards[0]["published"] == "2025-03-04T03:36:00+05:00"


def test_what_cannot_be_printed_in_the_own_language_is_told(room: Room) -> None:
    room.write("articles/own.md", "---\nlang: ru\ntitle: А\nweather: {condition: clear}\n---\n\nБ\n")
    configure(room, bundles="{front_matter: [weather_text]}")
    report = built(room, "own", locales=("ru",))
    assert room.read("dist/ru/own.md") == room.read("articles/own.md")
    assert [(finding.check, finding.path) for finding in report.findings] == [
        ("unprinted", "locales/ru/LC_MESSAGES/ui.po")
    ]
    assert report.exit_code == 0


def test_toml_front_matter_says_the_edition_s_language_too(room: Room) -> None:
    room.write("articles/toml.md", '+++\ntitle = "Rain"\nlang = "en"\n+++\n\nIt rained.\n')
    room.pull("toml")
    room.translate(RU, "articles/toml", {"Rain": "Дождь", "It rained.": "Шёл дождь."})
    built(room, "toml", locales=("ru",))
    assert room.read("dist/ru/toml.md") == '+++\ntitle = "Дождь"\nlang = "ru"\n+++\n\nШёл дождь.\n'


def test_a_language_in_toml_is_replaced_however_it_is_written(room: Room) -> None:
    room.write("articles/toml.md", '+++\ntitle = "Rain"\nlang = """en"""\n+++\n\nIt rained.\n')
    room.pull("toml")
    room.translate(RU, "articles/toml", {"Rain": "Дождь", "It rained.": "Шёл дождь."})
    built(room, "toml", locales=("ru",))
    assert room.read("dist/ru/toml.md") == '+++\ntitle = "Дождь"\nlang = "ru"\n+++\n\nШёл дождь.\n'


def test_interface_texts(ready: Room) -> None:
    ready.translate(RU, "ui", {"Home": "Главная", "{n} comment": "{n} коммент."}, approved=False)
    report = built(ready)
    assert json.loads(ready.read("dist/ru/ui.json")) == {
        "category/Weather": "Погода",
        "comments": dict.fromkeys(("one", "few", "many", "other"), "{n} коммент."),
        "nav.home": "Главная",
        "tag.farming": "земледелие",
    }
    english = json.loads(ready.read("dist/en/ui.json"))
    assert english["comments"] == {"one": "{n} comment", "other": "{n} comments"}
    assert english["weather.condition/clear"] == "clear"
    texts = gettext.GNUTranslations(io.BytesIO((ready.root / "dist/ru/ui.mo").read_bytes()))
    assert texts.pgettext("label", "Home") == "Главная"
    assert texts.npgettext("label", "{n} comment", "{n} comments", 3) == "{n} коммент."
    assert texts.info()["language"] == "ru"
    own = gettext.GNUTranslations(io.BytesIO((ready.root / "dist/en/ui.mo").read_bytes()))
    assert own.npgettext("label", "{n} comment", "{n} comments", 5) == "{n} comments"
    left_out = next(finding for finding in report.findings if finding.check == "left-out")
    held = manifest(ready)["ui"]["ru"]["held"]
    assert left_out.message.startswith(f"left out of the interface in ru: {len(held)} texts (")
    assert report.counts["ui_texts_left_out"] > 0


def test_interface_texts_fall_back_to_english_under_source(ready: Room) -> None:
    configure(ready, unready="source")
    built(ready)
    texts = json.loads(ready.read("dist/ru/ui.json"))
    assert texts["nav.home"] == "Home"
    assert texts["comments"] == {"one": "{n} comment", "other": "{n} comments"}
    assert texts["category/Weather"] == "Погода"
    assert manifest(ready)["ui"]["ru"]["held"] == []
    compiled = gettext.GNUTranslations(io.BytesIO((ready.root / "dist/ru/ui.mo").read_bytes()))
    assert compiled.pgettext("category", "Weather") == "Погода"
    assert compiled.pgettext("label", "Home") == "Home"


def test_interface_texts_stay_as_they_were_under_previous(ready: Room) -> None:
    configure(ready, unready="previous", publish="{ui: approved}")
    ready.translate(RU, "ui", {"Home": "Главная", "{n} comment": "{n} коммент."})
    built(ready)
    ready.translate(RU, "ui", {"Home": "Дом", "{n} comment": "{n} слов"}, approved=False)
    built(ready)
    texts = json.loads(ready.read("dist/ru/ui.json"))
    assert (texts["nav.home"], texts["comments"]["many"]) == ("Главная", "{n} коммент.")
    compiled = gettext.GNUTranslations(io.BytesIO((ready.root / "dist/ru/ui.mo").read_bytes()))
    assert compiled.pgettext("label", "Home") == "Главная"


def test_english_may_override_its_own_texts(ready: Room) -> None:
    ready.write(
        "locales/en/LC_MESSAGES/ui.po",
        'msgid ""\nmsgstr ""\n"Language: en\\n"\n\n'
        'msgctxt "label"\nmsgid "Home"\nmsgstr "Front page"\n\n'
        '#, fuzzy\nmsgctxt "category"\nmsgid "Weather"\nmsgstr "The weather"\n',
    )
    built(ready)
    english = json.loads(ready.read("dist/en/ui.json"))
    assert (english["nav.home"], english["category/Weather"]) == ("Front page", "Weather")
    assert manifest(ready)["ui"]["en"]["held"] == []


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _files(room: Room) -> list[Any]:
    return [path for path in sorted((room.root / "dist").rglob("*")) if path.is_file()]


def test_malformed_catalogs_are_all_told_and_nothing_is_written(room: Room) -> None:
    room.pull()
    for path in ("ru/LC_MESSAGES/articles/frost.po", "uz/LC_MESSAGES/ui.po"):
        room.write(f"locales/{path}", "msgid nothing\n")
    before = room.tree()
    session = room.session()
    with pytest.raises(InputErrors) as caught:
        build(session, room.all(), BuildOptions())
    assert [str(problem.place) for problem in caught.value.problems] == [
        "locales/ru/LC_MESSAGES/articles/frost.po:1",
        "locales/uz/LC_MESSAGES/ui.po:1",
    ]
    assert room.tree() == before


def test_an_edition_in_the_derived_script_waits_for_the_same(ready: Room) -> None:
    held = {str(one.locale): one for one in built(ready).findings if one.check == "held"}
    assert (held["uz"].follows, str(held["uz_Cyrl"].follows)) == (None, "uz")
    assert held["uz"].slug == "frost"


def test_drafts_that_go_out_are_said(room: Room) -> None:
    room.pull()
    configure(room, publish="{title: draft, body: draft}")
    room.translate(RU, "ui", LABELS_RU)
    session = room.session()
    file = session.file(RU, Domain("articles/frost"))
    catalog = file.catalog
    for message in catalog.messages:
        catalog = catalog.with_message(replace(message, targets=("Текст",), flags=message.flags | {FUZZY}))
    session.files.put(replace(file, catalog=catalog))
    session.commit()
    room.pull()
    assert "Drafts that no person has read go out: 3 in ru." in built(room, locales=("ru",)).notes
    assert not any("Drafts" in note for note in built(room, locales=("en",)).notes)


def test_a_strict_build_of_one_language_speaks_of_that_alone(ready: Room) -> None:
    report = built(ready, locales=("en",), strict=True)
    assert (report.exit_code, report.counts["held"], report.counts["ui_texts_left_out"]) == (0, 0, 0)
    assert report.findings == ()
    assert {row["locale"] for row in report.data["editions"]} == {"en"}  # type: ignore[attr-defined]
    assert report.data["held"] == []
    assert not any("ru" in note.split() or "uz" in note.split() for note in report.notes)


@pytest.mark.parametrize(("said", "path"), [("source", "en/frost.md"), ("ru", "ru/frost.md"), ("none", None)])
def test_the_newsroom_says_which_edition_is_for_all_other_languages(
    ready: Room, said: str, path: str | None
) -> None:
    configure(ready, bundles="{front_matter: [alternates]}", x_default=said)
    built(ready)
    assert manifest(ready)["articles"]["frost"]["alternates"].get("x-default") == path
    assert (f"x-default: {path}" in russian(ready)) == (path is not None)
    assert ("x-default" in russian(ready)) == (path is not None)

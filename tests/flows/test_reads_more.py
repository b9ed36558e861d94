"""What only this version reads as text holds nothing back that was live."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import CONFIG, RU, Room

from localize.flows.build import BuildOptions, build
from localize.flows.selection import select

if TYPE_CHECKING:
    from localize.model import Report

V1 = (
    CONFIG.replace("version: 2", "version: 1\nunready: hold") + "articles: [articles/*.md, articles/*.html]\n"
)
V2 = V1.replace("version: 1\nunready: hold", "version: 2")
BODY = "\n\nCold.\n"
CASES = {
    "names": ("a.md", "---\ntitle: Frost\nauthor: {name: Lola Karimova}\n---" + BODY, "Lola Karimova"),
    "TOML tables": ("a.md", '+++\ntitle = "Frost"\n[[related]]\ntitle = "Snow"\n+++' + BODY, "Snow"),
    "JSON": ("a.md", '{"title": "Frost", "teaser": "In the north"}' + BODY, "In the north"),
    "shortcodes": ("a.md", '---\ntitle: Frost\n---\n\n{{< pic caption="A field" >}}' + BODY, "A field"),
    "components": ("a.md", '---\ntitle: Frost\n---\n\n<Pic caption="A field"></Pic>' + BODY, "A field"),
    "JSON-LD": (
        "a.html",
        '<title>Frost</title><script type="application/ld+json">{"headline": "At last"}</script><p>Cold.',
        "At last",
    ),
    "meta": (
        "a.html",
        '<title>Frost</title><meta name="keywords" content="cold nights"><p>Cold.',
        "cold nights",
    ),
    "abbr": (
        "a.html",
        '<title>Frost</title><table><tr><th abbr="Degs"><img src="a"></th></tr></table><p>Cold.',
        "Degs",
    ),
}  # fmt: skip


def live(room: Room, config: str) -> Report:
    room.write("localize.yaml", config)
    room.pull()
    session = room.session()
    return build(session, select(session.newsroom), BuildOptions(strict=False))


@pytest.mark.parametrize("case", CASES)
def test_what_was_printed_until_now_stands_and_counts_as_translated(room: Room, case: str) -> None:
    name, text, more = CASES[case]
    (room.root / "articles/frost.md").unlink()
    room.write(f"articles/{name}", text)
    room.write("localize.yaml", V1)
    room.pull()
    room.translate(RU, "articles/a", {"Frost": "Мороз", "Cold.": "Похолодало."})
    before = live(room, V1)
    printed = room.read(f"dist/ru/{name}")
    assert more in printed
    after = live(room, V2)
    for report in (before, after):
        editions = {(one["slug"], one["locale"]) for one in report.data["editions"]}  # type: ignore[attr-defined]
        assert ("a", "ru") in editions
        assert not [one for one in report.findings if one.locale == RU and one.check in {"held", "standing"}]
    assert room.read(f"dist/ru/{name}") == printed
    assert any(more in text for text in room.states("a", RU))


def test_cells_of_numbers_are_no_texts_that_could_hold_anything_back(room: Room) -> None:
    room.write("articles/frost.md", "# Frost\n\n| a | b |\n| --- | --- |\n| 2,000.5 | 7 |\n")
    room.pull()
    assert set(room.states("frost", RU)) == {"Frost", "a", "b"}
    room.translate(RU, "articles/frost", {"Frost": "Мороз", "a": "а", "b": "б"})
    live(room, V2)
    assert "| 2\u00a0000,5 | 7 |" in room.read("dist/ru/frost.md")

"""Whatever is under embargo, withdrawn or not ready, no file of the bundle holds a word of it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.flows.room import CONFIG, EDITOR, RU, Room

from localize.flows.build import BuildOptions, build
from localize.flows.selection import select
from localize.flows.withdraw import withdraw

if TYPE_CHECKING:
    from collections.abc import Iterator

FATES = ("plain", "embargo", "confidential", "withdrawn", "withdrawn in Russian", "unready")
UNTIL = "2026-03-02T08:00+05:00"


def article(slug: str, fate: str) -> str:
    said = {"embargo": f"embargo: {UNTIL}\n", "confidential": "confidential: true\n"}.get(fate, "")
    return f"---\ntitle: Title{slug}\n{said}tags: [tag{slug}]\n---\n\nBody{slug}.\n\nMore{slug}.\n"


def laid_out(room: Room, fates: dict[str, str], layout: str, unready: str) -> None:
    room.write("localize.yaml", f"{CONFIG}bundles: {{layout: {layout}}}\nunready: {unready}\n")
    room.write("ui/labels.yaml", "[]\n")
    for slug, fate in fates.items():
        room.write(f"articles/{slug}.md", article(slug, fate))
    room.pull()
    for slug, fate in fates.items():
        texts = {
            f"Title{slug}": f"Заглавие{slug}",
            f"Body{slug}.": f"Тело{slug}.",
            f"More{slug}.": f"Ещё{slug}.",
        }
        room.translate(RU, f"articles/{slug}", texts, approved=fate != "unready")
        room.translate(RU, "ui", {f"tag{slug}": f"метка{slug}"})
        if fate.startswith("withdrawn"):
            withdraw(room.session(), slug, (RU,) if "Russian" in fate else (), "mistaken", EDITOR)


def secrets(slug: str, fate: str) -> Iterator[str]:
    """Yield the words that no file may hold."""
    if fate in {"embargo", "confidential", "withdrawn"}:
        yield from (f"{word}{slug}" for word in ("Title", "Body", "More", "tag"))
    if fate != "plain":
        yield from (f"{word}{slug}" for word in ("Заглавие", "Тело", "Ещё"))


@given(
    st.lists(st.sampled_from(FATES), min_size=1, max_size=3),
    st.sampled_from(["folder", "html", "json"]),
    st.sampled_from(["previous", "hold", "omit", "partial"]),
)
@settings(max_examples=8, deadline=None)
def test_no_file_betrays_what_may_not_go_out(fates: list[str], layout: str, unready: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder))
        named = {f"x{number}": fate for number, fate in enumerate(fates)}
        laid_out(room, named, layout, unready)
        session = room.session()
        build(session, select(session.newsroom), BuildOptions(archive=True, at="2026-03-02T02:59:59Z"))
        files = {path: data for path, data in room.tree().items() if path.startswith("dist/")}
        said = b"".join(data for path, data in sorted(files.items()) if not path.endswith(".zip")).decode(
            "utf-8", "replace"
        )
        for slug, fate in named.items():
            for secret in secrets(slug, fate):
                assert secret not in said, (slug, fate, secret)
        agrees(room, files)


def agrees(room: Room, files: dict[str, bytes]) -> None:
    """Hold the manifest against the files: it names each of them, and alternates lead to editions alone."""
    manifest: Any = json.loads(room.read("dist/manifest.json"))
    withdrawn = {(one["slug"], one["locale"]) for one in manifest.get("withdrawn", [])}
    for slug, one in manifest["articles"].items():
        paths = {edition["path"] for edition in one["editions"].values()}
        assert {f"dist/{path}" for path in paths} <= files.keys()
        live = {
            edition["path"]
            for locale, edition in one["editions"].items()
            if edition["published"] != "withdrawn"
        }
        assert set(one["alternates"].values()) == live
        gone = {locale for locale, edition in one["editions"].items() if edition["published"] == "withdrawn"}
        assert {(slug, locale) for locale in gone} <= withdrawn

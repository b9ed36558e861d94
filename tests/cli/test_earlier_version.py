"""A newsroom that an earlier version of the program wrote is read as it is, and what was live stays live."""

from __future__ import annotations

import difflib
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.room import Room

if TYPE_CHECKING:
    from collections.abc import Mapping

EARLIER = Path(__file__).parent / "data/earlier_version"
LIVE = {
    "bridge": {"ru", "uz", "uz_Cyrl"},
    "dog": {"en"},
    "economy/melons": {"en", "ru"},
    "notice": {"en", "ru"},
}
STATES = {
    ("bridge", "uz"): {"approved": 1, "translated": 1},
    ("bridge", "uz_Cyrl"): {"approved": 1, "translated": 1},
    ("dog", "uz"): {"approved": 2, "rejected": 1, "stale": 1},
    ("dog", "uz_Cyrl"): {"approved": 2, "rejected": 1, "stale": 1},
    ("economy/melons", "ru"): {"approved": 10},
    ("economy/melons", "uz"): {"translated": 9, "untranslated": 1},
    ("economy/melons", "uz_Cyrl"): {"translated": 9, "untranslated": 1},
    ("notice", "ru"): {"approved": 2},
}
NAMES = ("untranslated", "draft", "stale", "rejected", "translated", "approved")


@pytest.fixture
def room(tmp_path: Path) -> Room:
    shutil.copytree(EARLIER, tmp_path / "room", ignore=shutil.ignore_patterns("cache", "README.md"))
    return Room(tmp_path / "room")


def files(root: Path, folder: str) -> dict[str, bytes]:
    found = sorted((root / folder).rglob("*"))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found if path.is_file()}


def live(root: Path) -> dict[str, set[str]]:
    articles: Mapping[str, Any] = json.loads((root / "dist/manifest.json").read_bytes())["articles"]
    return {slug: set(article["editions"]) for slug, article in articles.items()}


def test_nothing_is_behind_but_what_only_this_version_reads(room: Room) -> None:
    before = files(room.root, "locales")
    ran = room.run("pull", "--frozen", "--json")
    assert [(one["kind"], one["detail"]) for one in ran.json["changes"]] == [("added", "Мост утром")] * 3
    assert files(room.root, "locales") == before
    assert room.run("pull").code == 0
    after = files(room.root, "locales")
    assert after.keys() == before.keys()
    bridge = {f"locales/{code}/LC_MESSAGES/articles/bridge.po" for code in ("en", "uz", "uz_Cyrl")}
    assert {path for path in after if after[path] != before[path]} == {*bridge, "locales/ui.pot"}
    assert sorted(after["locales/ui.pot"].splitlines()) == sorted(before["locales/ui.pot"].splitlines())
    assert all(before[path] in after[path] for path in bridge)
    assert room.run("pull", "--frozen").code == 0


def test_every_string_is_in_the_state_in_which_it_was_left(room: Room) -> None:
    assert room.run("pull").code == 0
    rows = room.run("status", "--json").json["articles"]
    found = {
        (row["slug"], code): {name: figures[name] for name in NAMES if figures[name]}
        for row in rows
        for code, figures in row["locales"].items()
    }
    found["bridge", "uz"].pop("untranslated")
    found["bridge", "uz_Cyrl"].pop("untranslated")
    assert {key: states for key, states in found.items() if key in STATES} == STATES


def test_the_same_editions_are_live(room: Room) -> None:
    assert live(EARLIER) == LIVE
    before = files(EARLIER, "dist")
    ran = room.run("build")
    assert ran.code == 0
    assert live(room.root) == LIVE
    after = files(room.root, "dist")
    changed = {path for path in after if after[path] != before.get(path)}
    assert after.keys() == before.keys()
    assert changed == {"dist/manifest.json", "dist/ru/economy/melons.md", "dist/ru/notice.html"}
    assert edits(before["dist/ru/economy/melons.md"], after["dist/ru/economy/melons.md"]) == [
        "-| Ташкент | 1,400 |",
        "+| Ташкент | 1\u00a0400 |",
    ]
    assert [line[:1] for line in edits(before["dist/ru/notice.html"], after["dist/ru/notice.html"])] == [
        "-",
        "+",
    ]
    assert '"headline": "Бассейн закрыт"' in after["dist/ru/notice.html"].decode()


def test_the_same_editions_are_live_when_the_configuration_is_upgraded(room: Room) -> None:
    before = files(room.root, "dist")
    for verb in ("upgrade", "pull", "build"):
        assert room.run(verb).code == 0
    assert room.read("localize.yaml").startswith("version: 2\n")
    assert live(room.root) == LIVE
    after = files(room.root, "dist")
    assert {path for path in after if after[path] != before.get(path)} == {
        "dist/manifest.json",
        "dist/ru/economy/melons.md",
        "dist/ru/notice.html",
    }


def edits(before: bytes, after: bytes) -> list[str]:
    lines = difflib.unified_diff(before.decode().splitlines(), after.decode().splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_a_cache_of_another_version_is_neither_read_nor_written(room: Room, tmp_path: Path) -> None:
    other = Room(tmp_path / "other")
    shutil.copytree(room.root, other.root)
    shutil.copytree(EARLIER / "cache", room.root / ".localize")
    for folder in ("v0", "v2"):
        shutil.copytree(EARLIER / "cache", room.root / ".localize" / folder)
    kept = files(room.root, ".localize")
    for verb in (("pull", "--json"), ("build", "--json"), ("status", "--json")):
        ours, theirs = room.run(*verb), other.run(*verb)
        assert (ours.out, ours.code) == (theirs.out, theirs.code)
    for folder in ("locales", "dist"):
        assert files(room.root, folder) == files(other.root, folder)
    assert files(room.root, ".localize").items() >= kept.items()

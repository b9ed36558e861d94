"""What build leaves behind, file by file, for the site generators that it knows, and on any machine."""

from __future__ import annotations

import io
import json
import os
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest
from tests.cli.room import Room

if TYPE_CHECKING:
    from pathlib import Path

UI = ("ui.json", "ui.mo")
SITES = {
    "hugo": "layout: suffix\n  codes: {uz_Cyrl: uz-cyrl}",
    "mkdocs": "layout: suffix\n  codes: {uz_Cyrl: uz-Cyrl}",
    "docusaurus": "layout: docusaurus",
    "folder": "layout: folder",
    "json": "layout: json",
    "html": "layout: html",
}
CODES = ("en", "ru", "uz", "uz_Cyrl")


def by_suffix(cyrillic: str) -> set[str]:
    others = ("ru", "uz", cyrillic)
    articles = {
        f"{slug}{code}.md" for slug in ("frost", "sport/final") for code in ("", *map(".{}".format, others))
    }
    return articles | {f"ui/{code}/{name}" for code in ("en", *others) for name in UI}


def by_folder(path: str) -> set[str]:
    articles = {path.format(code, slug) for code in CODES for slug in ("frost", "sport/final")}
    return articles | {f"{code}/{name}" for code in CODES for name in UI}


TREES = {
    "hugo": by_suffix("uz-cyrl"),
    "mkdocs": by_suffix("uz-Cyrl"),
    "docusaurus": {
        "blog/frost.md",
        "blog/sport/final.md",
        *(
            f"i18n/{tag}/docusaurus-plugin-content-blog/{slug}.md"
            for tag in ("ru", "uz", "uz-Cyrl")
            for slug in ("frost", "sport/final")
        ),
        *(f"i18n/{tag}/{name}" for tag in ("en", "ru", "uz", "uz-Cyrl") for name in UI),
    },
    "folder": by_folder("{}/{}.md"),
    "json": by_folder("{}/articles/{}.json"),
    "html": by_folder("{}/{}.html") | {"index.html"} | {f"{code}/index.html" for code in CODES},
}
ARCHIVES = {
    "hugo": {"en.zip", "ru.zip", "uz.zip", "uz-cyrl.zip"},
    "mkdocs": {"en.zip", "ru.zip", "uz.zip", "uz-Cyrl.zip"},
}


def configure(room: Room, site: str) -> None:
    """Let everything go out, as a site wants it."""
    config = room.read("localize.yaml").partition("unready:")[0]
    room.write("localize.yaml", f"{config}unready: source\nbundles:\n  {SITES[site]}\n")


def dist(room: Room) -> dict[str, bytes]:
    files = {path: data for path, data in room.tree().items() if path.startswith("dist/")}
    return {path.removeprefix("dist/"): data for path, data in files.items()}


@pytest.mark.parametrize("site", SITES)
def test_the_whole_tree(written: Room, site: str) -> None:
    configure(written, site)
    ran = written.run("build")
    assert ran.code == 0
    assert set(dist(written)) == TREES[site] | {"manifest.json"}


def test_where_the_languages_stand(written: Room) -> None:
    configure(written, "hugo")
    address = written.address("Nobody was hurt.")
    assert written.run("review", "approve", address, "-l", "ru", "--by", "Malika").code == 0
    written.run("build")
    assert "Farmers lit fires" in written.read("dist/frost.md")
    assert "Все целы." in written.read("dist/frost.ru.md")
    assert "Матч сыграют в субботу." in written.read("dist/sport/final.ru.md")
    assert "lang: en" in written.read("dist/sport/final.md")


@pytest.mark.parametrize("site", SITES)
def test_an_archive_per_locale_holds_its_files(written: Room, site: str) -> None:
    configure(written, site)
    assert written.run("build", "--archive").code == 0
    found = dist(written)
    archives = {path for path in found if path.endswith(".zip")}
    assert archives == ARCHIVES.get(site, {"en.zip", "ru.zip", "uz.zip", "uz_Cyrl.zip"})
    assert {one["path"] for one in json.loads(found["manifest.json"])["archives"].values()} == archives
    held: dict[str, bytes] = {}
    for path in archives:
        with zipfile.ZipFile(io.BytesIO(found[path])) as archive:
            held |= {name: archive.read(name) for name in archive.namelist()}
    assert held == {path: found[path] for path in TREES[site] - {"index.html"}}


def test_archives_go_when_they_are_not_asked_for(written: Room) -> None:
    configure(written, "folder")
    written.run("build", "--archive")
    ran = written.run("build")
    assert "4 removed" in ran.err
    assert set(dist(written)) == TREES["folder"] | {"manifest.json"}


def test_a_part_of_the_newsroom_is_archived_with_the_rest_as_it_was(written: Room) -> None:
    configure(written, "folder")
    written.run("build", "--archive")
    before = dist(written)
    assert written.run("build", "frost", "-l", "ru", "--archive").code == 0
    assert dist(written) == before
    written.write("dist/ru/sport/final.md", "touched")
    ran = written.run("build", "frost", "-l", "ru", "--archive")
    assert ran.code == 2
    assert "dist/ru/sport/final.md: error: this is not what the last build wrote here" in ran.err
    assert written.run("build", "--archive").code == 0
    assert dist(written) == before


def test_a_list_gives_way_to_an_article_of_its_name(written: Room) -> None:
    configure(written, "html")
    written.write("articles/index.md", "---\ntitle: Front page\n---\n\nHello.\n")
    assert written.run("build").code == 0
    assert "<h1>Front page</h1>" in written.read("dist/en/index.html")
    assert json.loads(dist(written)["manifest.json"])["indexes"] == {}


def test_a_part_of_the_newsroom_leaves_the_lists_whole(written: Room) -> None:
    configure(written, "html")
    written.run("build")
    before = dist(written)
    assert written.run("build", "frost").code == 0
    assert dist(written) == before
    assert 'href="sport/final.html"' in written.read("dist/en/index.html")


@pytest.mark.parametrize("site", SITES)
def test_clock_machine_and_order_of_files_change_no_byte(written: Room, tmp_path: Path, site: str) -> None:
    configure(written, site)
    other = Room(tmp_path / "elsewhere/ў")
    for path in sorted(written.tree(), reverse=True):
        target = other.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(written.root / path, target)
        os.utime(target, (0, 0))
    here = {"TZ": "Asia/Tashkent", "PYTHONHASHSEED": "1"}
    there = {"TZ": "America/Lima", "PYTHONHASHSEED": "2", "LC_ALL": "C", "LANG": "ru_RU.UTF-8"}
    assert written.run("build", "--archive", env=here).code == 0
    assert other.run("build", "--archive", env=there).code == 0
    assert dist(other) == dist(written)

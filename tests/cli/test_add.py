from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.room import PAGE, Room

if TYPE_CHECKING:
    import pytest

ARTICLE = "articles/a-bridge-opens-over-the-canal.md"


def outside(tmp_path_factory: pytest.TempPathFactory, text: str = PAGE) -> str:
    file = tmp_path_factory.mktemp("captures") / "page.txt"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_a_captured_page_becomes_an_article(bare: Room, tmp_path_factory: pytest.TempPathFactory) -> None:
    ran = bare.run("add", outside(tmp_path_factory))
    assert ran.code == 0
    assert ran.lines == [f"added  {ARTICLE}", "added  ui/captured.yaml"]
    assert ran.err == "Read the article through, then run `localize pull`.\n"
    text = bare.read(ARTICLE)
    assert "title: A bridge opens over the canal\n" in text
    assert "It carries two lanes in each direction, and a path" in text


def test_the_same_capture_again_changes_nothing(bare: Room, tmp_path_factory: pytest.TempPathFactory) -> None:
    page = outside(tmp_path_factory)
    bare.run("add", page)
    before = bare.tree()
    ran = bare.run("add", page)
    assert (ran.code, ran.lines) == (0, [f"kept  {ARTICLE}"])
    assert ran.err == "This very capture is in already; nothing changes.\n"
    assert bare.tree() == before


def test_a_newer_capture_wants_to_be_told(bare: Room, tmp_path_factory: pytest.TempPathFactory) -> None:
    bare.run("add", outside(tmp_path_factory))
    before = bare.tree()
    newer = outside(tmp_path_factory, PAGE.replace("two lanes", "four lanes"))
    ran = bare.run("add", newer)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"error: {ARTICLE} was made from an older capture of this page\n")
    assert bare.tree() == before
    updated = bare.run("add", "--update", newer, "--json")
    assert updated.code == 0
    assert updated.json["path"] == ARTICLE
    assert "four lanes" in bare.read(ARTICLE)


def test_a_file_is_named_from_the_current_folder(bare: Room) -> None:
    bare.write("captures/page.txt", PAGE)
    ran = bare.run("add", "page.txt", cwd=bare.root / "captures")
    assert (ran.code, ran.lines[0]) == (0, f"added  {ARTICLE}")


def test_what_is_no_page(bare: Room) -> None:
    before = bare.tree()
    missing = bare.run("add", "nowhere.txt")
    assert (missing.code, missing.out) == (2, "")
    assert missing.err.startswith("nowhere.txt: error: there is no such file\n")
    folder = bare.run("add", "ui")
    assert (folder.code, folder.err) == (2, "ui: error: this is no plain file\n  Move it away.\n")
    bare.write("page.txt", b"\xff")
    assert bare.run("add", "page.txt").code == 2
    (bare.root / "page.txt").unlink()
    assert bare.tree() == before

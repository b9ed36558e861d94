"""`localize import-archive`, as the installed command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.exchange.wxr import export, item, translated

if TYPE_CHECKING:
    from tests.cli.room import Room

ARCHIVE = export(
    item(1, "The well is dry", "Nobody drank.", name="the-well", terms=translated("g", "en")),
    item(2, "Колодец высох", "Никто не пил.", terms=translated("g", "ru")),
)


def test_an_export_is_told_then_written_then_pulled(pulled: Room) -> None:
    (pulled.root / "old.xml").write_bytes(ARCHIVE)
    before = pulled.tree()
    told = pulled.run("import-archive", "old.xml")
    assert told.code == 0
    assert "the-well  en, ru" in told.out
    assert "2 files to write: run it with --yes." in told.err
    assert pulled.tree() == before
    ran = pulled.run("import-archive", "old.xml", "--yes")
    assert "2 files written." in ran.err
    assert pulled.run("pull").code == 0
    assert '"Никто не пил."' in pulled.read("locales/ru/LC_MESSAGES/articles/the-well.po")
    again = pulled.run("import-archive", "old.xml", "--yes", "--json")
    assert again.json["counts"]["new"] == 0


def test_a_folder_comes_in_and_a_dry_run_writes_nothing(pulled: Room) -> None:
    pulled.write("old/rain.md", "# Rain\n\nIt rained.\n")
    pulled.write("old/rain.ru.md", "# Дождь\n\nШёл дождь.\n")
    assert pulled.run("import-archive", "old", "--yes", "--dry-run").code == 0
    assert not (pulled.root / "articles/rain.md").exists()
    ran = pulled.run("import-archive", "old", "--yes", "--name", "site of 2019")
    assert ran.code == 0
    assert "site of 2019" in pulled.read("articles/rain.md")


def test_a_file_that_is_no_archive_is_refused(pulled: Room) -> None:
    pulled.write("old.xml", "<rss/>")
    ran = pulled.run("import-archive", "old.xml")
    assert (ran.code, ran.out) == (2, "")
    assert "old.xml:1: error: no export of WordPress (WXR)" in ran.err

"""Preview: pages of everything, ready or not, and a browser that opens one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.room import Room

PAGES = ".localize/preview"
STATES = re.compile(r'<mark class="(\w+)" title="\1">([^<]*)</mark>')


def marked(room: Room, page: str) -> list[tuple[str, str]]:
    """Return the marked texts of a page, without its legend, and their states."""
    return STATES.findall(re.sub('<p class="legend">.*', "", room.read(f"{PAGES}/{page}")))


def test_what_is_not_ready_is_shown_and_marked(written: Room) -> None:
    before = written.tree()
    ran = written.run("preview", "--no-open")
    assert (ran.out, ran.code) == (f"{PAGES}/en/index.html\n", 0)
    assert ran.err == f"8 pages in {PAGES}/.\nTexts that are not ready are marked.\n"
    assert written.tree() == before
    assert marked(written, "ru/frost.html") == [
        ("translated", "Ранние заморозки"),
        ("untranslated", "Farmers lit fires in the orchards."),
        ("translated", "Все целы."),
    ]
    assert marked(written, "en/frost.html") == []
    assert '<html lang="uz-Cyrl">' in written.read(f"{PAGES}/uz_Cyrl/frost.html")
    assert "<title>Ранние заморозки — Samarqand</title>" in written.read(f"{PAGES}/ru/frost.html")
    legend = '<mark class="untranslated">untranslated</mark> 1 · <mark class="translated">translated</mark> 2'
    assert f'<p class="legend">{legend}</p>' in written.read(f"{PAGES}/ru/frost.html")


def test_what_is_approved_is_not_marked(written: Room) -> None:
    address = written.address("Nobody was hurt.")
    assert written.run("review", "approve", address, "-l", "ru", "--by", "Malika").code == 0
    written.run("preview", "--no-open")
    assert ("translated", "Все целы.") not in marked(written, "ru/frost.html")
    assert "<p>Все целы.</p>" in written.read(f"{PAGES}/ru/frost.html")


def test_the_page_of_what_was_named_comes_first(pulled: Room) -> None:
    assert pulled.run("preview", "frost", "-l", "ru", "--no-open").out == f"{PAGES}/ru/frost.html\n"
    assert pulled.run("preview", "-l", "uz", "--no-open").out == f"{PAGES}/uz/index.html\n"
    assert pulled.run("preview", "ui", "--no-open").out == f"{PAGES}/en/index.html\n"


def test_drafts_of_articles_are_shown(pulled: Room) -> None:
    pulled.write("articles/soon.md", "---\ntitle: Soon\ndraft: true\n---\n\nNot *yet*.\n")
    assert pulled.run("preview", "soon", "-l", "ru", "--no-open").out == f"{PAGES}/ru/soon.html\n"
    assert ("untranslated", "Soon") in marked(pulled, "ru/soon.html")
    assert pulled.run("build").code == 0
    assert not (pulled.root / "dist/ru/soon.md").exists()


def test_a_text_that_would_break_the_page_gives_way_to_the_source(written: Room) -> None:
    written.write(
        "articles/frost.md", written.read("articles/frost.md").replace("Nobody was", "Nobody <b>was</b>")
    )
    catalog = "locales/ru/LC_MESSAGES/articles/frost.po"
    written.run("pull")
    written.write(catalog, written.read(catalog).replace('msgstr "Все целы."', 'msgstr "</p><h1>Все"'))
    assert written.run("preview", "--no-open").code == 0
    page = written.read(f"{PAGES}/ru/frost.html")
    assert "Все" not in page
    assert "Nobody <b>was</b> hurt." in page


def test_brackets_of_marks_that_a_text_holds_stay(written: Room) -> None:
    written.write("articles/odd.md", "---\ntitle: A ⸨b⸩\n---\n\n⦃c⦄\n")
    written.run("preview", "--no-open")
    assert marked(written, "ru/odd.html") == [("untranslated", "A ⸨b⸩"), ("untranslated", "⦃c⦄")]
    written.write("articles/odd.md", "---\ntitle: T\n---\n\n⸨⦃⦅⸢⸤⟬⦇⦉\n")
    assert written.run("preview", "--no-open").code == 0
    assert marked(written, "ru/odd.html") == []


def test_the_browser_opens_the_page(pulled: Room, tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/opened\n')
    browser.chmod(0o755)
    ran = pulled.run("preview", "frost", env={"BROWSER": str(browser)})
    assert ran.code == 0
    opened = (tmp_path / "opened").read_text().strip()
    assert opened == (pulled.root / PAGES / "en/frost.html").as_uri()


def test_no_browser_is_said(pulled: Room, tmp_path: Path) -> None:
    ran = pulled.run("preview", env={"BROWSER": str(tmp_path / "none"), "PATH": ""})
    assert ran.code == 0
    assert ran.err.endswith("No browser could be opened; open that file yourself.\n")


def test_json_opens_nothing(pulled: Room, tmp_path: Path) -> None:
    said = pulled.run("preview", "--json", env={"BROWSER": str(tmp_path / "none")}).json
    assert (said["verb"], said["folder"], said["page"]) == ("preview", PAGES, f"{PAGES}/en/index.html")
    assert said["pages"][0] == {"slug": "frost", "locale": "en", "path": "en/frost.html"}


def test_a_newsroom_without_articles(pulled: Room) -> None:
    (pulled.root / "articles/frost.md").unlink()
    (pulled.root / "articles/sport/final.md").unlink()
    ran = pulled.run("preview")
    assert (ran.out, ran.code) == ("", 2)
    assert "`articles`: no file matches «articles/**/*.md»" in ran.err

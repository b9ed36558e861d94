from __future__ import annotations

import pytest
from tests.capture.test_web_page import PAGE as WEB_PAGE
from tests.cli.room import PAGE, Room
from tests.loopback import server

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
    assert (folder.code, folder.err) == (2, "ui: error: this is a folder\n  Name a file in it.\n")
    bare.write("page.txt", b"\xff")
    assert bare.run("add", "page.txt").code == 2
    (bare.root / "page.txt").unlink()
    assert bare.tree() == before


def test_a_page_of_the_web(bare: Room) -> None:
    pytest.importorskip("trafilatura", reason="the optional group `pages` is not installed")
    with server.serve() as loopback:
        loopback.misbehave(
            *[server.body(WEB_PAGE.encode())] * 3, server.body(WEB_PAGE.replace("fifteen", "ten").encode())
        )
        refused = bare.run("add", loopback.url)
        assert (refused.code, refused.out) == (2, "")
        assert "--allow-host 127.0.0.1" in refused.err
        ran = bare.run("add", loopback.url, "--allow-host", "127.0.0.1")
        assert (ran.code, ran.lines) == (0, ["added  articles/snow-in-the-desert.md"])
        assert "\n## How cold it was\n" in bare.read("articles/snow-in-the-desert.md")
        before = bare.tree()
        again = bare.run("add", loopback.url, "--allow-host", "127.0.0.1")
        assert (again.code, again.lines) == (0, ["kept  articles/snow-in-the-desert.md"])
        assert bare.tree() == before
        bare.run("add", loopback.url, "--allow-host", "127.0.0.1")
        newer = bare.run("add", "--update", loopback.url, "--allow-host", "127.0.0.1")
        assert (newer.code, newer.lines) == (0, ["updated  articles/snow-in-the-desert.md"])
    assert "fell by ten degrees" in bare.read("articles/snow-in-the-desert.md")


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251"])
def test_a_saved_page_is_read_as_one_from_the_web(bare: Room, encoding: str) -> None:
    pytest.importorskip("trafilatura", reason="the optional group `pages` is not installed")
    page = WEB_PAGE.replace("utf-8", encoding).replace("Snow fell", "«Снег» fell")
    bare.write("saved/Snow.htm", page.encode(encoding))
    ran = bare.run("add", "saved/Snow.htm")
    assert (ran.code, ran.lines) == (0, ["added  articles/snow-in-the-desert.md"])
    assert ran.err == "Read the article through, then run `localize pull`.\n"
    text = bare.read("articles/snow-in-the-desert.md")
    assert "\n«Снег» fell on the **old town** last night" in text
    assert "<p>" not in text
    again = bare.run("pull", "saved/Snow.htm", "--json")
    assert (again.code, again.json["added"]) == (0, ["articles/snow-in-the-desert.md"])
    assert again.json["changes"][0]["kind"] == "kept"


def test_a_translation_from_elsewhere(bare: Room, tmp_path_factory: pytest.TempPathFactory) -> None:
    bare.write("articles/snow.md", "---\ntitle: Snow\nlang: en\n---\n\nIt snowed all night.\n")
    other = tmp_path_factory.mktemp("old") / "snow.ru.md"
    other.write_text("---\ntitle: Снег\nlang: ru\n---\n\nВсю ночь шёл снег.\n", encoding="utf-8")
    ran = bare.run("add", "snow", "--align", str(other))
    assert ran.code == 0, ran.err
    assert 'msgstr "Всю ночь шёл снег."' in bare.read("locales/ru/LC_MESSAGES/articles/snow.po")


@pytest.mark.parametrize("name", ["ui", "articles"])
def test_a_translation_is_of_one_article(bare: Room, name: str) -> None:
    bare.write("old.ru.md", "---\ntitle: Снег\nlang: ru\n---\n\nВсю ночь шёл снег.\n")
    before = bare.tree()
    ran = bare.run("add", name, "--align", "old.ru.md")
    assert (ran.code, ran.out) == (2, "")
    said = f"error: {name} is not one article\n  Name the one that the file is a translation of.\n"
    assert ran.err == said
    assert bare.tree() == before


@pytest.mark.parametrize(
    "text",
    ["---\ntitle: Snow\n---\n\nIt snowed.\n", '\ufeff+++\r\n# a\r\ntitle = "Snow"\r\n+++\r\nIt snowed.\r\n'],
)
def test_an_article_is_not_torn_apart_as_a_page(bare: Room, text: str) -> None:
    bare.write("old/snow.md", text)
    before = bare.tree()
    for verb in ("add", "pull"):
        ran = bare.run(verb, "old/snow.md")
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == (
            "error: old/snow.md is an article already, not the text of a page\n"
            "  Put it where `articles` of localize.yaml finds it, then run `localize pull`.\n"
        )
        assert bare.tree() == before

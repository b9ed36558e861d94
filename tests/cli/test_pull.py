from __future__ import annotations

import json
import subprocess
import time
from typing import TYPE_CHECKING

from tests.cli.room import FROST, PAGE, Room

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

CHANGED = FROST.replace("Nobody was hurt.", "Nobody was badly hurt.")


def test_articles_and_labels_become_catalogs(bare: Room) -> None:
    ran = bare.run("pull")
    assert ran.code == 0
    assert ran.lines[:4] == [
        "file                  locale   added",
        "articles/frost        ru           3",
        "articles/frost        uz           3",
        "articles/frost        uz_Cyrl      3",
    ]
    assert ran.err.startswith("10 files written: ")
    assert 'msgid "Nobody was hurt."\nmsgstr ""\n' in bare.catalog("ru", "frost")
    assert 'msgid "Матч сыграют в субботу."' in bare.catalog("en", "sport/final")
    assert not (bare.root / "locales/ru/LC_MESSAGES/articles/sport/final.po").exists()


def test_twice_changes_no_byte(pulled: Room) -> None:
    before = pulled.tree()
    ran = pulled.run("pull")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "Nothing to do: the catalogs say what the sources say.\n"
    assert pulled.run("pull", "--frozen").code == 0
    assert pulled.tree() == before


def test_a_dry_run_lists_what_would_change_and_writes_nothing(written: Room) -> None:
    written.write("articles/frost.md", CHANGED)
    before = written.tree()
    ran = written.run("pull", "--dry-run", "-l", "ru")
    assert ran.code == 0
    assert [line for line in ran.lines if line.startswith("changed")] == [
        f"changed   {written_address(written)} (ru)  was: Nobody was hurt."
    ]
    assert ran.err == "1 file would be written: 1 changed, 1 obsolete.\n"
    assert written.tree() == before


def written_address(room: Room) -> str:
    """The address that the changed sentence will have."""
    changes = room.run("pull", "-n", "-l", "ru", "--json").json["changes"]
    return next(str(change["address"]) for change in changes if change["kind"] == "changed")


def test_frozen_fails_where_something_would_change(written: Room) -> None:
    written.write("articles/frost.md", CHANGED)
    before = written.tree()
    ran = written.run("pull", "--frozen", "--json")
    assert (ran.code, ran.json["exit_code"], ran.json["verb"]) == (1, 1, "pull")
    assert "locales/ru/LC_MESSAGES/articles/frost.po" in ran.json["files"]
    assert written.tree() == before


def test_a_changed_source_keeps_its_text_as_stale(written: Room) -> None:
    written.write("articles/frost.md", CHANGED)
    assert written.run("pull", "frost").code == 0
    assert written.states("ru")["Nobody was badly hurt."] == "stale"
    assert '#, fuzzy\n#| msgid "Nobody was hurt."\nmsgid "Nobody was badly hurt."' in written.catalog(
        "ru", "frost"
    )


def test_catalogs_of_a_deleted_article_stay_until_pruned(written: Room) -> None:
    (written.root / "articles/frost.md").unlink()
    kept = written.run("pull")
    assert kept.code == 0
    assert "No article belongs to the catalogs of frost." in kept.err
    assert 'msgstr "Все целы."' in written.catalog("ru", "frost")
    assert written.run("pull", "--prune").code == 0
    assert not list((written.root / "locales").rglob("frost*"))


def test_what_a_sparse_checkout_leaves_out_is_not_taken_for_deleted(written: Room) -> None:
    written.write("articles/city/flood.md", "---\ntitle: Flood\ntags: [river]\n---\n\nThe river rose.\n")
    assert written.run("pull").code == 0
    for words in (
        ("init", "-q"),
        ("add", "-A"),
        ("-c", "user.name=Malika", "-c", "user.email=m@example.org", "commit", "-qm", "all"),
        ("sparse-checkout", "set", "--no-cone", "/*", "!/articles/city/"),
    ):
        subprocess.run(["git", *words], cwd=written.root, check=True, capture_output=True)
    assert not (written.root / "articles/city").exists()
    before = written.tree()
    pruned = written.run("pull", "--prune")
    assert (pruned.code, written.tree()) == (0, before)
    assert pruned.err.endswith(
        "Git keeps only a part of the files here: articles that are absent are not taken for deleted.\n"
    )
    assert "[behind]" not in written.run("check").out
    written.write("ui/more.yaml", "- {key: nav.back, text: Back}\n")
    assert written.run("pull").code == 0
    assert 'msgid "Back"' in written.read("locales/ru/LC_MESSAGES/ui.po")
    assert 'msgid "river"' in written.read("locales/ru/LC_MESSAGES/ui.po")


def test_a_captured_page_is_added_first(bare: Room, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("captures") / "page.txt"
    file.write_text(PAGE, encoding="utf-8")
    refused = bare.run("pull", "--frozen", str(file))
    assert (refused.code, refused.out) == (2, "")
    assert "is no article yet, and adding it writes\n  Run `localize add " in refused.err
    ran = bare.run("pull", str(file), "--json")
    slug = "a-bridge-opens-over-the-canal"
    assert ran.code == 0
    assert ran.json["added"] == [f"articles/{slug}.md"]
    assert ran.json["changes"][0]["path"] == f"articles/{slug}.md"
    assert "It carries two lanes in each direction, and a path" in bare.catalog("uz", slug)
    assert not (bare.root / "locales/ru/LC_MESSAGES/articles/frost.po").exists()
    again = bare.run("pull", str(file))
    assert (again.code, bare.run("pull", "--frozen", slug).code) == (0, 0)


def test_a_captured_page_that_is_not_there_is_no_unknown_article(bare: Room, tmp_path: Path) -> None:
    ran = bare.run("pull", str(tmp_path / "page.txt"))
    assert (ran.code, ran.err) == (
        2,
        f"{tmp_path}/page.txt: error: there is no such file\n  See whether it was moved or removed.\n",
    )


def test_several_captured_pages_give_what_one_after_the_other_gives(
    bare: Room, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("captures")
    files = []
    for name in ("canal", "river", "canal"):
        file = folder / f"{name}.txt"
        card = "A tram runs\nA tram runs\nIt is new\nSociety 28-04-2025\n"
        text = f"Today\n\n{PAGE.replace('canal', name)}\nSimilar news\n\n{card}"
        file.write_text(text, encoding="utf-8")
        files.append(str(file))
    ran = bare.run("pull", *files, "--json")
    assert ran.code == 0, ran.err
    bridge = "articles/a-bridge-opens-over-the"
    assert ran.json["added"] == [f"{bridge}-canal.md", f"{bridge}-river.md", f"{bridge}-canal.md"]
    assert (bare.root / "ui/captured.yaml").read_text(encoding="utf-8").count("Similar news") == 1
    together = {path.name: path.read_bytes() for path in (bare.root / "articles").glob("*.md")}
    for path in (f"{bridge}-canal.md", f"{bridge}-river.md", "ui/captured.yaml"):
        (bare.root / path).unlink()
    assert [bare.run("pull", file).code for file in files] == [0, 0, 0]
    assert {path.name: path.read_bytes() for path in (bare.root / "articles").glob("*.md")} == together


def test_an_article_that_cannot_be_read_is_not_taken_for_a_captured_page(bare: Room) -> None:
    bare.write("articles/bytes.md", b"\xff")
    ran = bare.run("pull", "--keep-going", "articles/bytes.md")
    assert ran.code == 2
    assert "there is no article «articles/bytes.md»" in ran.err


def test_a_newsroom_that_nobody_touched_is_told_without_reading_it(pulled: Room) -> None:
    # Files are dated by the disk; only what was not touched for two seconds is remembered.
    time.sleep(2.1)
    assert pulled.run("pull").code == 0
    assert (pulled.root / ".localize/v1/runs/pull").exists()
    before = pulled.tree()
    ran = pulled.run("pull", "--json")
    assert (ran.code, ran.json["changes"], ran.json["files"]) == (0, [], [])
    assert pulled.run("pull").err == "Nothing to do: the catalogs say what the sources say.\n"
    assert pulled.tree() == before
    pulled.write("articles/frost.md", CHANGED)
    assert pulled.run("pull", "--frozen").code == 1


def test_what_passes_through_is_listed_if_asked_for(pulled: Room) -> None:
    pulled.write("articles/frost.md", f'{FROST}\n{{{{< chart data="a" >}}}}\n')
    plain = pulled.run("pull", "frost")
    assert "chart" not in plain.out
    line = FROST.count("\n") + 2
    ran = pulled.run("pull", "frost", "--verbose")
    assert f'articles/frost.md:{line}: shortcode: {{{{< chart data="a" >}}}}' in ran.lines
    told = json.loads(pulled.run("pull", "frost", "--json").out)["passed"]
    assert {
        "file": "articles/frost.md",
        "line": line,
        "reason": "shortcode",
        "text": '{{< chart data="a" >}}',
    } in told

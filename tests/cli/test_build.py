from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.room import Room


def test_what_is_ready_is_written_and_what_is_held_is_named(written: Room) -> None:
    ran = written.run("build")
    assert ran.code == 0
    assert any(
        line.startswith("frost: held in ru (2 translated, 1 untranslated); in uz") for line in ran.lines
    )
    assert ran.lines[-4:] == [
        "en              1     1        0",
        "ru              1     1        0",
        "uz              0     2        0",
        "uz_Cyrl         0     2        0",
    ]
    assert "The bundles lie in dist/, and dist/manifest.json says what they are." in ran.err
    assert written.read("dist/en/frost.md") == written.read("articles/frost.md")
    assert (written.root / "dist/ru/ui.mo").exists()
    assert not (written.root / "dist/ru/frost.md").exists()


def test_the_same_again_writes_nothing(written: Room) -> None:
    written.run("build")
    before = written.tree()
    ran = written.run("build")
    assert ran.code == 0
    assert ran.err.startswith("0 files written, ")
    assert written.tree() == before


def test_strict_fails_where_something_is_held(written: Room) -> None:
    ran = written.run("build", "--strict", "--json")
    assert (ran.code, ran.err) == (1, "")
    assert {(row["slug"], row["locale"]) for row in ran.json["held"]} >= {
        ("frost", "ru"),
        ("sport/final", "en"),
    }


def test_an_approved_article_goes_out(written: Room) -> None:
    farmers = written.address("Farmers lit fires in the orchards.")
    text = "Фермеры разожгли костры в садах."
    written.run("review", "edit", farmers, "-l", "ru", "--text", text, "--by", "Malika")
    assert written.run("review", "approve", "frost", "-l", "ru", "--by", "Malika").code == 0
    assert written.run("build", "frost", "-l", "ru").code == 0
    built = written.read("dist/ru/frost.md")
    assert "Ранние заморозки" in built
    assert f"{text}\n\nВсе целы.\n" in built

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.room import Room


def test_catalogs_and_ledgers_follow(written: Room) -> None:
    article, catalog = written.read("articles/frost.md"), written.catalog("ru", "frost")
    ran = written.run("mv", "frost", "weather/cold")
    assert ran.code == 0
    assert ran.lines[0] == "renamed  articles/weather/cold.md  was articles/frost.md"
    assert ran.err == "Run `localize pull` next.\n"
    assert written.read("articles/weather/cold.md") == article
    assert 'msgstr "Все целы."' in written.catalog("ru", "weather/cold")
    assert (written.root / "locales/ru/LC_MESSAGES/articles/weather/cold.review.jsonl").exists()
    assert not list(written.root.rglob("frost*"))
    assert catalog.count("msgstr") == written.catalog("ru", "weather/cold").count("msgstr")
    written.run("pull")
    assert written.states("ru", "weather/cold")["Nobody was hurt."] == "translated"


def test_what_is_not_there_and_what_is_there_already(written: Room) -> None:
    before = written.tree()
    missing = written.run("mv", "forst", "cold", "--json")
    assert (missing.code, missing.json["error"]["hint"]) == (2, "Did you mean `frost`?")
    taken = written.run("mv", "frost", "sport/final")
    assert (taken.code, taken.out) == (2, "")
    assert "there is an article «sport/final» already" in taken.err
    assert written.tree() == before

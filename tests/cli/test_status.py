from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.room import Room


def test_a_table_by_locale_and_one_by_article(written: Room) -> None:
    ran = written.run("status", "frost", "sport/final")
    assert (ran.code, ran.err) == (0, "")
    by_locale, by_article = (part.splitlines() for part in ran.out.split("\n\n"))
    assert by_locale == [
        "locale   untranslated  draft  stale  rejected  translated  approved  held  words  done",
        "en                  2      0      0         0           0         0     1      6    0%",
        "ru                  1      0      0         0           2         0     1     12   50%",
        "uz                  4      0      0         0           1         0     2     18   16%",
        "uz_Cyrl             4      0      0         0           1         0     2     18   16%",
    ]
    assert [line.split() for line in by_article] == [
        ["article", *by_locale[0].split()],
        ["frost", "ru", "1", "0", "0", "0", "2", "0", "1", "12", "50%"],
        ["frost", "uz", "2", "0", "0", "0", "1", "0", "1", "12", "25%"],
        ["frost", "uz_Cyrl", "2", "0", "0", "0", "1", "0", "1", "12", "25%"],
        ["sport/final", "en", "2", "0", "0", "0", "0", "0", "1", "6", "0%"],
        ["sport/final", "uz", "2", "0", "0", "0", "0", "0", "1", "6", "0%"],
        ["sport/final", "uz_Cyrl", "2", "0", "0", "0", "0", "0", "1", "6", "0%"],
    ]


def test_json(written: Room) -> None:
    ran = written.run("status", "frost", "-l", "ru", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json["schema"] == 1
    assert ran.json["verb"] == "status"
    (row,) = ran.json["locales"]
    assert (row["locale"], row["untranslated"], row["translated"], row["percent"]) == ("ru", 1, 2, 50)
    (article,) = ran.json["articles"]
    assert (article["slug"], article["title"]) == ("frost", "Frost comes early")


def test_catalogs_behind_their_sources_are_named(bare: Room) -> None:
    before = bare.tree()
    ran = bare.run("status")
    assert ran.code == 0
    assert ran.err == (
        "The catalogs of frost, sport/final, ui are behind their sources."
        " `localize pull` brings them up to date.\n"
    )
    assert bare.tree() == before


def test_many_articles_are_shown_when_asked_for(bare: Room) -> None:
    for number in range(30):
        bare.write(f"articles/rain-{number:02}.md", f"---\nlang: en\ntitle: Rain {number}\n---\n")
    short = bare.run("status")
    assert len(short.out.splitlines()) == 7 + 60
    assert "… and 13 more articles: `localize status --all`\n" in short.err
    assert "rain-29" not in short.out
    assert "rain-29" in bare.run("status", "--all").out
    assert "rain-29" in bare.run("status", "articles").out

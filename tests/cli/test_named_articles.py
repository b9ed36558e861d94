"""Which articles are meant by what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.room import Room


def test_articles_are_named_by_slug_path_and_folder_from_where_one_stands(pulled: Room) -> None:
    wanted = pulled.run("status", "sport/final", "--json").json["articles"]
    assert [row["slug"] for row in wanted] == ["sport/final"]
    sport = pulled.root / "articles" / "sport"
    for name, cwd in (
        ("articles/sport/final.md", pulled.root),
        ("final.md", sport),
        (".", sport),
        ("articles/sport", pulled.root),
        (str(sport / "final.md"), pulled.root),
        ("articles/sport/final.md", sport),
    ):
        assert pulled.run("status", name, "--json", cwd=cwd).json["articles"] == wanted, name
    (pulled.root / "frost").mkdir()
    for name in ("ui", "frost"):  # folders of these names do not hide what is meant
        rows = pulled.run("status", name, "--json").json["articles"]
        assert [row["slug"] for row in rows] == [name]
    (pulled.root / "empty").mkdir()
    ran = pulled.run("status", "empty")
    assert (ran.code, ran.err) == (
        2,
        "error: there is no article in empty\n  `localize status` lists the articles.\n",
    )

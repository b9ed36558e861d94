"""Links between articles lead to editions of their language, or say that they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import IN_TWO, RU, Room

from localize.flows.build import BuildOptions, build
from localize.flows.check import check
from localize.flows.selection import select

if TYPE_CHECKING:
    from pathlib import Path

    from localize.model import Report

ONE = """\
# One

See [two](b.md), [its end](b.md#the-end), [three](deep/c.md) and [prices](#prices-rise).

## Prices rise

[r]: b.md
By [reference][r], and [elsewhere](https://example.org/b.md), [a picture](b.png).
"""
ONE_RU = {
    "One": "Раз",
    "Prices rise": "Цены растут",
    ONE.splitlines()[2]: "См. [два](b.md), [конец](b.md#the-end), [три](deep/c.md) и [цены](#prices-rise).",
}


def built(room: Room) -> Report:
    session = room.session()
    return build(session, select(session.newsroom), BuildOptions())


def faults(report: Report) -> list[str]:
    kinds = {"missing-edition", "dead-link", "dead-anchor"}
    return [f"{one.where}: {one.message}" for one in report.findings if one.check in kinds]


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """Return a newsroom of three articles, of which the second has no Russian edition."""
    found = Room(tmp_path)
    found.write("localize.yaml", IN_TWO)
    found.write("ui/labels.yaml", "[]\n")
    found.write("articles/a.md", ONE.partition("[r]")[0])
    found.write("articles/b.md", "# Two\n\n## The end\n")
    found.write("articles/deep/c.md", "# Three\n\n[back](../a.md#prices-rise)\n")
    found.pull()
    found.translate(RU, "articles/a", ONE_RU)
    found.translate(
        RU, "articles/deep/c", {"Three": "Три", "[back](../a.md#prices-rise)": "[назад](../a.md#prices-rise)"}
    )
    return found


def test_a_link_to_an_edition_that_is_not_there_leads_to_the_source(room: Room) -> None:
    report = built(room)
    assert "См. [два](../en/b.md), [конец](../en/b.md#the-end), [три](deep/c.md)" in room.read("dist/ru/a.md")
    assert faults(report) == [
        "articles/a.md: «a» links to «b.md», which has no edition in ru: it leads to ../en/b.md",
        (
            "articles/a.md: «a» links to «b.md#the-end», which has no edition in ru: "
            "it leads to ../en/b.md#the-end"
        ),
    ]
    assert room.read("dist/en/a.md") == room.read("articles/a.md")
    room.translate(RU, "articles/b", {"Two": "Два", "The end": "Конец"})
    report = built(room)
    assert "См. [два](b.md), [конец](b.md#конец), [три](deep/c.md)" in room.read("dist/ru/a.md")
    assert faults(report) == []


def test_or_it_is_printed_without_a_link(room: Room) -> None:
    room.write("localize.yaml", room.read("localize.yaml") + "bundles: {missing_links: unlink}\n")
    report = built(room)
    assert "См. два, конец, [три](deep/c.md) и [цены](#цены-растут)." in room.read("dist/ru/a.md")
    assert faults(report)[0].endswith("no edition in ru: it is printed without a link")


def test_an_anchor_is_that_of_the_translated_heading(room: Room) -> None:
    built(room)
    assert "[цены](#цены-растут)" in room.read("dist/ru/a.md")
    assert "[назад](../a.md#цены-растут)" in room.read("dist/ru/deep/c.md")


def test_pages_lead_to_pages_and_headings_keep_their_ids(room: Room) -> None:
    room.write("localize.yaml", room.read("localize.yaml") + "bundles: {layout: html}\n")
    built(room)
    english, russian = room.read("dist/en/a.html"), room.read("dist/ru/a.html")
    assert '<a href="b.html">two</a>' in english
    assert '<a href="b.html#the-end">its end</a>' in english
    assert '<h2 id="prices-rise">Prices rise</h2>' in english
    assert '<a href="../en/b.html">два</a>' in russian
    assert '<a href="#prices-rise">цены</a>' in russian
    assert '<h2 id="prices-rise">Цены растут</h2>' in russian
    assert '<a href="../a.html#prices-rise">назад</a>' in room.read("dist/ru/deep/c.html")


def test_what_leads_nowhere_is_told_once_with_its_line(room: Room) -> None:
    room.write(
        "articles/a.md", "# One\n\n[x](gone.md) [y](#nowhere) [z](b.md#gone)\n\n[fine](b.md#the-end)\n"
    )
    room.pull()
    assert [one for one in faults(built(room)) if one.startswith("articles/a.md:3")] == [
        "articles/a.md:3: the link to «gone.md» leads to no article",
        "articles/a.md:3: the link to «#nowhere» leads to a heading that is not there",
        "articles/a.md:3: the link to «b.md#gone» leads to a heading that is not there",
    ]


def checked(room: Room, *names: str) -> list[str]:
    session = room.session()
    kinds = ["missing-edition", "dead-link", "dead-anchor"]
    found = check(session, select(session.newsroom, names), only=kinds).findings
    return [f"{one.check} {one.where}: {one.message}" for one in found]


def test_check_tells_of_links_without_a_build(room: Room) -> None:
    room.write(
        "articles/b.md", "---\nlocales: [en]\n---\n# Two\n\n[gone](old.md) [below](#end)\n\n## The end\n"
    )
    room.write("articles/a.md", "# One\n\n[two](b.md#the-end), [two](b.md#nowhere)\n")
    expected = [
        "dead-anchor articles/a.md:3: the link to «b.md#nowhere» leads to a heading that is not there",
        "missing-edition articles/a.md:3: links to «b.md#nowhere», which goes out in no edition in ru",
        "missing-edition articles/a.md:3: links to «b.md#the-end», which goes out in no edition in ru",
    ]
    own = [
        "dead-anchor articles/b.md:6: the link to «#end» leads to a heading that is not there",
        "dead-link articles/b.md:6: the link to «old.md» leads to no article",
    ]
    last = "the link to «../a.md#prices-rise» leads to a heading that is not there"
    assert checked(room) == [*expected, *own, f"dead-anchor articles/deep/c.md:3: {last}"]
    assert checked(room, "a") == expected


def test_headings_of_a_file_that_an_article_takes_in_may_be_there(room: Room) -> None:
    text = '# One\n\n[below](#limits) [two](b.md#more)\n\n{{% include "limits.md" %}}\n'
    room.write("articles/a.md", text)
    room.write("articles/b.md", "# Two\n\n[back](a.md#limits)\n\n## The end\n")
    room.pull()
    said = "the link to «b.md#more» leads to a heading that is not there"
    assert checked(room, "a", "b") == [f"dead-anchor articles/a.md:3: {said}"]
    assert [one for one in faults(built(room)) if "/c.md" not in one] == [f"articles/a.md:3: {said}"]

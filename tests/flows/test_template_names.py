"""Check reads the site's templates where `localize.yaml` names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import CONFIG, Room

from localize.flows.check import check
from localize.flows.selection import select

if TYPE_CHECKING:
    from localize.model import Report

PAGE = "<a href='/'>{{ ui.nav.home }}</a>\n<p>{{ ui.nav.hmoe }}</p>\n"


@pytest.fixture
def site(room: Room) -> Room:
    room.write("localize.yaml", CONFIG + "templates: [templates/**/*.html]\n")
    room.write("templates/parts/nav.html", PAGE)
    return room


def checked(room: Room, *names: str, only: tuple[str, ...] = ("missing-key", "unused-key")) -> Report:
    session = room.session(keep_going=True)
    return check(session, select(session.newsroom, names), only)


def told(report: Report) -> list[tuple[str, str, str]]:
    return [(finding.where, finding.check, finding.message) for finding in report.findings]


def test_both_kinds_of_keys_are_told(site: Room) -> None:
    report = checked(site)
    assert told(report) == [
        (
            "templates/parts/nav.html:2",
            "missing-key",
            "the template asks for «nav.hmoe», which no file of labels has",
        ),
        ("ui/labels.yaml:2", "unused-key", "no template names the key «comments»"),
    ]
    assert report.exit_code == 1


def test_a_newsroom_of_version_1_is_warned(site: Room) -> None:
    site.write("localize.yaml", site.read("localize.yaml").replace("version: 2", "version: 1"))
    report = checked(site)
    assert (len(report.findings), report.exit_code) == (2, 0)


def test_nothing_is_read_without_the_setting(site: Room) -> None:
    site.write("localize.yaml", CONFIG)
    (site.root / "templates" / "image.html").write_bytes(b"\xff\x00")
    assert told(checked(site)) == []


def test_one_article_alone_says_nothing_of_templates(site: Room) -> None:
    assert told(checked(site, "frost")) == []


def test_a_template_that_is_no_text_is_a_finding(site: Room) -> None:
    (site.root / "templates" / "image.html").write_bytes(b"one\n\xff\x00")
    report = checked(site)
    assert [(finding.where, finding.check) for finding in report.findings] == [
        ("templates/image.html:2", "unreadable"),
        ("templates/parts/nav.html:2", "missing-key"),
    ]


def test_a_template_that_is_too_large_is_a_finding(site: Room) -> None:
    site.write("templates/large.html", "x" * 1_000_001)
    assert ("templates/large.html", "unreadable", "the template is too large to be read") in told(
        checked(site)
    )


def test_a_pattern_without_a_file_is_a_finding(site: Room) -> None:
    site.write("localize.yaml", CONFIG + "templates: [layouts/**/*.html]\n")
    assert told(checked(site)) == [
        ("localize.yaml", "unreadable", "`templates`: no file matches «layouts/**/*.html»")
    ]


def test_what_was_built_is_no_template(site: Room) -> None:
    site.write("localize.yaml", CONFIG + "templates: ['**/*.html']\n")
    site.write("dist/en/frost.html", "{{ ui.nav.gone }}")
    assert [place for place, *_ in told(checked(site))] == ["templates/parts/nav.html:2", "ui/labels.yaml:2"]
